import Dates

/// Ticks at round dates: the finest step of the calendar whose labels stand clear of each other.
enum CalendarTicks {
  static func ticks(for scale: DayScale, in space: AxisSpace) -> AxisTicks {
    for step in CalendarStep.ladder where scale.width / step.length * step.spacing <= space.length {
      let ticks = labelled(step.days(in: scale.days), step: step, format: space.format)
      let labels = ticks.map { (scale.fraction(of: $0.value), text(of: $0, in: space)) }
      guard space.fits(labels) else { continue }
      if space.direction == .vertical { return AxisTicks(labelled: ticks.map { joined($0) }) }
      if let ticks = withClearContext(ticks, scale: scale, space: space) { return AxisTicks(labelled: ticks) }
    }
    return .none
  }

  private static func labelled(_ days: [Day], step: CalendarStep, format: TickFormat?) -> [AxisTick] {
    if case .date(let pattern)? = format {
      return days.map { AxisTick(value: Double($0.daysSinceEpoch), text: TickFormat.text($0, pattern: pattern)) }
    }
    var previous: Day?
    return days.map { day in
      defer { previous = day }
      let label = step.label(of: day, after: previous)
      return AxisTick(value: Double(day.daysSinceEpoch), text: label.text, context: label.context)
    }
  }

  /// Across an upright axis there is no second line: the context stands in the first.
  private static func text(of tick: AxisTick, in space: AxisSpace) -> String {
    space.direction == .horizontal ? tick.text : joined(tick).text
  }

  private static func joined(_ tick: AxisTick) -> AxisTick {
    AxisTick(value: tick.value, text: [tick.text, tick.context].compactMap(\.self).joined(separator: " "))
  }

  /// The ticks with a first context that keeps clear of the second, or nil if later ones collide.
  ///
  /// A month that begins just after the first tick leaves it no room; its year is then said by the second.
  private static func withClearContext(_ ticks: [AxisTick], scale: DayScale, space: AxisSpace) -> [AxisTick]? {
    func isClear(_ ticks: [AxisTick]) -> Bool {
      space.fits(
        ticks.compactMap { tick in
          tick.context.map { (scale.fraction(of: tick.value), $0) }
        })
    }
    if isClear(ticks) { return ticks }
    var ticks = ticks
    guard let first = ticks.indices.first, let context = ticks[first].context,
      let second = ticks.indices.dropFirst().first(where: { ticks[$0].context != nil })
    else { return nil }
    ticks[first].context = nil
    // "Jun 2020" was to say the year for "Jul" too.
    if let year = context.split(separator: " ").dropFirst().last, let month = ticks[second].context,
      !month.contains(" ")
    {
      ticks[second].context = "\(month) \(year)"
    }
    return isClear(ticks) ? ticks : nil
  }
}
