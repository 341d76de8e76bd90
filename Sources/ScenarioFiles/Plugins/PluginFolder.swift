import Appraisal
import Foundation
import OptionKit

/// The files of a plug-in and their digest: what is read here once is what is later run, byte for byte.
struct PluginFolder {
  /// The real path.
  let path: String
  /// Sorted by name; hidden files and caches of interpreters are no part of it.
  let files: [ExternalOption.File]
  /// SHA-256 over names, whether each may be run, lengths and bytes.
  let digest: String

  static let mostFiles = 200
  static let mostBytes = 20_000_000

  /// Reads a folder.
  init(_ folder: String) throws(Problem) {
    let base = URL(fileURLWithPath: folder).resolvingSymlinksInPath().standardizedFileURL.path
    let here = Problem.Location(folder)
    var names: [String] = []
    try Self.list(base, "", into: &names, here)
    var files: [ExternalOption.File] = []
    var total = 0
    for name in names.sorted() {
      let full = base + "/" + name
      let known = try? FileManager.default.attributesOfItem(atPath: full)
      guard let known, known[.type] as? FileAttributeType == .typeRegular else {
        throw Problem("\(name) is not an ordinary file", remedy: "keep only ordinary files in a plug-in", at: here)
      }
      total += (known[.size] as? NSNumber)?.intValue ?? 0
      guard total <= Self.mostBytes, let data = FileManager.default.contents(atPath: full) else {
        throw Problem(
          "the plug-in's files cannot be read or are larger than \(Self.mostBytes) bytes in all",
          remedy: "keep data elsewhere", at: here)
      }
      let mode = (known[.posixPermissions] as? NSNumber)?.intValue ?? 0
      files.append(.init(name: name, bytes: [UInt8](data), isExecutable: mode & 0o100 != 0))
    }
    path = base
    self.files = files
    var hash = SHA256()
    for file in files {
      hash.update("\(file.name.utf8.count):\(file.name):\(file.isExecutable):\(file.bytes.count):".utf8)
      hash.update(file.bytes)
    }
    digest = hash.digest()
  }

  private static func list(
    _ base: String, _ under: String, into names: inout [String], _ here: Problem.Location
  ) throws(Problem) {
    let folder = under.isEmpty ? base : base + "/" + under
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Problem("the plug-in's folder cannot be read", remedy: "check its permissions", at: here)
    }
    for name in found.sorted() where !name.hasPrefix(".") && name != "__pycache__" {
      let inside = under.isEmpty ? name : under + "/" + name
      let kind = (try? FileManager.default.attributesOfItem(atPath: base + "/" + inside))?[.type] as? FileAttributeType
      if kind == .typeDirectory {
        try list(base, inside, into: &names, here)
      } else {
        names.append(inside)
      }
      guard names.count <= mostFiles else {
        throw Problem("the plug-in has more than \(mostFiles) files", remedy: "give it a folder of its own", at: here)
      }
    }
  }
}
