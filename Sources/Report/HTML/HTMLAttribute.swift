/// A name and a value in a start tag.
struct HTMLAttribute: Hashable, Sendable {
  /// Attributes whose value is text. Those that take an address have functions of their own.
  enum Name: String, Hashable, Sendable {
    case accent
    case alt
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case ariaPressed = "aria-pressed"
    case charset
    case `class`
    case content
    case d
    case dataCaptions = "data-captions"
    case dataClock = "data-clock"
    case dataCount = "data-count"
    case dataFolder = "data-folder"
    case dataFollows = "data-follows"
    case dataFrames = "data-frames"
    case dataPlaces = "data-places"
    case dataPlots = "data-plots"
    case dataRate = "data-rate"
    case dataTrack = "data-track"
    case dataZoom = "data-zoom"
    case display
    case height
    case hidden
    case httpEquiv = "http-equiv"
    case id
    case language = "lang"
    case mathVariant = "mathvariant"
    case maximum = "max"
    case minimum = "min"
    case name
    case open
    case role
    case scope
    case selected
    case start
    case stretchy
    case tabIndex = "tabindex"
    case title
    case type
    case value
    case viewBox
    case width
  }

  let name: String
  /// An empty value is written as the bare name.
  let value: String

  init(_ name: Name, _ value: String = "") {
    self.name = name.rawValue
    self.value = value
  }

  private init(address: WebAddress, name: String) {
    self.name = name
    value = address.text
  }

  static func href(_ address: WebAddress) -> Self { Self(address: address, name: "href") }
  static func src(_ address: WebAddress) -> Self { Self(address: address, name: "src") }
}
