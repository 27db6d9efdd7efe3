import Notebook

extension FigureExportError {
  /// What is wrong, in words for the one who asked for the file.
  public var message: String {
    switch self {
    case .notDrawable: "the figure cannot be drawn apart from its report"
    case .noFrame(let index, let count):
      "there is no frame \(index): the figure has \(NumberWords.count(count, "frame"))"
        + (count > 1 ? ", 0 to \(count - 1)" : "")
    case .noProgram(let name): "films in this format are made by the program \(name), which is not here"
    case .failedProgram(let name, let status, let message):
      "\(name) ended with \(status)"
        + (message.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? "")
    case .rateOutOfRange(let limit): "the format shows 0.1 to \(Int(limit)) frames a second"
    case .foreignFile(let path): "\(path) is no frame, and a folder of frames is replaced as a whole"
    case .sizeOutOfRange(let limit): "the picture does not have 1 to \(limit) pixels on each side"
    }
  }

  /// What to do about it.
  public var hint: String? {
    switch self {
    case .noProgram(let name): "install \(name), or write webp, apng or gif, which folio makes by itself"
    case .sizeOutOfRange: "choose another scale"
    case .rateOutOfRange: "choose another rate, or take every second frame"
    case .foreignFile: "name a folder that is not there yet"
    case .notDrawable, .noFrame, .failedProgram: nil
    }
  }
}

extension CellError {
  init(_ error: FigureExportError) {
    self.init(code: "no-export", error.message, field: ["export"], hint: error.hint)
  }
}
