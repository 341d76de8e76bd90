import Documents
import OptionKit
import ReportWriter
import Simulation

// Where figures come from: a measure to the stages that make it, a stage to what it reads, and that to the rows of the
// register, each of which names a document or says that it is assumed.
extension AppraisalFacts {
  /// A number by name, with a link to its row of the register where it has one.
  func register(_ name: String, titled title: String) -> RichText {
    register.anchor(of: name).map { .link(RichText(title), to: $0) } ?? RichText(title)
  }

  /// The id of the list of what a stage reads.
  static func readsAnchor(_ stage: Stage) -> String { "reads-\(stage.rawValue)" }

  /// The stages of a year up to one, those that are run, each with a link to what it reads.
  func reads(upTo last: Stage) -> RichText? {
    let live = Stage.allCases.prefix { $0 != last } + [last]
    let links = live.filter(scenario.stages.contains).map { stage -> RichText in
      .link(RichText(stage.rawValue), to: Self.readsAnchor(stage))
    }
    return links.isEmpty ? nil : "The numbers that these parts of the model read: \(links.joined(", "))"
  }

  /// How a measure comes about, and what goes into it.
  func origin(of measure: Measure) -> Origin {
    let count = NumberFormat.count(result.manifest.futures, "future")
    let file: RichText = "By year, commissioner and spread: \(.code("measures.csv")), measure \(.code(measure.id))"
    return Origin(
      "\(measure.title): the mean over \(count).",
      inputs: [measure.stage.flatMap(reads(upTo:)), file].compactMap { $0 })
  }

  /// A score and everything that follows from it: weight times value, added up over the criteria.
  var scoreOrigin: Origin {
    Origin(
      "Weight times value, added up over the criteria; the mean over \(NumberFormat.count(result.manifest.futures, "future")).",
      inputs: ["Values, measures and scales: \(.link("scoring table", to: "matrix"))", weightsInput])
  }

  /// The id of the list of weights.
  static let weightsAnchor = "reads-weights"

  /// The weights, with a link to their list.
  var weightsInput: RichText { "Weights and their reasons: \(.link("the list of weights", to: Self.weightsAnchor))" }
}
