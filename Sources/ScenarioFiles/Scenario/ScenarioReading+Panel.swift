import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension ScenarioReading {
  /// A criterion that people judge: `{id, title, panel: footprint, branch, anchors, weight}`. Its scores are 0 to 100.
  func panelCriterion(_ fields: Fields) -> (option: NamedOption, dimension: DecisionDimension)? {
    guard fields.has("panel") else { return nil }
    let names = catalogue.dimensions.map(\.id)
    let dimension = fields.one(of: names, "panel", what: "dimension", required: true).flatMap { id in
      catalogue.dimensions.first { $0.id == id }
    }
    let id = fields.id()
    let title = fields.text("title", required: true)
    guard let id, let title, let dimension else { return nil }
    let option = NamedOption(
      id: id, title: title, about: PanelCriterion.about, option: PanelCriterion(), location: fields.location)
    return (option, dimension)
  }

  /// The section `panel`: `{table: panel.csv, shares: {organisation: share}}`.
  func readPanel(into plan: inout AppraisalDesign) {
    let judged = plan.criteria.filter { $0.panel != nil }
    guard let fields = root.fields("panel") else {
      if let first = judged.first {
        findings.report(
          "\(first.option.id) is judged by a panel, and there are no scores", "add `panel: {table: panel.csv}`",
          at: first.option.location)
      }
      return
    }
    var shares: [String: Double] = [:]
    if let inner = fields.fields("shares") {
      for (key, _) in inner.keys { shares[key] = inner.value(key, as: Double.self, in: 0...1e6) }
      inner.finish()
    }
    let name = fields.text("table", required: true)
    fields.finish()
    guard let name else { return }
    do {
      let source = try folder.table(name)
      let file = try PanelFile(Sheet(source), within: 0...100)
      findings.note(file.notes)
      check(file, judged)
      let organisations = Set(file.scores.map(\.organisation))
      for key in shares.keys.sorted() where !organisations.contains(key) {
        findings.report(
          NotFound(
            "organisation", key, among: organisations.sorted(),
            .named(by: "panel.shares", reason: "which scored nothing")), at: fields.location)
      }
      plan.panel = Panel(file.scores, shares: shares)
    } catch {
      let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
      findings.report(faults, at: fields.setting("table")?.location, of: "")
    }
  }

  private func check(_ file: PanelFile, _ judged: [AppraisalDesign.Judged]) {
    for (score, place) in zip(file.scores, file.places) {
      guard let criterion = judged.first(where: { $0.option.id == score.criterion }), let dimension = criterion.panel
      else {
        findings.report(
          NotFound("criterion", score.criterion, among: judged.map(\.option.id), .inPlace("that a panel judges")),
          at: place)
        continue
      }
      let known = (options[dimension] ?? []).map(\.id)
      if !known.contains(score.option) {
        findings.report(NotFound("\(dimension.rawValue) option", score.option, among: known), at: place)
      }
    }
    for criterion in judged {
      guard let dimension = criterion.panel else { continue }
      for option in options[dimension] ?? [] {
        guard !file.scores.contains(where: { $0.option == option.id && $0.criterion == criterion.option.id }) else {
          continue
        }
        findings.report(
          "nobody scored \(option.id) on \(criterion.option.id)", "add at least one score",
          at: criterion.option.location)
      }
    }
  }
}
