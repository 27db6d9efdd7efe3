public import Markup
public import Spec

extension FieldType where Value == [Block] {
  /// CommonMark text of any length; mistakes in its formulas are reported where they stand.
  public static var markdown: Self {
    FieldType(expectation: "text", shape: .text, placeholder: [], show: { $0.plainText }) { site, context in
      guard let passage = FieldType<PassageText>.passage.value(at: site, &context) else { return nil }
      do throws(MarkupError) {
        let document = try MarkupDocument(parsing: passage.text)
        for problem in document.problems { context.report(Diagnostic(problem, in: passage)) }
        return document.problems.isEmpty ? document.blocks : nil
      } catch {
        context.report(Diagnostic(error, in: passage))
        return nil
      }
    }
  }
}

extension FieldType where Value == [Inline] {
  /// One line of CommonMark: emphasis, code, links and formulas, but no blocks.
  public static var inlineMarkdown: Self {
    FieldType(expectation: "text", shape: .text, placeholder: [], show: { $0.plainText }) { site, context in
      guard let passage = FieldType<PassageText>.passage.value(at: site, &context) else { return nil }
      do throws(MarkupError) {
        let line = try MarkupLine(parsing: passage.text)
        for problem in line.problems { context.report(Diagnostic(problem, in: passage)) }
        return line.problems.isEmpty ? line.inlines : nil
      } catch {
        context.report(Diagnostic(error, in: passage))
        return nil
      }
    }
  }
}
