import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// What else the section `commissioners` says, and `reorganisation`.
  func readPlaces(into scenario: inout Scenario) {
    scenario.timeLimited = timeLimited
    if let people {
      let groupings = people.list("groupings").compactMap(\.word)
      scenario.boundaryGroupings = people.some(of: groupings, "boundaries", what: "grouping")
      if let name = people.one(of: people.fields("sizes")?.keys.map(\.key) ?? [], "need-by", what: "size") {
        scenario.need = scenario.service.places.map { scenario.service.commissioners[$0].sizes[name] ?? 1 }
      }
      if let outside = people.fields("outside-partners") {
        let values = Set(scenario.service.commissioners.flatMap(\.groups.values)).sorted()
        for (key, location) in outside.keys {
          guard outside.check(key, among: values, what: "group", at: location) else {
            _ = outside.has(key)
            continue
          }
          let partners = outside.list(key).compactMap(\.word)
          scenario.outsidePartners[key] = partners
          findings.remark(
            outside.path(key), "Partners of \(key) outside the case", partners.joined(separator: ", "), nil)
        }
        outside.finish()
      }
      readNeighbours(people, into: &scenario)
      people.finish()
    }
    if let fields = root.fields("reorganisation") {
      let date = fields.date("date", required: true)
      let grouping = fields.text("grouping", required: true)
      let provenance = fields.provenance(required: true)
      fields.finish()
      if let date, let grouping {
        findings.remark("reorganisation", "Commissioners may be reorganised by \(grouping)", date.words, provenance)
      }
      let known = Set(scenario.service.commissioners.flatMap(\.groups.keys)).sorted()
      if let date, let grouping, fields.check(grouping, among: known, what: "grouping", at: fields.location) {
        scenario.reorganisation = (date, grouping)
      }
    }
  }

  /// The sections `parameters` and `correlations`: the model's numbers with what is believed of them.
  func readParameters(into scenario: inout Scenario) {
    if let fields = root.fields("parameters") {
      for parameter in ModelParameter.allCases where fields.has(parameter.id) {
        guard let input = readParameter(parameter, fields) else { continue }
        scenario.inputs[parameter] = input
      }
      for declared in ownNumbers where scenario.beliefs[declared.name] == nil && fields.has(declared.name) {
        guard let quantity = fields.quantity(declared.name) else { continue }
        scenario.beliefs[declared.name] = ModelInput(
          Uncertainty(
            declared.name, title: declared.title, quantity.distribution, unit: declared.unit,
            source: quantity.provenance.source?.description ?? "", note: quantity.provenance.text),
          quantity.provenance)
      }
      fields.finish()
    }
    // One that is fixed, perhaps by an override, may stay in its group: its draws change nothing.
    let names =
      ModelParameter.allCases.filter { scenario.inputs[$0] != nil }.map(\.id) + ownNumbers.map(\.name)
    for (place, item) in root.list("correlations").enumerated() {
      let fields = Fields(item, title: "correlations.\(place + 1)", findings: findings)
      let provenance = fields.provenance(required: true)
      let members = fields.some(of: names, "names", what: "parameter of this scenario", required: true)
      var pairs: [RankCorrelation.Pair] = []
      for pair in fields.list("pairs", required: true) {
        if case .list(let items) = pair.value, items.count == 3, let first = items[0].word, let second = items[1].word,
          let rank = Double(setting: items[2])
        {
          pairs.append(.init(first, second, rank))
        } else {
          findings.report("\(fields.title) has a pair that is none", "write [name, name, 0.5]", at: pair.location)
        }
      }
      fields.finish()
      let told = pairs.map { "\($0.first) with \($0.second): \($0.rank.written)" }
      findings.remark(
        fields.title, "Rank correlation of \(members.joined(separator: ", "))", told.joined(separator: "; "), provenance
      )
      let group = RankCorrelation(pairs, names: members)
      do throws(Problems) {
        _ = try group.factor()
        scenario.correlations.append(group)
      } catch {
        findings.report(error.all, at: fields.location, of: fields.title)
      }
    }
  }

  /// `neighbours: {a: [b, c]}`: who touches whom; said once for a pair.
  private func readNeighbours(_ people: Fields, into scenario: inout Scenario) {
    guard let touching = people.fields("neighbours") else { return }
    for (key, location) in touching.keys {
      guard touching.check(key, among: ids, what: "commissioner", at: location) else {
        _ = touching.has(key)
        continue
      }
      for other in touching.some(of: ids, key, what: "commissioner") where other != key {
        scenario.neighbours.append(.init(key, other))
      }
    }
    touching.finish()
  }

  /// The uncertain numbers that the options on the table declare.
  var ownNumbers: [Uncertainty] {
    catalogue.dimensions.flatMap { (options[$0] ?? []).flatMap(\.option.uncertainties) }
  }

  private func readParameter(_ parameter: ModelParameter, _ fields: Fields) -> ModelInput? {
    let meaning = parameter.meaning
    guard let quantity = fields.quantity(parameter.id) else { return nil }
    let title = fields.path(parameter.id)
    // The middle 99.8% must be possible; the simulation holds what lies beyond at the bound.
    let ends =
      quantity.isFixed
      ? [quantity.value] : [quantity.distribution.quantile(0.001), quantity.distribution.quantile(0.999)]
    if let outside = ends.first(where: { !meaning.bounds.contains($0) }) {
      findings.report(
        "\(title) may be \(outside.written); it must lie between \(meaning.bounds.lowerBound.written) and"
          + " \(meaning.bounds.upperBound.written)", at: quantity.location)
      return nil
    }
    if quantity.isFixed, quantity.persistence == nil, case .assumption = quantity.provenance,
      quantity.location != Override.location
    {
      findings.report(
        "\(title) is assumed to be \(quantity.value.written) and has no range",
        "give low and high, or a distribution", at: quantity.location)
      return nil
    }
    return ModelInput(
      Uncertainty(
        parameter.id, title: meaning.title, quantity.distribution, unit: meaning.unit.rawValue,
        source: quantity.provenance.source?.description ?? "", note: quantity.provenance.text,
        persistence: quantity.persistence),
      quantity.provenance)
  }
}
