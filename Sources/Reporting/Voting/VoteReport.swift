import Coalitions
import Documents

/// Whether a vote passes, who holds power in it, who can carry it and who can stop it, and what another denominator does.
package struct VoteReport: Sendable {
  /// The answer.
  package let blocks: [Block]

  /// Works a vote out.
  ///
  /// - Throws: ``VotingError`` where it is too large to be answered exactly.
  package init(_ vote: VoteCase) throws(VotingError) {
    let game = try vote.game()
    let profile = try PowerProfile(game)
    let forecast = try vote.forecast(game)
    let meeting = vote.isMeeting ? try vote.meeting(game) : nil
    var blocks: [Block] = [
      .verdict(Self.verdict(vote, game, profile, forecast, meeting)),
      .table(Self.power(vote, profile, forecast)),
    ]
    if case .share = vote.quota.amount { blocks.append(.table(Self.denominators(vote))) }
    if game.memberCount <= 30, let diagram = try? GameDiagram(game, limit: 200_000) {
      blocks += Self.groups(
        try? MinimalCoalitions(winning: diagram), vote, "Who can carry it",
        "can carry it and have nobody to spare")
      blocks += Self.groups(
        try? MinimalCoalitions(blocking: diagram), vote, "Who can stop it", "can stop it and have nobody to spare")
    }
    self.blocks = blocks
  }

  private static func verdict(
    _ vote: VoteCase, _ game: SimpleGame, _ profile: PowerProfile, _ forecast: PassageForecast,
    _ meeting: MeetingForecast?
  ) -> Verdict {
    let everybody = NumberFormat.percent(forecast.pass)
    let acts = NumberFormat.percent(profile.decisiveness.value)
    var told: [RichText] = []
    if let meeting {
      let heads = vote.quorum > 0 ? ", with a quorum of \(vote.quorum) heads" : ""
      told.append(
        """
        At one meeting, where members come as said\(heads), it passes with a chance of \
        \(.strong(RichText(NumberFormat.percent(meeting.pass)))); too few come to decide anything in \
        \(NumberFormat.percent(meeting.inquorate)).
        """)
    }
    let hang = vote.correlation > 0 ? ", their leanings hanging together" : ""
    told.append("Of all ways in which the members can divide, \(acts) carry. \(needed(game))")
    let even = Set(vote.yes).count == 1 ? vote.yes.first : nil
    let each =
      even.map { "each says yes with \(NumberFormat.percent($0, places: 0))" } ?? "each says yes with its own chance"
    return Verdict(
      "It passes with a chance of \(everybody) when everybody votes and \(each)\(hang).", paragraphs: told)
  }

  /// What a sum must reach.
  private static func needed(_ game: SimpleGame) -> String {
    guard let test = game.weightedQuota else { return "" }
    let needed = ExactDecimal(units: test.needed, places: test.places)
    return "A yes needs at least \(needed) of \(test.printedTotal) votes."
  }

  private static func power(_ vote: VoteCase, _ profile: PowerProfile, _ forecast: PassageForecast) -> Table {
    let total = vote.weights.reduce(0.0) { $0 + $1.value }
    var table = Table(
      "power", caption: "Who holds power, and who decides in this vote",
      [
        .words("Member"), .numbers("Weight"), .numbers("Share of the votes"), .numbers("Share of the power"),
        .numbers("Shapley-Shubik"), .words("Can stop it alone"), .words("Never decides"),
        .numbers("Its vote decides in"), .numbers("On the losing side in"),
      ])
    for (place, member) in profile.members.enumerated() {
      table.add([
        .text(vote.names[place]), .number(vote.weights[place].value, places: vote.weights[place].places),
        .share(total > 0 ? vote.weights[place].value / total : 0), .share(member.banzhafNormalised.value),
        .share(member.shapleyShubik.value), .flag(member.isVeto), .flag(member.isDummy),
        .share(forecast.decisive[place]), .share(forecast.outvoted[place]),
      ])
    }
    return table
  }

  /// The same share of the votes that exist, and of those cast.
  private static func denominators(_ vote: VoteCase) -> Table {
    var table = Table(
      "denominators", caption: "The same share of another total",
      [
        .words("Share of"), .words("A yes needs"), .numbers("Passes when everybody votes"),
        .numbers("Passes at one meeting"),
      ])
    var all: [Quota.Denominator] = [.votesThatExist, .votesCast]
    if !all.contains(vote.quota.denominator) { all.append(vote.quota.denominator) }
    for denominator in all {
      var quota = vote.quota
      quota.denominator = denominator
      guard let game = try? vote.game(quota) else {
        table.add([.text(name(denominator)), .text("more than there is"), .dash, .dash])
        continue
      }
      let isCast = denominator == .votesCast
      let needed = isCast ? "its share of yes and no" : game.weightedQuota.map(Self.atLeast) ?? ""
      let everybody = (try? vote.forecast(game)).map { Cell.share($0.pass) } ?? .dash
      let meeting = (try? vote.meeting(game)).map { Cell.share($0.pass) } ?? .dash
      table.add(
        [.text(name(denominator)), .text(needed), everybody, meeting],
        denominator == vote.quota.denominator ? .leader : .plain)
    }
    return table
  }

  private static func atLeast(_ test: WeightedQuota) -> String {
    "\(ExactDecimal(units: test.needed, places: test.places)) of \(test.printedTotal)"
  }

  private static func name(_ denominator: Quota.Denominator) -> String {
    switch denominator {
    case .votesThatExist: "the votes that exist"
    case .votesCast: "the votes cast"
    case .nominal(let total): "\(total)"
    }
  }

  private static func groups(
    _ found: MinimalCoalitions?, _ vote: VoteCase, _ heading: RichText, _ words: String
  ) -> [Block] {
    guard let found, found.count > 0 else { return [] }
    return [
      .heading(heading, level: 2),
      .paragraph(found.count == 1 ? "1 group \(words):" : "\(String(found.count)) groups \(words); the smallest:"),
      .list(found.first(12).map { RichText($0.map { vote.names[$0] }.joined(separator: ", ")) }),
    ]
  }
}
