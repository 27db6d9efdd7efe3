/// What a figure can be written as: one file.
public enum FigureFormat: String, CaseIterable, Sendable {
  case png, apng, gif, webp, mp4, webm, svg, pdf

  /// Whether a file can have several frames.
  public var isFilm: Bool {
    switch self {
    case .apng, .gif, .webp, .mp4, .webm: true
    case .png, .svg, .pdf: false
    }
  }

  /// The format that the ending of a path names, in any case; nil where it names none.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}
