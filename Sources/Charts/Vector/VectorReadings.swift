import Canvas

/// The points that readers can ask for, as a table of words and a list of series.
struct VectorReadings {
  private(set) var bytes: [UInt8] = []

  init(_ readings: [SceneReadings]) {
    var numbers: [String: Int] = [:]
    var words = VectorStream()
    func number(of text: String) -> Int {
      if let number = numbers[text] { return number }
      words.write(text)
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    var series = VectorStream()
    series.write(readings.count)
    for list in readings {
      series.write(number(of: list.series))
      series.write(list.readings.count)
      var last = (x: 0, y: 0)
      for reading in list.readings {
        let place = (x: VectorFrame.units(reading.point.x), y: VectorFrame.units(reading.point.y))
        series.write(signed: place.x - last.x)
        series.write(signed: place.y - last.y)
        series.write(number(of: reading.place))
        series.write(number(of: reading.value))
        last = place
      }
    }
    var head = VectorStream()
    head.write(numbers.count)
    bytes = head.bytes + words.bytes + series.bytes
  }
}
