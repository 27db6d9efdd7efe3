import Notebook
import Report
import Spec

/// A kind of cell with figures, and a field by which these become files in other formats as well.
struct Exporting<Base: Cell>: Cell {
  typealias Value = Base.Value

  static var kind: CellKind { Base.kind }
  static var hasFigures: Bool { true }

  private let base: Base
  private let exports: [DeclaredExport]

  init(reading fields: inout FieldReader) {
    base = Base(reading: &fields)
    exports = fields.field(
      "export", .list(of: .export, atMost: FigureFormat.allCases.count), default: [],
      "Other formats to write the figures in, as files/<cell>.<format>; mp4 and webm need ffmpeg. A mapping has format and, of "
        + "scale, fps, every, theme and lossless, what is to differ.")
    if Set(exports.map(\.format)).count < exports.count {
      fields.report(
        code: "conflicting-fields", "a format stands here twice", at: "export", hint: "a cell writes one file of each")
    }
  }

  func estimatedBytes(_ run: CellRun) -> Int { base.estimatedBytes(run) + (exports.isEmpty ? 0 : 64_000_000) }

  func run(_ run: CellRun) async throws -> CellOutput {
    var output = try await base.run(run)
    guard !run.isForFigures, !exports.isEmpty else { return output }
    var files: [ReportAsset] = []
    do {
      for figure in output.figures {
        for export in exports {
          let bytes = try await export.export.bytes(of: figure, as: export.format, jobs: run.jobs)
          let name = figure.name.map { "\($0)." } ?? ""
          files.append(ReportAsset(.file(fileExtension: name + export.format.rawValue), .bytes(bytes)))
        }
      }
    } catch let error as FigureExportError {
      throw CellError(error)
    }
    output.blocks.append(.files(files.map(\.role)))
    output.assets += files
    return output
  }
}
