import Appraisal
import Commissioning
import Documents
import OptionKit
import ScenarioFiles
import Simulation

/// A number or setting of a scenario that can be changed above its file, with what is known of it.
struct Changeable: Sendable {
  /// As `--set` takes it.
  var path: String
  /// What it is.
  var title: String
  /// What it stands at, as a user would write it.
  var value: String
  /// The range believed, or the values allowed; empty where neither is known.
  var range = ""
  /// The unit in words.
  var unit: String
  /// Where the value comes from, or why it is assumed.
  var source: String
  /// `source`, `derived`, `assumption` or `setting`.
  var kind: String
  /// What it belongs to: the model, or an option.
  var group: String

  /// Everything of a scenario that `--set` reaches, the model's parameters first.
  static func all(in file: ScenarioFile) -> [Changeable] {
    let scenario = file.scenario
    var found = ModelParameter.allCases
      .filter { scenario.stages.contains($0.meaning.stage) || scenario.inputs[$0] != nil }
      .map { parameter($0, scenario) }
    for dimension in scenario.dimensions {
      for option in scenario.options[dimension] ?? [] {
        found += settings(of: option, dimension.rawValue, dimension.title)
      }
    }
    for judged in file.plan.criteria { found += settings(of: judged.option, "criterion", "Criteria") }
    return found
  }

  private static func parameter(_ parameter: ModelParameter, _ scenario: Scenario) -> Changeable {
    let meaning = parameter.meaning
    let figure = scenario.input(parameter).figure
    let bounds =
      "\(shown(meaning.bounds.lowerBound, meaning.unit)) to \(shown(meaning.bounds.upperBound, meaning.unit)) allowed"
    var range = bounds
    if let low = figure.low, let high = figure.high {
      range = "\(shown(low, meaning.unit)) to \(shown(high, meaning.unit)) in nine of ten futures; \(bounds)"
    }
    return Changeable(
      path: "parameters.\(meaning.id)", title: meaning.title, value: shown(figure.value, meaning.unit), range: range,
      unit: meaning.unit.rawValue, source: figure.provenance.text, kind: figure.provenance.kind,
      group: "The model: \(meaning.stage.rawValue)")
  }

  private static func settings(of option: NamedOption, _ dimension: String, _ title: String) -> [Changeable] {
    option.option.settingsInForce.map { setting in
      let known = setting.declaration
      var range =
        known.bounds.map { "\(shown($0.lowerBound, known.unit)) to \(shown($0.upperBound, known.unit)) allowed" } ?? ""
      if let words = known.allowedWords { range = "one of " + words.joined(separator: ", ") }
      let source =
        setting.isSet
        ? option.provenance?.text ?? "set in the scenario" : known.source.map { "default: \($0)" } ?? "default"
      return Changeable(
        path: "\(dimension).\(option.id).\(setting.name)", title: known.help, value: setting.value, range: range,
        unit: known.unit.rawValue, source: source,
        kind: setting.isSet ? option.provenance?.kind ?? "setting" : "setting", group: "\(title): \(option.title)")
    }
  }

  /// A share as a percentage, anything else as it is; both read back.
  private static func shown(_ value: Double, _ unit: MeasureUnit) -> String {
    guard value.isFinite else { return value < 0 ? "any" : "any" }
    return unit == .share ? NumberFormat.short(value * 100) + "%" : NumberFormat.short(value)
  }
}
