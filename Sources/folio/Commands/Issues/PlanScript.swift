import ArgumentParser
import Backups
import Dates
import Report

/// What runs the units of a plan.
struct PlanScript {
  enum Scheduler: String, ExpressibleByArgument, CaseIterable {
    case json, slurm, parallel, spark
  }

  private let plan: IssuePlan
  private let folder: String
  private let memory: Int

  init(_ plan: IssuePlan, folder: String, memory: Int) {
    self.plan = plan
    self.folder = folder
    self.memory = memory
  }

  func text(for scheduler: Scheduler) -> String {
    switch scheduler {
    case .json: lines
    case .slurm: slurm
    case .parallel: parallel
    case .spark: spark
    }
  }

  /// The units, one a line.
  var lines: String {
    plan.units.map { String(decoding: line(of: $0).utf8, as: UTF8.self) + "\n" }.joined()
  }

  /// A unit as `folio issues unit` reads it. Its number would do; the rest is for people.
  private func line(of unit: IssueUnit) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("unit", .integer(unit.number)),
      .init("from", .string(plan.backups[unit.days.lowerBound].date.description)),
      .init("to", .string(plan.backups[unit.days.upperBound - 1].date.description)),
    ]
    switch unit.partitions {
    case .all: break
    case .only(let name): members.append(.init("only", .string(name)))
    case .others(let names): members.append(.init("skip", .array(names.map { .string($0) })))
    }
    return .object(members)
  }

  private var command: String { "folio issues unit \(quoted(folder)) --memory \(memory)" }

  private var join: String { "folio issues join \(quoted(folder)) -o issues" }

  private var slurm: String {
    """
    #!/bin/bash
    #SBATCH --job-name=folio-issues
    #SBATCH --array=0-\(plan.units.count - 1)
    #SBATCH --cpus-per-task=1
    #SBATCH --mem=\(memory / 1_048_576 + 64)M
    #SBATCH --requeue
    # Then, once all tasks are done: \(join)
    exec \(command) "$SLURM_ARRAY_TASK_ID"

    """
  }

  private var parallel: String {
    """
    #!/bin/sh
    set -eu
    seq 0 \(plan.units.count - 1) | parallel --will-cite --retries 3 --halt soon,fail=1 \\
      \(quoted(command)) '{}'
    \(join)

    """
  }

  private var spark: String {
    """
    #!/bin/sh
    set -eu
    spark-submit --master "${SPARK_MASTER:-spark://localhost:7077}" folio_issues.py \(quoted(folder)) --memory \(memory)
    \(join)

    """
  }

  /// A word of a shell.
  private func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
    return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: #"'\''"#))'"
  }
}
