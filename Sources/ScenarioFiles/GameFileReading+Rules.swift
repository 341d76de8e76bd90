import Coalitions
import OptionKit
import Yams

extension GameFileReading {
  private static let kinds = [
    "all", "any", "quota", "over", "heads", "heads_over", "vetoes", "any_of", "dictator", "unanimous",
  ]
  private static let deepest = 32
  private static let mostRules = 10_000

  /// A rule at any depth; nil once a problem has been noted.
  mutating func rule(_ node: Node, depth: Int) -> DecisionRule? {
    guard depth <= Self.deepest else {
      note("rules are nested more than \(Self.deepest) deep", "flatten them", node)
      return nil
    }
    rulesRead += 1
    guard rulesRead <= Self.mostRules else {
      if rulesRead == Self.mostRules + 1 { note("there are more than \(Self.mostRules) rules", "simplify them", node) }
      return nil
    }
    guard let fields = fields(node, "a rule", known: Self.kinds + ["weight", "of", "among"]) else { return nil }
    let given = Self.kinds.filter { fields[$0] != nil }
    guard given.count == 1, let kind = given.first, let value = fields[kind] else {
      let found = given.isEmpty ? "a rule says nothing" : "a rule says \(given.joined(separator: " and "))"
      note(found, "write exactly one of \(Self.kinds.joined(separator: ", "))", node)
      return nil
    }
    refuse(fields, for: kind)
    do {
      return try self.rule(kind, value, fields, depth)
    } catch let error as VotingError {
      note(error.description, "", value)
    } catch {
      note("the rule cannot be read", "", value)
    }
    return nil
  }

  /// Notes `weight`, `of` and `among` where they mean nothing.
  private mutating func refuse(_ fields: [String: Node], for kind: String) {
    let meaning = ["weight": ["quota", "over"], "of": ["quota", "over"], "among": ["heads", "heads_over"]]
    for key in ["weight", "of", "among"] {
      guard let node = fields[key], let kinds = meaning[key], !kinds.contains(kind) else { continue }
      note("\(key) means nothing beside \(kind)", "it goes with \(kinds.joined(separator: " and "))", node)
    }
  }

  private mutating func rule(
    _ kind: String, _ value: Node, _ fields: [String: Node], _ depth: Int
  ) throws -> DecisionRule? {
    switch kind {
    case "all": return parts(value, depth).map { .all($0) }
    case "any": return parts(value, depth).map { .any($0) }
    case "quota", "over":
      let weights = column(fields["weight"], value)
      let quota = quota(value, strictly: kind == "over", of: fields["of"])
      guard let weights, let quota else { return nil }
      return try .weighted(weights, quota)
    case "heads", "heads_over":
      var among: [Int]?
      if let named = fields["among"] {
        among = members(named)
        if among == nil { return nil }
      }
      guard let quota = quota(value, strictly: kind == "heads_over", of: nil) else { return nil }
      return try .heads(quota, among: among, of: names.count)
    case "vetoes":
      guard let members = members(value) else { return nil }
      return try .vetoes(members, of: names.count)
    case "any_of":
      guard let members = members(value) else { return nil }
      return try .anyone(of: members, memberCount: names.count)
    case "dictator":
      guard let member = member(value) else { return nil }
      return try .dictator(member, of: names.count)
    default:
      guard value.bool == true else {
        note("unanimous is not true", "write unanimous: true, or another rule", value)
        return nil
      }
      return try .unanimity(of: names.count)
    }
  }

  private mutating func parts(_ node: Node, _ depth: Int) -> [DecisionRule]? {
    guard let list = node.sequence, list.count > 0 else {
      note("all and any need a list of rules", "start each rule with a dash", node)
      return nil
    }
    var rules: [DecisionRule] = []
    for part in list where rulesRead <= Self.mostRules {
      if let made = rule(part, depth: depth + 1) { rules.append(made) }
    }
    return rules.count == list.count ? rules : nil
  }

  private mutating func column(_ chosen: Node?, _ place: Node) -> [ExactDecimal]? {
    let name = chosen?.scalar?.string ?? (weights.count == 1 ? weights[0].name : "weight")
    if let column = weights.first(where: { $0.name == name }) { return column.values }
    let known = weights.map(\.name)
    note(
      NotFound(
        "weight", name, among: known, .between("no member has a weight called ", ""),
        whereNone: "give the members weights"), chosen ?? place)
    return nil
  }

  private mutating func quota(_ node: Node, strictly: Bool, of total: Node?) -> Quota? {
    let text = node.scalar?.string ?? ""
    let isShare = text.hasSuffix("%") || text.contains("/")
    do {
      guard isShare else {
        if let total { note("of means nothing beside a number of votes", "write a share such as 50%", total) }
        return Quota(.votes(try ExactDecimal(parsing: text)), strictly: strictly)
      }
      var denominator = Quota.Denominator.votesThatExist
      if let total {
        guard let nominal = decimal(total, "of") else { return nil }
        denominator = .nominal(nominal)
      }
      return Quota(.share(try Share(parsing: text)), strictly: strictly, of: denominator)
    } catch {
      note("the quota is wrong: \(error)", "write a number of votes, a percentage or a fraction such as 2/3", node)
      return nil
    }
  }

  private mutating func member(_ node: Node) -> Int? {
    let name = node.scalar?.string ?? ""
    if let position = names.firstIndex(of: name) { return position }
    note(NotFound("member", name, among: names, .called), node)
    return nil
  }

  private mutating func members(_ node: Node) -> [Int]? {
    guard let list = node.sequence, list.count > 0 else {
      note("a list of members is missing", "write their names in square brackets", node)
      return nil
    }
    var positions: [Int] = []
    for name in list { if let position = member(name) { positions.append(position) } }
    return positions.count == list.count ? positions : nil
  }
}
