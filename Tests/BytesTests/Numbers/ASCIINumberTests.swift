import Bytes
import TestSupport
import Testing

struct ASCIINumberTests {
  @Test(arguments: [
    "0", "-0", "+0", "1", "-1", "+1", "007", "1.", ".5", "-.5", "5.e1", "1.5", "1e3", "1E3", "1e+3", "1e-3", "0.1",
    "0.3",
    "6.628328656679225", "9.628328656679225", "123456789012345678", "1234567890123456789", "9999999999999999999",
    "18446744073709551615", "18446744073709551616", "99999999999999999999", "0.00000000000000000000001", "1e22", "1e23",
    "9007199254740993", "9007199254740993.0", "900719925474099.3", "9007199254740992.5", "9007199254740993.5",
    "4503599627370497.5", "4503599627370496.5", "1.7976931348623157e308", "2.2250738585072014e-308", "5e-324", "2e-324",
    "4.9406564584124654e-324",
    "0e999999999999", "-0e-5", "1e-400", "0.5000000000000000000000000000000001",
    "000000000000000000000000000000000001.5",
    "8.41921", "11.1994", "1234.5678e-2",
  ])
  func `a decimal number is read as Swift reads it`(text: String) throws {
    let value = try #require(ASCIINumber.double(ArraySlice(text.utf8)))
    #expect(value.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", " ", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1 ", " 1", "1..", "1.2.3", "--1", "+-1", "1e5.0", "0x10",
    "inf",
    "-inf", "infinity", "nan", "NaN", "NA", "1,5", "1_000", "1e309", "-1e309", "1e99999999999999999999", "１", "1\0",
    "1f",
  ])
  func `anything else is no decimal number`(text: String) {
    #expect(ASCIINumber.double(ArraySlice(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("+7", 7), ("0042", 42), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `a whole number is read`(text: String, value: Int) {
    #expect(ASCIINumber.integer(ArraySlice(text.utf8)) == value)
  }

  @Test(arguments: [
    "", "-", "+", "1.0", "1e3", " 1", "1 ", "9223372036854775808", "-9223372036854775809", "99999999999999999999999",
    "0x1",
  ])
  func `anything else is no whole number`(text: String) {
    #expect(ASCIINumber.integer(ArraySlice(text.utf8)) == nil)
  }

  @Test(arguments: 0..<4)
  func `random spellings are read as Swift reads them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var mismatches: [String] = []
    for _ in 0..<25_000 {
      let text = random.decimalNumber()
      let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
      if ASCIINumber.double(Array(text.utf8).span)?.bitPattern != expected?.bitPattern { mismatches.append(text) }
    }
    #expect(mismatches.isEmpty)
  }

  @Test(arguments: 0..<2)
  func `what Swift prints reads back to the bit`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var mismatches: [Double] = []
    for _ in 0..<10_000 {
      let value = Double(bitPattern: random.next())
      if value.isFinite, ASCIINumber.double(Array(value.description.utf8).span)?.bitPattern != value.bitPattern {
        mismatches.append(value)
      }
    }
    #expect(mismatches.isEmpty)
  }
}

extension SplitMix64 {
  /// A number as a table may hold it: few or many digits, with and without point and exponent.
  fileprivate mutating func decimalNumber() -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    }
    var text = ["", "-", "+"][Int.random(in: 0..<3, using: &self)]
    text += digits(Int.random(in: 1...12, using: &self))
    if Bool.random(using: &self) { text += "." + digits(Int.random(in: 0...10, using: &self)) }
    if Int.random(in: 0..<3, using: &self) == 0 { text += "e\(Int.random(in: -40...40, using: &self))" }
    return text
  }
}
