import Appraisal
import Simulation

extension Report {
  /// Whether the leader would be adopted, and who would stop it; nothing where nobody's view is told.
  var adoption: HTMLText {
    guard let found = result.adoption else { return .none }
    let chance = ReportFigure.percent(found.chance, places: 0)
    let range = "\(ReportFigure.percent(found.low, places: 0)) to \(ReportFigure.percent(found.high, places: 0))"
    var words =
      "Put to everybody whom it would bind, it is signed by all with a chance of \(chance) (95% interval \(range));"
      + " who does not sign is outside, and the scores are those of the maps that are left."
    let stoppers = found.stoppers.map { member in
      "\(commissioners[member.commissioner].title) (\(ReportFigure.percent(member.chance, places: 0)), view"
        + " \(Self.origin(member)))"
    }
    if !stoppers.isEmpty { words += " Likelier not to sign: \(stoppers.joined(separator: ", "))." }
    let refusals = found.refusals.map { commissioners[$0.commissioner].title }
    if !refusals.isEmpty {
      words +=
        " It stands against \(refusals.count) named \(refusals.count == 1 ? "refusal" : "refusals"):"
        + " \(refusals.joined(separator: ", "))."
    }
    if found.isBelow, let least = found.least {
      words += " That is below the \(ReportFigure.percent(least, places: 0)) asked for, so it is not recommended."
      words +=
        found.recommended.map { " The best bundle that meets it is \(name($0))." }
        ?? " No bundle on the list meets it."
    }
    return paragraph(words)
  }

  /// How a member's view comes to be known, never an assumed one as if it were stated.
  private static func origin(_ member: AdoptionFinding.Member) -> String {
    switch member.origin {
    case .given, .assumed: "\(member.view?.rawValue ?? "none"), \(member.origin.rawValue)"
    case .drawn: "drawn in each future within the document's counts"
    case .unsaid: "not told"
    }
  }
}
