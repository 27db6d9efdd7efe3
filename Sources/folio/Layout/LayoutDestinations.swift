import ArgumentParser
import Files
import Report

/// The files that `folio layout` is asked for.
struct LayoutDestinations {
  /// How the positions can be written; the first is what the layout always leaves.
  static let positionExtensions = ["csv", "graphml", "dot", "json"]
  static let figureExtensions = ["png", "svg", "pdf"]

  let positions: String?
  let figure: String?
  let frames: String?

  /// - Throws: `ValidationError` where a name does not say a format that there is, or the folder of the frames holds anything else.
  func check() throws {
    if let positions, positions != "-" { try check(positions, "--positions", Self.positionExtensions) }
    if let figure { try check(figure, "--figure", Self.figureExtensions) }
    guard let frames, let status = try FileStatus(path: frames, followingLinks: true) else { return }
    guard status.kind == .folder else { throw ValidationError("--frames \(frames): there is a file of that name") }
    let others = try Folder.list(frames).filter { $0.wholeMatch(of: /[0-9]+\.png/) == nil }
    guard let other = others.first else { return }
    throw ValidationError(
      "--frames \(frames): the folder holds other files, such as \(other): name a new or an empty one")
  }

  private func check(_ path: String, _ option: String, _ allowed: [String]) throws {
    guard !allowed.contains(Self.fileExtension(of: path)) else { return }
    let names = allowed.map { ".\($0)" }.joined(separator: ", ")
    throw ValidationError("\(option) \(path): the name must end in one of \(names)")
  }

  /// The formats of positions beside CSV.
  var positionFormats: [String] {
    guard let positions, positions != "-" else { return [] }
    return [Self.fileExtension(of: positions)].filter { $0 != "csv" }
  }

  /// The formats of the figure beside PNG; nil for no figure.
  var figureFormats: [String]? { figure.map { [Self.fileExtension(of: $0)].filter { $0 != "png" } } }

  /// Writes what the cells have left, each file whole or not at all.
  func write(layout: [ReportAsset], figure figureAssets: [ReportAsset], frames frameAssets: [ReportAsset]) throws {
    if let positions {
      let role: AssetRole = positionFormats.first.map { .file(fileExtension: $0) } ?? .data
      let bytes = layout.bytes(of: role)
      if positions == "-" {
        StandardStream.output.write(String(decoding: bytes, as: UTF8.self))
      } else {
        try File.writeAtomically(bytes, to: positions)
      }
    }
    if let figure {
      let role: AssetRole = figureFormats?.first.map { .file(fileExtension: $0) } ?? .figure
      try File.writeAtomically(figureAssets.bytes(of: role), to: figure)
    }
    guard let frames else { return }
    let folder = try StagedFolder(for: frames)
    for asset in frameAssets {
      guard case .frame = asset.role, case .bytes(let bytes) = asset.content else { continue }
      let name = asset.role.path(cell: LayoutSpec.framesID).split(separator: "/").last.map(String.init) ?? ""
      try folder.write(bytes, to: name)
    }
    try folder.commit()
  }

  private static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending == "gv" ? "dot" : ending
  }
}

extension [ReportAsset] {
  fileprivate func bytes(of role: AssetRole) -> [UInt8] {
    guard case .bytes(let bytes)? = first(where: { $0.role == role })?.content else {
      preconditionFailure("the cell leaves what it was asked for")
    }
    return bytes
  }
}
