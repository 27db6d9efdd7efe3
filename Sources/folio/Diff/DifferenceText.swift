import Report

extension ReportDifference {
  /// The difference in lines for a terminal: the cells, indented below them what changed.
  var text: String {
    guard !comparison.isEmpty else { return "\(new.stem): identical\n" }
    var lines = ["\(new.stem): \(comparison.cells.count) of \(cellCount) cells differ"]
    lines += comparison.titles.isEmpty ? [] : ["  title: \(comparison.titles.joined(separator: " → "))"]
    lines += comparison.parameters.map { "  parameter \($0.name): \($0.words)" }
    for cell in comparison.cells {
      lines.append("  \(cell.id) (\(cell.kind)): \(cell.reason)")
      lines += facts(of: cell).map { "    \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many cells the two reports have.
  var cellCount: Int {
    Set(old.record.cells.map(\.id)).union(new.record.cells.map(\.id)).count
  }

  /// What is different about a cell, a sentence a fact.
  func facts(of cell: CellChange) -> [String] {
    var facts: [String] = []
    if cell.status.count == 2 { facts.append("status: \(cell.status[0].rawValue) → \(cell.status[1].rawValue)") }
    facts += cell.metrics.map { "\($0.name): \($0.words)" }
    facts += rows[cell.id, default: []].map { "rows of \($0.path): \($0.change.words)" }
    facts += pictures[cell.id, default: []].compactMap { picture in
      picture.share.map { "\(picture.path): \(Self.percent($0)) of the pixels differ" }
    }
    let frames = cell.files.count { $0.path.hasPrefix("frames/") && $0.change == .changed }
    if frames > 0 { facts.append("\(frames) \(frames == 1 ? "frame differs" : "frames differ")") }
    for (change, word) in [(FileChange.Change.added, "new"), (.removed, "gone")] {
      let paths = cell.files.filter { $0.change == change }.map(\.path)
      guard let first = paths.first, !cell.causes.contains(.added), !cell.causes.contains(.removed) else { continue }
      facts.append("\(word): \(first)" + (paths.count > 1 ? " and \(paths.count - 1) more" : ""))
    }
    if facts.isEmpty {
      facts += cell.files.filter { $0.change == .changed }.map { "\($0.path): other contents" }
      if facts.isEmpty, cell.isContentChanged { facts.append("what the page says") }
    }
    return facts
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths == 0 && share > 0 ? "less than 0.1 %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension CellChange {
  /// Why the cell is not the same.
  var reason: String {
    guard !causes.isEmpty else {
      return follows.isEmpty ? "ran on the same, and came out otherwise" : "follows \(follows.joined(separator: ", "))"
    }
    return causes.map { cause in
      switch cause {
      case .added: "new"
      case .removed: "gone"
      case .kind(let before, _): "was a \(before)"
      case .fields: "its fields changed"
      case .input(let path): "reads another \(path)"
      }
    }.joined(separator: ", ")
  }
}

extension ValueChange {
  /// "3 → 2 (-33.3 %)"
  var words: String {
    let change = "\(before.words) → \(after.words)"
    guard let percent else { return change }
    return "\(change) (\(percent))"
  }

  /// The relative change with its sign, where there is one.
  var percent: String? {
    guard let share, share.isFinite, share > 0, let old = before?.number, let new = after?.number else { return nil }
    let tenths = (share * 1000).rounded()
    guard tenths < 1e9 else { return nil }
    let sign = new > old ? "+" : "-"
    if tenths == 0 { return "\(sign)<0.1 %" }
    return "\(sign)\(Int(tenths) / 10).\(Int(tenths) % 10) %"
  }
}

extension JSONValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

extension JSONValue? {
  /// As a table shows it.
  var words: String {
    switch self {
    case nil: "none"
    case .string(let text)?: text
    case let value?: String(decoding: value.utf8, as: UTF8.self)
    }
  }
}
