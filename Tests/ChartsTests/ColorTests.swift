import Canvas
import Charts
import Testing

@Suite struct ColorTests {
  @Test func `viridis starts, passes its middle and ends as in matplotlib`() {
    #expect(Viridis.color(at: 0) == Color(hex: 0x440154))
    #expect(Viridis.color(at: 1) == Color(hex: 0xFDE725))
    #expect(Viridis.color(at: 51.0 / 255) == Color(hex: 0x414487))
    #expect(Viridis.color(at: 204.0 / 255) == Color(hex: 0x7AD151))
  }

  @Test func `viridis stops at its ends`() {
    #expect(Viridis.color(at: -.infinity) == Viridis.color(at: 0))
    #expect(Viridis.color(at: .nan) == Viridis.color(at: 0))
    #expect(Viridis.color(at: 7) == Viridis.color(at: 1))
  }

  @Test func `viridis only ever gets lighter`() {
    let lightness = (0...1000).map { step in
      let color = Viridis.color(at: Double(step) / 1000)
      return 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    }
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 + 1e-3 })
  }

  @Test func `categories have the colours of Okabe and Ito without black`() {
    #expect(Set(OkabeIto.colors).count == 7)
    #expect(OkabeIto.colors.first == Color(hex: 0x0072B2))
  }
}
