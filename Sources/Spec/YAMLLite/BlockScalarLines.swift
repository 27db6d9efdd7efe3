/// The lines of a literal or folded text as they become one.
struct BlockScalarLines {
  /// What becomes of the line ends behind the last line of text.
  enum Chomping {
    /// `-`: there is none.
    case strip
    /// There is one, if there is any text.
    case clip
    /// `+`: they stay.
    case keep
  }

  /// Whether a line end between two lines at the margin becomes a blank, and one of several is dropped.
  let isFolded: Bool

  private var bytes: [UInt8] = []
  /// The line ends since the last text.
  private var breaks = 0
  private var lastIsAtMargin = false

  init(isFolded: Bool) { self.isFolded = isFolded }

  mutating func appendBlank() { breaks += 1 }

  /// Appends a line that is not empty, without its margin.
  mutating func append(_ line: ArraySlice<UInt8>) {
    let isAtMargin = line.first?.isBlank == false
    if isFolded, isAtMargin, lastIsAtMargin {
      bytes.append(contentsOf: breaks == 1 ? [.space] : Array(repeating: .lineFeed, count: breaks - 1))
    } else {
      bytes.append(contentsOf: repeatElement(.lineFeed, count: breaks))
    }
    bytes.append(contentsOf: line)
    breaks = 1
    lastIsAtMargin = isAtMargin
  }

  func text(_ chomping: Chomping) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch chomping {
    case .strip: text
    case .clip: bytes.isEmpty ? "" : text + "\n"
    case .keep: text + String(repeating: "\n", count: breaks)
    }
  }
}
