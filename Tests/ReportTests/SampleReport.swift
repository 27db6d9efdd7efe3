import Foundation
import Report
import Testing

/// Writes the sample report for people and browsers to look at: `Tests/Browser/look.py` sets both variables.
@Suite(.enabled(if: SampleRequest.output != nil))
struct SampleReport {
  @Test func `the sample report is written where somebody asked for it`() throws {
    let output = try #require(SampleRequest.output)
    let pictures = try #require(SampleRequest.pictures)
    let writer = try ReportWriter(output: output, holder: "SampleReport")
    try writer.write(SampleDocument.make { .file(path: "\(pictures)/\($0.path(cell: "cell"))") })
    try writer.write(SampleDocument.plain)
    try writer.writeGallery()
  }
}

enum SampleRequest {
  static let output = ProcessInfo.processInfo.environment["FOLIO_SAMPLE_OUTPUT"]
  static let pictures = ProcessInfo.processInfo.environment["FOLIO_SAMPLE_PICTURES"]
}
