import Commissioning
import OptionKit

/// Several providers, each commissioned under a model of its own.
///
/// ``providers`` gives each provider's model and lead: `{Solent NHS Trust: [lead-and-associate, portsmouth-ccg]}`; the
/// others in the lead's unit are its associates. Each is a contract of its own, with one team for each different lead
/// in a unit (at least one), never more contracts than providers. What leads settle alone is the mean over the
/// providers, by ``spend`` where it is given, of what their models let them.
///
/// No risk may be shared unless every provider is under delegated commissioning: otherwise a bundle with risk sharing
/// is ruled out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2: Portsmouth Hospitals, Southern Health and Solent.
///
/// Where all providers are under one model, what each member decides for itself is as under that model.
///
/// Not claimed: what a model's lead settles alone, which no document counts: ``delegated`` holds assumptions. Where models
/// differ, matters are not told apart by provider and all come to the forum; a scenario's contracts, each run under its own
/// model, tell them apart.
struct ModelByProvider: CommissioningArrangement {
  /// The five models of collaborative commissioning.
  enum Model: String, Sendable, Hashable, CaseIterable {
    case delegated = "delegated-commissioning"
    case leadAndAssociate = "lead-and-associate"
    case leadService = "lead-service"
    case coordinated = "coordinated-commissioning"
    case partnering = "partnering-commissioning"

    /// Share of routine matters that the lead settles alone where a scenario does not say; an assumption.
    var usualShare: Double {
      switch self {
      case .delegated: 0.8
      case .leadAndAssociate: 0.2
      case .leadService, .coordinated, .partnering: 0
      }
    }

    /// What each member decides for itself under it.
    var ownDecisions: ArrangementTerms.OwnDecisions {
      switch self {
      case .delegated, .leadAndAssociate, .leadService: .nothing
      case .coordinated: .specifications
      case .partnering: .contracts
      }
    }
  }

  static let about = About(
    id: "model-by-provider", title: "A model for each provider",
    summary: "Each provider is commissioned under a model and a lead of its own.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  @Parameter(
    "Each provider with its model and its lead's id.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))
  var providers = Named<[String]>()

  @Parameter("Each provider's spend, by which their leads' authority is weighed; equal where not given.", unit: .pounds)
  var spend = Named<Double>()

  @ParameterGroup var team = TeamSettings(0.6, of: "each lead's")

  @Parameter("Share of routine matters that the lead settles alone under each model; assumptions.", unit: .share)
  var delegated = Named(Model.allCases.map { (name: $0.rawValue, value: $0.usualShare) })

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    let appointments = appointments(on: map, in: service)
    let contracts = max(1, appointments.count)
    let leads = map.units.map { unit in
      let here = appointments.filter { appointment in unit.members.contains { $0.commissioner == appointment.lead } }
      return max(1, Set(here.map(\.lead)).count)
    }
    var terms = ArrangementTerms(
      leadership: .severalCoordinating, lots: structure.upTo(contracts), leadTeams: leads, leadTeamSize: team.teamSize,
      delegatedShare: delegatedShare, register: StandardRegister.severalLeads)
    terms.appointments = appointments
    let models = Set(providers.entries.compactMap { $0.value.first.flatMap(Model.init(rawValue:)) })
    if models.count == 1, let only = models.first { terms.ownDecisions = only.ownDecisions }
    return terms
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    let undelegated = providers.entries.first { Model(rawValue: $0.value.first ?? "") != .delegated }
    return undelegated.map { entry in
      ProcurementShape.objectionsToSharedRisk(
        bundle, model: "\(entry.name) under \(entry.value.first ?? "")", source: Self.about.source)
    } ?? []
  }

  func problems(in service: ServiceCase) -> [Problem] {
    var problems: [Problem] = []
    for entry in providers.entries {
      guard entry.value.count == 2, Model(rawValue: entry.value[0]) != nil else {
        problems.append(
          Problem(
            "model-by-provider.providers gives \(entry.name) \(entry.value.joined(separator: ", "))",
            remedy: "write a model (\(Model.allCases.map(\.rawValue).joined(separator: ", "))) and a lead's id"))
        continue
      }
      problems += service.problems(ofIDs: [entry.value[1]], in: "model-by-provider.providers")
    }
    for entry in delegated.entries where Model(rawValue: entry.name) == nil || !(0...1).contains(entry.value) {
      problems.append(
        Problem(
          "model-by-provider.delegated gives \(entry.name) \(entry.value)",
          remedy: "give a model (\(Model.allCases.map(\.rawValue).joined(separator: ", "))) a share from 0 to 1"))
    }
    for entry in spend.entries where providers[entry.name] == nil {
      problems.append(
        Problem(
          NotFound(
            "provider", entry.name, among: providers.entries.map(\.name),
            .named(by: "model-by-provider.spend", reason: "which is not among the providers"))))
    }
    return problems
  }

  private func share(_ model: Model) -> Double { delegated[model.rawValue] ?? model.usualShare }

  private var delegatedShare: Double {
    var (sum, weight) = (0.0, 0.0)
    for entry in providers.entries {
      let own = spend.entries.isEmpty ? 1 : max(0, spend[entry.name] ?? 0)
      sum += own * (Model(rawValue: entry.value.first ?? "").map(share) ?? 0)
      weight += own
    }
    return weight > 0 ? sum / weight : 0
  }

  private func appointments(on map: CommissioningMap, in service: ServiceCase) -> [Appointment] {
    providers.entries.compactMap { entry in
      guard entry.value.count == 2, let model = Model(rawValue: entry.value[0]),
        let lead = service.position(of: entry.value[1]),
        let unit = map.units.first(where: { $0.members.contains { $0.commissioner == lead } })
      else { return nil }
      let others = unit.members.map(\.commissioner).filter { $0 != lead }
      return Appointment(
        provider: entry.name, model: model.rawValue, lead: lead, associates: others,
        delegatedShare: share(model))
    }
  }
}
