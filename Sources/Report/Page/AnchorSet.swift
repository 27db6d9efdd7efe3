/// The ids of a page, each given once.
struct AnchorSet {
  private var taken: Set<String>

  init(reserving names: [String]) {
    taken = Set(names)
  }

  /// An id for a heading: its words in lower case with hyphens between, and a number from 2 where another has them already.
  mutating func anchor(for heading: String) -> String {
    var slug = ""
    for character in heading.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty && slug.last != "-" {
        slug.append("-")
      }
      if slug.utf8.count >= 60 { break }
    }
    if slug.last == "-" { slug.removeLast() }
    return take(slug.isEmpty ? "section" : slug)
  }

  /// `name`, or with the first number from 2 that makes it new.
  mutating func take(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
