import Canvas
import Imaging
import Testing

@Suite struct RepeatabilityTests {
  private let size = Size(width: 120, height: 80)

  private func draw(on canvas: borrowing Canvas) {
    let nodes = (0..<20).map { (i: Int) -> Point in
      Point(x: 6 + Double(i * 37 % 110), y: 6 + Double(i * 53 % 70))
    }
    canvas.strokeSegments(
      Array(zip(nodes, nodes.dropFirst())), Stroke(color: Color(hex: 0x888888, alpha: 0.6), cap: .round))
    canvas.fillCircles(nodes, radius: 3, color: Color(hex: 0x3366CC), outline: Stroke(color: .white))
    canvas.stroke(
      .polyline(nodes.reversed()), Stroke(color: Color(hex: 0xCC3333), width: 1.7, dash: [4, 2], join: .round))
    canvas.grouped(opacity: 0.5) { canvas in
      canvas.fill(
        Rect(x: 90, y: 10, width: 8, height: 60), ramp: [.white, Color(hex: 0x440154)], direction: .upwards)
    }
    canvas.clipped(to: Rect(x: 0, y: 60, width: 100, height: 20)) {
      $0.draw("Ångström 1,234 → Жизнь", at: Point(x: 4, y: 74), style: TextStyle(size: 9))
    }
  }

  @Test func `pictures drawn on many threads at once are the same`() async throws {
    let expected = try Canvas.bitmap(size: size) { draw(on: $0) }
    await withTaskGroup(of: Bitmap?.self) { group in
      for _ in 0..<16 { group.addTask { try? Canvas.bitmap(size: size) { draw(on: $0) } } }
      for await bitmap in group { #expect(bitmap == expected) }
    }
  }

  @Test func `documents drawn on many threads at once are the same`() async throws {
    let svg = try Canvas.svg(size: size) { draw(on: $0) }
    let pdf = try Canvas.pdf(size: size) { draw(on: $0) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? Canvas.svg(size: size) { draw(on: $0) }) == svg }
        group.addTask { (try? Canvas.pdf(size: size) { draw(on: $0) }) == pdf }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func `an SVG has outlines for text and names its parts from one`() throws {
    let svg = String(decoding: try Canvas.svg(size: size) { draw(on: $0) }, as: UTF8.self)
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains(#"id="surface1""#))
    #expect(!svg.contains("<text"))
    #expect(!svg.contains("font"))
  }

  @Test func `a PDF tells no date`() throws {
    let pdf = String(decoding: try Canvas.pdf(size: size) { draw(on: $0) }, as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-"))
    #expect(pdf.hasSuffix("%%EOF\n"))
    #expect(pdf.contains("/Producer"))
    #expect(!pdf.contains("Date"))
    #expect(!pdf.contains("/Font <<"))
  }

  @Test func `a document without a background is transparent`() throws {
    let bare = try Canvas.svg(size: size, background: nil) { _ in }
    #expect(!String(decoding: bare, as: UTF8.self).contains("<path"))
    #expect(!String(decoding: bare, as: UTF8.self).contains("<rect"))
  }
}
