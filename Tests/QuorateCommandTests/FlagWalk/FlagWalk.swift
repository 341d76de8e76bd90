import Foundation
import Testing

/// One way of calling a command, and the same with one thing more or otherwise.
struct FlagWalk: Sendable, CustomTestStringConvertible {
  /// The command's words: its path, arguments and flags. `{case}` and the like stand for places: see ``FlagBench``.
  var base: [String]
  var variants: [Variant]

  struct Variant: Sendable {
    /// The flag and its value; in place of the one that the base has.
    var words: [String]
    /// Why it is promised to change nothing; nil where it must be heeded.
    var isPromisedToChangeNothing: String?

    var flag: String { words[0] }
  }

  var testDescription: String { base.prefix(3).joined(separator: " ") }

  /// Reads lines: `quorate WORDS` begins a command, `--flag value` is a variant of it, and `--flag value = reason` one
  /// that changes nothing for a reason; `@name` stands for the shared lines of that name.
  static func read(_ lines: String, shared: [String: String]) -> [FlagWalk] {
    var walks: [FlagWalk] = []
    for line in written(lines, shared) {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      let words = parts[0].split(separator: " ").map(String.init)
      if words.first == "quorate" {
        walks.append(FlagWalk(base: Array(words.dropFirst()), variants: []))
      } else if !walks.isEmpty {
        let reason = parts.count > 1 ? parts[1] : nil
        walks[walks.count - 1].variants.append(Variant(words: words, isPromisedToChangeNothing: reason))
      }
    }
    return walks
  }

  /// The lines with shared ones in their places, down to a depth that shared lines never reach.
  private static func written(_ lines: String, _ shared: [String: String], depth: Int = 0) -> [Substring] {
    lines.split(separator: "\n").flatMap { line -> [Substring] in
      guard line.first == "@", depth < 5, let further = shared[String(line.dropFirst())] else { return [line] }
      return written(further, shared, depth: depth + 1)
    }
  }

  /// The flags that are tried: those of the variants; where there are none, those of the base.
  var tried: [String] { variants.isEmpty ? base.filter { $0.hasPrefix("--") } : variants.map(\.flag) }

  /// The base with a variant in the place of its own.
  func words(_ variant: Variant) -> [String] {
    var words = base
    if let place = words.firstIndex(of: variant.flag) { words.removeSubrange(place...min(place + 1, words.count - 1)) }
    return words + variant.words
  }
}

/// Every command that takes flags, and every flag of it, as the program itself tells them.
struct FlagCatalogue {
  /// Flags by command, such as `runs list`.
  private(set) var flags: [String: Set<String>] = [:]

  init(_ told: Data) throws {
    let all = try JSONSerialization.jsonObject(with: told) as? [String: Any]
    if let command = all?["command"] as? [String: Any] { add(command, []) }
  }

  private mutating func add(_ command: [String: Any], _ path: [String]) {
    let name = command["commandName"] as? String ?? ""
    let own = path.isEmpty && name == "quorate" ? [] : path + [name]
    let below = (command["subcommands"] as? [[String: Any]] ?? []).filter { $0["commandName"] as? String != "help" }
    for next in below { add(next, own) }
    guard below.isEmpty else { return }
    for argument in command["arguments"] as? [[String: Any]] ?? [] {
      for name in argument["names"] as? [[String: Any]] ?? [] where name["kind"] as? String == "long" {
        guard let word = name["name"] as? String, !["help", "version"].contains(word) else { continue }
        flags[own.joined(separator: " "), default: []].insert("--" + word)
      }
    }
  }
}
