import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `options`: what is on the table in each dimension; and `law`.
  func readOptions(for service: ServiceCase) {
    let fields = root.fields("options", required: true)
    for dimension in catalogue.dimensions {
      guard let fields else { break }
      guard dimension.role == .choice || fields.has(dimension.rawValue) else { continue }
      options[dimension] = named(fields.list(dimension.rawValue, required: true), dimension, for: service)
      if fields.has(dimension.rawValue), options[dimension]?.isEmpty != false, findings.problems.isEmpty {
        findings.report(
          "options.\(dimension.rawValue) is an empty list", "name at least one option",
          at: fields.setting(dimension.rawValue)?.location)
      }
    }
    fields?.finish()
    options[.law] = named(root.list("law"), .law, for: service)
    for test in options[.law] ?? [] {
      findings.remark("law.\(test.id)", "Test of law", test.title, test.provenance)
    }
  }

  /// Options of a dimension as a list names them: an id, or a mapping with `id` and perhaps `use`, `title`, `with`.
  func named(_ items: [Setting], _ dimension: DecisionDimension, for service: ServiceCase) -> [NamedOption] {
    var found: [NamedOption] = []
    let title = dimension.isChosen ? "options.\(dimension.rawValue)" : dimension.rawValue
    for item in items {
      let fields: Fields
      if let word = item.word {
        fields = Fields(
          Setting(.mapping([.init("id", Setting(word, at: item.location), at: item.location)]), at: item.location),
          title: title, findings: findings)
      } else {
        fields = Fields(item, title: title, findings: findings)
      }
      if let option = named(fields, dimension, for: service) { found.append(option) }
      fields.finish()
    }
    return unique(found, dimension)
  }

  /// Reports names given twice and keeps the first.
  func unique(_ found: [NamedOption], _ dimension: DecisionDimension) -> [NamedOption] {
    var seen = Set<String>()
    return found.filter { option in
      if seen.insert(option.id).inserted { return true }
      findings.report(
        "\(dimension.rawValue) \(option.id) is named twice", "give one of them an id of its own", at: option.location)
      return false
    }
  }

  /// One option with the name the scenario gives it; keys that belong to the caller are left to it.
  func named(_ fields: Fields, _ dimension: DecisionDimension, for service: ServiceCase) -> NamedOption? {
    findings.probe?.note(fields.title) { $0.optionOf = dimension.rawValue }
    guard let id = fields.id() else { return nil }
    let place = fields.setting("id")?.location ?? fields.location
    let use = fields.text("use") ?? id
    let title = fields.text("title")
    let settings = fields.setting("with") ?? .none
    // Where a caller's own mapping also says why, it reads that for itself.
    let provenance = dimension == .criterion ? nil : fields.provenance()
    guard let entry = catalogue[dimension, use] else {
      let known = catalogue.entries(in: dimension).map { $0.about.id }
      findings.report(
        NotFound("\(dimension.rawValue) option", use, among: known), at: fields.setting("use")?.location ?? place)
      return nil
    }
    do throws(Problems) {
      let option = try catalogue.make(dimension, use, settings: settings, at: place)
      let faults = option.problems(in: service)
      findings.report(faults, at: settings.location ?? place, of: "")
      if faults.isEmpty, let footprint = option as? any FootprintOption {
        check(footprint, id, for: service, at: place)
      }
      return NamedOption(
        id: id, title: title ?? entry.about.title, about: entry.about, option: option,
        settings: settings == .none ? "" : settings.written, provenance: provenance, location: place)
    } catch {
      findings.report(error.all)
      return nil
    }
  }

  /// Whether a footprint draws a map of these commissioners: everybody in, shares that add up.
  private func check(
    _ footprint: any FootprintOption, _ id: String, for service: ServiceCase, at place: Problem.Location?
  ) {
    guard service.count > 0 else { return }
    do {
      for fault in try footprint.map(of: service).faults(commissioners: service.count) {
        findings.report("footprint \(id): \(fault)", "correct its settings or the commissioners' groups", at: place)
      }
    } catch {
      let message = (error as? Problem)?.message ?? "\(error)"
      findings.report("footprint \(id) draws no map: \(message)", at: place)
    }
  }

  /// The sections `business-as-usual` and `ruled-out`.
  func readBusinessAsUsual(into scenario: inout Scenario) {
    scenario.options = options.filter { $0.key.isChosen }
    scenario.legalTests = options[.law] ?? []
    if let fields = root.fields("business-as-usual", required: true) {
      for dimension in catalogue.dimensions where dimension.role == .choice || options[dimension] != nil {
        let known = (options[dimension] ?? []).map(\.id)
        // Where the dimension itself could not be read, that is already reported.
        guard !known.isEmpty else {
          _ = fields.has(dimension.rawValue)
          continue
        }
        scenario.businessAsUsual[dimension] = fields.one(
          of: known, dimension.rawValue, what: "\(dimension.rawValue) option", required: true)
      }
      if let inner = fields.fields("comparator") {
        let until = inner.date("until", required: true)
        let text = inner.text("instead", required: true)
        let provenance = inner.provenance(required: true)
        inner.finish()
        if let until, let text, let provenance {
          findings.remark(inner.title, "Business as usual after \(until.words)", text, provenance)
          scenario.comparator = .init(until: until, instead: text, provenance: provenance)
        }
      }
      fields.finish()
    }
    for record in root.list("ruled-out").enumerated().map({ place, item in
      Fields(item, title: "ruled-out.\(place + 1)", findings: findings)
    }) {
      if let exclusion = readExclusion(record) { scenario.exclusions.append(exclusion) }
      record.finish()
    }
  }

  private func readExclusion(_ record: Fields) -> Scenario.Exclusion? {
    var when: [DecisionDimension: [String]] = [:]
    if let inner = record.fields("when", required: true) {
      for dimension in catalogue.dimensions where inner.has(dimension.rawValue) {
        let known = (options[dimension] ?? []).map(\.id)
        when[dimension] = inner.some(of: known, dimension.rawValue, what: "\(dimension.rawValue) option")
      }
      inner.finish()
    }
    let reason = record.text("reason", required: true)
    let source = record.setting("source").flatMap { findings.source($0, title: record.title) }
    guard let reason, !when.isEmpty else { return nil }
    return Scenario.Exclusion(when: when, Objection(reason, source: source))
  }
}
