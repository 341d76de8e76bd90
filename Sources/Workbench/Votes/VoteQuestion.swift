import Coalitions
import Documents
import OptionKit
import Reporting
import Simulation

/// A vote as a form describes it, every field as typed.
struct VoteQuestion: Sendable {
  /// One member.
  struct Member: Sendable, Hashable {
    var name = "", votes = ""
    /// Chances of a yes and of being there, in per cent; empty for what holds for everybody.
    var yes = "", there = ""

    var isEmpty: Bool { name.isEmpty && votes.isEmpty }
  }

  var members: [Member]
  /// Votes, or a share such as 50% or 2/3.
  var quota = "50%"
  /// Whether the sum must lie above the quota.
  var isStrict = true
  /// What a share is a share of: `exist`, `cast`, or a number.
  var total = ""
  /// Chances that hold for everybody who has none of its own, in per cent.
  var yes = "50", there = "100"
  /// Heads, or a share of the members.
  var quorum = ""
  /// The name of the member whose vote breaks a tie.
  var casting = ""
  /// How far leanings hang together, in per cent.
  var together = "0"

  /// What is wrong, beside its field.
  struct Mistakes: Error { var all: [(text: String, field: String)] }

  /// Members read at most.
  static let most = 60

  /// An example: weights of the kind that look harmless.
  static let example = VoteQuestion(members: [
    Member(name: "North", votes: "50"), Member(name: "South", votes: "49"), Member(name: "East", votes: "1"),
  ])

  init(members: [Member]) { self.members = members }

  /// What a form says; the example where it names nobody. Members come as fields of a table, or as lines `name, votes`.
  init(_ form: Form) {
    let (names, votes) = (form.all("name"), form.all("votes"))
    let (yeses, theres) = (form.all("y"), form.all("t"))
    if !names.isEmpty {
      let at = { (list: [String], place: Int) in list.indices.contains(place) ? Self.trimmed(list[place]) : "" }
      members = names.indices.prefix(Self.most + 10).map { place in
        Member(
          name: at(names, place), votes: at(votes, place), yes: at(yeses, place), there: at(theres, place))
      }.filter { !$0.isEmpty }
    } else if let lines = form["members"] {
      members = lines.split(whereSeparator: \.isNewline).prefix(Self.most + 1).map { line in
        let parts = line.split(separator: ",", omittingEmptySubsequences: false).map { Self.trimmed(String($0)) }
        let at = { (place: Int) in parts.indices.contains(place) ? parts[place] : "" }
        return Member(name: at(0), votes: at(1), yes: at(2), there: at(3))
      }.filter { !$0.isEmpty }
    } else {
      self = Self.example
    }
    let isAsked = !names.isEmpty || form["members"] != nil
    quota = form.text("quota") ?? (isAsked ? "" : Self.example.quota)
    isStrict = form["kind"].map { $0 == "over" } ?? true
    total = form.text("total") ?? ""
    if form["of"] == "cast" { total = "cast" }
    yes = form.text("yes") ?? "50"
    there = form.text("there") ?? "100"
    quorum = form.text("quorum") ?? ""
    casting = form.text("casting") ?? ""
    together = form.text("together") ?? "0"
  }

  private static func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }

  /// A rule of a scenario in one unit, where it is one quota of weights; nil where it is composed otherwise.
  init?(_ game: SimpleGame, names: [String], support: Double, attendance: [Double], quorum: Int) {
    guard let test = game.weightedQuota, names.count <= Self.most else { return nil }
    members = names.indices.map { place in
      let comes = attendance.indices.contains(place) ? NumberFormat.short(attendance[place] * 100) : ""
      return Member(
        name: names[place].filter { $0 != "," }, votes: "\(test.printedWeight(place))", yes: "", there: comes)
    }
    switch test.declared.denominator {
    case .votesThatExist: total = ""
    case .votesCast: total = "cast"
    case .nominal(let whole): total = "\(whole)"
    }
    switch test.declared.amount {
    case .votes(let votes): quota = "\(votes)"
    case .share(let share): quota = "\(share)"
    }
    isStrict = test.declared.strictly
    yes = NumberFormat.short(support * 100)
    self.quorum = quorum > 0 ? "\(quorum)" : ""
  }

  /// As the fields of an address.
  var fields: [(String, String)] {
    [
      (
        "members",
        members.map { [$0.name, $0.votes, $0.yes, $0.there].joined(separator: ", ") }.joined(separator: "\n")
      ), ("kind", isStrict ? "over" : "at-least"), ("quota", quota), ("total", total == "cast" ? "" : total),
      ("of", total == "cast" ? "cast" : "exist"), ("yes", yes), ("there", there), ("quorum", quorum),
      ("casting", casting), ("together", together),
    ]
  }
}
