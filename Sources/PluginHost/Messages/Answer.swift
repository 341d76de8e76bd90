import Coalitions
import Commissioning
import OptionKit
import OptionLaws

/// What a plug-in answered to one question, checked.
enum Answer: Sendable {
  case weights([Double])
  case rule(SimpleGame, DecisionProcedure)
  case value(Double)
  /// Read by the option that asked.
  case tree(JSONTree)

  /// Why an answer cannot be used, in words.
  struct Fault: Error {
    var what: String
  }

  /// Reads an answer and holds it to the laws of its dimension.
  init(_ tree: JSONTree, to question: Question, tellsMembersApart: Bool) throws(Fault) {
    switch question {
    case .weights(let members, _): self = .weights(try Self.weights(tree, members, tellsMembersApart))
    case .rule(let electorate, _):
      let game: SimpleGame
      do {
        game = try SimpleGame(memberCount: electorate.count, rule: try Self.rule(tree, electorate.count, depth: 0))
      } catch let fault as Fault {
        throw fault
      } catch {
        throw Fault(what: "the rule does not hold together: \(error)")
      }
      if let broken = Self.broken(game, electorate, tellsMembersApart) {
        throw Fault(what: "the rule breaks a law: \(broken)")
      }
      self = .rule(game, try Self.procedure(tree["procedure"]))
    case .value:
      guard let value = tree["value"]?.number else { throw Fault(what: "there is no number `value`") }
      self = .value(value)
    case .written:
      guard case .object = tree else { throw Fault(what: "it is not an object") }
      self = .tree(tree)
    }
  }

  /// The largest weight, far below where sums of weights stop being numbers.
  private static let largestWeight = 1e100

  /// Weights as many as members, 0 or more, not all of them 0, and the same for members alike in everything.
  private static func weights(_ tree: JSONTree, _ members: Members, _ apart: Bool) throws(Fault) -> [Double] {
    guard let weights = tree["weights"]?.numbers else { throw Fault(what: "there is no list of numbers `weights`") }
    guard weights.count == members.count else {
      throw Fault(what: "`weights` has \(weights.count) numbers where there are \(members.count) members")
    }
    if let place = weights.firstIndex(where: { $0 < 0 }) {
      throw Fault(what: "the weight of \(members.ids[place]) is \(weights[place]), below 0")
    }
    if let place = weights.firstIndex(where: { $0 > Self.largestWeight }) {
      throw Fault(what: "the weight of \(members.ids[place]) is \(weights[place]), above \(Self.largestWeight)")
    }
    guard weights.count == 1 || weights.contains(where: { $0 > 0 }) else {
      throw Fault(what: "no member has any weight")
    }
    for place in weights.indices.dropLast()
    where !apart && weights[place] != weights[place + 1] && members.isAlike(place, place + 1) {
      throw Fault(what: "\(members.ids[place]) and \(members.ids[place + 1]) are alike in everything but their weights")
    }
    return weights
  }

  private static func rule(_ tree: JSONTree, _ count: Int, depth: Int) throws -> DecisionRule {
    guard depth < 8 else { throw Fault(what: "the rule is nested too deeply") }
    if let bits = tree["passes"]?.text { return try table(bits, count) }
    if let parts = tree["all"]?.list { return .all(try parts.map { try rule($0, count, depth: depth + 1) }) }
    if let parts = tree["any"]?.list { return .any(try parts.map { try rule($0, count, depth: depth + 1) }) }
    guard let weights = tree["weights"]?.numbers, let needed = tree["needed"]?.number else {
      throw Fault(what: "it has neither `weights` and `needed`, nor `passes`, `all` or `any`")
    }
    guard weights.count == count else {
      throw Fault(what: "`weights` has \(weights.count) numbers where there are \(count) members")
    }
    return try .weighted(
      try weights.map { try ExactDecimal(parsing: $0.written) }, .atLeast(try ExactDecimal(parsing: needed.written)))
  }

  /// The law that a rule breaks, in words. Tests with weights of 0 or more never turn a pass into a fail, so that only
  /// a rule told side by side is gone through side by side.
  private static func broken(_ game: SimpleGame, _ electorate: Electorate, _ apart: Bool) -> String? {
    let count = electorate.count
    if game.rule.tests == nil, let fault = VotingLaws.failures(of: game, expecting: count).first { return fault }
    if !game.wins(.everyone(among: count)) { return "what everybody agrees to does not pass" }
    if game.wins(MemberSet(among: count)) { return "what nobody agrees to passes" }
    guard !apart else { return nil }
    for place in 0..<max(0, count - 1) where electorate.isAlike(place, place + 1) {
      if let test = game.weightedQuota, test.weights[place] == test.weights[place + 1] { continue }
      let others = (0..<min(count, 10)).filter { $0 != place && $0 != place + 1 }
      for side in 0..<(1 << others.count) {
        var yes = MemberSet(among: count)
        for (bit, member) in others.enumerated() where side >> bit & 1 == 1 { yes.insert(member) }
        var (with, without) = (yes, yes)
        with.insert(place)
        without.insert(place + 1)
        if game.wins(with) != game.wins(without) {
          return "\(electorate.ids[place]) and \(electorate.ids[place + 1]) are alike and not worth the same"
        }
      }
    }
    return nil
  }

  /// A rule told yes side by yes side: the k-th letter, from 0, is 1 where the members whose bits make up k carry it.
  private static func table(_ bits: String, _ count: Int) throws -> DecisionRule {
    let letters = Array(bits.utf8)
    guard count <= 12 else { throw Fault(what: "`passes` is for at most 12 members; give weights for \(count)") }
    guard letters.count == 1 << count, letters.allSatisfy({ $0 == 48 || $0 == 49 }) else {
      throw Fault(what: "`passes` must have \(1 << count) letters 0 or 1, one for each yes side of \(count) members")
    }
    let passes = letters.map { $0 == 49 }
    return .asked(memberCount: count) { yes in
      var place = 0
      for member in yes.members { place |= 1 << member }
      return passes.indices.contains(place) && passes[place]
    }
  }

  private static func procedure(_ tree: JSONTree?) throws(Fault) -> DecisionProcedure {
    var procedure = DecisionProcedure()
    guard let tree else { return procedure }
    for key in tree.keys {
      let number = tree[key]?.number ?? .nan
      switch key {
      case "noticeDays" where (0...365).contains(number): procedure.noticeDays = number
      case "monthsBetweenMeetings" where (1...24).contains(number): procedure.monthsBetweenMeetings = Int(number)
      case "quorumShare" where (0...1).contains(number): procedure.quorumShare = number
      case "attempts" where (1...100).contains(number): procedure.attempts = Int(number)
      case "silenceAuthorises" where tree[key]?.truth != nil: procedure.silenceAuthorises = tree[key]?.truth ?? false
      case "forwardDays" where (0...365).contains(number): procedure.forwardDays = number
      case "written":
        guard let written = tree[key]?.text.flatMap(DecisionProcedure.Written.init(rawValue:)) else {
          throw Fault(what: "procedure.written is none of no, then-vote and until-consensus")
        }
        procedure.written = written
      case "recommends" where tree[key]?.truth != nil:
        procedure.effect = tree[key]?.truth == true ? .recommends : .binding
      default: throw Fault(what: "procedure.\(key) is not known or out of bounds")
      }
    }
    return procedure
  }
}

extension Members {
  /// Whether two members are alike in everything that a formula may read.
  func isAlike(_ a: Int, _ b: Int) -> Bool {
    kinds[a] == kinds[b] && shares[a] == shares[b] && current[a] == current[b] && activity[a] == activity[b]
      && sizeNames.allSatisfy { name in sizes(name).map { $0[a] == $0[b] } ?? true }
  }
}

extension Electorate {
  /// Whether two members are alike in everything that a rule may read but their ids.
  func isAlike(_ a: Int, _ b: Int) -> Bool {
    kinds[a] == kinds[b] && shares[a] == shares[b] && contributions[a] == contributions[b]
      && sizeNames.allSatisfy { name in sizes(name).map { $0[a] == $0[b] } ?? true }
  }
}
