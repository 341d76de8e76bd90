import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `contracts`: several contracts in one scenario.
  ///
  ///     contracts:
  ///       source: bexley-plan Section 4
  ///       options: {risk: [no-risk-sharing]}
  ///       business-as-usual: {risk: no-risk-sharing}
  ///       list:
  ///         - id: kings
  ///           title: King's College Hospital
  ///           provider: King's College Hospital NHS Foundation Trust
  ///           members: [southwark-ccg, lambeth-ccg, lewisham-ccg]
  ///           lead: southwark-ccg
  ///           money: {components: [hospitals]}
  ///           end: 2014-03-31
  ///
  /// What stands beside `list` holds for each contract that does not say otherwise. Each is made a case, so that whatever
  /// keeps it from being one is found here.
  func readContracts(into scenario: inout Scenario) {
    guard let fields = root.fields("contracts") else { return }
    let covering = fields.provenance()
    let shared = readTerms(fields, for: scenario.service, beside: [:])
    let usual = readUsual(fields, among: shared)
    var contracts: [CommissionedContract] = []
    for record in fields.records("list") {
      let contract = readContract(record, covering, shared, usual, scenario)
      record.finish()
      if let contract { contracts.append(contract) }
    }
    fields.finish()
    if contracts.isEmpty, findings.problems.isEmpty, findings.probe == nil {
      findings.report("contracts has no list", "name at least one contract under `list`", at: fields.location)
    }
    var seen = Set<String>()
    for contract in contracts where !seen.insert(contract.id).inserted {
      findings.report("contract \(contract.id) is named twice", "give one another id", at: contract.location)
    }
    scenario.contracts = contracts
    guard findings.problems.isEmpty, findings.probe == nil else { return }
    do throws(Problems) { _ = try scenario.contractCases() } catch {
      findings.report(error.all, at: fields.location, of: "")
    }
  }

  private func readContract(
    _ record: Fields, _ covering: Provenance?, _ shared: [DecisionDimension: [NamedOption]],
    _ usual: [DecisionDimension: String], _ scenario: Scenario
  ) -> CommissionedContract? {
    let id = record.id()
    let place = record.setting("id")?.location ?? record.location
    let provider = record.text("provider", required: true)
    let title = record.text("title") ?? provider
    let named = record.some(of: ids, "members", what: "commissioner", required: true)
    if Set(named).count < named.count {
      findings.report(
        "\(record.title).members names somebody twice", "name each once", at: record.setting("members")?.location)
    }
    let lead = record.one(of: ids + [Self.each], "lead", what: "commissioner", required: true)
    if let lead, lead != Self.each, !named.isEmpty, !named.contains(lead), findings.probe == nil {
      findings.report(
        "\(record.title).lead is \(lead), which is no member", "name one of its members, or \(Self.each)",
        at: record.setting("lead")?.location)
    }
    let own = record.provenance()
    let forum = record.text("forum")
    let agenda =
      record.has("agenda") ? record.some(of: scenario.agenda.map(\.id), "agenda", what: "matter of the agenda") : nil
    let (start, end) = (record.date("start"), record.date("end"))
    if let start, let end, end < start, findings.probe == nil {
      findings.report("\(record.title) ends before it starts", "correct the dates", at: record.setting("end")?.location)
    }
    let canExtend = record.value("can-extend", as: Bool.self)
    let term = record.count("term-years", in: 1...30, unit: "years", covering: own ?? covering)
    let members = ids.indices.filter { named.contains(ids[$0]) }
    let payments = readPayments(record, of: members, own ?? covering, scenario.service)
    guard let id, let provider, let title, let lead, !members.isEmpty else { return nil }
    guard let provenance = own ?? covering else {
      findings.report(
        "\(record.title) has neither source nor assumption",
        "add `source: document section` or `assumption: reason`, or say it once for all contracts", at: place)
      return nil
    }
    var contract = CommissionedContract(
      id: id, title: title, provider: provider, members: members, lead: ids.firstIndex(of: lead), payments: payments,
      provenance: provenance)
    (contract.forum, contract.agenda, contract.location) = (forum, agenda, place)
    (contract.start, contract.end, contract.canExtend, contract.termYears) = (start, end, canExtend, term)
    contract.options = readTerms(record, for: scenario.service(of: contract), beside: shared)
    contract.businessAsUsual = usual.merging(readUsual(record, among: contract.options)) { $1 }
    remark(contract, record.title)
    return contract
  }

  /// The word for a contract that nobody leads.
  private static let each = "each"

  /// The options of a section's own, over those that hold for all contracts.
  private func readTerms(
    _ fields: Fields, for service: ServiceCase, beside shared: [DecisionDimension: [NamedOption]]
  ) -> [DecisionDimension: [NamedOption]] {
    var terms = shared
    guard let inner = fields.fields("options") else { return terms }
    for dimension in catalogue.dimensions where inner.has(dimension.rawValue) {
      let read = named(inner.list(dimension.rawValue), dimension, for: service)
      if !read.isEmpty { terms[dimension] = read }
    }
    inner.finish()
    return terms
  }

  /// Today's choices where a section says them, among its options or the scenario's.
  private func readUsual(
    _ fields: Fields, among terms: [DecisionDimension: [NamedOption]]
  ) -> [DecisionDimension: String] {
    var usual: [DecisionDimension: String] = [:]
    guard let inner = fields.fields("business-as-usual") else { return usual }
    for dimension in catalogue.dimensions where inner.has(dimension.rawValue) {
      let known = (terms[dimension] ?? options[dimension] ?? []).map(\.id)
      usual[dimension] = inner.one(of: known, dimension.rawValue, what: "\(dimension.rawValue) option")
    }
    inner.finish()
    return usual
  }

  /// What each member pays: of the scenario's components, as amounts by member, or nothing where it is not given.
  private func readPayments(
    _ record: Fields, of members: [Int], _ covering: Provenance?, _ service: ServiceCase
  ) -> [Money?] {
    guard let money = record.fields("money") else { return members.map { _ in nil } }
    defer { money.finish() }
    let own = money.provenance() ?? covering
    let known = service.components.map(\.id)
    let chosen = money.has("components") ? money.some(of: known, "components", what: "component") : nil
    let amounts = money.fields("amounts")
    var given: [Int: Money] = [:]
    if let amounts {
      for (id, location) in amounts.keys {
        guard let member = members.first(where: { ids[$0] == id }) else {
          _ = amounts.has(id)
          _ = amounts.check(id, among: members.map { ids[$0] }, what: "member", at: location)
          continue
        }
        given[member] = amounts.money(id, covering: own)
        if let paid = given[member], paid < .zero, findings.probe == nil {
          findings.report("\(amounts.path(id)) is \(paid.written)", "give what it pays, at least 0", at: location)
        }
      }
      amounts.finish()
    }
    if findings.probe != nil { return members.map { _ in nil } }
    if (chosen == nil) == (amounts == nil) {
      findings.report(
        "\(money.title) says neither or both of components and amounts",
        "name `components` of the contributions or `amounts` by member; leave out `money` where it is not given",
        at: money.location)
    }
    guard let chosen else { return members.map { given[$0] } }
    return members.map { member in
      service.components.reduce(.zero) { $0 + (chosen.contains($1.id) ? $1.amounts[member] : .zero) }
    }
  }

  /// The register's line: who is in it, who leads and by whom it is provided.
  private func remark(_ contract: CommissionedContract, _ title: String) {
    let names = contract.members.map { ids[$0] }.joined(separator: ", ")
    let lead = contract.lead.map { "led by \(ids[$0])" } ?? "each decides for itself"
    findings.remark(title, contract.title, "\(contract.provider): \(names); \(lead)", contract.provenance)
  }
}
