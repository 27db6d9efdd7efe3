import CAssets
import Files

/// A style sheet or script that is compiled into the binary and written into pages.
enum EmbeddedAsset: Hashable, Sendable {
  case style
  /// Folds the table of contents on narrow screens and marks the section in view.
  case contentsScript
  case playerScript

  var isScript: Bool { self != .style }

  /// As pages hold it: without indentation, empty lines and lines of nothing but a comment.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if text.isEmpty || text.starts(with: "//".utf8)
        || (text.starts(with: "/* ".utf8) && text.reversed().starts(with: "/*".utf8))
      {
        continue
      }
      bytes += text
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private var source: [UInt8] {
    let asset =
      switch self {
      case .style: unsafe folio_asset_style()
      case .contentsScript: unsafe folio_asset_contents()
      case .playerScript: unsafe folio_asset_player()
      }
    return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
  }

  /// How a Content-Security-Policy names these bytes.
  var policySource: String { "'sha256-\(SHA256.digest(of: bytes).base64)'" }
}
