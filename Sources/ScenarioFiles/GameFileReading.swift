import Coalitions
import OptionKit
import Yams

/// The reading of one game file: where it is, who its members are, and every problem met on the way.
struct GameFileReading {
  let file: String
  var problems: [Problem] = []
  var names: [String] = []
  /// Each weight's name, in order of first appearance, and its values by member.
  var weights: [(name: String, values: [ExactDecimal])] = []

  /// Rules met so far; aliases make a short file long.
  var rulesRead = 0

  init(file: String) { self.file = file }

  /// The document's root, or the parser's complaint with its place.
  mutating func root(of text: String) throws -> Node? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        problems.append(Problem("the file is empty", remedy: "write members and a rule", at: .init(file)))
        return nil
      }
      return node
    } catch let error as YamlError {
      problems.append(Self.problem(error, file))
      return nil
    }
  }

  private static func problem(_ error: YamlError, _ file: String) -> Problem {
    let remedy = "correct the YAML"
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
      return Problem(text, remedy: remedy, at: .init(file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = Problem.Location(file, line: context.mark.line, column: context.mark.column)
      return Problem("\(duplicates.joined(separator: ", ")) appears twice", remedy: "keep one of them", at: place)
    default:
      return Problem("the file is not YAML", remedy: remedy, at: .init(file))
    }
  }

  /// Notes a name that is not there.
  mutating func note(_ missing: NotFound, _ node: Node) {
    problems.append(Problem(missing, at: .init(file, line: node.mark?.line, column: node.mark?.column)))
  }

  /// Notes a problem at a node.
  mutating func note(_ message: String, _ remedy: String, _ node: Node) {
    problems.append(
      Problem(message, remedy: remedy, at: .init(file, line: node.mark?.line, column: node.mark?.column)))
  }

  /// The whole file.
  mutating func game(_ root: Node) -> NamedGame? {
    guard let fields = fields(root, "the file", known: ["members", "rule"]) else { return nil }
    guard let members = fields["members"] else {
      note("members are missing", "list them, each with a name and a weight", root)
      return nil
    }
    readMembers(members)
    guard let ruleNode = fields["rule"] else {
      note("the rule is missing", "say what passes, for example rule: {over: 50%}", root)
      return nil
    }
    guard !names.isEmpty else { return nil }
    guard let rule = rule(ruleNode, depth: 0), problems.isEmpty else { return nil }
    do {
      let game = try SimpleGame(memberCount: names.count, rule: rule)
      let shown = weights.first?.values ?? names.map { _ in ExactDecimal(1) }
      return NamedGame(names: names, game: game, weights: shown)
    } catch {
      note(error.description, "", ruleNode)
      return nil
    }
  }

  /// A mapping's entries by key, unknown keys noted.
  mutating func fields(_ node: Node, _ what: String, known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      note("\(what) is not a mapping", "write \(known.joined(separator: ", ")) with a colon after each", node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? "?"
      if known.contains(name) {
        fields[name] = value
      } else {
        note(NotFound("key", name, among: known, .between("unknown key ", " in \(what)")), key)
      }
    }
    return fields
  }

  private mutating func readMembers(_ node: Node) {
    guard let list = node.sequence else {
      note("members is not a list", "start each member with a dash", node)
      return
    }
    guard list.count > 0 else {
      note("there are no members", "list at least one", node)
      return
    }
    for (index, member) in list.enumerated() { readMember(member, index: index, of: list.count) }
  }

  private mutating func readMember(_ node: Node, index: Int, of count: Int) {
    let what = "member \(index + 1)"
    guard let fields = fields(node, what, known: ["name", "weight", "weights"]) else { return }
    let name = fields["name"]?.scalar?.string ?? ""
    if name.isEmpty {
      note("\(what) has no name", "write name: and what it is called", fields["name"] ?? node)
    } else if names.contains(name) {
      note("the name \(name) appears twice", "names must differ", fields["name"] ?? node)
    }
    names.append(name)
    if let weight = fields["weight"] { record(weight, as: "weight", index, count) }
    if let several = fields["weights"] {
      guard let mapping = several.mapping else {
        note("weights of \(what) is not a mapping", "write weights: {votes: 29, population: 170}", several)
        return
      }
      for (key, value) in mapping { record(value, as: key.scalar?.string ?? "?", index, count) }
    }
  }

  private mutating func record(_ node: Node, as name: String, _ index: Int, _ count: Int) {
    guard let value = decimal(node, "\(name) of member \(index + 1)") else { return }
    if value.units < 0 { note("\(name) of member \(index + 1) is \(value)", "a weight is zero or more", node) }
    if let place = weights.firstIndex(where: { $0.name == name }) {
      weights[place].values[index] = value
    } else {
      var values = Array(repeating: ExactDecimal(0), count: count)
      values[index] = value
      weights.append((name, values))
    }
  }

  /// A plain decimal, exactly as written.
  mutating func decimal(_ node: Node, _ what: String) -> ExactDecimal? {
    guard let text = node.scalar?.string else {
      note("\(what) is not a number", "write a plain decimal such as 16.6", node)
      return nil
    }
    do {
      return try ExactDecimal(written: text)
    } catch {
      note(
        "\(what) is wrong: \(error.description)",
        "write a plain decimal of at most 18 digits such as 16.6, or a percentage", node)
      return nil
    }
  }
}
