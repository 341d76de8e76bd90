import Diagnostics
import OptionKit

/// A scenario's YAML as a tree of values, each with a path that stays the same when others are put before it.
package struct ScenarioTree: Sendable {
  /// One step of a path: a key, an item of a list by its id, or by its place where items have no ids of their own.
  package enum Step: Hashable, Sendable {
    case key(String), item(String), place(Int)

    var text: String {
      switch self {
      case .key(let key): key
      case .item(let id): id
      case .place(let place): "\(place + 1)"
      }
    }
  }

  /// A value that two trees do not have in common.
  package struct Difference: Sendable {
    /// Where it stands.
    package var path: [Step]
    /// What each has there; nil where it has nothing.
    package var before, after: Setting?

    /// The path as text: `options.rule.weighted-majority.with.quota`.
    package var name: String { path.map(\.text).joined(separator: ".") }
  }

  /// The top of the tree.
  package var root: Setting

  /// Reads a file's bytes.
  package init(_ bytes: [UInt8], name: String) throws(Problems) {
    do { root = try LocatedYAML.read(SourceText(bytes: bytes, name: name)) } catch let problem as Problem {
      throw Problems(problem)
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems(Problem("\(error)"))
    }
  }

  /// Every value in which another tree differs, the smallest that can be told apart, in the order of the files.
  package func differences(to other: ScenarioTree) -> [Difference] {
    var found: [Difference] = []
    Self.compare(root, other.root, [], into: &found)
    return found
  }

  private static func compare(_ a: Setting?, _ b: Setting?, _ path: [Step], into found: inout [Difference]) {
    guard a?.written != b?.written else { return }
    if let a, let b, let left = parts(a), let right = parts(b), left.isKeyed == right.isKeyed {
      let known = Set(left.steps)
      for step in left.steps + right.steps.filter({ !known.contains($0) }) {
        compare(left[step], right[step], path + [step], into: &found)
      }
      return
    }
    found.append(Difference(path: path, before: a, after: b))
  }

  /// The parts of a mapping or list by their steps.
  private struct Parts {
    var steps: [Step] = []
    var values: [Setting] = []
    var isKeyed = true
    subscript(step: Step) -> Setting? { steps.firstIndex(of: step).map { values[$0] } }
  }

  private static func parts(_ setting: Setting) -> Parts? {
    switch setting.value {
    case .text: return nil
    case .mapping(let entries): return Parts(steps: entries.map { .key($0.key) }, values: entries.map(\.setting))
    case .list(let items):
      let ids = items.compactMap(\.optionID)
      // Plain words are one value together; items that say who they are are told apart by that.
      guard ids.count == items.count, Set(ids).count == ids.count,
        items.contains(where: { if case .mapping = $0.value { true } else { false } })
      else { return nil }
      return Parts(steps: ids.map { .item($0) }, values: items, isKeyed: false)
    }
  }

  /// The same tree with another value at a path; nil takes it away.
  package func replacing(_ path: [Step], with value: Setting?) -> ScenarioTree {
    var tree = self
    tree.root = Self.replacing(root, path[...], with: value) ?? .none
    return tree
  }

  private static func replacing(_ setting: Setting, _ path: ArraySlice<Step>, with value: Setting?) -> Setting? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch (setting.value, step) {
    case (.mapping(var entries), .key(let key)):
      if let place = entries.firstIndex(where: { $0.key == key }) {
        if let new = replacing(entries[place].setting, rest, with: value) {
          entries[place].setting = new
        } else {
          entries.remove(at: place)
        }
      } else if let value, rest.isEmpty {
        entries.append(.init(key, value))
      }
      return Setting(.mapping(entries), at: setting.location)
    case (.list(var items), .item(let id)):
      if let place = items.firstIndex(where: { $0.optionID == id }) {
        if let new = replacing(items[place], rest, with: value) { items[place] = new } else { items.remove(at: place) }
      } else if let value, rest.isEmpty {
        items.append(value)
      }
      return Setting(.list(items), at: setting.location)
    default: return setting
    }
  }

  /// The tree as a file's bytes, which read as the same tree: JSON, which is YAML as well.
  package var bytes: [UInt8] { Array((Self.json(root) + "\n").utf8) }

  private static func json(_ setting: Setting) -> String {
    switch setting.value {
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map(json).joined(separator: ",\n") + "]"
    case .mapping(let entries):
      "{" + entries.map { quoted($0.key) + ": " + json($0.setting) }.joined(separator: ",\n") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value):
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
