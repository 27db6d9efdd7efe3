import Files
import Spec

/// Writes diagnostics where they belong: text to standard error, JSON Lines to standard output.
struct DiagnosticOutput {
  let format: CheckCommand.Format

  func write(_ diagnostics: [Diagnostic], of source: SourceFile) {
    switch format {
    case .text:
      guard !diagnostics.isEmpty else { return }
      let formatter = DiagnosticFormatter(source, style: StandardError.hasColor ? .ansi : .plain)
      StandardError.write(formatter.text(for: diagnostics))
    case .json:
      for diagnostic in diagnostics.inSourceOrder() {
        StandardStream.output.write(diagnostic.jsonLine(file: source.name) + "\n")
      }
    }
  }
}
