import Diagnostics
import OfficeFiles

/// Workbooks, sound or not.
enum Workbooks {
  static func take(_ bytes: [UInt8]) {
    guard bytes.count <= 100_000 else { return }
    do { _ = try WorkbookFile(bytes, file: "t.xlsx") } catch { Reader.demand(!error.message.isEmpty, "a message") }
  }
}
