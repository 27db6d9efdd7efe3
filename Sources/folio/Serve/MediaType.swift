/// What files of reports are, as HTTP names it.
enum MediaType {
  /// By the end of a file's name.
  static func of(_ path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) ?? "" {
    case "csv": "text/csv; charset=utf-8"
    case "gif": "image/gif"
    case "jpeg", "jpg": "image/jpeg"
    case "json": "application/json"
    case "mp4": "video/mp4"
    case "pdf": "application/pdf"
    case "apng", "png": "image/png"
    case "svg": "image/svg+xml"
    case "dot", "graphml", "txt": "text/plain; charset=utf-8"
    case "webm": "video/webm"
    case "webp": "image/webp"
    default: "application/octet-stream"
    }
  }
}
