import Canvas
import Charts
import Imaging
import Report

extension FigureSequence {
  /// All frames as data, in light and dark.
  ///
  /// - Throws: `SceneSequence.Failure`, or that the task was cancelled.
  func vector() throws -> SceneSequence {
    var scenes = SceneSequence()
    for index in 0..<frameCount {
      try Task.checkCancellation()
      try scenes.append([scene(at: index), scene(at: index, theme: .dark)])
    }
    return scenes
  }

  /// A still figure as data; nil where there is more to draw than a page should hold for one picture.
  func stillVector() throws -> VectorPicture? {
    guard scene(at: 0).itemCount <= Self.mostItems else { return nil }
    do {
      let picture = try picture(of: vector())
      return picture.pageBytes <= Self.largestStill ? picture : nil
    } catch is SceneSequence.Failure {
      return nil
    }
  }

  private static let largestStill = 100_000
  /// Pages draw so many things 30 times a second.
  static let mostItems = 20_000

  /// What a page needs to draw the frames itself.
  func picture(of scenes: SceneSequence) throws -> VectorPicture {
    VectorPicture(deflated: Deflate.compress(scenes.bytes), still: try still())
  }

  /// The last frame as a PNG file at a pixel a point, with its colours rounded until an indexed file holds them.
  private func still() throws -> [UInt8] {
    let scene = scene(at: frameCount - 1)
    let bitmap = try Canvas.bitmap(size: scene.size, scale: 1, background: scene.background, antialiasing: .fine) {
      scene.draw(on: $0)
    }
    return PNG.encode(bitmap.rounded(toColors: 256))
  }
}

extension Bitmap {
  /// The picture with as many leading bits of each channel as leave no more colours than this.
  fileprivate func rounded(toColors limit: Int) -> Bitmap {
    for bits in (3...8).reversed() {
      let levels = (1 << bits) - 1
      let table = (0...255).map { UInt8((($0 * levels + 127) / 255 * 255 + levels / 2) / levels) }
      let pixels = bits == 8 ? pixels : pixels.map { table[Int($0)] }
      var colors: Set<Int> = []
      for start in stride(from: 0, to: pixels.count, by: 3) where colors.count <= limit {
        colors.insert(Int(pixels[start]) << 16 | Int(pixels[start + 1]) << 8 | Int(pixels[start + 2]))
      }
      if colors.count <= limit || bits == 3 { return Bitmap(width: width, height: height, pixels: pixels) }
    }
    return self
  }
}
