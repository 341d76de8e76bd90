import Commissioning
import OptionKit
import Simulation

extension Report {
  /// One row of the register of assumptions.
  package struct RegisterRow {
    /// A stable name.
    package var name: String
    /// As printed; empty where the name is all there is.
    package var title = ""
    /// As written where it is not a number.
    package var value = ""
    /// The value where it is a number.
    package var number: Double?
    /// The range, where there is one.
    package var low, high: Double?
    /// The unit.
    package var unit = ""
    /// The citation or the reason.
    package var source: String
    /// `source`, `derived`, `assumption` or `setting`.
    package var kind: String
    /// Whether the scenario says nothing of it, so that the program's own value stands in.
    var isDefault = false

    /// Who answers for it.
    package var origin: RegisterOrigin {
      switch kind {
      case "source": .document
      case "derived": .derived
      case "assumption": isDefault ? .program : .scenario
      default: isDefault ? .program : .setting
      }
    }
  }

  /// The scenario's figures, what the model's parameters stand at, the weights, and the settings of the options.
  package var register: [RegisterRow] {
    var rows = scenario.figures.map { row($0) }
    rows += scenario.remarks.map {
      RegisterRow(
        name: $0.name, title: $0.title, value: $0.value, source: $0.provenance?.text ?? "stated in the scenario",
        kind: $0.provenance?.kind ?? "setting")
    }
    rows += ModelParameter.allCases.filter { scenario.stages.contains($0.meaning.stage) || scenario.inputs[$0] != nil }
      .map { row(scenario.input($0).figure, title: $0.meaning.title, isDefault: scenario.inputs[$0] == nil) }
    rows += scenario.optionInputs.map {
      row($0.figure, title: $0.uncertainty.title, isDefault: scenario.beliefs[$0.uncertainty.name] == nil)
    }
    let decides = !scenario.stages.isDisjoint(with: [.decisions, .standing, .adoption])
    rows += Stance.Number.allCases.filter { decides && scenario.stancesByDefault.contains($0) }.map { number in
      let meaning = number.meaning
      return RegisterRow(
        name: "stances.everyone.\(number.rawValue)",
        title: "Everyone: \(meaning.title), where the scenario does not say",
        number: meaning.fallback, low: meaning.range.lowerBound, high: meaning.range.upperBound,
        unit: meaning.unit.rawValue, source: meaning.reason, kind: "assumption", isDefault: true)
    }
    rows += result.plan.judgedByDefault.map { number in
      let meaning = number.meaning
      return RegisterRow(
        name: "appraisal.\(meaning.id)", title: meaning.title, number: meaning.fallback, unit: meaning.unit.rawValue,
        source: meaning.reason, kind: "assumption", isDefault: true)
    }
    rows += result.plan.criteria.map { judged in
      RegisterRow(
        name: "weight.\(judged.option.id)", title: "Weight of \(judged.option.title)", number: judged.weight,
        source: judged.weightProvenance.text, kind: judged.weightProvenance.kind)
    }
    for dimension in scenario.dimensions + [.law] {
      let options = dimension == .law ? scenario.legalTests : scenario.options[dimension] ?? []
      for option in options { rows += settings(of: option, dimension) }
    }
    for judged in result.plan.criteria { rows += settings(of: judged.option, .criterion) }
    return rows
  }

  private func row(_ figure: Figure, title: String = "", isDefault: Bool = false) -> RegisterRow {
    RegisterRow(
      name: figure.name, title: title, number: figure.value, low: figure.low, high: figure.high, unit: figure.unit,
      source: figure.provenance.text, kind: figure.provenance.kind, isDefault: isDefault)
  }

  private func settings(of option: NamedOption, _ dimension: DecisionDimension) -> [RegisterRow] {
    option.option.settingsInForce.map { setting in
      let known = setting.declaration
      let given = option.provenance?.text ?? "set in the scenario"
      let source = setting.isSet ? given : known.source.map { "default: \($0)" } ?? "default"
      return RegisterRow(
        name: "\(dimension.rawValue).\(option.id).\(setting.name)", title: "\(option.title): \(known.help)",
        value: setting.value, number: Double(setting.value), unit: known.unit.rawValue, source: source,
        kind: setting.isSet ? option.provenance?.kind ?? "setting" : "setting", isDefault: !setting.isSet)
    }
  }

  /// `assumptions.csv`.
  var assumptionsTable: DataTable {
    var table = DataTable(columns: ["name", "value", "low", "high", "unit", "source", "kind", "title"])
    let number = { (value: Double?) in value.map { $0.isFinite ? DataTable.Cell.number($0) : .empty } ?? .empty }
    for row in register {
      table.rows.append([
        .text(row.name), row.number == nil ? .text(row.value) : number(row.number), number(row.low), number(row.high),
        .text(row.unit), .text(row.source), .text(row.kind), .text(row.title),
      ])
    }
    return table
  }
}

/// Who answers for a figure, in the order in which a register lists them.
package enum RegisterOrigin: String, Sendable, CaseIterable {
  /// The scenario assumes it.
  case scenario
  /// The program's default stands in.
  case program
  /// It is worked out from what was read.
  case derived
  /// It was read in a document.
  case document
  /// It sets an option on the table.
  case setting
}
