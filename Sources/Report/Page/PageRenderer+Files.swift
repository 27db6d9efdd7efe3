extension PageRenderer {
  /// One line of links, named by what kind of file each is.
  func render(files roles: [AssetRole]) -> HTML {
    if isWhole { return .nothing }
    var children: [HTML] = []
    for role in roles {
      let path = role.path(cell: cell.id)
      let name = path.split(separator: ".").last.map { $0.uppercased() } ?? path
      if !children.isEmpty { children.append(.text(" · ")) }
      children.append(.element(.a, [.href(WebAddress(path: path))], [.text(name)]))
    }
    return .element(.p, [HTMLAttribute(.class, "data-note")], children)
  }
}
