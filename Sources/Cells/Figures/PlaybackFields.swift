import Charts
import Notebook
import Report
import Spec

/// How a page plays an animation: the fields that every kind of cell with frames has.
struct PlaybackFields {
  enum Kind: String, CaseIterable {
    case frames
    case vector
  }

  /// What was made of the frames.
  struct Output {
    let vector: VectorPicture?
    let assets: [ReportAsset]
    let metrics: [JSONValue.Member]
  }

  /// Larger data would keep a page from opening at once.
  private static let largestData = 1_000_000

  let clock: String?
  private let kind: Kind?
  private let keepsFrames: Bool

  init(reading fields: inout FieldReader) {
    kind = fields.optional(
      "player", .choice,
      "frames: the page plays PNG files. vector: it draws from data, sharp at any size. Without it vector, unless there is too "
        + "much to draw.")
    keepsFrames = fields.field(
      "keep-frames", .boolean, default: false, "Whether a vector player leaves all PNG frames in the report's folder.")
    clock = fields.optional("clock", .text, "Players of the page with the same clock play as one.")
  }

  /// The data or the files of the player, whichever is asked for or fits, and the last frame as a picture in any case.
  func output(of sequence: FigureSequence, _ run: CellRun) async throws -> Output {
    guard !run.isForFigures else { return Output(vector: nil, assets: [], metrics: []) }
    let vector = try data(of: sequence)
    var assets: [ReportAsset] = []
    if vector == nil || keepsFrames {
      assets = try await sequence.pngs(run).enumerated().map { ReportAsset(.frame($0.offset), .bytes($0.element)) }
    } else {
      let last = sequence.frameCount - 1
      assets = [ReportAsset(.frame(last), .bytes(try sequence.png(at: last)))]
    }
    var metrics = [JSONValue.Member("player", .string((vector == nil ? Kind.frames : .vector).rawValue))]
    if let vector { metrics.append(.init("player_bytes", .integer(vector.pageBytes))) }
    return Output(vector: vector, assets: assets, metrics: metrics)
  }

  private func data(of sequence: FigureSequence) throws -> VectorPicture? {
    guard kind == .vector || kind == nil && sequence.scene(at: 0).itemCount <= FigureSequence.mostItems else {
      return nil
    }
    do {
      let scenes = try sequence.vector()
      let data = try sequence.picture(of: scenes)
      return data.pageBytes <= Self.largestData || kind == .vector ? data : nil
    } catch is SceneSequence.Failure {
      guard kind == nil else {
        throw CellError(
          code: "too-large", "the frames have too many parts for a page to keep", field: ["player"],
          hint: "choose fewer frames, or `player: frames`")
      }
      return nil
    }
  }
}
