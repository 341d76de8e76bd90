import Commissioning
import OptionKit

/// A mapping while it is read: what is asked for is what may be there, and ``finish()`` reports everything else.
final class Fields {
  /// What it is called in messages: `contract`, `agenda.price`.
  let title: String
  /// Where it stands.
  let location: Problem.Location?
  /// Where problems go.
  let findings: ReadingContext
  private let entries: [Setting.Entry]
  private var asked: [String] = []
  /// Keys that a probe was asked about so far.
  private var probed = 0
  /// Keys that a probe was told must be there.
  private var demanded: Set<String> = []
  /// Whether it is no mapping at all, which is already reported.
  let isBroken: Bool

  /// Opens a mapping; anything else is a problem.
  init(_ setting: Setting?, title: String, findings: ReadingContext) {
    (self.title, self.location, self.findings) = (title, setting?.location, findings)
    if let probe = findings.probe {
      (entries, isBroken) = ([], false)
      probe.note(title) {
        $0.kinds.insert(.mapping)
        $0.opened += 1
      }
      return
    }
    switch setting?.value {
    case .mapping(let entries):
      (self.entries, isBroken) = (entries, false)
    case nil:
      (entries, isBroken) = ([], true)
    default:
      (entries, isBroken) = ([], true)
      findings.report(
        "\(title.isEmpty ? "a scenario" : title) must be names with values", "write `name: value` lines under it",
        at: setting?.location)
    }
  }

  /// The keys in the order written.
  var keys: [(key: String, location: Problem.Location?)] {
    if let probe = findings.probe {
      probe.note(path(FormatProbe.anyName)) { _ in }
      return [(FormatProbe.anyName, nil)]
    }
    return entries.map { ($0.key, $0.location) }
  }

  /// Keeps a question where only the format is wanted; whether it did.
  func probes(
    _ key: String, _ kind: FormatNode.Kind, required: Bool = false, _ change: (inout FormatNode) -> Void = { _ in }
  ) -> FormatProbe? {
    guard let probe = findings.probe else { return nil }
    let isFirst = required && demanded.insert(key).inserted
    probe.note(path(key)) {
      $0.kinds.insert(kind)
      if isFirst { $0.demanded += 1 }
      change(&$0)
    }
    return probe
  }

  /// A path for a key in messages.
  func path(_ key: String) -> String { title.isEmpty ? key : "\(title).\(key)" }

  /// What a key is set to, where it is there and not empty.
  func setting(_ key: String) -> Setting? {
    if let probe = probes(key, key == "source" ? .source : .any) {
      return probe.answersWords ? Setting(FormatProbe.word) : Setting.none
    }
    if !asked.contains(key) { asked.append(key) }
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if case .text(let text) = entry.setting.value, text.isEmpty {
      findings.report("\(path(key)) is empty", "give it a value or take the line out", at: entry.location)
      return nil
    }
    return Setting(entry.setting.value, at: entry.setting.location ?? entry.location)
  }

  /// Whether a key is there.
  func has(_ key: String) -> Bool {
    if let probe = findings.probe {
      probe.note(path(key)) { _ in }
      defer { probed += 1 }
      return probe.isThere(probed, in: title)
    }
    if !asked.contains(key) { asked.append(key) }
    return entries.contains { $0.key == key }
  }

  /// What a key that must be there is set to.
  func required(_ key: String, example: String = "") -> Setting? {
    if probes(key, .any, required: true) != nil { return setting(key) }
    let found = setting(key)
    if found == nil, !isBroken, !entries.contains(where: { $0.key == key }) {
      findings.report(
        "\(title.isEmpty ? "the scenario" : title) has no \(key)",
        example.isEmpty ? "add `\(key):`" : "add `\(key): \(example)`", at: location)
    }
    return found
  }

  /// A mapping under a key; nil where the key is not there.
  func fields(_ key: String, required isRequired: Bool = false) -> Fields? {
    if probes(key, .mapping, required: isRequired) != nil {
      return Fields(Setting.none, title: path(key), findings: findings)
    }
    guard let found = isRequired ? required(key) : setting(key) else { return nil }
    return Fields(found, title: path(key), findings: findings)
  }

  /// The items of a list under a key; empty where the key is not there.
  func list(_ key: String, required isRequired: Bool = false) -> [Setting] {
    if let probe = probes(key, .list, required: isRequired) {
      return [probe.answersWords ? Setting(FormatProbe.word) : Setting.none]
    }
    guard let found = isRequired ? required(key) : setting(key) else { return [] }
    guard case .list(let items) = found.value else {
      findings.report("\(path(key)) must be a list", "write `- item` lines under it, or [a, b]", at: found.location)
      return []
    }
    return items
  }

  /// A list of mappings, each called by its `id` in messages.
  func records(_ key: String) -> [Fields] {
    if probes(key, .list) != nil {
      return [Fields(Setting.none, title: path(key) + "." + FormatProbe.item, findings: findings)]
    }
    return list(key).enumerated().map { place, item in
      var name = "\(place + 1)"
      if case .mapping(let entries) = item.value,
        case .text(let id)? = entries.first(where: { $0.key == "id" })?.setting.value
      {
        name = id
      }
      return Fields(item, title: "\(path(key)).\(name)", findings: findings)
    }
  }

  /// Reports every key that nobody asked for.
  func finish() {
    if findings.probe != nil { return }
    for entry in entries where !asked.contains(entry.key) {
      findings.report(
        NotFound("key", entry.key, among: asked, .lacking(title.isEmpty ? "a scenario" : title)), at: entry.location)
    }
  }
}
