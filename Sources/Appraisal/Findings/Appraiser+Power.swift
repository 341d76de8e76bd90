import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Exact voting power under every rule on the table, ordinary and reserved, on the map of business as usual; of the
  /// unit with most members where it has several.
  func powerFindings() -> [PowerFinding] {
    let map = longlist.lawful[longlist.businessAsUsual].view.map
    guard let unit = map.units.max(by: { $0.members.count < $1.members.count }) else { return [] }
    let electorate = Electorate(of: unit, in: scenario.service)
    let paid = electorate.contributions.map(\.pounds)
    let total = paid.reduce(0, +)
    let levels = supportLevels(members: electorate.count)
    var findings: [PowerFinding] = []
    // A rule that no lawful bundle has decides nothing, so its power and its chances are not shown.
    let lawful = Set(longlist.lawful.compactMap { $0.choices[.rule] })
    for named in scenario.options[.rule] ?? [] where lawful.contains(named.id) {
      guard let rule = named.option as? any VotingRule else { continue }
      for matter in MatterClass.allCases {
        guard let game = try? rule.game(for: electorate, matter: matter), let profile = try? PowerProfile(game)
        else { continue }
        let rows = electorate.commissioners.enumerated().map { place, commissioner in
          PowerFinding.Row(
            commissioner: commissioner, banzhaf: profile.members[place].banzhafNormalised.value,
            shapleyShubik: profile.members[place].shapleyShubik.value,
            paymentShare: total > 0 ? paid[place] / total : 0, hasVeto: profile.members[place].isVeto)
        }
        let blockers = Self.blockers(of: game)
        let passes = levels.reduce(0) { sum, level in
          sum + ((try? game.forecast(independent: electorate.ids.map { _ in level }))?.pass ?? .nan)
            / Double(levels.count)
        }
        findings.append(
          PowerFinding(
            id: named.id, title: named.title, matter: matter, rows: rows, decisiveness: profile.decisiveness.value,
            blockers: blockers.map { $0.map { electorate.ids[$0] } }, passes: passes))
      }
    }
    return findings
  }

  /// Equally likely values of support, the same at which ``DecisionOutlook`` averages: sixteen quantiles of what is
  /// believed, five for large bodies, one where it is certain.
  private func supportLevels(members: Int) -> [Double] {
    let distribution = scenario.input(.support).uncertainty.distribution
    if case .constant(let value) = distribution { return [value] }
    let count = members <= 40 ? 16 : 5
    return (0..<count).map { min(1, max(0, distribution.quantile((Double($0) + 0.5) / Double(count)))) }
  }

  /// The twelve smallest groups that can stop a matter; none for more than 30 members, where nobody would read them.
  private static func blockers(of game: SimpleGame) -> [[Int]] {
    guard game.memberCount <= 30, let diagram = try? GameDiagram(game) else { return [] }
    return (try? MinimalCoalitions(blocking: diagram))?.first(12) ?? []
  }

  /// Where each commissioner stands on the leader, and what would win it: its loss is what it pays beyond today's share of
  /// each year's cost, as its red line has it, and no difference of tenders or of cases approved.
  func support(of leader: BundleDetail?, businessAsUsual normal: BundleDetail?) -> [SupportFinding] {
    guard let leader, let normal, let ours = leader.spreads[.totalCost], let theirs = normal.spreads[.totalCost]
    else { return [] }
    let footprint = longlist.lawful[leader.bundle].choices[.footprint] ?? ""
    return (0..<prepared.count).map { commissioner in
      let years = Double(max(1, prepared.years))
      let beyond =
        (0..<prepared.years).reduce(0) { $0 + ours[$1][commissioner].mean - theirs[$1][commissioner].mean } / years
      let gain = (leader.spreads[.gain]?.reduce(0) { $0 + $1[commissioner].mean } ?? 0) / years
      let resource = leader.spreads[.resource]?.reduce(0) { $0 + $1[commissioner].mean } ?? 0
      let stance = scenario.stances[commissioner]
      let view = stance.views[footprint] ?? .none
      let isBeyond = resource > 0 && -gain * years / resource > stance.redLine
      let position: SupportFinding.Position
      switch view {
      case .refuses: position = .against
      case .prefers, .supports: position = isBeyond ? .undecided : .supports
      case .supportsIfLocal: position = isBeyond ? .against : .supports
      default: position = isBeyond ? .against : gain >= -0.005 ? .leansTowards : .undecided
      }
      return SupportFinding(
        commissioner: commissioner, view: view, gain: gain, beyondUsual: beyond, position: position,
        toWin: max(0, -gain), needs: needs(stance, view, gain, isBeyond, leader, supports: position == .supports))
    }
  }

  /// What would win a commissioner, or what its support rests on.
  private func needs(
    _ stance: Stance, _ view: Stance.View, _ gain: Double, _ beyond: Bool, _ leader: BundleDetail, supports: Bool
  ) -> [SupportFinding.Need] {
    var needs: [SupportFinding.Need] = []
    if view == .refuses { needs.append(.changeOfMind) }
    if view == .supportsIfLocal { needs.append(.localVariation) }
    if view == .undecided { needs.append(.answer) }
    if beyond { needs.append(.lossWithinRedLine) }
    if stance.keepsMoneyInside, leader.map.units.contains(where: { !$0.outsidePartners.isEmpty }) {
      needs.append(.moneyInside)
    }
    if needs.isEmpty, !supports, gain < -0.005 { needs.append(.smallerLoss) }
    return needs
  }
}
