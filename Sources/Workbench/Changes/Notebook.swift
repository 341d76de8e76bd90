import Foundation
import Synchronization

/// The drafts of all scenarios and the workshops, kept in one small file of the folder served: written whole after every step and put in
/// place by renaming, so that a program killed at any moment loses nothing.
final class Notebook: Sendable {
  private struct Content: Codable {
    var version = 1
    var drafts: [String: Draft] = [:]
    var workshops: [Workshop]? = nil
  }

  private struct State {
    var content = Content()
    var trouble: String?
  }

  private let path: String
  private let state = Mutex(State())
  /// The file's name.
  static let name = ".quorate-workbench.json"

  /// Opens the notebook of a folder; one that cannot be read is put aside under another name and said.
  init(folder: String) {
    path = folder + "/" + Self.name
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let read = data.count < 20_000_000 ? try? JSONDecoder().decode(Content.self, from: data) : nil
    if let read, read.version == 1, read.drafts.values.allSatisfy(\.isSound) {
      state.withLock { $0.content = read }
    } else {
      let aside = path + ".unread"
      try? FileManager.default.removeItem(atPath: aside)
      try? FileManager.default.moveItem(atPath: path, toPath: aside)
      state.withLock { $0.trouble = "the changes kept before could not be read and lie in \(Self.name).unread" }
    }
  }

  /// Why changes are not kept, in words; nil where they are.
  var trouble: String? { state.withLock { $0.trouble } }

  /// The draft of a scenario.
  func draft(_ key: String) -> Draft { state.withLock { $0.content.drafts[key] ?? Draft() } }

  /// Changes a draft and writes it down before anything else happens.
  @discardableResult
  func change<Value: Sendable>(_ key: String, _ change: (inout Draft) -> Value) -> Value {
    write { content in
      var draft = content.drafts[key] ?? Draft()
      let value = change(&draft)
      content.drafts[key] = draft
      return value
    }
  }

  /// The workshops, the oldest first.
  var workshops: [Workshop] { state.withLock { $0.content.workshops ?? [] } }

  /// Changes the workshops and writes them down before anything else happens.
  @discardableResult
  func changeWorkshops<Value: Sendable>(_ change: (inout [Workshop]) -> Value) -> Value {
    write { content in
      var all = content.workshops ?? []
      let value = change(&all)
      content.workshops = all
      return value
    }
  }

  private func write<Value: Sendable>(_ change: (inout Content) -> Value) -> Value {
    state.withLock { state in
      let value = change(&state.content)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      do {
        try encoder.encode(state.content).write(to: URL(fileURLWithPath: path), options: .atomic)
        state.trouble = nil
      } catch {
        state.trouble = "changes cannot be written into \(Self.name) and last until the workbench is stopped"
      }
      return value
    }
  }
}
