import Appraisal
import OptionKit

extension ScenarioReading {
  /// Figures of footprints, rules and arrangements, and of what may be done, under `expect`.
  static let arrangementSubjects = ["members", "unit-size", "procedure", "terms", "lawful", "approval-months"]

  func readArrangementSubject(_ subject: String, _ fields: Fields) -> Expectation.Subject? {
    let name = { (dimension: DecisionDimension, isRequired: Bool) in
      fields.one(
        of: (self.options[dimension] ?? []).map(\.id), dimension.rawValue, what: "\(dimension.rawValue) option",
        required: isRequired)
    }
    switch subject {
    case "members":
      let unit = fields.text("unit", required: true)
      guard let footprint = name(.footprint, true), let unit else { return nil }
      return .members(footprint: footprint, unit: unit)
    case "unit-size":
      let unit = fields.text("unit", required: true)
      let size = fields.text("size", required: true)
      guard let footprint = name(.footprint, true), let unit, let size else { return nil }
      return .unitSize(footprint: footprint, unit: unit, size: size)
    case "procedure":
      let matter = fields.word("matter", as: MatterClass.self) ?? .ordinary
      let figure = fields.word("figure", as: Expectation.ProcedureFigure.self, required: true)
      guard let rule = name(.rule, true), let figure else { return nil }
      return .procedure(rule: rule, matter: matter, figure: figure)
    case "terms":
      let figure = fields.word("figure", as: Expectation.TermsFigure.self, required: true)
      let one = fields.has("of") ? fields.one(of: ids, "of", what: "commissioner") : nil
      guard let arrangement = name(.arrangement, true), let figure else { return nil }
      return .terms(arrangement: arrangement, figure: figure, of: one)
    default:
      var choices: [DecisionDimension: String] = [:]
      for dimension in catalogue.dimensions where fields.has(dimension.rawValue) {
        choices[dimension] = name(dimension, true)
      }
      return subject == "lawful" ? .lawful(choices) : .approvalMonths(choices)
    }
  }
}
