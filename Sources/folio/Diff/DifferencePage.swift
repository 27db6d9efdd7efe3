import Files
import Markup
import Report

extension ReportDifference {
  /// The difference as a report of its own: a section for each cell that is not the same, pictures before and after.
  ///
  /// - Parameter names: What the two reports are called.
  func document(names: (old: String, new: String)) throws -> ReportDocument {
    var lead = comparison.isEmpty ? "The two are identical." : ""
    if !comparison.isEmpty {
      lead = "\(comparison.cells.count) of \(cellCount) cells differ between \(names.old) and \(names.new)."
    }
    return ReportDocument(
      title: "\(new.record.title): what changed", summary: [.paragraph([.text(lead)])], stem: new.stem,
      spec: new.record.spec, program: new.record.program,
      sections: (comparison.parameters.isEmpty && comparison.titles.isEmpty ? [] : [head])
        + (try comparison.cells.map(section)))
  }

  /// Parameters and title.
  private var head: ReportSection {
    let titles = comparison.titles.isEmpty ? [] : [["title"] + comparison.titles + [""]]
    return ReportSection(
      id: "report-parameters", kind: "diff", title: [.text("Parameters")],
      blocks: [
        .table(Self.table(comparison.parameters, rows: titles), caption: [.text("What the whole run was given.")])
      ])
  }

  private func section(_ cell: CellChange) throws -> ReportSection {
    var blocks: [ReportBlock] = [.prose([.paragraph([.text(cell.reason.capitalizedFirst + ".")])])]
    let facts = facts(of: cell).filter { fact in !cell.metrics.contains { fact.hasPrefix("\($0.name): ") } }
    if !facts.isEmpty {
      blocks.append(.prose([.bullets(tight: true, items: facts.map { [.paragraph([.text($0)])] })]))
    }
    if !cell.metrics.isEmpty {
      blocks.append(.table(Self.table(cell.metrics), caption: [.text("The metrics that differ.")]))
    }
    var assets: [ReportAsset] = []
    for picture in pictures[cell.id, default: []] {
      let name = String(picture.path.dropLast(".png".count)).replacing("/", with: "-")
      var shown: [(role: AssetRole, content: ReportAsset.Content, words: String)] = []
      if picture.isInOld {
        shown.append((.figure(name: "\(name)-before"), .file(path: "\(old.path)/\(picture.path)"), "before"))
      }
      if picture.isInNew {
        shown.append((.figure(name: "\(name)-after"), .file(path: "\(new.path)/\(picture.path)"), "after"))
      }
      if let map = picture.map {
        shown.append((.figure(name: "\(name)-difference"), .bytes(map), "where the pixels differ"))
      }
      for (role, content, words) in shown {
        let size = try Self.size(content)
        blocks.append(
          .figure(
            Figure(
              picture: Report.Picture(asset: role, width: size.width, height: size.height),
              alt: "The picture \(picture.path): \(words).", caption: [.code(picture.path), .text(" \(words).")])))
        assets.append(ReportAsset(role, content))
      }
    }
    return ReportSection(
      id: cell.id, kind: cell.kind, title: [.text(cell.id)], blocks: blocks, assets: assets)
  }

  private static func table(_ changes: [ValueChange], rows: [[String]] = []) -> DataTable {
    DataTable(
      columns: [
        .init("name"), .init("before", isNumeric: true), .init("after", isNumeric: true),
        .init("change", isNumeric: true),
      ],
      rows: rows + changes.map { [$0.name, $0.before.words, $0.after.words, $0.percent ?? ""] })
  }

  /// The size of a PNG file in points, two pixels each, as its header says.
  private static func size(_ content: ReportAsset.Content) throws -> (width: Double, height: Double) {
    let bytes =
      switch content {
      case .bytes(let bytes): bytes
      case .file(let path): try File.read(path, limit: 1 << 28)
      }
    func side(_ start: Int) -> Double {
      guard bytes.count >= start + 4 else { return 1 }
      return Double(bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }) / 2
    }
    return (side(16), side(20))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
