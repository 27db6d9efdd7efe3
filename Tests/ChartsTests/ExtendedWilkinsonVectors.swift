/// What R's `labeling::extended(low, high, wanted)` (r-cran-labeling 0.4.2) answers: first label, last label, number of labels.
///
/// Of 1000 ranges drawn in R, 999 agreed with ours. The other, −4638...−1368 with 2 labels wanted, is a tie: (−5000, −3000, −1000)
/// and (−5000, −1000) both score −0.249, ours keeps the one that the search meets first, R's last bit picks the second.
struct ExtendedWilkinsonVector: Sendable {
  let low, high: Double
  let wanted: Int
  let first, last: Double
  let count: Int

  init(_ low: Double, _ high: Double, _ wanted: Int, _ first: Double, _ last: Double, _ count: Int) {
    self.low = low
    self.high = high
    self.wanted = wanted
    self.first = first
    self.last = last
    self.count = count
  }

  static let all: [ExtendedWilkinsonVector] = [
    ExtendedWilkinsonVector(-81460.0, -56990.0, 3, -80000.0, -60000.0, 3),
    ExtendedWilkinsonVector(-13090.0, 32350.0, 9, -15000.0, 30000.0, 10),
    ExtendedWilkinsonVector(-183400.0, 112800.0, 9, -200000.0, 120000.0, 9),
    ExtendedWilkinsonVector(-5.629e-05, 0.0001304, 7, -5e-05, 0.000125, 8),
    ExtendedWilkinsonVector(29060.0, 74850.0, 9, 30000.0, 75000.0, 10),
    ExtendedWilkinsonVector(-5.979e-05, 2.194e-05, 4, -6.000000000000001e-05, 1.9999999999999998e-05, 5),
    ExtendedWilkinsonVector(0.1278, 0.5156, 10, 0.1, 0.5, 9),
    ExtendedWilkinsonVector(0.0003258, 0.0009859, 9, 0.00030000000000000003, 0.001, 8),
    ExtendedWilkinsonVector(10120.0, 72300.0, 3, 0.0, 80000.0, 3),
    ExtendedWilkinsonVector(117.4, 210.8, 6, 120.0, 220.0, 6),
    ExtendedWilkinsonVector(-4018.0, -567.8, 9, -4000.0, 0.0, 9),
    ExtendedWilkinsonVector(0.7196, 4.279, 9, 0.5, 4.5, 9),
    ExtendedWilkinsonVector(-1.379, 37.43, 7, 0.0, 35.0, 8),
    ExtendedWilkinsonVector(-0.02962, 0.0101, 8, -0.03, 0.010000000000000002, 9),
    ExtendedWilkinsonVector(6.592, 25.1, 3, 5.0, 25.0, 3),
    ExtendedWilkinsonVector(2595.0, 8856.0, 10, 2000.0, 9000.0, 8),
    ExtendedWilkinsonVector(11.32, 17.91, 5, 12.0, 18.0, 4),
    ExtendedWilkinsonVector(0.6276, 7.828, 3, 0.0, 8.0, 3),
    ExtendedWilkinsonVector(0.09066, 0.2943, 5, 0.1, 0.30000000000000004, 5),
    ExtendedWilkinsonVector(0.0004923, 0.001127, 6, 0.0005, 0.0011, 7),
    ExtendedWilkinsonVector(-4344.0, 3758.0, 9, -4000.0, 4000.0, 9),
    ExtendedWilkinsonVector(-1069000.0, -336400.0, 3, -1200000.0, -400000.0, 3),
    ExtendedWilkinsonVector(0.04491, 0.07094, 8, 0.044, 0.072, 8),
    ExtendedWilkinsonVector(42.56, 129.5, 2, 40.0, 120.0, 2),
    ExtendedWilkinsonVector(-59880.0, 639300.0, 10, -100000.0, 700000.0, 9),
    ExtendedWilkinsonVector(-483.7, -32.23, 4, -500.0, 0.0, 6),
    ExtendedWilkinsonVector(2530.0, 3079.0, 3, 2500.0, 3000.0, 3),
    ExtendedWilkinsonVector(4.113e-05, 0.0001153, 2, 4e-05, 0.00012000000000000002, 2),
    ExtendedWilkinsonVector(17.21, 26.89, 3, 17.5, 27.5, 3),
    ExtendedWilkinsonVector(-100.7, -38.64, 7, -100.0, -40.0, 7),
    ExtendedWilkinsonVector(0.02251, 0.06806, 6, 0.02, 0.07, 6),
    ExtendedWilkinsonVector(0.004374, 0.01132, 9, 0.004, 0.011, 8),
    ExtendedWilkinsonVector(0.3459, 0.6234, 5, 0.35000000000000003, 0.6000000000000001, 6),
    ExtendedWilkinsonVector(143700.0, 1016000.0, 5, 0.0, 1000000.0, 5),
    ExtendedWilkinsonVector(2155.0, 11480.0, 10, 2000.0, 11000.0, 10),
    ExtendedWilkinsonVector(293800.0, 313000.0, 6, 295000.0, 315000.0, 5),
    ExtendedWilkinsonVector(-0.0003623, 0.004362, 10, -0.0005, 0.0045000000000000005, 11),
    ExtendedWilkinsonVector(0.0002426, 0.000306, 10, 0.00024000000000000003, 0.00031000000000000005, 8),
    ExtendedWilkinsonVector(0.03787, 0.04124, 7, 0.038, 0.041, 7),
    ExtendedWilkinsonVector(25.14, 46.49, 7, 24.0, 48.0, 7),
    ExtendedWilkinsonVector(-0.0003389, 0.0001577, 8, -0.00035, 0.00015000000000000001, 11),
    ExtendedWilkinsonVector(0.0001146, 0.0004356, 6, 0.0001, 0.00045, 8),
    ExtendedWilkinsonVector(0.02657, 0.05175, 2, 0.025, 0.05, 2),
    ExtendedWilkinsonVector(-105.7, 582.6, 4, 0.0, 600.0, 4),
    ExtendedWilkinsonVector(-0.0006435, 0.004951, 5, -0.001, 0.005, 7),
    ExtendedWilkinsonVector(0.5627, 8.097, 3, 0.0, 8.0, 3),
    ExtendedWilkinsonVector(0.000121, 0.0001608, 2, 0.00012000000000000002, 0.00016, 2),
    ExtendedWilkinsonVector(40.02, 43.93, 9, 40.0, 44.0, 9),
    ExtendedWilkinsonVector(1765.0, 2243.0, 7, 1800.0, 2300.0, 6),
    ExtendedWilkinsonVector(-219.4, 521.8, 4, -250.0, 500.0, 4),
    ExtendedWilkinsonVector(0.4114, 0.4593, 10, 0.41000000000000003, 0.46, 11),
    ExtendedWilkinsonVector(-487200.0, 341500.0, 7, -500000.0, 300000.0, 9),
    ExtendedWilkinsonVector(0.03863, 0.04652, 7, 0.039, 0.046, 8),
    ExtendedWilkinsonVector(0.002953, 0.0122, 8, 0.003, 0.012, 10),
    ExtendedWilkinsonVector(-48150.0, -15220.0, 8, -50000.0, -15000.0, 8),
    ExtendedWilkinsonVector(-0.02985, 0.02607, 6, -0.03, 0.03, 7),
    ExtendedWilkinsonVector(-0.9056, -0.6904, 10, -0.9, -0.7, 9),
    ExtendedWilkinsonVector(-0.0004836, 2.321e-05, 8, -0.0005, 0.0, 6),
    ExtendedWilkinsonVector(3002.0, 5262.0, 5, 3000.0, 5000.0, 5),
    ExtendedWilkinsonVector(-0.0003297, 3.469e-06, 2, -0.00030000000000000003, 0.0, 2),
    ExtendedWilkinsonVector(-0.06801, -0.04, 2, -0.07, -0.04000000000000001, 2),
    ExtendedWilkinsonVector(1897.0, 2163.0, 4, 1900.0, 2200.0, 4),
    ExtendedWilkinsonVector(4.466e-05, 0.0001154, 2, 4e-05, 0.00012000000000000002, 2),
    ExtendedWilkinsonVector(-0.3543, -0.002808, 7, -0.35000000000000003, 0.0, 8),
  ]
}
