import Imaging
import Testing

@Suite struct AnimationTests {
  private let rate: FrameRate

  init() throws {
    rate = try #require(FrameRate(24))
  }

  @Test func `an indexed APNG keeps its frames and tells only what changed`() throws {
    let file = try Film.encode(Film.indexed, APNGEncoder(frameCount: 5, rate: rate))
    let film = try DecodedAPNG(file)
    #expect(film.frames == Film.frames)
    #expect(film.durations == [0.042, 0.041, 0.042, 0.042, 0.041])
    #expect(film.plays == 0)
    #expect(film.pixelCounts == [23 * 17, 8 * 6, 6 * 6, 10 * 6, 1])
  }

  @Test func `a truecolour APNG keeps its frames`() throws {
    let film = try DecodedAPNG(Film.encode(Film.truecolor, APNGEncoder(frameCount: 5, rate: rate)))
    #expect(film.frames == Film.frames)
    #expect(film.pixelCounts == [23 * 17, 8 * 6, 6 * 6, 10 * 6, 1])
  }

  @Test func `a GIF keeps its frames and tells only what changed`() throws {
    let film = try DecodedGIF(Film.encode(Film.indexed, GIFEncoder(rate: rate)))
    #expect(film.frames == Film.frames)
    #expect(film.delays == [4, 4, 5, 4, 4])
    #expect(film.loops == 0)
    #expect(film.pixelCounts.dropFirst().allSatisfy { $0 <= 60 })
  }

  @Test func `a WebP has a chunk for each frame at even places`() throws {
    let file = try Film.encode(Film.indexed, WebPEncoder(rate: rate))
    let chunks = try RIFFSketch(file)
    #expect(chunks.form == "WEBP")
    #expect(chunks.names == ["VP8X", "ANIM"] + Array(repeating: "ANMF", count: 5))
    #expect(chunks.frames.map(\.duration) == [42, 41, 42, 42, 41])
    #expect(chunks.frames.map(\.width) == [23, 8, 7, 10, 1])
    #expect(chunks.frames.map(\.x) == [0, 0, 2, 4, 0])
  }

  @Test func `the same frames give the same bytes`() throws {
    func encode() throws -> [[UInt8]] {
      [
        try Film.encode(Film.indexed, APNGEncoder(frameCount: 5, rate: rate)),
        try Film.encode(Film.indexed, GIFEncoder(rate: rate)), try Film.encode(Film.indexed, WebPEncoder(rate: rate)),
        try Film.encode(Film.truecolor, WebPEncoder(rate: rate)),
      ]
    }
    #expect(try encode() == encode())
  }

  @Test func `frames that do not fit the first are refused`() throws {
    let other = AnimationFrame.truecolor(Bitmap(width: 1, height: 1, pixels: [0, 0, 0]))
    for frames in [[Film.indexed[0], Film.truecolor[1]], [Film.truecolor[0], other]] {
      #expect(throws: ImagingError.mismatchedFrame) { try Film.encode(frames, APNGEncoder(frameCount: 2, rate: rate)) }
      #expect(throws: ImagingError.mismatchedFrame) { try Film.encode(frames, WebPEncoder(rate: rate)) }
    }
    #expect(throws: ImagingError.mismatchedFrame) { try Film.encode(Film.truecolor, GIFEncoder(rate: rate)) }
  }

  @Test func `what a format cannot show is refused`() throws {
    let fast = try #require(FrameRate(51))
    #expect(throws: ImagingError.tooFast(limit: 50)) { try GIFEncoder(rate: fast) }
    let wide = Bitmap(width: 16384, height: 1, pixels: Array(repeating: 9, count: 3 * 16384))
    #expect(throws: ImagingError.tooLarge(limit: 16383)) { try WebP.encode(.truecolor(wide)) }
  }

  @Test(arguments: [0, 0.09, 241, .nan, .infinity, -1])
  func `a rate is one of a film`(framesPerSecond: Double) {
    #expect(FrameRate(framesPerSecond) == nil)
  }
}

/// The chunks of a WebP file.
private struct RIFFSketch {
  struct Frame {
    let x, width, duration: Int
  }

  let form: String
  private(set) var names: [String] = []
  private(set) var frames: [Frame] = []

  init(_ file: [UInt8]) throws {
    func number(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
      bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    try #require(file.starts(with: "RIFF".utf8))
    #expect(number(file[4..<8]) == file.count - 8)
    form = String(decoding: file[8..<12], as: UTF8.self)
    var rest = file.dropFirst(12)
    while !rest.isEmpty {
      let (name, count) = (String(decoding: rest.prefix(4), as: UTF8.self), number(rest.dropFirst(4).prefix(4)))
      let data = Array(rest.dropFirst(8).prefix(count))
      names.append(name)
      if name == "ANMF" {
        frames.append(
          Frame(x: 2 * number(data[0..<3]), width: number(data[6..<9]) + 1, duration: number(data[12..<15])))
      }
      rest = rest.dropFirst(8 + count + count % 2)
    }
  }
}
