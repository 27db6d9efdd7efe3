extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  var startsName: Bool { "a"..."z" ~= self || "A"..."Z" ~= self || self == "_" }
  var continuesName: Bool { startsName || isDigit }
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
