import Canvas
import Imaging

/// Why a figure could not be exported.
public enum FigureExportError: Error, Hashable, Sendable {
  /// It is made by something that cannot draw it again.
  case notDrawable
  /// It has only so many frames, counted from 0.
  case noFrame(Int, count: Int)
  /// A program that encodes films is not there.
  case noProgram(String)
  /// The program ended without having made a film.
  case failedProgram(String, status: Int32, message: String)
  /// The rate is not above 0 and up to so many frames a second.
  case rateOutOfRange(limit: Double)
  /// A file that is no frame is in the folder that the frames would replace.
  case foreignFile(String)
  /// A side is not between one pixel and so many.
  case sizeOutOfRange(limit: Int)
}

extension FigureExportError {
  /// Runs `body` with the errors of drawing and encoding as errors of an export, where they are what the one who asked can change.
  static func rewording<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch CanvasError.sizeOutOfRange {
      throw FigureExportError.sizeOutOfRange(limit: Canvas.longestSide)
    } catch ImagingError.tooLarge(let limit) {
      throw FigureExportError.sizeOutOfRange(limit: limit)
    } catch ImagingError.tooFast(let limit) {
      throw FigureExportError.rateOutOfRange(limit: limit)
    }
  }
}
