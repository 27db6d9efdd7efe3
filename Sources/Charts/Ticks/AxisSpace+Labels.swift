extension AxisSpace {
  /// Labelled places at numbers, in the axis's format or, without one, exactly and alike.
  func ticks(of numbers: [DecimalNumber]) -> [AxisTick] {
    if let format, !format.isOfDays {
      return numbers.map { AxisTick(value: $0.value, text: format.text($0.value, among: numbers)) }
    }
    let format = NumberFormat(exactly: numbers)
    return numbers.map { AxisTick(value: $0.value, text: format.text($0.value)) }
  }
}
