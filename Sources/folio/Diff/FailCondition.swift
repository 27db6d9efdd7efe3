import ArgumentParser
import Report

/// What makes `folio diff` end with 1, as `--fail-on` says it.
struct FailCondition: ExpressibleByArgument, Sendable {
  enum Subject: Hashable, Sendable {
    /// Any difference.
    case any
    /// A cell that is new, gone, or of another status.
    case cells
    /// The number of rows of a file of data.
    case rows
    /// The pixels of a picture.
    case pictures
    /// A metric of that name, of one cell where it is `CELL.NAME`.
    case metric(String)
  }

  static let any = FailCondition(subject: .any, tolerance: 0)

  let subject: Subject
  /// The difference that is fine, as a share of what was there.
  let tolerance: Double

  private init(subject: Subject, tolerance: Double) {
    self.subject = subject
    self.tolerance = tolerance
  }

  /// Reads `WHAT` or `WHAT=SHARE`, the share as `0.01` or `1%`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return nil }
    subject =
      switch name {
      case "any": .any
      case "cells": .cells
      case "rows": .rows
      case "pictures": .pictures
      default: .metric(String(name))
      }
    guard parts.count == 2 else {
      tolerance = 0
      return
    }
    let isPercent = parts[1].hasSuffix("%")
    guard let number = Double(isPercent ? parts[1].dropLast() : parts[1]), number >= 0, number.isFinite else {
      return nil
    }
    // Nothing else has a size that could be measured.
    guard subject != .any, subject != .cells else { return nil }
    tolerance = isPercent ? number / 100 : number
  }

  /// Whether the difference of two reports is more than what is fine.
  func isMet(by difference: ReportDifference) -> Bool {
    switch subject {
    case .any: !difference.comparison.isEmpty
    case .cells:
      difference.comparison.cells.contains { cell in
        !cell.status.isEmpty || cell.causes.contains(.added) || cell.causes.contains(.removed)
      }
    case .rows: difference.rows.values.contains { $0.contains { exceeds($0.change) } }
    case .pictures: difference.pictures.values.contains { $0.contains { ($0.share ?? 1) > tolerance } }
    case .metric(let name):
      difference.comparison.cells.contains { cell in
        cell.metrics.contains { [$0.name, "\(cell.id).\($0.name)"].contains(name) && exceeds($0) }
      }
    }
  }

  /// What cannot be measured, such as a text or a value that one side lacks, is beyond every tolerance.
  private func exceeds(_ change: ValueChange) -> Bool {
    change.share.map { !($0 <= tolerance) } ?? true
  }
}
