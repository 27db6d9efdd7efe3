import Charts

/// The themes that a figure can be exported in.
public enum FigureTheme: String, CaseIterable, Sendable {
  case light, dark

  var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}
