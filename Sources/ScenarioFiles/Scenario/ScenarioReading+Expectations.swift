import Appraisal
import Commissioning
import OptionKit

extension ScenarioReading {
  /// The section `expect`: published figures that the scenario must reproduce.
  func readExpectations() -> [Expectation] {
    var found: [Expectation] = []
    for fields in root.records("expect") {
      let id = fields.id()
      let title = fields.text("title", required: true)
      let tolerance = fields.value("tolerance", as: Double.self, in: 0...1e12) ?? 0
      let reading = fields.text("adopted")
      let reason = fields.text("because")
      if (reading == nil) != (reason == nil) {
        findings.report(
          "\(fields.title) has \(reading == nil ? "a reason" : "a reading") and no \(reading == nil ? "reading" : "reason")",
          "give both `adopted` and `because`", at: fields.location)
      }
      let column = fields.has("column") ? column(fields, "column") : nil
      let subject = readSubject(fields)
      let published = fields.has("column") ? nil : fields.fields("published", required: true).flatMap(statement)
      fields.finish()
      guard let id, let title, let subject else { continue }
      let explained = reading.flatMap { text in reason.map { ReconciliationCheck.Adopted(text, because: $0) } }
      if let published {
        found.append(
          Expectation(
            id: id, title: title, subject, published: published, tolerance: tolerance, explained: explained))
      } else if let (name, heading) = column, let known = tables[name] {
        // One expectation for each commissioner of the column.
        for one in ids {
          guard let single = subject.of(one), let value = known.table.size(one, heading, findings) else { continue }
          found.append(
            Expectation(
              id: "\(id)-\(one)", title: "\(title): \(one)", single,
              published: Statement("\(one), \(heading)", value, source: known.source), tolerance: tolerance,
              explained: explained))
        }
      }
    }
    return found
  }

  private func readSubject(_ fields: Fields) -> Expectation.Subject? {
    let subjects =
      ["contributions", "lead-team", "outcome-linked", "carries", "units", "shared-unit", "planned", "held"]
      + Self.arrangementSubjects
    let given = subjects.filter { fields.has($0) }
    guard given.count == 1, let subject = given.first else {
      findings.report(
        "\(fields.title) expects \(given.isEmpty ? "nothing" : given.joined(separator: " and "))",
        "give one of \(subjects.joined(separator: ", "))", at: fields.location)
      return nil
    }
    if subject == "outcome-linked" {
      guard let isLinked = fields.value("outcome-linked", as: Bool.self) else { return nil }
      if !isLinked {
        findings.report(
          "\(fields.path(subject)) is false, which expects nothing", "write true, or expect 0 pounds",
          at: fields.setting(subject)?.location)
      }
      return isLinked ? .outcomeLinked : nil
    }
    if subject == "planned" {
      let names = (try? financialPlan?.figures().map(\.name)) ?? []
      return fields.one(of: names, "planned", what: "figure of the plan").map { .planned(figure: $0) }
    }
    guard let inner = fields.fields(subject) else { return nil }
    defer { inner.finish() }
    let name = { (key: String, dimension: DecisionDimension) in
      inner.one(
        of: (self.options[dimension] ?? []).map(\.id), key, what: "\(dimension.rawValue) option", required: true)
    }
    let some = { (key: String) in
      inner.has(key) ? inner.some(of: self.ids, key, what: "commissioner") : self.ids
    }
    switch subject {
    case "contributions":
      let members = some("of")
      let (formula, map) = (name("funding", .funding), name("footprint", .footprint))
      guard let funding = formula, let footprint = map else { return nil }
      return .contributions(funding: funding, footprint: footprint, of: members)
    case "lead-team": return .leadTeam(of: some("of"))
    case "carries":
      let matter = inner.word("matter", as: MatterClass.self) ?? .ordinary
      let members = some("members")
      return name("rule", .rule).map { .carries(rule: $0, matter: matter, members: members) }
    case "held":
      let members = some("of")
      return name("risk", .risk).map { .held(risk: $0, of: members) }
    case "units": return name("footprint", .footprint).map { .units(footprint: $0) }
    case _ where Self.arrangementSubjects.contains(subject): return readArrangementSubject(subject, inner)
    default:
      let one = inner.one(of: ids, "of", what: "commissioner", required: true)
      let other = inner.one(of: ids, "with", what: "commissioner", required: true)
      guard let footprint = name("footprint", .footprint), let one, let other else { return nil }
      return .sharedUnit(footprint: footprint, of: one, with: other)
    }
  }
}

extension Expectation.Subject {
  /// The same for one commissioner, where it is a sum over several.
  fileprivate func of(_ id: String) -> Self? {
    switch self {
    case .contributions(let funding, let footprint, _):
      .contributions(funding: funding, footprint: footprint, of: [id])
    case .leadTeam: .leadTeam(of: [id])
    default: nil
    }
  }
}
