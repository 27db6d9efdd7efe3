import Downloads

/// Why a download did not come to its end.
enum FetchError: Error {
  case download(DownloadError, times: String)
  case refused(String, times: String)
  /// The answer is not what the API is documented to say.
  case unknownAnswer(times: String)
  /// Not even the rows of one time fit into an answer.
  case oneTimeTooLarge(time: Int)
  /// The parts of another query lie beside the file.
  case otherParts(folder: String)

  var message: String {
    switch self {
    case .download(.transport(let reason), let times): "the download of \(times) failed: \(reason)"
    case .download(.status(let status, let body), let times):
      "the server answered \(status) to the request for \(times)" + (body.isEmpty ? "" : ": \(body)")
    case .download(.tooLarge(let limit), let times): "the answer for \(times) has more than \(limit) bytes"
    case .download(.cancelled, let times): "the download of \(times) was cancelled"
    case .refused(let reason, let times): "the API refused the request for \(times): \(reason)"
    case .unknownAnswer(let times): "the answer for \(times) is not in the API's format"
    case .oneTimeTooLarge(let time): "the rows of \(time) alone are more than the API gives at a time"
    case .otherParts(let folder): "\(folder) holds the parts of another download"
    }
  }

  var hint: String? {
    switch self {
    case .download(.status(401, _), _), .download(.status(403, _), _):
      "give your key by --key, or by the variable DELPHI_EPIDATA_KEY"
    case .download(.transport, _), .download(.status, _): "run the same command again: it goes on where it stopped"
    case .oneTimeTooLarge: "ask for fewer places by --geo-values"
    case .otherParts: "finish that download, or remove the folder"
    default: nil
    }
  }
}
