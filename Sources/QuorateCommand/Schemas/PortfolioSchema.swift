import Appraisal
import Documents
import ReportWriter

/// The schema of several contracts side by side in `appraisal.json`.
enum PortfolioSchema {
  private typealias S = JSONSchema

  /// The member `portfolio` where there is one.
  static var written: JSONValue {
    let forum = S.object([
      ("name", S.text()), ("contracts", S.list(S.text())),
      ("matters_a_year", S.maybeNumber("What its contracts bring to it as things are today.")),
      ("room_a_year", S.maybeNumber("Matters for which its meetings have room.")),
    ])
    return S.object([
      ("contracts", S.list(contract, "Each run as a case of its own, in the scenario's order.")),
      ("commissioners", S.list(commissioner, "Each over all of its contracts.")), ("shared_forums", S.list(forum)),
    ])
  }

  private static var roles: [String] { ContractFinding.Role.allCases.map(\.rawValue) }

  private static var commissioner: JSONValue {
    S.object([
      ("commissioner", S.text()), ("contracts", S.count()), ("roles", S.object(roles.map { ($0, S.count()) })),
      ("payment", S.maybeNumber("What it pays today, £ a year, where that is given.")),
      ("payment_not_given", S.count("Contracts for which what it pays is not given.")),
      ("under_todays_terms", S.maybeNumber("£ a year, a mean over years and futures.")),
      ("under_leaders", S.maybeNumber("The same under each contract's leading package.")),
    ])
  }

  private static var contract: JSONValue {
    let member = S.object([
      ("commissioner", S.text()), ("role", S.words(roles, "What it has to do with the contract.")),
      ("payment", S.maybeNumber("Today, £ a year; null where it is not given.")),
      ("under_todays_terms", S.maybeNumber()), ("under_leader", S.maybeNumber()), ("chance_signs", S.maybeNumber()),
    ])
    let option = S.object([("dimension", S.text()), ("option", S.text()), ("reason", S.text())])
    return S.object([
      ("id", S.text()), ("title", S.text()), ("provider", S.text()),
      ("lead", S.maybeText("The member that leads; null where each decides for itself.")),
      ("payment", S.maybeNumber("All members, £ a year; null where that of any is not given.")),
      ("end", S.maybeText("Its last day.")), ("can_extend", .object([("type", .texts(["boolean", "null"]))])),
      ("leader", S.text("The bundle that does best.")), ("business_as_usual", S.text()),
      ("score", S.maybeNumber("Of the leader, 0 to 100.")), ("points_above_today", S.maybeNumber()),
      ("share_ahead", S.maybeNumber("Of futures in which the leader scores above today's terms.")),
      ("verdict", S.words(LeadVerdict.allCases.map(\.rawValue), "What may be said of the lead over the next.")),
      ("not_separated", S.count()), ("today_not_separated", S.flag()),
      ("adoption", S.maybeNumber("The chance that everybody signs the leader.")), ("stoppers", S.list(S.text())),
      ("on_time", S.maybeNumber()), ("months_late", S.maybeNumber()), ("forum", S.maybeText()),
      ("matters_elsewhere", S.maybeNumber("Matters a year of other contracts at the same meetings.")),
      ("packages", S.count()), ("ruled_out", S.count()),
      ("left_out", S.list(option, "Options of the scenario that do not fit its members.")),
      ("not_assessed", S.list(S.text())), ("assessed_weight", S.maybeNumber("Of the criteria, a fraction of 1.")),
      ("members", S.list(member)),
    ])
  }
}
