import Diagnostics
import Foundation
import OfficeFiles

extension ScenarioShelf {
  /// Files of a scenario's folder at most, and their bytes together.
  static let mostFiles = 200
  static let mostBytes = 20_000_000
  /// What a scenario is made of.
  static let kinds: Set<String> = ["yaml", "csv", "xlsx", "md", "txt"]

  /// A scenario's folder as a ZIP file: its ordinary files, links and hidden ones left out.
  func zipped(_ place: Place) throws(Problem) -> [UInt8] {
    var writer = ZipWriter()
    for file in try contents(place) { try writer.add("\(place.key)/\(file.name)", file.bytes) }
    return writer.bytes
  }

  /// A copy of a scenario under another name, in the folder served.
  ///
  /// - Returns: the name of its folder.
  func copy(_ place: Place, as name: String) throws(Problem) -> String {
    try write(try contents(place), as: name)
  }

  /// A scenario from a ZIP file: the folder in it that holds a `scenario.yaml`.
  ///
  /// - Returns: the name of its folder.
  func unpack(_ bytes: [UInt8], as name: String) throws(Problem) -> String {
    let archive = try ZipArchive(bytes, file: "upload.zip")
    let main = archive.names.filter { $0 == "scenario.yaml" || $0.hasSuffix("/scenario.yaml") }
      .min { $0.utf8.count < $1.utf8.count }
    guard let main else {
      throw Problem("the file holds no scenario.yaml", remedy: "pack the scenario's folder")
    }
    let prefix = main.dropLast("scenario.yaml".count)
    var files: [(name: String, bytes: [UInt8])] = []
    for path in archive.names where path.hasPrefix(prefix) && !path.hasSuffix("/") {
      let inner = String(path.dropFirst(prefix.count))
      guard Self.isTable(inner), files.count < Self.mostFiles, let content = try archive.content(path) else { continue }
      files.append((inner, content))
    }
    return try write(files, as: name)
  }

  /// Whether a name is that of a file of a scenario: plain, in no further folder, of a kind that scenarios are made of.
  private static func isTable(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return !name.hasPrefix(".") && !name.contains("/") && !name.contains("\\") && kinds.contains(ending)
  }

  private func contents(_ place: Place) throws(Problem) -> [(name: String, bytes: [UInt8])] {
    let manager = FileManager.default
    var files: [(name: String, bytes: [UInt8])] = []
    var size = 0
    for name in ((try? manager.contentsOfDirectory(atPath: place.path)) ?? []).sorted() where Self.isTable(name) {
      let path = place.path + "/" + name
      guard (try? manager.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeRegular,
        let data = manager.contents(atPath: path)
      else { continue }
      size += data.count
      guard files.count < Self.mostFiles, size <= Self.mostBytes else {
        throw Problem("the scenario's folder is too large", remedy: "leave out what the scenario does not read")
      }
      files.append((name, [UInt8](data)))
    }
    return files
  }

  /// Writes a folder that was not there: under another name first, so that no half of one is ever seen.
  private func write(_ files: [(name: String, bytes: [UInt8])], as name: String) throws(Problem) -> String {
    let plain = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    guard !plain.isEmpty, plain.utf8.count <= 60 else {
      throw Problem("the name has no letters or digits, or more than 60", remedy: "write a short name such as my-case")
    }
    let manager = FileManager.default
    let (path, draft) = (folder + "/" + plain, folder + "/.\(plain).draft")
    guard !manager.fileExists(atPath: path) else {
      throw Problem("there is a folder \(plain) already", remedy: "take another name")
    }
    do {
      try? manager.removeItem(atPath: draft)
      try manager.createDirectory(atPath: draft, withIntermediateDirectories: false)
      for file in files { try Data(file.bytes).write(to: URL(fileURLWithPath: draft + "/" + file.name)) }
      try manager.moveItem(atPath: draft, toPath: path)
    } catch {
      try? manager.removeItem(atPath: draft)
      throw Problem("the folder \(plain) could not be written", remedy: "look at the permissions of the folder served")
    }
    return plain
  }
}
