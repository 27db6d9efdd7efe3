import Markup

/// Turns a document into a page, from top to bottom: numbers figures and tables, and gives headings their levels and ids.
struct PageRenderer {
  let document: ReportDocument
  /// The pictures that the page holds itself, by their paths in the report's folder; nil if it names the files.
  let embedded: [String: [UInt8]]?
  var anchors: AnchorSet
  private let mainAnchor: String
  var outline = Outline()
  var figureCount = 0
  var tableCount = 0
  /// The cell whose blocks are being rendered.
  var cell = CellContext(id: "", images: [])

  /// What blocks need to know of their cell.
  struct CellContext {
    let id: String
    /// The sources of the pictures of prose that lie in the report's folder.
    let images: Set<String>
    /// How often each footnote of the present prose is referred to; index 0 is footnote 1.
    var footnoteReferences: [Int] = []
    /// Prose that goes before the caption of the next figure or table.
    var pendingCaption: [Inline]?
    var pendingAlt: String?
  }

  init(_ document: ReportDocument, embedded: [String: [UInt8]]? = nil) {
    self.document = document
    self.embedded = embedded
    anchors = AnchorSet(reserving: document.sections.map(\.id))
    mainAnchor = anchors.take("main")
  }

  mutating func render() -> [UInt8] {
    var summary: [HTML] = []
    for block in document.summary { summary.append(prose(block)) }
    var sections: [HTML] = []
    for section in document.sections { sections.append(render(section)) }

    var body: [HTML] = [
      .element(.a, [HTMLAttribute(.class, "skip"), .href(WebAddress(anchor: mainAnchor))], ["Skip to the content"]),
      header(summary: summary),
    ]
    var scripts: [EmbeddedAsset] = []
    if let contents = outline.contents {
      body += [navigation(contents), .asset(.contentsScript)]
      scripts.append(.contentsScript)
    }
    body += [.element(.main, [HTMLAttribute(.id, mainAnchor)], [failureSummary] + sections), footer]
    if document.isAnimated {
      body.append(.asset(.playerScript))
      scripts.append(.playerScript)
    }
    return PageFrame(title: document.title, scripts: scripts, body: body, isWhole: isWhole).bytes
  }

  /// Whether the page stands by itself: it has no files beside it to link to.
  var isWhole: Bool { embedded != nil }

  /// Where a picture of the present cell is: a file of the folder, or the bytes themselves.
  func address(of picture: AssetRole) -> WebAddress {
    let path = picture.path(cell: cell.id)
    return embedded?[path].map { WebAddress(picture: $0, path: path) } ?? WebAddress(path: path)
  }

  private func header(summary: [HTML]) -> HTML {
    .element(
      .header, [HTMLAttribute(.class, "page-header")],
      [
        isWhole
          ? .nothing
          : .element(
            .nav, [HTMLAttribute(.class, "gallery-link"), HTMLAttribute(.ariaLabel, "Reports")],
            [.element(.a, [.href(WebAddress(path: "../index.html"))], ["All reports"])]),
        .element(.h1, [.text(document.title)]),
        summary.isEmpty ? .nothing : .element(.div, [HTMLAttribute(.class, "summary")], summary),
      ])
  }

  private func navigation(_ contents: HTML) -> HTML {
    .element(
      .nav, [HTMLAttribute(.class, "contents"), HTMLAttribute(.ariaLabel, "Contents")],
      [.element(.details, [HTMLAttribute(.open)], [.element(.summary, ["Contents"]), contents])])
  }

  mutating func render(_ section: ReportSection) -> HTML {
    cell = CellContext(
      id: section.id,
      images: Set(
        section.assets.compactMap { asset in
          if case .image(let source) = asset.role { source } else { nil }
        }),
      pendingCaption: section.caption, pendingAlt: section.alt)
    var children: [HTML] = []
    var attributes = [HTMLAttribute(.id, section.id), HTMLAttribute(.class, "cell \(section.status.rawValue)")]
    if let title = section.title {
      let anchor = anchors.take("\(section.id)-title")
      let level = outline.nextLevel(written: Outline.cellTitleLevel)
      outline.add(Outline.Entry(level: level, anchor: section.id, title: .fragment(inlines(title.withoutLinks))))
      children.append(.element(.heading(level: level), [HTMLAttribute(.id, anchor)], inlines(title)))
      attributes.append(HTMLAttribute(.ariaLabelledBy, anchor))
    }
    let proseLevel = section.title == nil ? 0 : Outline.cellTitleLevel
    for block in section.blocks { children.append(render(block, headingsBelow: proseLevel)) }
    if let caption = cell.pendingCaption {
      children.append(.element(.p, [HTMLAttribute(.class, "caption")], inlines(caption)))
    }
    return .element(section.title == nil ? .div : .section, attributes, children)
  }

  private mutating func render(_ block: ReportBlock, headingsBelow level: Int) -> HTML {
    switch block {
    case .prose(let blocks): prose(blocks, headingsBelow: level)
    case .figure(let figure): render(figure)
    case .table(let table, let caption): render(table, caption: caption)
    case .files(let roles): render(files: roles)
    case .failure(let notice): render(notice)
    case .skipped(let cells): render(skippedFor: cells)
    }
  }

  /// The caption of the next figure or table: what the spec says, then what the cell says.
  mutating func takeCaption(before caption: [Inline]) -> [Inline] {
    defer { cell.pendingCaption = nil }
    guard let pending = cell.pendingCaption, !pending.isEmpty else { return caption }
    return caption.isEmpty ? pending : pending + [.text(" ")] + caption
  }
}

extension ReportDocument {
  /// Whether some figure needs the script.
  fileprivate var isAnimated: Bool {
    sections.contains { section in
      section.blocks.contains { block in
        guard case .figure(let figure) = block else { return false }
        return figure.player != nil || figure.vector != nil
      }
    }
  }
}
