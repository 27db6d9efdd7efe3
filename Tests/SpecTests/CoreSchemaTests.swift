import Spec
import Testing

struct CoreSchemaTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `these words are null`(text: String) {
    #expect(Scalar(text, style: .plain).core == .null)
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
  ])
  func `only these words are booleans`(text: String, value: Bool) {
    #expect(Scalar(text, style: .plain).core == .boolean(value))
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("012", 12), ("0o14", 12), ("0xC", 12), ("0xfF", 255),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `integers are decimal, octal or hexadecimal`(text: String, value: Int) {
    #expect(Scalar(text, style: .plain).core == .integer(value))
  }

  @Test(arguments: [
    ("1.5", 1.5), ("-1.5", -1.5), ("+.5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-3", 0.001), ("1.e+2", 100),
    ("-0.0", -0.0),
    (".inf", .infinity), ("+.Inf", .infinity), ("-.INF", -.infinity), ("1e400", .infinity),
    ("9223372036854775808", 9223372036854775808), ("0xFFFFFFFFFFFFFFFFFF", 4722366482869645213695.0),
    ("0o7777777777777777777777777", 37778931862957161709567.0),
  ])
  func `floats, and integers that do not fit`(text: String, value: Double) {
    #expect(Scalar(text, style: .plain).core == .float(value))
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func `no number is a float too`(text: String) throws {
    guard case .float(let value) = Scalar(text, style: .plain).core else {
      Issue.record("\(text) is no float")
      return
    }
    #expect(value.isNaN)
  }

  @Test(arguments: [
    "no", "NO", "off", "yes", "on", "y", "n", "tRUE", "nULL", "None", "nan", "inf", "Infinity", ".iNF", "+.nan", ".",
    "-",
    "+", "-.", "1_000", "0b1", "0O14", "0X1", "0x", "0o", "0o8", "0xg", "-0x1", "0x-1", "+0o7", "1e", "1e+", "e5",
    ".e5",
    "1.2.3", "1:30", "2020-06-24", "1 2", "१", "0x１", "--1", "1,5", " ", "1e5x",
  ])
  func `everything else is a string`(text: String) {
    #expect(Scalar(text, style: .plain).core == .string(text))
  }

  @Test(arguments: [Scalar.Style.singleQuoted, .doubleQuoted, .literal, .folded])
  func `only plain scalars have types`(style: Scalar.Style) {
    #expect(Scalar("1", style: style).core == .string("1"))
    #expect(Scalar("", style: style).core == .string(""))
  }

  @Test func `the text of a number is kept as it was written`() {
    let root = ParsedDocument(of: "1.10").accepted
    #expect(root?.content == .scalar(Scalar("1.10", style: .plain)))
  }
}
