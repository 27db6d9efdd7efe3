import ArgumentParser
import Bytes
import Cells
import RevisionStore
import Revisions

/// Writes what is wrong with a file of data, with the line that is to blame.
struct FaultReport {
  let path: String

  /// The result of `body`; where the file is at fault, writes that and throws the exit status.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ArchiveReadingError {
      write(FileFault(error))
      throw ExitStatus.cellFailed
    } catch StoreError.condition(let error) {
      throw ValidationError(error.words)
    } catch StoreError.unknownValue(let name, let available) {
      throw SelectionArguments.unknownValue(name, available: available)
    } catch let error as StoreError {
      write(FileFault(error))
      throw ExitStatus.cellFailed
    } catch let error as ByteSourceError {
      switch error {
      case .cannotOpen, .notAFile: throw ValidationError("\(path): \(FileFault(error).message)")
      default:
        write(FileFault(error))
        throw ExitStatus.cellFailed
      }
    }
  }

  private func write(_ fault: FileFault) {
    let name = path == "-" ? "<stdin>" : path
    let place = [name, fault.line.map(String.init), fault.column.map(String.init)].compactMap(\.self)
    var text = "\(place.joined(separator: ":")): error[\(fault.code)]: \(fault.message)\n"
    if let number = fault.line, let column = fault.column, path != "-", let line = line(number) {
      text += excerpt(line, column: column)
    }
    if let hint = fault.hint { text += "hint: \(hint)\n" }
    StandardError.write(text)
  }

  /// The line and a caret below the column; of a long line the part about it.
  private func excerpt(_ line: String, column: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    let start = max(0, min(column - 60, scalars.count))
    let shown = scalars[start...].prefix(100).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    return "  \(shown)\n  \(String(repeating: " ", count: max(0, column - 1 - start)))^\n"
  }

  /// A line of the file, by reading it again; nil if it cannot be.
  private func line(_ number: Int) -> String? {
    guard var source = try? ByteSource(path: path, limit: 1 << 40) else { return nil }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var line: [UInt8] = []
    var current = 1
    while let count = try? source.read(into: &chunk), count > 0 {
      for byte in chunk[..<count] {
        if byte == UInt8(ascii: "\n") {
          if current == number { return text(line) }
          current += 1
        } else if current == number {
          line.append(byte)
          if line.count > 1 << 16 { return text(line) }
        }
      }
    }
    return current == number ? text(line) : nil
  }

  private func text(_ bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
