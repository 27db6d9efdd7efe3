/// The page with a card for each report of an output folder.
enum GalleryPage {
  static func render(_ reports: [(stem: String, record: RunRecord)]) -> [UInt8] {
    let cards = reports.map { HTML.element(.li, [card($0.stem, $0.record)]) }
    return PageFrame(
      title: "Reports", scripts: [],
      body: [
        .element(.header, [HTMLAttribute(.class, "page-header")], [.element(.h1, ["Reports"])]),
        .element(
          .main,
          [
            cards.isEmpty
              ? .element(.p, ["There are no reports yet."]) : .element(.ul, [HTMLAttribute(.class, "gallery")], cards)
          ]),
      ]
    ).bytes
  }

  private static func card(_ stem: String, _ record: RunRecord) -> HTML {
    var children: [HTML] = []
    if let thumbnail = record.thumbnail {
      children.append(
        .element(
          .div, [HTMLAttribute(.class, "thumbnail")],
          // The title beside it says what the link is; the picture adds no words.
          [.element(.img, [.src(WebAddress(path: "\(stem)/\(thumbnail)")), HTMLAttribute(.alt)], [])]))
    } else {
      children.append(.element(.div, [HTMLAttribute(.class, "thumbnail")], []))
    }
    children.append(
      .element(.h2, [.element(.a, [.href(WebAddress(path: "\(stem)/index.html"))], [.text(record.title)])]))
    if let summary = record.summary {
      children.append(.element(.p, [HTMLAttribute(.class, "card-summary")], [.text(summary)]))
    }
    let failed = record.cells.count { $0.status == .failed }
    if failed > 0 {
      let words = failed == 1 ? "1 cell failed" : "\(failed) cells failed"
      children.append(.element(.p, [HTMLAttribute(.class, "card-failure")], [.text(words)]))
    }
    return .element(.article, children)
  }
}

extension RunRecord {
  /// The picture of the first cell that has one: its figure, or the last frame of its animation.
  fileprivate var thumbnail: String? {
    for cell in cells {
      let pictures = cell.assets.map(\.path).filter { $0.hasSuffix(".png") }
      if let picture = pictures.first(where: { $0.hasPrefix("figures/") }) ?? pictures.last { return picture }
    }
    return nil
  }
}
