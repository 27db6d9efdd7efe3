import Spec
import Testing

extension Node {
  /// Checks that every span lies in the text and in the span of the node around, in order.
  func checkSpans(in text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let widths = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
    func check(_ span: SourceSpan) {
      for place in [span.start, span.end] {
        guard widths.indices.contains(place.line - 1) else {
          Issue.record("no line \(place.line)", sourceLocation: sourceLocation)
          continue
        }
        #expect((1...widths[place.line - 1] + 1).contains(place.column), sourceLocation: sourceLocation)
      }
    }
    func checkOrder(_ spans: [SourceSpan], in parent: SourceSpan) {
      var last = parent.start
      for span in spans {
        check(span)
        #expect(last <= span.start && span.start <= span.end, sourceLocation: sourceLocation)
        last = span.end
      }
      #expect(last <= parent.end, sourceLocation: sourceLocation)
    }
    check(span)
    switch content {
    case .scalar: break
    case .sequence(let elements):
      checkOrder(elements.map(\.span), in: span)
      for element in elements { element.checkSpans(in: text, sourceLocation: sourceLocation) }
    case .mapping(let entries):
      checkOrder(entries.flatMap { [$0.keySpan, $0.value.span] }, in: span)
      for entry in entries { entry.value.checkSpans(in: text, sourceLocation: sourceLocation) }
    }
  }
}
