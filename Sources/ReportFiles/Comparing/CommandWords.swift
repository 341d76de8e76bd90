/// The words of a command, flag by flag.
package struct CommandWords: Sendable {
  /// The command and the scenario.
  private let head: [String]
  /// Flags by name with the words that give them.
  private var flags: [(name: String, value: String, words: [String])] = []

  /// Takes words apart: `appraise`, the scenario, then flags.
  package init(_ words: [String]) {
    head = Array(words.prefix(2))
    var rest = words.dropFirst(2)
    while let word = rest.popFirst() {
      guard let value = rest.first, !value.hasPrefix("--") else {
        flags.append((word, "given", [word]))
        continue
      }
      rest.removeFirst()
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      if ["--set", "--factor"].contains(word), parts.count == 2 {
        flags.append(("\(word) \(parts[0])", parts[1], [word, value]))
      } else {
        flags.append((word, value, [word, value]))
      }
    }
  }

  /// All words again.
  package var all: [String] { head + flags.flatMap(\.words) }

  /// What a flag says; nil where it is not given.
  package subscript(name: String) -> String? { flags.last { $0.name == name }?.value }

  /// The names of the flags of both, each once.
  package func names(with other: CommandWords) -> [String] {
    var seen = Set<String>()
    return (flags + other.flags).map(\.name).filter { seen.insert($0).inserted }
  }

  /// Gives a flag as another command has it, or takes it away where that one has not.
  package mutating func take(_ name: String, from other: CommandWords) {
    flags.removeAll { $0.name == name }
    flags += other.flags.filter { $0.name == name }
  }
}
