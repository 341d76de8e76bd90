import OptionKit
import ScenarioFiles

/// A scenario's tree as paths to its words and numbers, and the same tree with one of them otherwise.
enum WalkedTree {
  /// A word or number where it stands; places in lists are counted from 0.
  struct Leaf: Sendable, Hashable, CustomStringConvertible {
    var path: [String]
    var text: String
    var key: String { path.last { Int($0) == nil } ?? "" }
    var description: String { path.joined(separator: ".") }
  }

  static func leaves(_ setting: Setting, _ path: [String] = []) -> [Leaf] {
    switch setting.value {
    case .text(let text): [Leaf(path: path, text: text)]
    case .list(let items): items.enumerated().flatMap { leaves($1, path + ["\($0)"]) }
    case .mapping(let entries): entries.flatMap { leaves($0.setting, path + [$0.key]) }
    }
  }

  /// The tree with another text at a path; nil takes away what stands there.
  static func replacing(_ setting: Setting, _ path: ArraySlice<String>, with text: String?) -> Setting? {
    guard let step = path.first else { return text.map { Setting($0) } }
    let rest = path.dropFirst()
    switch setting.value {
    case .text: return setting
    case .list(var items):
      guard let place = Int(step), items.indices.contains(place) else { return setting }
      if let new = replacing(items[place], rest, with: text) { items[place] = new } else { items.remove(at: place) }
      return Setting(.list(items))
    case .mapping(var entries):
      guard let place = entries.firstIndex(where: { $0.key == step }) else { return setting }
      if let new = replacing(entries[place].setting, rest, with: text) {
        entries[place].setting = new
      } else {
        entries.remove(at: place)
      }
      return Setting(.mapping(entries))
    }
  }

  /// The tree with every leaf as a function has it.
  static func mapped(_ setting: Setting, _ path: [String] = [], _ change: (Leaf) -> String) -> Setting {
    switch setting.value {
    case .text(let text): Setting(change(Leaf(path: path, text: text)))
    case .list(let items): Setting(.list(items.enumerated().map { mapped($1, path + ["\($0)"], change) }))
    case .mapping(let entries):
      Setting(.mapping(entries.map { .init($0.key, mapped($0.setting, path + [$0.key], change)) }))
    }
  }
}
