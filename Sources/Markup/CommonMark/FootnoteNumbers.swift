/// The numbers of footnotes, in the order in which the reader meets the references.
///
/// cmark-gfm numbers them in the order of the source, where the text of a definition may come before its first
/// reference, and lists those that only an unused footnote refers to.
struct FootnoteNumbers {
  private var numbers: [Int: Int] = [:]
  private var occurrences: [Int: Int] = [:]
  /// cmark-gfm's numbers of the footnotes met so far, in our order.
  private(set) var met: [Int] = []

  /// Takes note of the next reference, to the footnote with cmark-gfm's number `original`.
  mutating func reference(to original: Int) -> (number: Int, occurrence: Int) {
    let number: Int
    if let known = numbers[original] {
      number = known
    } else {
      met.append(original)
      number = met.count
      numbers[original] = number
    }
    occurrences[number, default: 0] += 1
    return (number, occurrences[number, default: 1])
  }
}
