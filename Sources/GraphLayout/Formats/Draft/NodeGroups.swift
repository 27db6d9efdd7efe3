/// The numbers of groups.
enum NodeGroups {
  /// The group of each node: its number if all have whole numbers, else numbered in the order of first appearance, those without one
  /// a group of their own; nil if the values are measurements rather than groups, which a fraction among them shows.
  static func groups(_ values: [String?]) -> [Int]? {
    let numbers = values.compactMap { $0.flatMap(number) }
    if numbers.count == values.count { return numbers }
    if values.contains(where: { $0.flatMap(EdgeWeight.number).map { $0 != $0.rounded() } ?? false }) { return nil }
    var places: [String?: Int] = [:]
    var groups: [Int] = []
    groups.reserveCapacity(values.count)
    for value in values {
      let group = places[value] ?? places.count
      places[value] = group
      groups.append(group)
    }
    return groups
  }

  /// A whole number, or a fraction of which nothing is left, as some writers spell them.
  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    return EdgeWeight.number(text).flatMap(Int.init(exactly:))
  }
}
