import Foundation

/// The seeds of property tests: 300, or as many as the environment variable `FOLIO_SEEDS` says.
let propertySeeds = 0..<(ProcessInfo.processInfo.environment["FOLIO_SEEDS"].flatMap { Int($0) } ?? 300)
