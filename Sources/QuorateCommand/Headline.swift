import Appraisal
import ReportWriter
import Simulation

/// What a person at the terminal reads when an appraisal is done.
enum Headline {
  static func text(of result: AppraisalResult) -> String {
    var text = ""
    for (place, bundle) in result.ranking.prefix(5).enumerated() {
      let row = result.bundles[bundle]
      text += "\(place + 1). \(row.choices.names.joined(separator: " + "))  \(NumberText.fixed(row.score, places: 1))\n"
    }
    text += result.firmness.words + "\n"
    for answer in result.answers { text += "\(answer.dimension.title): \(answer.words)\n" }
    return text
  }
}
