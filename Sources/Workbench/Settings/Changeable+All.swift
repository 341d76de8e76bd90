import Appraisal
import Commissioning
import Documents
import OptionKit
import ScenarioFiles
import Simulation

extension Changeable {
  /// Everything of a scenario that `--set` reaches and a page can hold, the model's parameters first, from what the
  /// stages and options declare.
  static func all(in file: ScenarioFile, catalogue: Catalogue) -> [Changeable] {
    let scenario = file.scenario
    var found = ModelParameter.allCases
      .filter { scenario.stages.contains($0.meaning.stage) || scenario.inputs[$0] != nil }
      .map { parameter($0, scenario) }
    found += beliefs(of: scenario)
    found += JudgingNumber.allCases.map { judging($0, file.plan) }
    found += file.plan.criteria.map(weight)
    for dimension in scenario.dimensions {
      for option in scenario.options[dimension] ?? [] {
        found += settings(of: option, dimension, dimension.title, catalogue)
      }
    }
    for option in scenario.legalTests { found += settings(of: option, .law, DecisionDimension.law.title, catalogue) }
    for judged in file.plan.criteria { found += settings(of: judged.option, .criterion, "Criterion", catalogue) }
    return found
  }

  private static func parameter(_ parameter: ModelParameter, _ scenario: Scenario) -> Changeable {
    let meaning = parameter.meaning
    let figure = scenario.input(parameter).figure
    return Changeable(
      path: "parameters.\(meaning.id)", title: meaning.title, value: shown(figure.value, meaning.unit),
      believed: believed(figure, meaning.unit), allowed: allowed(meaning.bounds, meaning.unit), unit: meaning.unit,
      source: figure.provenance.text, kind: figure.provenance.kind, group: "The model: \(meaning.stage.rawValue)",
      standard: shown(meaning.fallback, meaning.unit), standardReason: meaning.reason,
      control: .number(slider: slider(figure.value, figure.low, figure.high, meaning.bounds, meaning.unit)))
  }

  /// Numbers that options rest on and that a scenario may believe otherwise.
  private static func beliefs(of scenario: Scenario) -> [Changeable] {
    let declared = scenario.dimensions.flatMap { (scenario.options[$0] ?? []).flatMap(\.option.uncertainties) }
    return scenario.optionInputs.compactMap { input in
      guard declared.contains(where: { $0.name == input.uncertainty.name }) else { return nil }
      let figure = input.figure
      let unit = MeasureUnit(rawValue: figure.unit) ?? .number
      return Changeable(
        path: "parameters.\(figure.name)", title: input.uncertainty.title, value: shown(figure.value, unit),
        believed: believed(figure, unit), unit: unit, source: figure.provenance.text, kind: figure.provenance.kind,
        group: "What options rest on",
        control: .number(slider: slider(figure.value, figure.low, figure.high, -.infinity ... .infinity, unit)))
    }
  }

  private static func judging(_ number: JudgingNumber, _ plan: AppraisalDesign) -> Changeable {
    let meaning = number.meaning
    let value = plan[number]
    return Changeable(
      path: "appraisal.\(meaning.id)", title: meaning.title, value: shown(value, meaning.unit),
      allowed: allowed(meaning.bounds, meaning.unit), unit: meaning.unit,
      source: plan.judging[number] == nil ? meaning.reason : "set in the scenario",
      kind: plan.judging[number] == nil ? "assumption" : "setting", group: "How results are judged",
      standard: shown(meaning.fallback, meaning.unit), standardReason: meaning.reason,
      isWhole: meaning.isWhole, control: .number(slider: slider(value, nil, nil, meaning.bounds, meaning.unit)))
  }

  private static func weight(_ judged: AppraisalDesign.Judged) -> Changeable {
    let range = judged.weightRange.map { "\(shown($0.lowerBound, .number)) to \(shown($0.upperBound, .number))" } ?? ""
    return Changeable(
      path: "criteria.\(judged.option.id).weight", title: "Weight of \(judged.option.title)",
      value: shown(judged.weight, .number), believed: range, allowed: "0 upwards; only proportions count",
      unit: .number,
      source: judged.weightProvenance.text, kind: judged.weightProvenance.kind, group: "Weights of the criteria",
      control: .number(slider: 0...max(100, 2 * judged.weight)), change: .weight)
  }

  private static func settings(
    of option: NamedOption, _ dimension: DecisionDimension, _ title: String, _ catalogue: Catalogue
  ) -> [Changeable] {
    let declared = catalogue[dimension, option.about.id]?.parameters ?? []
    return option.option.settingsInForce.map { setting in
      let known = setting.declaration
      let standard = declared.first { $0.name == setting.name }
      let source =
        setting.isSet
        ? option.provenance?.text ?? "set in the scenario" : known.source.map { "default: \($0)" } ?? "default"
      return Changeable(
        path: "\(dimension.rawValue).\(option.id).\(setting.name)",
        title: known.help.hasSuffix(".") ? String(known.help.dropLast()) : known.help,
        value: Double(setting.value).map { shown($0, known.unit) } ?? setting.value,
        allowed: known.bounds.map { allowed($0, known.unit) } ?? "", unit: known.unit, source: source,
        kind: setting.isSet ? option.provenance?.kind ?? "setting" : "setting", group: "\(title): \(option.title)",
        standard: standard.map { one in Double(one.defaultValue).map { shown($0, one.unit) } ?? one.defaultValue }
          ?? "",
        standardReason: standard?.source.map { "\($0)" } ?? "", isWhole: known.schemaType == "integer",
        control: control(setting, catalogue))
    }
  }

  private static func control(_ setting: SettingInForce, _ catalogue: Catalogue) -> Control {
    let known = setting.declaration
    if let words = known.allowedWords { return .words(words) }
    if let dimension = known.choiceOf {
      let ids = catalogue.entries(in: dimension).map(\.about.id)
      return ids.contains(setting.value) ? .words(ids) : .none
    }
    switch known.schemaType {
    case "boolean": return .words(["true", "false"])
    case "number", "integer":
      guard let value = Double(setting.value) else { return .text }
      return .number(slider: known.bounds.flatMap { slider(value, nil, nil, $0, known.unit) })
    case "string": return .text
    case "array": return setting.value.contains("{") || setting.value.contains("[[") ? .none : .text
    default: return .none
    }
  }
}
