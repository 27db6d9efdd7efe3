/// Parts of a list whose members stand far from each other in it.
///
/// Edges that follow each other in a list often begin at the same node. As parts of one path they would not add up where they are
/// translucent, and their crossings take time to find.
enum Interleaving {
  /// Parts of about a size, each in the order of the list.
  static func parts<Element>(of list: [Element], size: Int) -> [[Element]] {
    let count = (list.count + size - 1) / size
    return (0..<count).map { first in stride(from: first, to: list.count, by: count).map { list[$0] } }
  }
}
