import Appraisal
import OptionKit
import ScenarioFiles

/// One input that differs between two runs, and how to swap it alone.
package struct InputChange<Inputs: ComparedInputs>: Sendable {
  /// What it is called: `scenario.yaml options.rule.weighted-majority.with.quota`, `people.csv west-ccg population`,
  /// `command --seed`.
  package var name: String
  /// What each run had; empty where it had nothing.
  package var before, after: String
  /// Puts the second run's value into the first run's inputs, and leaves everything else as it is.
  package var swap: @Sendable (inout Inputs) -> Void

  /// Every input that differs, in the order of the files, then those of the command.
  package static func all(from a: Inputs, to b: Inputs) -> [InputChange] {
    var changes: [InputChange] = []
    let inside = { (name: String, inputs: Inputs) in
      name.hasPrefix(inputs.scenario + "/") ? String(name.dropFirst(inputs.scenario.count + 1)) : name
    }
    // A folder may have been renamed between two runs; its files are then still the same files.
    let theirs = Dictionary(b.names.map { (inside($0, b), $0) }) { first, _ in first }
    var seen = Set<String>()
    for file in a.names {
      let name = inside(file, a)
      seen.insert(name)
      changes += inFile(name, at: file, a[file], theirs[name].flatMap { b[$0] }, isMain: file == a.main)
    }
    for file in b.names where !seen.contains(inside(file, b)) {
      let place = file.hasPrefix(b.scenario + "/") ? a.scenario + "/" + inside(file, b) : file
      changes += inFile(inside(file, b), at: place, nil, b[file], isMain: false)
    }
    return changes + inWords(a.words, b.words)
  }

  private static func inFile(
    _ name: String, at place: String, _ a: [UInt8]?, _ b: [UInt8]?, isMain: Bool
  ) -> [InputChange] {
    guard a != b else { return [] }
    if let a, let b {
      if isMain, let found = inTree(name, at: place, a, b) { return found }
      if name.hasSuffix(".csv"), let found = inTable(name, at: place, a, b) { return found }
    }
    let told = { (bytes: [UInt8]?) in
      bytes.map { "\($0.count) bytes, sha256 \(SHA256.digest(of: $0).prefix(12))" } ?? ""
    }
    return [InputChange(name: name, before: told(a), after: told(b)) { $0[place] = b }]
  }

  private static func inTree(_ name: String, at place: String, _ a: [UInt8], _ b: [UInt8]) -> [InputChange]? {
    guard let first = try? ScenarioTree(a, name: name), let second = try? ScenarioTree(b, name: name) else {
      return nil
    }
    return first.differences(to: second).map { difference in
      InputChange(
        name: "\(name) \(difference.name)", before: difference.before?.written ?? "",
        after: difference.after?.written ?? ""
      ) { inputs in
        guard let bytes = inputs[place], let tree = try? ScenarioTree(bytes, name: name) else { return }
        inputs[place] = tree.replacing(difference.path, with: difference.after).bytes
      }
    }
  }

  private static func inTable(_ name: String, at place: String, _ a: [UInt8], _ b: [UInt8]) -> [InputChange]? {
    guard let first = PlainCSV(a)?.keyed, let second = PlainCSV(b)?.keyed, first.heading == second.heading,
      first.order == second.order
    else { return nil }
    var changes: [InputChange] = []
    for key in first.order {
      guard let old = first.rows[key], let new = second.rows[key] else { continue }
      for column in old.indices where old[column] != new[column] {
        let value = new[column]
        changes.append(
          InputChange(name: "\(name) \(key) \(first.heading[column])", before: old[column], after: value) { inputs in
            guard let bytes = inputs[place], var table = PlainCSV(bytes),
              let row = table.rows.dropFirst().firstIndex(where: { $0.first == key })
            else { return }
            table.rows[row][column] = value
            inputs[place] = table.bytes
          })
      }
    }
    return changes
  }

  /// Flags of the command: one that may be repeated is told apart by what it sets.
  private static func inWords(_ a: [String], _ b: [String]) -> [InputChange] {
    let (first, second) = (CommandWords(a), CommandWords(b))
    return first.names(with: second).filter { first[$0] != second[$0] }.map { name in
      // A field that begins with a dash would be taken for a formula by a spreadsheet.
      InputChange(name: "command \(name)", before: first[name] ?? "", after: second[name] ?? "") { inputs in
        var words = CommandWords(inputs.words)
        words.take(name, from: second)
        inputs.words = words.all
      }
    }
  }
}
