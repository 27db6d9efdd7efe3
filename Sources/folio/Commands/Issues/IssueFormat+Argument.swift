public import ArgumentParser
public import Backups

extension IssueFormat: ExpressibleByArgument {}

extension IssueRules.AbsentPartition: ExpressibleByArgument {}
