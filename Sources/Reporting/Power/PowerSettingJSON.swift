import Coalitions
import ReportWriter
import Simulation

/// What a scenario adds to a power report, as fields of its object.
///
/// `chance_of_passing`: `everybody_votes` at the mean of support, `over_support` averaged over what is believed of it,
/// `first_meeting` with absence, mandates, hold-outs and quorum. `time_to_decision`: `by_month[m]` is the chance of a
/// decision in month m, `no_decision` the rest; `views_hold` and `views_anew` bound what the simulation finds.
/// `smallest_package`: whom those who gain must pay how much a year, pounds, for the formula to pass.
package struct PowerSettingJSON {
  package let fields: [(String, String)]

  package init(_ setting: PowerSetting, _ names: [String]) {
    let number = PowerReportJSON.number
    let procedure = setting.procedure
    var fields: [(String, String)] = [
      ("rule", JSONText.quoted(setting.ruleID)), ("matter", JSONText.quoted(setting.matter.rawValue)),
      ("unit", JSONText.quoted(setting.unit.id)),
      ("effect", JSONText.quoted(procedure.effect == .recommends ? "recommends" : "binding")),
      ("lead_decides_up_to", NumberText.pounds(procedure.leadDecidesUpTo.pence)),
    ]
    if let outlook = setting.outlook {
      fields.append(("quorum", "\(outlook.quorum)"))
      fields.append(
        (
          "chance_of_passing",
          "{\"support\": \(number(outlook.support)), \"support_low\": \(number(outlook.supportLow)), "
            + "\"support_high\": \(number(outlook.supportHigh)), \"everybody_votes\": \(number(outlook.forecast.pass)), "
            + "\"over_support\": \(number(outlook.passes)), \"first_meeting\": \(number(outlook.firstBallot.pass)), "
            + "\"not_quorate\": \(number(outlook.firstBallot.inquorate))}"
        ))
      fields.append(
        (
          "time_to_decision",
          "{\"deadline_months\": \(outlook.deadline), \"views_hold\": \(Self.timing(outlook.held)), "
            + "\"views_anew\": \(Self.timing(outlook.afresh))}"
        ))
    }
    if let package = setting.package {
      let paid = zip(package.compensated, package.payments).map {
        "{\"member\": \(JSONText.quoted(names[$0])), \"payment\": \(NumberText.pounds($1))}"
      }
      fields.append(
        (
          "smallest_package",
          "{\"cost\": \(NumberText.pounds(package.cost)), \"payments\": [\(paid.joined(separator: ", "))], "
            + "\"gainers_total\": \(NumberText.pounds(package.gainersTotal)), \"affordable\": \(package.isAffordable)}"
        ))
    }
    if !setting.leftOut.isEmpty { fields.append(("left_out", PowerReportJSON.list(setting.leftOut))) }
    self.fields = fields
  }

  private static func timing(_ timing: DecisionOutlook.Timing?) -> String {
    guard let timing else { return "null" }
    let months = timing.passed.map { PowerReportJSON.number($0) }.joined(separator: ", ")
    return "{\"decided\": \(PowerReportJSON.number(timing.passes)), "
      + "\"no_decision\": \(PowerReportJSON.number(timing.noDecision)), "
      + "\"mean_month\": \(timing.meanMonth.map { PowerReportJSON.number($0) } ?? "null"), \"by_month\": [\(months)]}"
  }
}
