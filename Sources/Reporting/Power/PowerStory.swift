import Coalitions
import OptionKit
import ReportWriter
import Simulation

/// The sentences under a power table: how able the body is to act, who can stop it, whether and when a matter passes.
package struct PowerStory {
  package let text: String

  package init(_ report: PowerReport) {
    let names = report.named.names
    let share = NumberText.short(report.profile.decisiveness.value)
    var text = "\nPower of the body to act (Coleman): \(share) of all yes sides pass.\n"
    if let test = report.named.game.weightedQuota {
      text += "\(test.quotaText), of \(test.printedTotal) votes that exist.\n"
    }
    if let audit = report.audit { text += audit.sentence(names) }
    if let rounding = report.rounding { text += rounding.sentence(names) }
    text += Self.blockers(report)
    if let setting = report.setting { text += Self.passage(setting, names) }
    if let vote = report.vote { text += vote.sentences(names) }
    if let change = report.change { text += change.sentences(report) }
    if let aim = report.aim { text += aim.sentence }
    self.text = text
  }

  package static func percent(_ share: Double) -> String {
    if share > 0, share < 0.0001 { return "under 0.01%" }
    if share < 1, share > 0.9999 { return "over 99.99%" }
    return NumberText.short(100 * share, digits: 3) + "%"
  }

  private static func blockers(_ report: PowerReport) -> String {
    let members = report.profile.members
    let alone = members.indices.filter { members[$0].isVeto }.map { report.named.names[$0] }
    if alone.count == members.count, alone.count > 1 { return "Anybody can stop a matter alone.\n" }
    var text = alone.isEmpty ? "" : "Can stop a matter alone: \(alone.joined(separator: ", ")).\n"
    guard members.count <= PowerReport.mostNamed else {
      return text + "Groups that can stop a matter are not listed for more than \(PowerReport.mostNamed) members.\n"
    }
    guard let diagram = try? GameDiagram(report.named.game), let all = try? MinimalCoalitions(blocking: diagram) else {
      return text + "Groups that can stop a matter are too many to be listed.\n"
    }
    let groups = all.first(12).filter { $0.count > 1 }.prefix(6)
    guard !groups.isEmpty else { return text }
    let lines = groups.map { $0.map { report.named.names[$0] }.joined(separator: " + ") }
    let number = all.count - UInt64(alone.count)
    let which = number > UInt64(groups.count) ? "\(number), the smallest" : "\(number)"
    text += "Smallest groups that can stop a matter together (\(which)): \(lines.joined(separator: "; ")).\n"
    return text
  }

  private static func passage(_ setting: PowerSetting, _ names: [String]) -> String {
    var text = ""
    if let outlook = setting.outlook {
      let range =
        outlook.supportLow < outlook.supportHigh
        ? " (\(percent(outlook.supportLow)) to \(percent(outlook.supportHigh)))" : ""
      text +=
        "With everybody voting and each for it with a chance of \(percent(outlook.support))\(range), "
        + "\(setting.matter == .ordinary ? "an ordinary" : "a reserved") matter passes with a chance of \(percent(outlook.forecast.pass)); averaged over "
        + "what is believed of support, \(percent(outlook.passes)).\n"
      text +=
        "At the first meeting, with absence, mandates, hold-outs\(outlook.quorum > 0 ? " and a quorum of \(outlook.quorum)" : ""), "
        + "\(percent(outlook.firstBallot.pass)); not quorate: \(percent(outlook.firstBallot.inquorate)).\n"
      text += times(outlook, setting.procedure)
    }
    if setting.procedure.leadDecidesUpTo > .zero, setting.matter == .ordinary {
      text +=
        "The lead decides alone up to £\(NumberText.pounds(setting.procedure.leadDecidesUpTo.pence, grouped: true)).\n"
    }
    if let gains = setting.gains, let package = setting.package { text += words(package, gains, names) }
    for line in setting.leftOut { text += line + "\n" }
    return text
  }

  private static func times(_ outlook: DecisionOutlook, _ procedure: DecisionProcedure) -> String {
    guard let held = outlook.held, let afresh = outlook.afresh else {
      return "No meeting falls within \(outlook.deadline) months.\n"
    }
    let what = procedure.effect == .recommends ? "recommended and ratified" : "carried"
    let ladder =
      procedure.ladder.isEmpty ? "" : ", then the ladder (\(procedure.ladder.map(\.title).joined(separator: ", ")))"
    var text =
      "With meetings for \(outlook.deadline) months\(ladder) it is \(what) with a chance of \(percent(held.passes)) where "
      + "views hold from meeting to meeting, \(percent(afresh.passes)) where they form anew; no decision: "
      + "\(percent(held.noDecision)) and \(percent(afresh.noDecision))"
    if let a = held.meanMonth, let b = afresh.meanMonth {
      text += "; mean month where it is: \(NumberText.short(a, digits: 2)) and \(NumberText.short(b, digits: 2))"
    }
    return text + ".\n" + byMonth(held)
  }

  /// How the chance of a decision grows, month by month, until it hardly does.
  private static func byMonth(_ held: DecisionOutlook.Timing) -> String {
    var (sum, parts) = (0.0, [String]())
    for (month, chance) in held.passed.enumerated() where chance > 0 {
      sum += chance
      parts.append("\(month): \(percent(min(1, sum)))")
      if parts.count == 12 || held.passes - sum < 0.0005 { break }
    }
    return parts.isEmpty ? "" : "By month, where views hold: \(parts.joined(separator: ", ")).\n"
  }

  private static func words(_ package: SmallestPackage, _ gains: [Int], _ names: [String]) -> String {
    let losers = gains.filter { $0 < 0 }.count
    guard package.cost > 0 else {
      return "If members vote as they gain, the formula passes as it stands: \(losers) lose by it.\n"
    }
    let paid = zip(package.compensated, package.payments).map {
      "\(names[$0]) £\(NumberText.pounds($1, grouped: true))"
    }
    let afford = package.isAffordable ? "can pay it out of what they gain" : "cannot pay it out of what they gain"
    return
      "If members vote as they gain, the formula fails; the smallest package pays \(paid.joined(separator: ", ")), "
      + "£\(NumberText.pounds(package.cost, grouped: true)) a year in all. Those who gain \(afford) "
      + "(£\(NumberText.pounds(package.gainersTotal, grouped: true))).\n"
  }
}

extension RoundingAudit {
  /// One line for a person.
  package func sentence(_ names: [String]) -> String {
    let start = "The weights are printed with decimals and sum to \(printedTotal). "
    guard undecided > 0 else { return start + "Nothing hangs on how they were rounded.\n" }
    let sides = undecided == 1 ? "One yes side passes or fails" : "\(undecided) yes sides pass or fail"
    guard let example else { return start + "\(sides) by how they were rounded.\n" }
    let listed = { (members: [Int]) in members.map { names[$0] }.joined(separator: ", ") }
    let rest = names.indices.filter { !example.contains($0) }
    let such = undecided == 1 ? ":" : ", such as"
    let block = rest.isEmpty ? "" : " Whether the others (\(listed(rest))) can stop it hangs on the same."
    return start + "\(sides) by how they were rounded\(such) \(listed(example)).\(block)\n"
  }
}
