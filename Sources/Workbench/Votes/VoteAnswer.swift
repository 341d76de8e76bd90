import Coalitions
import Documents
import Renderers

/// Who holds power in a vote, who can stop it, and whether it passes.
struct VoteAnswer {
  let blocks: [Block]

  /// Works a game out.
  ///
  /// - Throws: ``VotingError`` where it is too large to be answered exactly.
  init(names: [String], weights: [ExactDecimal], game: SimpleGame, chance: Double) throws(VotingError) {
    let profile = try PowerProfile(game)
    let forecast = try game.forecast(independent: names.map { _ in chance })
    let total = weights.reduce(0.0) { $0 + $1.value }
    var table = Table(
      "power", caption: "Who holds power",
      [
        .words("Member"), .numbers("Weight"), .numbers("Share of the votes"), .numbers("Share of the power"),
        .numbers("Shapley-Shubik"), .words("Can stop it alone"), .words("Never decides"),
      ])
    for (place, member) in profile.members.enumerated() {
      table.add([
        .text(names[place]), .number(weights[place].value, places: weights[place].places),
        .share(total > 0 ? weights[place].value / total : 0), .share(member.banzhafNormalised.value),
        .share(member.shapleyShubik.value), .flag(member.isVeto), .flag(member.isDummy),
      ])
    }
    let passes = NumberFormat.percent(forecast.pass)
    let acts = NumberFormat.percent(profile.decisiveness.value)
    var blocks: [Block] = [
      .verdict(
        Verdict(
          "It passes with a chance of \(passes) when each says yes with \(NumberFormat.percent(chance, places: 0)).",
          paragraphs: ["Of all ways in which the members can divide, \(acts) carry. \(Self.needed(game))"])),
      .table(table),
    ]
    if let found = Self.blockers(game) {
      blocks.append(.heading("Who can stop it", level: 2))
      blocks.append(
        .paragraph("\(String(found.count)) groups can stop it and have nobody to spare; the smallest:"))
      blocks.append(.list(found.first.map { RichText($0.map { names[$0] }.joined(separator: ", ")) }))
    }
    self.blocks = blocks
  }

  /// What a sum must reach.
  private static func needed(_ game: SimpleGame) -> String {
    guard let test = game.weightedQuota else { return "" }
    let needed = ExactDecimal(units: test.needed, places: test.places)
    return "A yes needs at least \(needed) of \(test.printedTotal) votes."
  }

  private static func blockers(_ game: SimpleGame) -> (count: UInt64, first: [[Int]])? {
    guard game.memberCount <= 30, let diagram = try? GameDiagram(game, limit: 200_000),
      let blocking = try? MinimalCoalitions(blocking: diagram)
    else { return nil }
    return (blocking.count, blocking.first(12))
  }
}
