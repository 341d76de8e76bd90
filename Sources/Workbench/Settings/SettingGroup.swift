import OptionKit
import ScenarioFiles

/// The settings that belong together on one form: a stage of the model, an option, a criterion.
struct SettingGroup: Sendable {
  /// What an address calls it.
  var id: String
  /// Its heading.
  var title: String
  /// The settings, as the scenario's files have them.
  var own: [Changeable]
  /// The same with everything in force that was changed.
  var now: [Changeable]

  /// The groups of a scenario.
  ///
  /// - Parameters:
  ///   - file: the scenario as its files have it.
  ///   - changed: the same with what was changed in force; nil where it cannot be read with that.
  static func all(
    _ file: ScenarioFile, changed: ScenarioFile?, draft: Draft, catalogue: Catalogue
  ) -> [SettingGroup] {
    let own = Changeable.all(in: file, catalogue: catalogue)
    let values = Dictionary(
      Changeable.all(in: changed ?? file, catalogue: catalogue).map { ($0.path, $0.value) }
    ) { first, _ in first }
    let weights = Dictionary(
      draft.inForce.filter { $0.kind == .weight }.map { ($0.path, $0.value) }
    ) { _, last in last }
    var groups: [SettingGroup] = []
    for one in own {
      var now = one
      now.value = one.change == .weight ? weights[one.key] ?? one.value : values[one.path] ?? one.value
      if let known = groups.firstIndex(where: { $0.title == one.group }) {
        groups[known].own.append(one)
        groups[known].now.append(now)
      } else {
        groups.append(SettingGroup(id: id(of: one, among: groups), title: one.group, own: [one], now: [now]))
      }
    }
    return groups
  }

  /// A name of plain characters, with a number where two would be alike.
  private static func id(of one: Changeable, among groups: [SettingGroup]) -> String {
    let words = one.group.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let plain = String(words).split(separator: "-").joined(separator: "-")
    var id = plain.isEmpty ? "settings" : plain
    var number = 2
    while groups.contains(where: { $0.id == id }) {
      id = "\(plain)-\(number)"
      number += 1
    }
    return id
  }

  /// How many of them are changed.
  func changed(in draft: Draft) -> Int {
    let keys = Set(draft.inForce.filter { $0.kind != .option }.map(\.key))
    return own.count { keys.contains("\($0.change.rawValue) \($0.key)") }
  }
}
