import Canvas
import Charts

/// The themes that a figure can be exported in.
public enum FigureTheme: String, CaseIterable, Sendable {
  case light, dark

  var theme: Theme {
    switch self {
    case .light: .light
    case .dark:
      Theme(
        background: Color(hex: 0x161616), ink: Color(hex: 0xF0F0F0), muted: Color(hex: 0xA8A8A8),
        grid: Color(hex: 0x303030), axis: Color(hex: 0x7A7A7A))
    }
  }
}
