internal import Kernels

/// The course of an epidemic: a sum of waves over a baseline, each wave a bell that falls slower than it rises, with ripples.
struct EpidemicCourse {
  /// One wave; times are days from the start of the signal.
  struct Wave {
    var peak: Double
    var height: Double
    var rise: Double
    var fall: Double
  }

  var baseline: Double
  var waves: [Wave]

  /// A course over a number of days, with a wave about every four months.
  init(days: Int, random generator: inout SeededGenerator) {
    baseline = 0.8 + 0.6 * generator.uniform()
    waves = []
    var peak = 25 + 25 * generator.uniform()
    while peak < Double(days) + 30 {
      let rise = 12 + 10 * generator.uniform()
      waves.append(
        Wave(
          peak: peak, height: 3 + 12 * generator.uniform(), rise: rise, fall: rise * (1.1 + 0.7 * generator.uniform())))
      peak += 75 + 70 * generator.uniform()
    }
  }

  /// The course of one place: each wave comes some days earlier or later, and higher or lower.
  func varied(random generator: inout SeededGenerator) -> EpidemicCourse {
    var course = self
    course.baseline *= Elementary.exp(0.3 * generator.normal())
    for wave in course.waves.indices {
      course.waves[wave].peak += 9 * generator.normal()
      course.waves[wave].height *= Elementary.exp(0.45 * generator.normal())
    }
    return course
  }

  /// The value on each of the first days, positive: the smooth course with ripples of a few per cent.
  func values(days: Int, random generator: inout SeededGenerator) -> [Double] {
    let ripples = generator.correlatedNormals(count: days, correlation: 0.6)
    return (0..<days).map { smoothValue(day: $0) * Elementary.exp(0.03 * ripples[$0]) }
  }

  private func smoothValue(day: Int) -> Double {
    waves.reduce(baseline) { sum, wave in
      let distance = Double(day) - wave.peak
      let scaled = distance / (distance < 0 ? wave.rise : wave.fall)
      return sum + wave.height * Elementary.exp(-0.5 * scaled * scaled)
    }
  }
}
