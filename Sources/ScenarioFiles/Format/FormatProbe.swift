import Commissioning
import OptionKit

/// Listens to what the reading asks of a scenario that is not there.
///
/// In place of a file, ``Fields`` answer every question with something that can be read, and the probe keeps the
/// question: its path, what was expected and whether it had to be there. Where the reading takes one way or another by
/// what a section holds, a round answers otherwise than the one before: first everything is there, then nothing, then
/// one key at a time. What was asked in any round may stand in a file.
final class FormatProbe {
  /// Rounds in which one key of a mapping at a time is there.
  static let rounds = 42
  /// What a mapping inside another answers: as its own round says, that nothing is there, that everything is, that
  /// everything but the first is.
  static let modes = 4

  /// Which way this round answers.
  let round: Int
  /// Which way mappings inside others answer.
  let mode: Int
  private(set) var root: FormatNode

  init(round: Int, mode: Int, root: FormatNode) { (self.round, self.mode, self.root) = (round, mode, root) }

  /// Whether a key asked for as the `place`th of its mapping is there.
  func isThere(_ place: Int, in title: String) -> Bool {
    let isInside = title.split(separator: ".").count > 2
    if isInside, mode > 0 { return mode == 2 || mode == 3 && place > 0 }
    return round == 0 || round - 2 == place
  }

  /// Which of several words this round answers.
  func choice(of count: Int) -> Int { count > 0 ? round % count : 0 }

  /// Whether an item of a list is a word this round, and not a mapping.
  var answersWords: Bool { round % 2 == 1 }

  /// Keeps what was asked at a path: `agenda.*.kind`.
  func note(_ path: String, _ change: (inout FormatNode) -> Void) { Self.change(&root, Self.steps(path), change) }

  /// The steps of a path; a number is a place in a list.
  static func steps(_ path: String) -> [String] {
    path.split(separator: ".").map { Int($0) == nil ? String($0) : "#" }
  }

  /// What the word is that answers where any would do.
  static let word = "probe"

  /// The words of a list that are the format's own; none where they are what a scenario calls its things.
  static func fixed(_ words: [String]) -> [String] {
    words.contains(word) || words.contains(anyName) ? [] : words
  }

  /// What the item of a list is called in paths.
  static let item = "1"
  /// What a name of the scenario's own is called in paths.
  static let anyName = "*"

  private static func change(_ node: inout FormatNode, _ steps: [String], _ change: (inout FormatNode) -> Void) {
    guard let first = steps.first else { return change(&node) }
    let rest = Array(steps.dropFirst())
    switch first {
    case "#":
      node.kinds.insert(.list)
      if node.item.isEmpty { node.item = [FormatNode()] }
      Self.change(&node.item[0], rest, change)
    case anyName:
      node.kinds.insert(.mapping)
      if node.anyMember.isEmpty { node.anyMember = [FormatNode()] }
      Self.change(&node.anyMember[0], rest, change)
    default:
      node.kinds.insert(.mapping)
      var place = node.members.firstIndex { $0.name == first }
      if place == nil {
        node.members.append((first, FormatNode()))
        place = node.members.count - 1
      }
      if let place { Self.change(&node.members[place].node, rest, change) }
    }
  }
}
