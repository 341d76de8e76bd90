import Appraisal
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
      inputs: (exact(measure) ?? [measure.stage.flatMap(reads(upTo:))].compactMap { $0 }) + [file])
  }

  /// Every number that moves a measure under the options shown, each with its value and its row of the register, then how
  /// those options are set; nil where that was not found out.
  private func exact(_ measure: Measure) -> [RichText]? {
    guard let found = result.inputs, let moved = found.measures[measure] else { return nil }
    let numbers = moved.map { one -> RichText in
      let named = register.stated(one.name)
      return named + (one.bundles.count == found.bundles.count ? "" : ", " + only(one.bundles))
    }
    let rest = measure.stage.map { settings(upTo: $0, of: found.bundles) } ?? []
    return numbers.isEmpty && rest.isEmpty ? nil : numbers + rest
  }

  /// Under which options a number moves something, where it is not under all that are shown.
  func only(_ bundles: [Int]) -> RichText { "under \(NumberFormat.list(bundles.map(name))) only" }

  /// What else the stages up to one read under some packages: how their options are set, and what is known of those who
  /// commission.
  func settings(upTo last: Stage, of bundles: [Int]) -> [RichText] {
    let live = (Stage.allCases.prefix { $0 != last } + [last]).filter(scenario.stages.contains)
    let chosen = Set(
      bundles.flatMap { bundle in
        zip(result.bundles[bundle].choices.dimensions, result.bundles[bundle].choices.names).map {
          "\($0.rawValue).\($1)."
        }
      })
    let dimensions = Set(scenario.dimensions.map(\.rawValue))
    var places: [Int] = []
    for place in live.flatMap(register.reads) where !places.contains(place) {
      let name = register.rows[place].name
      if ModelParameter(id: name) != nil { continue }
      let isSetting = name.split(separator: ".").first.map { dimensions.contains(String($0)) } ?? false
      if !isSetting || chosen.contains(where: name.hasPrefix) { places.append(place) }
    }
    return places.map(register.stated)
  }

  /// A score and everything that follows from it: weight times value, added up over the criteria.
  var scoreOrigin: Origin {
    Origin(
      "Weight times value, added up over the criteria; the mean over \(NumberFormat.count(result.manifest.futures, "future")).",
      inputs: scoreInputs)
  }

  /// What a score rests on: each criterion's weight and the numbers that move its value, each of which leads to its row of
  /// the register; measures and scales; and how the options are set. Parts of the model where it was not found out which
  /// numbers move what.
  var scoreInputs: [RichText] {
    let scales: RichText = "Measures and scales: \(.link("scoring table", to: "matrix"))"
    let assessed = result.plan.criteria.indices.filter(result.isAssessed)
    guard movedCriteria != nil else {
      return [scales, weightsInput, reads(upTo: .adoption)].compactMap { $0 }
    }
    return assessed.map(criterionInput) + [
      scales, "How the options shown are set: \(.link("list", to: Self.settingsAnchor))",
    ]
  }

  /// A criterion's weight, and the list of the numbers that move its value.
  func criterionInput(_ place: Int) -> RichText {
    let judged = result.plan.criteria[place].option
    let weight = register("weight.\(judged.id)", titled: "its weight")
    guard let moved = movedCriteria?[place] else { return "\(judged.title): \(weight)" }
    if moved.isEmpty {
      return
        "\(judged.title): \(weight); no uncertain number moves its value, which the options and the table of bodies tell"
    }
    let list: RichText = .link(
      RichText(NumberFormat.count(moved.count, "number that moves its value", "numbers that move its value")),
      to: Self.movesAnchor(judged.id))
    return "\(judged.title): \(weight), and \(list)"
  }

  /// By criterion the numbers that move its value; nil where that was not found out.
  var movedCriteria: [[FigureInputs.Moved]]? {
    guard let found = result.inputs?.criteria, found.count == result.plan.criteria.count else { return nil }
    return found
  }

  /// The id of the list of numbers that move a criterion's value.
  static func movesAnchor(_ criterion: String) -> String { "moves-\(criterion)" }

  /// The id of the list of how the options shown are set.
  static let settingsAnchor = "moves-settings"

  /// The id of the list of weights.
  static let weightsAnchor = "reads-weights"

  /// The weights, with a link to their list.
  var weightsInput: RichText { "Weights and their reasons: \(.link("the list of weights", to: Self.weightsAnchor))" }
}
