import Charts
import Spec

/// Whether the panels of a figure have one y axis.
enum AxisSharing: String, CaseIterable {
  case shared
  case free
}

extension FieldType where Value == Chart.Sharing {
  static var sharing: Self {
    FieldType<AxisSharing>.choice.map({ $0 == .shared ? .shared : .free }, from: { $0 == .shared ? .shared : .free })
  }
}

extension Chart.Sharing {
  /// What a caption says about the axes, with a space before it; nothing where there is one panel.
  func words(panels: Int) -> String {
    guard panels > 1 else { return "" }
    return self == .shared ? " All panels have the same y axis." : " Each panel has a y axis of its own."
  }
}
