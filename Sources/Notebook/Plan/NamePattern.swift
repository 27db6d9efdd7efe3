/// A pattern for names of files: `*` stands for any text, `?` for any character, every other character for itself.
struct NamePattern {
  private let characters: [Character]

  init(_ text: some StringProtocol) {
    characters = Array(text)
  }

  /// Whether a name matches as a whole; names that begin with a dot match no pattern that does not.
  ///
  /// - Complexity: O(*n m*) for a name of *n* and a pattern of *m* characters.
  func matches(_ name: String) -> Bool {
    if name.hasPrefix("."), characters.first != "." { return false }
    var rest = Array(name)[...]
    var next = 0
    // Where the last star stands, and what it is tried on: it takes one character more whenever what follows fails.
    var star: (next: Int, rest: ArraySlice<Character>)?
    while true {
      if next < characters.count, characters[next] == "*" {
        next += 1
        star = (next, rest)
      } else if next < characters.count, let character = rest.first,
        characters[next] == "?" || characters[next] == character
      {
        next += 1
        rest.removeFirst()
      } else if next == characters.count, rest.isEmpty {
        return true
      } else if let last = star, !last.rest.isEmpty {
        star = (last.next, last.rest.dropFirst())
        next = last.next
        rest = last.rest.dropFirst()
      } else {
        return false
      }
    }
  }
}
