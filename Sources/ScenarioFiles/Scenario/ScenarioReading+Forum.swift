import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `agenda`: what comes to the forum.
  func readAgenda(into scenario: inout Scenario) {
    for fields in root.records("agenda") {
      let covering = fields.provenance(required: true)
      let id = fields.id()
      let title = fields.text("title")
      let kind = fields.word("kind", as: AgendaItem.Kind.self, required: true)
      let perYear = belief("per-year", fields, in: 0...120, unit: "times", covering)
      let value = belief("value-share", fields, in: 0...1, unit: "share of the price", covering, required: true)
      let matter = fields.word("matter", as: MatterClass.self, required: true)
      let deadline = fields.count("deadline-months", in: 1...120, unit: "months", covering: covering, required: true)
      let components = scenario.service.components.map(\.id)
      let component = fields.one(of: components, "paid-from", what: "component", required: false)
      let isSeparable = fields.value("separable", as: Bool.self) ?? false
      fields.finish()
      guard let id, let kind, let value, let matter, let deadline else { continue }
      if scenario.agenda.contains(where: { $0.id == id }) {
        findings.report("agenda \(id) is named twice", "give one of them an id of its own", at: fields.location)
      }
      if let perYear, perYear.isFixed, perYear.value != perYear.value.rounded() {
        findings.report(
          "\(fields.path("per-year")) is \(perYear.value.written)", "write a whole number", at: perYear.location)
      }
      let item = scenario.agenda.count
      scenario.agenda.append(
        AgendaItem(
          id: id, title: title ?? id, kind: kind, perYear: Int((perYear?.central ?? 1).rounded()),
          valueShare: value.central, matter: matter, deadlineMonths: deadline, component: component,
          isSeparable: isSeparable))
      let name = title ?? id
      add(perYear, .perYear(item: item), "\(id)-per-year", "\(name), matters a year", "times", to: &scenario)
      add(
        value, .valueShare(item: item), "\(id)-value-share", "\(name), value a year", "share of the price",
        to: &scenario)
    }
  }

  /// A number of agenda or stances: entered in the register here where it is the same in every future; else it differs
  /// from future to future and is entered with what is drawn.
  func belief(
    _ key: String, _ fields: Fields, in bounds: ClosedRange<Double>, unit: String, _ covering: Provenance?,
    required isRequired: Bool = false
  ) -> Quantity? {
    guard let quantity = fields.quantity(key, covering: covering, required: isRequired) else { return nil }
    let ends =
      quantity.isFixed
      ? [quantity.value] : [quantity.distribution.quantile(0.001), quantity.distribution.quantile(0.999)]
    if let outside = ends.first(where: { !bounds.contains($0) }) {
      findings.report(
        "\(fields.path(key)) is \(outside.written); it must lie between \(bounds.lowerBound.written) and"
          + " \(bounds.upperBound.written)", at: quantity.location)
      return nil
    }
    if quantity.persistence != nil {
      findings.report(
        "\(fields.path(key)) moves over the years, which only parameters do", "leave out over-years",
        at: quantity.location)
      return nil
    }
    if quantity.isFixed { findings.register(quantity.figure(named: fields.path(key), unit: unit)) }
    return quantity
  }

  /// Adds a number that differs from future to future.
  func add(
    _ quantity: Quantity?, _ subject: ForumNumber.Subject, _ name: String, _ title: String, _ unit: String,
    to scenario: inout Scenario
  ) {
    guard let quantity, !quantity.isFixed else { return }
    scenario.forumNumbers.append(
      ForumNumber(
        subject,
        ModelInput(
          Uncertainty(
            name, title: title, quantity.distribution, unit: unit,
            source: quantity.provenance.source?.description ?? "", note: quantity.provenance.text),
          quantity.provenance)))
  }

  /// The sections `conclusions` and `timetable`: what the documents concluded and when things were to happen.
  func readConclusions(into scenario: inout Scenario) {
    for (place, item) in root.list("conclusions").enumerated() {
      let fields = Fields(item, title: "conclusions.\(place + 1)", findings: findings)
      let dimensions = catalogue.dimensions.map(\.id)
      let dimension = fields.one(of: dimensions, "dimension", what: "dimension")
      let question = fields.text("question", required: true)
      let conclusion = fields.text("conclusion", required: true)
      let asked = catalogue.dimensions.first { $0.id == dimension }
      let known = asked.flatMap { options[$0]?.map(\.id) } ?? []
      let ids = fields.some(of: known, "options", what: "\(dimension ?? "") option")
      let source = fields.required("source").flatMap { findings.source($0, title: fields.title) }
      fields.finish()
      guard let question, let conclusion, let source else { continue }
      scenario.conclusions.append(
        ReviewConclusion(
          dimension: dimension ?? "", question: question, conclusion: conclusion, options: ids, source: source))
    }
    guard let fields = root.fields("timetable") else { return }
    let source = fields.required("source").flatMap { findings.source($0, title: fields.title) }
    for (place, item) in fields.list("steps", required: true).enumerated() {
      let step = Fields(item, title: "timetable.steps.\(place + 1)", findings: findings)
      let title = step.text("title", required: true)
      let from = step.date("from", required: true)
      let until = step.date("until") ?? from
      let owner = step.text("owner") ?? ""
      let done = step.date("done")
      let event = step.one(of: Milestone.Event.allCases.map(\.rawValue), "event", what: "event")
      let own = step.setting("source").flatMap { findings.source($0, title: step.title) }
      step.finish()
      guard let title, let from, let until, let source = own ?? source else { continue }
      if until < from { findings.report("\(title) ends before it begins", "correct the dates", at: step.location) }
      if let done, done < from {
        findings.report("\(title) is done before it begins", "correct the dates", at: step.location)
      }
      var milestone = Milestone(title, from: from, until: until, owner: owner, source: source)
      (milestone.done, milestone.event) = (done, event.flatMap(Milestone.Event.init(rawValue:)))
      scenario.milestones.append(milestone)
    }
    fields.finish()
  }
}
