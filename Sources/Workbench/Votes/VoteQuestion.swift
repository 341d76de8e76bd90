import Coalitions
import Documents
import OptionKit
import Simulation

/// A vote as a form describes it: who votes with what, what is needed, how likely a yes is.
struct VoteQuestion: Sendable {
  /// A member a line, `name, weight`.
  var members: String
  /// Votes, or a share such as 50% or 2/3.
  var quota: String
  /// Whether the sum must lie above the quota.
  var isStrict: Bool
  /// The total that a share is a share of; empty for the votes that exist.
  var total: String
  /// The chance that a member says yes, in per cent.
  var yes: String

  /// What is wrong, beside its field.
  struct Mistakes: Error { var all: [(text: String, field: String)] }

  /// Members read at most.
  static let most = 60

  /// An example: weights of the kind that look harmless.
  static let example = VoteQuestion(
    members: "North, 50\nSouth, 49\nEast, 1", quota: "50%", isStrict: true, total: "", yes: "50")

  /// What a form says; the example where it says nothing.
  init(_ form: Form) {
    let example = Self.example
    members = form["members"] ?? example.members
    quota = form.text("quota") ?? (form["members"] == nil ? example.quota : "")
    isStrict = form["kind"].map { $0 == "over" } ?? example.isStrict
    total = form.text("total") ?? ""
    yes = form.text("yes") ?? example.yes
  }

  init(members: String, quota: String, isStrict: Bool, total: String, yes: String) {
    (self.members, self.quota, self.isStrict, self.total, self.yes) = (members, quota, isStrict, total, yes)
  }

  /// A rule of a scenario in one unit, where it is one quota of weights; nil where it is composed otherwise.
  init?(_ game: SimpleGame, names: [String], support: Double) {
    guard let test = game.weightedQuota, names.count <= Self.most else { return nil }
    let lines = names.indices.map { "\(names[$0].filter { $0 != "," }), \(test.printedWeight($0))" }
    var total = ""
    if case .nominal(let whole) = test.declared.denominator { total = "\(whole)" }
    let quota: String
    switch test.declared.amount {
    case .votes(let votes): quota = "\(votes)"
    case .share(let share): quota = "\(share)"
    }
    self.init(
      members: lines.joined(separator: "\n"), quota: quota, isStrict: test.declared.strictly, total: total,
      yes: NumberFormat.short(support * 100))
  }

  /// The game, its members' names and each member's chance of a yes.
  func game() throws(Mistakes) -> (names: [String], weights: [ExactDecimal], game: SimpleGame, chance: Double) {
    var mistakes: [(text: String, field: String)] = []
    var names: [String] = []
    var weights: [ExactDecimal] = []
    let lines = members.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    for line in lines.prefix(Self.most + 1) {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      let name = parts[0].split(separator: " ").joined(separator: " ")
      guard parts.count == 2, !name.isEmpty,
        let weight = try? ExactDecimal(parsing: parts[1].filter { !$0.isWhitespace }),
        weight.units >= 0
      else {
        mistakes.append(("\u{201C}\(line)\u{201D} is no name with a weight; write North, 50", "members"))
        continue
      }
      if names.contains(name) { mistakes.append(("\(name) is there twice", "members")) }
      names.append(name)
      weights.append(weight)
    }
    if lines.isEmpty { mistakes.append(("Name at least one member with its weight", "members")) }
    if lines.count > Self.most { mistakes.append(("There are more than \(Self.most) members", "members")) }
    let needed = declared(&mistakes)
    let chance = (Double(yes) ?? .nan) / 100
    if !(0...1).contains(chance) { mistakes.append(("The chance of a yes lies between 0 and 100", "yes")) }
    guard mistakes.isEmpty, let needed else { throw Mistakes(all: mistakes) }
    do {
      return (names, weights, try SimpleGame(weights: weights, needed), chance)
    } catch { throw Mistakes(all: [(NumberFormat.sentence(error.description), "quota")]) }
  }

  private func declared(_ mistakes: inout [(text: String, field: String)]) -> Quota? {
    let text = quota.filter { !$0.isWhitespace }
    do {
      guard text.hasSuffix("%") || text.contains("/") else {
        if !total.isEmpty { mistakes.append(("A total goes with a quota in per cent, not with one in votes", "total")) }
        return Quota(.votes(try ExactDecimal(parsing: text)), strictly: isStrict)
      }
      var denominator = Quota.Denominator.votesThatExist
      if !total.isEmpty { denominator = .nominal(try ExactDecimal(parsing: total.filter { !$0.isWhitespace })) }
      return Quota(.share(try Share(parsing: text)), strictly: isStrict, of: denominator)
    } catch {
      mistakes.append(("The quota or its total cannot be read: \(error.description)", "quota"))
      return nil
    }
  }
}
