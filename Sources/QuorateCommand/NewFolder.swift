import Foundation
import OptionKit
import ScenarioFiles

/// A folder that is begun whole or not at all: written under another name beside its place, tried, then moved there.
struct NewFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the files, tries them where they lie, and puts the folder in its place.
  ///
  /// - Parameter attempt: what reads the draft, named by its path; where it throws, nothing is left behind.
  func write<Value>(_ files: [(name: String, content: String)], trying attempt: (String) throws -> Value) throws
    -> Value
  {
    let manager = FileManager.default
    let place = URL(fileURLWithPath: path).standardizedFileURL
    let parent = place.deletingLastPathComponent()
    let draft = parent.appendingPathComponent(".\(place.lastPathComponent).begun")
    do {
      try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      try? manager.removeItem(at: draft)
      try manager.createDirectory(at: draft, withIntermediateDirectories: false)
      for file in files {
        try Data(file.content.utf8).write(
          to: draft.appendingPathComponent(file.name), options: .withoutOverwriting)
      }
    } catch {
      try? manager.removeItem(at: draft)
      throw Problem(
        "the folder cannot be written here: \(error.localizedDescription)", remedy: "name another place",
        at: .init(path))
    }
    do {
      let value = try attempt(draft.path)
      try manager.moveItem(at: draft, to: place)
      return value
    } catch {
      try? manager.removeItem(at: draft)
      throw error
    }
  }
}
