import Files
import Spec

/// Writes diagnostics where they belong: text to standard error, JSON Lines to standard output.
struct DiagnosticOutput {
  let format: CheckCommand.Format

  func write(_ diagnostics: [Diagnostic], of source: SourceFile) {
    switch format {
    case .text:
      let formatter = DiagnosticFormatter(isColored: StandardError.hasColor)
      for diagnostic in diagnostics { StandardError.write(formatter.text(of: diagnostic, in: source)) }
    case .json:
      for diagnostic in diagnostics {
        StandardStream.output.write(DiagnosticFormatter.jsonLine(of: diagnostic, in: source) + "\n")
      }
    }
  }
}
