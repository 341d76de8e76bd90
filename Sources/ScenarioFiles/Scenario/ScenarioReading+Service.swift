import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The sections `as-of`, `base-year`, `commissioners`, `contributions`, `contract` and `lead-team`.
  func readService() -> ServiceCase {
    let asOf = root.date("as-of", required: true)
    let baseYear = root.year("base-year", required: true)
    let fields = root.fields("commissioners", required: true)
    people = fields
    let commissioners = fields.map(readCommissioners) ?? []
    ids = commissioners.map(\.id)
    var service = ServiceCase(
      commissioners: commissioners, baseYear: baseYear ?? FinancialYear(starting: 2018),
      asOf: asOf ?? CalendarDate(startOf: FinancialYear(starting: 2018)))
    if let fields {
      let sizes = fields.fields("sizes")?.keys.map(\.key) ?? []
      let groupings = fields.list("groupings").compactMap(\.word)
      if let name = fields.one(of: sizes, "residents-by", what: "size") {
        service.residentsBy = name
      } else if !fields.has("residents-by"), !sizes.contains(service.residentsBy), let only = sizes.first {
        // Which size counts people is never left to the order of its name.
        service.residentsBy = only
        if sizes.count > 1 {
          findings.report(
            "commissioners has \(sizes.count) sizes and does not say which of them counts people",
            "add `residents-by: \(only)`, or another of \(sizes.joined(separator: ", "))", at: fields.location)
        }
      }
      if let name = fields.one(of: groupings, "councils-by", what: "grouping") { service.councilGrouping = name }
    }
    service.components = readComponents()
    service.contract = readContract()
    service.leadTeam = readLeadTeam()
    return service
  }

  private func readCommissioners(_ fields: Fields) -> [Commissioner] {
    let groupings = fields.list("groupings").compactMap(\.word)
    let sizes = fields.fields("sizes")
    let sizeNames = sizes?.keys.map(\.key) ?? []
    let columns = ["title", "kind"] + groupings + sizeNames
    guard let table = table(fields, key: "id", columns: columns, expected: nil) else { return [] }
    let faults = findings.problems.count
    var commissioners: [Commissioner] = []
    for id in table.ids {
      var kind = OrganisationKind.ccg
      if let cell = table.cell(id, "kind") {
        let words = OrganisationKind.allCases.map(\.rawValue)
        if let known = OrganisationKind(rawValue: cell.text) {
          kind = known
        } else {
          findings.report(
            NotFound("kind of organisation", cell.text, among: words, .refused("no kind of organisation")),
            at: cell.place)
        }
      }
      var one = Commissioner(id: id, title: table.text(id, "title") ?? id, kind: kind)
      for grouping in groupings { one.groups[grouping] = table.text(id, grouping) }
      for size in sizeNames { one.sizes[size] = table.size(id, size, findings) }
      commissioners.append(one)
    }
    if commissioners.isEmpty { findings.report("there are no commissioners", "add a row each", at: fields.location) }
    for name in sizeNames {
      guard let size = sizes?.fields(name) else { continue }
      readSize(size, name, of: commissioners, table, compare: findings.problems.count == faults)
    }
    sizes?.finish()
    return commissioners
  }

  private func readSize(
    _ fields: Fields, _ name: String, of commissioners: [Commissioner], _ table: KeyedTable, compare isSound: Bool
  ) {
    let provenance = fields.provenance(required: true)
    if let title = fields.text("title") { findings.remark(fields.title, "What \(name) counts", title, provenance) }
    let unit = fields.text("unit") ?? "people"
    let total = commissioners.reduce(0) { $0 + ($1.sizes[name] ?? 0) }
    if let declared = fields.value("sums-to", as: Double.self), isSound,
      abs(declared - total) > 1e-9 * max(1, abs(declared))
    {
      findings.report(
        "the column \(name) of \(table.name) adds up to \(total.written), not \(declared.written)",
        "correct the table or `sums-to`", at: fields.setting("sums-to")?.location)
    }
    fields.finish()
    guard let provenance else { return }
    for one in commissioners {
      guard let size = one.sizes[name] else { continue }
      findings.register(Figure("\(one.id).\(name)", size, unit: unit, provenance))
    }
    if case .source(let source) = provenance { tables["commissioners"] = (table, source) }
  }

  private func readComponents() -> [CostComponent] {
    guard let fields = root.fields("contributions") else { return [] }
    let provenance = fields.provenance(required: true)
    // How far amounts may be from what is written, where they are assumed: for the register; runs take them as written.
    let range = fields.fields("range")
    let spread = range?.value("share", as: Double.self, in: 0...1, required: true)
    let exact = range?.some(of: ids, "except", what: "commissioner") ?? []
    range?.finish()
    let records = fields.records("components")
    let names = records.compactMap { $0.text("id") }
    let faults = findings.problems.count
    let table = table(fields, key: "commissioner", columns: names, expected: ids.isEmpty ? nil : ids)
    var components: [CostComponent] = []
    for record in records {
      guard let id = record.id() else { continue }
      let amounts = ids.map { table?.money($0, id, findings) ?? .zero }
      let isSound = findings.problems.count == faults && !ids.isEmpty
      let component = CostComponent(
        id: id, title: record.text("title") ?? id, amounts: amounts,
        isRedivided: record.value("divided-anew", required: true) ?? false,
        unspent: record.word("unspent", as: UnspentMoney.self) ?? .returned)
      if record.value("time-limited", as: Bool.self) == true { timeLimited.append(id) }
      if let total = record.money("total", covering: provenance), let table, isSound, total != component.total {
        findings.report(
          "the column \(id) of \(table.name) adds up to \(component.total.written), not \(total.written)",
          "correct the table or the total; the table may have been cut short", at: record.setting("total")?.location)
      }
      record.finish()
      components.append(component)
      guard let provenance else { continue }
      for (one, amount) in zip(ids, amounts) where amount != .zero {
        let share = exact.contains(one) ? nil : spread
        findings.register(
          Figure(
            "\(one).\(id)", amount.pounds, low: share.map { amount.pounds * (1 - $0) },
            high: share.map { amount.pounds * (1 + $0) }, unit: "£ a year", provenance))
      }
    }
    fields.finish()
    if let table, let source = provenance?.source { tables["contributions"] = (table, source) }
    return components
  }

  private func readContract() -> ServiceContract? {
    guard let fields = root.fields("contract") else { return nil }
    let covering = fields.provenance()
    let provider = fields.text("provider", required: true)
    let start = fields.date("start", required: true)
    let end = fields.date("end", required: true)
    let canExtend = fields.value("can-extend", as: Bool.self, required: true)
    let share = fields.number("outcome-share", in: 0...1, unit: "share", covering: covering, required: true)
    let term = fields.count("term-years", in: 1...30, unit: "years", covering: covering, required: true)
    let indicators = fields.list("indicators").compactMap(\.word)
    fields.finish()
    if let provider { findings.remark(fields.path("provider"), "Provider under the contract", provider, covering) }
    if let start { findings.remark(fields.path("start"), "The contract’s first day", start.words, covering) }
    if !indicators.isEmpty {
      let named = indicators.joined(separator: ", ")
      findings.remark(fields.path("indicators"), "What the contract’s outcome payment hangs on", named, covering)
    }
    guard let provider, let start, let end, let canExtend, let share, let term else { return nil }
    if end < start { findings.report("the contract ends before it starts", "correct the dates", at: fields.location) }
    return ServiceContract(
      provider: provider, start: start, end: end, canExtend: canExtend, outcomeShare: share, indicators: indicators,
      termYears: term)
  }

  private func readLeadTeam() -> LeadTeam? {
    guard let fields = root.fields("lead-team") else { return nil }
    let covering = fields.provenance()
    let host = fields.one(of: ids, "host", what: "commissioner")
    let cost = fields.money("cost", covering: covering, required: true)
    let share = fields.number("equal-share", in: 0...1, unit: "share", covering: covering, required: true)
    for post in fields.records("posts") {
      if let id = post.text("id", required: true), let band = post.text("band", required: true) {
        findings.remark(post.path("band"), "Lead team: band of \(id)", band, covering)
      }
      _ = post.number("wte", in: 0...1000, unit: "WTE", covering: covering, required: true)
      post.finish()
    }
    fields.finish()
    guard let cost, let share else { return nil }
    return LeadTeam(host: host.flatMap { ids.firstIndex(of: $0) }, annualCost: cost, equalShare: share)
  }

}

extension Setting {
  /// The word it is, nil for a list or mapping.
  var word: String? { if case .text(let text) = value { text } else { nil } }
}

extension Provenance {
  /// The document behind it, nil for an assumption.
  var source: Source? {
    switch self {
    case .source(let source), .derived(let source, _): source
    case .assumption: nil
    }
  }
}
