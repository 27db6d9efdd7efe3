import Markup
import Report

/// Reports as a reader would meet them.
enum SampleDocument {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  /// A heading and a line.
  static let plain = ReportDocument(
    title: "What back-fill is", summary: [.paragraph([.text("Numbers that change after they were published.")])],
    stem: "backfill", spec: FileDigest(path: "notebooks/backfill.yaml", sha256: digest),
    sections: [
      ReportSection(
        id: "intro", kind: "markdown",
        blocks: [.prose([.heading(level: 1, [.text("One heading")]), .paragraph([.text("And a line.")])])])
    ])

  /// A report with one of everything.
  ///
  /// - Parameter picture: The content of a picture by its role.
  static func make(_ picture: (AssetRole) -> ReportAsset.Content) -> ReportDocument {
    ReportDocument(
      title: "How a graph finds its shape",
      summary: [
        .paragraph([
          .text(
            "Attraction along the edges, repulsion between all pairs, and Adam in between: what the loss of a layout "),
          .text("says about the picture, and what it hides."),
        ])
      ],
      stem: "graph-layout",
      spec: FileDigest(path: "notebooks/graph-layout.yaml", sha256: digest),
      parameters: [
        ReportDocument.Parameter(name: "seed", value: .integer(7)),
        ReportDocument.Parameter(name: "data", value: .string("karate.csv")),
      ],
      sections: [prose, karate(picture), loss(picture), issues, sweep(picture), failed, skipped])
  }

  private static let prose = ReportSection(
    id: "objective", kind: "markdown",
    blocks: [
      .prose([
        .heading(level: 2, [.text("The objective "), .math(SampleFormula.loss)]),
        .paragraph([
          .text("A layout puts every node of a graph at a point so that neighbours are near and strangers are far. "),
          .text("Nothing more is asked for, and "), .emphasis([.text("everything")]),
          .text(
            " that a reader will see in the picture, groups, bridges and fringes, has to come out of this. We write "),
          .math(SampleFormula.place("i")), .text(" for the place of node "), .math(.identifier("i", normal: false)),
          .text(" and minimise"),
        ]),
        .math(SampleFormula.objective),
        .paragraph([
          .text("where the first sum runs over edges and the second over ordered pairs."),
          .footnote(number: 1, occurrence: 1), .text(" The constant "), .code("eps"),
          .text(" keeps the second term finite. See "),
          .link(target: "https://example.org/drawing", title: nil, [.text("force-directed drawing")]),
          .text(" for the family this belongs to."), .footnote(number: 2, occurrence: 1),
        ]),
        .heading(level: 3, [.text("What each term does")]),
        .bullets(
          tight: true,
          items: [
            [
              .paragraph([
                .strong([.text("Attraction")]), .text(" shortens edges; alone it puts all nodes at one point."),
              ])
            ],
            [.paragraph([.strong([.text("Repulsion")]), .text(" spreads nodes; alone it sends them away for ever.")])],
            [.paragraph([.strong([.text("Centralization")]), .text(" keeps parts that share no edge on the page.")])],
          ]),
        .code(
          language: "yaml",
          text: """
            layout:
              graph: karate
              dimension: 2
              optimizer: adam
              rate: 0.001   # the step of the optimiser, in the units of the positions, for all of the iterations

            """),
        .quote([.paragraph([.text("Half of the time was spent generating these visualizations.")])]),
        .table(
          Table(
            alignments: [.left, .right, .center], header: [[.text("Term")], [.text("Weight")], [.text("Sign")]],
            rows: [
              [[.text("attraction")], [.text("1")], [.text("+")]],
              [[.text("repulsion")], [.text("1")], [.text("+")]],
              [[.text("centralization")], [.text("0.01")], [.text("+")]],
            ])),
        .numbers(
          start: 1, tight: true,
          items: [
            [.paragraph([.text("Draw a start.")])], [.paragraph([.text("Follow the gradient.")])],
            [.paragraph([.text("Keep the best of several seeds.")])],
          ]),
        .footnotes([
          [.paragraph([.text("Every pair counts twice; only the ratio of the weights matters.")])],
          [.paragraph([.text("Fruchterman and Reingold, 1991, is the usual starting point.")])],
        ]),
      ])
    ])

  private static func karate(_ picture: (AssetRole) -> ReportAsset.Content) -> ReportSection {
    let frames = 20
    return ReportSection(
      id: "karate", kind: "animation", title: [.text("The karate club")],
      caption: [.text("Zachary’s karate club, 34 members and 78 friendships.")],
      blocks: [
        .figure(
          Figure(
            picture: Picture(asset: .frame(frames - 1), width: 640, height: 480),
            alt: "A node-link drawing of 34 nodes in two groups around the nodes 1 and 34.",
            caption: [.text("Every frame shows the positions after some iterations.")],
            player: Player(
              frameCount: frames, framesPerSecond: 10,
              captions: (0..<frames).map { "iteration \($0 * 50), loss \(1200.5 - Double($0 * 20))" }),
            data: DataTable(
              columns: [.init("id"), .init("x", isNumeric: true), .init("y", isNumeric: true)],
              rows: (1...34).map { ["\($0)", "\(Double($0) / 8)", "-\(Double($0) / 16)"] }, file: .data)))
      ],
      assets: (0..<frames).map { ReportAsset(.frame($0), picture(.frame($0))) }
        + [ReportAsset(.data, .bytes(Array("id,x,y\n1,0.125,-0.0625\n".utf8)))],
      specLine: 12, inputs: [FileDigest(path: "notebooks/karate.csv", sha256: digest)],
      metrics: [
        JSONValue.Member("loss", .number(820.5)), JSONValue.Member("iterations", .integer(1000)),
        JSONValue.Member("gap", .number(.nan)),
      ])
  }

  private static func loss(_ picture: (AssetRole) -> ReportAsset.Content) -> ReportSection {
    ReportSection(
      id: "loss", kind: "chart", title: [.text("Loss by iteration")], alt: "Four falling lines on a logarithmic axis.",
      blocks: [
        .figure(
          Figure(
            picture: Picture(asset: .figure, width: 560, height: 320), alt: "",
            caption: [
              .text("The loss and its three parts over "), .math(.number("1000")),
              .text(" iterations. Attraction and repulsion settle within the first hundred."),
            ],
            data: DataTable(
              columns: [.init("iteration", isNumeric: true), .init("loss", isNumeric: true), .init("part")],
              rows: (0..<100).map { ["\($0)", "\(1000 - $0)", "all"] }, totalRows: 12_500, file: .data)))
      ],
      assets: [ReportAsset(.figure, picture(.figure)), ReportAsset(.data, .bytes(Array("iteration,loss\n".utf8)))])
  }

  private static let issues = ReportSection(
    id: "issues", kind: "table", title: [.text("Ten issues of one day")],
    blocks: [
      .prose([.paragraph([.text("What was believed about 24 June 2020, in the order in which it was published.")])]),
      .table(
        DataTable(
          columns: [
            .init("Issue"), .init("Place"), .init("percent_cli (%)", isNumeric: true),
            .init("Lag (days)", isNumeric: true),
            .init("Change since the issue before (percentage points)", isNumeric: true),
          ],
          rows: [
            ["2020-06-30", "ks", "11.1994", "6", ""], ["2020-07-01", "ks", "9.7082", "7", "-1.4912"],
            ["2020-07-02", "ks", "9.22323", "8", "-0.48497"],
          ], file: .data),
        caption: [.text("Kansas, doctor visits with COVID-like illness on 2020-06-24.")]),
    ],
    assets: [ReportAsset(.data, .bytes(Array("issue,value\n".utf8)))])

  private static func sweep(_ picture: (AssetRole) -> ReportAsset.Content) -> ReportSection {
    ReportSection(
      id: "sweep", kind: "sweep", title: [.text("A sweep over six places")],
      blocks: [
        .figure(
          Figure(
            picture: Picture(asset: .figure(name: "places"), width: 960, height: 420),
            alt: "Small multiples of six places, each with one line per as-of date.",
            caption: [.text("One line per as-of date, coloured by date; the latest data in black. Axes are shared.")]))
      ],
      assets: [ReportAsset(.figure(name: "places"), picture(.figure(name: "places")))])
  }

  private static let diverged = RecordedDiagnostic(
    file: "notebooks/graph-layout.yaml", line: 42, column: 11, endLine: 42, endColumn: 15, severity: "error",
    code: "layout-diverged", message: "the loss is not finite after iteration 3",
    hint: "lower the rate; 0.001 is a good start")

  private static let failed = ReportSection(
    id: "diverging", kind: "layout", status: .failed, title: [.text("A rate that is too high")],
    blocks: [.failure(FailureNotice(diverged, sourceLine: "    rate: 1000   # much too high"))],
    diagnostics: [diverged])

  private static let skipped = ReportSection(
    id: "diverging-frames", kind: "animation", status: .skipped, blocks: [.skipped(waitingFor: ["diverging"])])
}
