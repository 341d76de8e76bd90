import Coalitions
import OptionKit
import ReportWriter

/// A vote as it was told: whether it passes with everybody voting, and at a meeting.
package struct PowerVote {
  /// What is known of a vote.
  package struct Case {
    /// Each member's chance of a yes.
    package var yes: [Double]
    /// How they came about, in words.
    package var basis: String
    /// The correlation of any two members' leanings.
    package var correlation = 0.0
    /// Each member's chance of being there; nil where everybody votes.
    package var attendance: [Double]?
    /// Each member's chance of abstaining when there.
    package var abstention: [Double] = []
    package var quorum = 0
    package var castingVote: Int?
    package var silenceAuthorises = false
    /// Whose attendance it is, in words.
    package var attendanceBasis = "the attendance given"

    /// What a report's scenario says of the vote: support, or where gains are asked about, what each gains; even chances
    /// without a scenario.
    package init(_ report: PowerReport, sway: Double) {
      let setting = report.setting
      let support = setting?.outlook?.support ?? 0.5
      yes = report.named.names.map { _ in support }
      basis = setting == nil ? "even chances of a yes" : "the scenario's mean support"
      attendance = setting?.attendance
      if setting != nil { attendanceBasis = "the scenario's attendance" }
      quorum = setting?.outlook?.quorum ?? 0
      castingVote = setting?.procedure.castingVote
      silenceAuthorises = setting?.procedure.silenceAuthorises ?? false
      guard let setting, let gains = setting.gains else { return }
      yes = zip(gains, setting.payments).map { gain, pays in
        guard pays > 0 else { return gain > 0 ? 1 : gain < 0 ? 0 : support }
        return StandardNormal.cdf(StandardNormal.quantile(support) + Double(gain) / (100 * pays * sway))
      }
      basis =
        "chances by what each gains (a gain of \(NumberText.short(100 * sway))% of what it pays moves a leaning by one "
        + "standard deviation)"
    }
  }

  /// A tenth of what a member pays: an assumption.
  package static let usualSway = 0.1

  package let told: Case
  /// With everybody voting.
  package let forecast: PassageForecast
  /// At the meeting described.
  package let meeting: MeetingForecast?

  /// Forecasts.
  package init(_ game: SimpleGame, _ told: Case) throws(VotingError) {
    self.told = told
    let loading = told.correlation.squareRoot()
    let outlook: VoteOutlook =
      told.correlation > 0
      ? .commonFactor(yes: told.yes, loadings: told.yes.map { _ in loading }) : .independent(told.yes)
    forecast =
      told.correlation > 0 ? try GameDiagram(game).forecast(outlook) : try game.forecast(independent: told.yes)
    guard let attendance = told.attendance else {
      meeting = nil
      return
    }
    let sitting = try Sitting(
      game, quorum: told.quorum, silenceAuthorises: told.silenceAuthorises, castingVote: told.castingVote)
    meeting = try sitting.forecast(present: attendance, abstains: told.abstention, outlook)
  }

  /// Columns for the right of the table.
  package var columns: [(String, [DataTable.Cell])] {
    let cells = { (values: [Double]) in values.map { DataTable.Cell.number($0) } }
    var columns = [
      ("decisive", cells(forecast.decisive)), ("outvoted", cells(forecast.outvoted)), ("yes", cells(told.yes)),
    ]
    if let meeting { columns.append(("decisive_at_meeting", cells(meeting.decisive))) }
    return columns
  }

  /// Two sentences.
  package func sentences(_ names: [String]) -> String {
    let hang = told.correlation > 0 ? " and leanings correlated by \(NumberText.short(told.correlation))" : ""
    var text =
      "With \(told.basis)\(hang) it passes with a chance of \(PowerStory.percent(forecast.pass)) when everybody votes"
    if let meeting {
      let quorum = told.quorum > 0 ? ", a quorum of \(told.quorum)" : ""
      let casting = told.castingVote.map { ", the casting vote with \(names[$0])" } ?? ""
      text +=
        "; at one meeting with \(told.attendanceBasis)\(quorum)\(casting), \(PowerStory.percent(meeting.pass)) (not "
        + "quorate: \(PowerStory.percent(meeting.inquorate)))"
    }
    return text + ".\n"
  }

  /// As a JSON object.
  package func json(_ names: [String]) -> String {
    let number = PowerReportJSON.number
    var fields = [
      "\"basis\": \(JSONText.quoted(told.basis))", "\"correlation\": \(number(told.correlation))",
      "\"everybody_votes\": \(number(forecast.pass))",
    ]
    if let meeting {
      fields += [
        "\"meeting\": \(number(meeting.pass))", "\"not_quorate\": \(number(meeting.inquorate))",
        "\"quorum\": \(told.quorum)",
        "\"casting_vote\": \(told.castingVote.map { JSONText.quoted(names[$0]) } ?? "null")",
      ]
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }
}
