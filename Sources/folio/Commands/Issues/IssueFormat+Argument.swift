public import ArgumentParser
public import Backups

extension IssueRules.AbsentPartition: ExpressibleByArgument {}
