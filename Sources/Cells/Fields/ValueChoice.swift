import Notebook
import Revisions
import Spec

/// The field `value` of cells that look at one value column of an archive.
struct ValueChoice {
  private let name: String?

  init(reading fields: inout FieldReader) {
    name = fields.optional("value", .text, "The value column to look at; the first, if left out.")
  }

  /// The archive with the column alone.
  func select(from archive: Archive) throws(CellError) -> Archive {
    let name = name ?? archive.valueName
    guard let selection = archive.selectingValue(name) else {
      throw CellError(
        code: "unknown-column", "the archive has no value column `\(name)`", field: ["value"],
        hint: CellError.hint(for: name, among: archive.valueNames, "the value columns are"))
    }
    return selection
  }
}
