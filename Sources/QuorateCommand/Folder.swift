import Foundation

/// A folder to write results into: all files are written beside their places first and then moved, so that no reader
/// meets half of one.
struct Folder {
  let path: String

  init(_ path: String) { self.path = path }

  func write(_ files: [(name: String, content: String)]) throws(WorkFailed) {
    try write(files.map { (name: $0.name, bytes: Array($0.content.utf8)) })
  }

  func write(_ files: [(name: String, bytes: [UInt8])]) throws(WorkFailed) {
    let manager = FileManager.default
    var written: [String] = []
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files {
        let draft = "\(path)/.\(file.name).draft"
        // What lies there under the draft's name, a link to another file perhaps, is taken away and not written through.
        try? manager.removeItem(atPath: draft)
        try Data(file.bytes).write(to: URL(fileURLWithPath: draft), options: .withoutOverwriting)
        written.append(draft)
      }
      for file in files {
        let (from, to) = ("\(path)/.\(file.name).draft", "\(path)/\(file.name)")
        guard rename(from, to) == 0 else { throw CocoaError(.fileWriteUnknown) }
      }
    } catch {
      for draft in written { try? manager.removeItem(atPath: draft) }
      throw WorkFailed(description: "\(path): the report could not be written: \(error.localizedDescription)")
    }
  }
}
