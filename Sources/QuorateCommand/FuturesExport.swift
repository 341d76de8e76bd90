import Foundation
import Simulation
import Uncertainty

/// The futures that an appraisal meets as a file that can be given back with `--futures-table`.
enum FuturesExport {
  static func write(_ table: FuturesTable, to path: String) throws(WorkFailed) {
    var text = table.header.joined(separator: ",") + "\n"
    for future in 0..<table.count { text += table.cells(future).joined(separator: ",") + "\n" }
    let file = URL(fileURLWithPath: path)
    try Folder(file.deletingLastPathComponent().path).write([(file.lastPathComponent, text)])
  }
}
