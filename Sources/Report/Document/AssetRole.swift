/// What a file of a cell is for. With the cell's id it decides the name of the file.
public enum AssetRole: Hashable, Sendable, Codable {
  /// `figures/<cell>.png`, or `figures/<cell>/<name>.png` for a cell with several.
  case figure(name: String?)
  /// `frames/<cell>/00000.png`, and so on from 0.
  case frame(Int)
  /// `data/<cell>.csv`, or `data/<cell>/<name>.csv` for a cell with several.
  case data(name: String?)
  /// `images/<cell>/<source>`: a picture that prose shows, by the source that its text gives.
  case image(source: String)
  /// `files/<cell>.<extension>`: what the cell shows or has found, in another format.
  case file(fileExtension: String)

  /// The only figure of a cell.
  public static var figure: Self { .figure(name: nil) }
  /// The only data of a cell.
  public static var data: Self { .data(name: nil) }

  /// Where the file lies in the report's folder, with `/` between components.
  public func path(cell: String) -> String {
    switch self {
    case .figure(name: nil): "figures/\(cell).png"
    case .figure(let name?): "figures/\(cell)/\(name).png"
    case .frame(let index): "\(Self.framesFolder(cell: cell))\(Self.frameName(index))"
    case .data(name: nil): "data/\(cell).csv"
    case .data(let name?): "data/\(cell)/\(name).csv"
    case .image(let source): "images/\(cell)/\(source)"
    case .file(let fileExtension): "files/\(cell).\(fileExtension)"
    }
  }

  /// The folder of a cell's frames, with the `/` at its end.
  static func framesFolder(cell: String) -> String { "frames/\(cell)/" }

  /// The number of a frame in at least five digits.
  private static func frameName(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + ".png"
  }
}
