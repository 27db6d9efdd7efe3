import ArgumentParser
import Cells

/// What `folio export` writes.
enum ExportFormat: Hashable {
  /// A file.
  case figure(FigureFormat)
  /// A folder of PNG files.
  case frames
}

extension ExportFormat: ExpressibleByArgument {
  private static let framesName = "frames"

  static var allValueStrings: [String] { [framesName] + FigureFormat.allCases.map(\.rawValue) }

  init?(argument: String) {
    if argument == Self.framesName {
      self = .frames
    } else if let format = FigureFormat(rawValue: argument) {
      self = .figure(format)
    } else {
      return nil
    }
  }
}
