public import ArgumentParser
public import Dates
public import Revisions
public import Tabular

extension TimeType: ExpressibleByArgument {
  /// For help texts.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension DuplicatePolicy: ExpressibleByArgument {}

extension MergeSync: ExpressibleByArgument {}

extension RecordFormat: ExpressibleByArgument {}
