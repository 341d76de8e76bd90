import Commissioning
import OptionKit

/// Each provider has a host commissioner, which leads for named associates with a support unit behind it.
///
/// ``hosts`` gives each provider's host and associates: `{King's College Hospital: [southwark-ccg, lambeth-ccg,
/// lewisham-ccg]}`. Each is a contract of its own and each host has a team of ``teamSize``; hosts settle
/// ``delegatedShare`` of routine matters, after consulting. Responsibility stays with each commissioner.
///
/// | matter | host | associate | support unit |
/// | --- | --- | --- | --- |
/// | intentions | sets its own and the trust's | shares its own | aligns priorities |
/// | negotiation | leads and agrees terms | supports, gives information | turns priorities into contracts |
/// | performance | manages and reports back | supports | monthly monitoring and claims |
/// | (dis)investment | co-ordinates, signs off | shares its view | advises |
/// | QIPP and CQUIN | shares schemes in time | gives its own | facilitates |
/// | settlement | leads with the trust | answers in time | prepares proposals |
/// | quality | chairs the review group | takes part by its stake | co-ordinates reviews |
///
/// Source: Bexley plan (February 2013), section 4 (host commissioners from April 2013). Community and mental health
/// contracts are not hosted (section 5).
///
/// Not claimed: what a host settles alone; a third of routine matters is an assumption.
struct HostCommissioners: CommissioningArrangement {
  static let about = About(
    id: "host-commissioners", title: "Host commissioners",
    summary: "Each provider has a host that leads for its associates, with a support unit behind it.",
    source: Source("Bexley plan (February 2013)", section: "4"))

  @Parameter(
    "Each provider with its host's id and then its associates'.",
    source: Source("Bexley plan (February 2013)", section: "4"))
  var hosts = Named<[String]>()

  @ParameterGroup var team = TeamSettings(0.5, of: "each host's")

  @ParameterGroup var delegation = DelegationSettings(0.33, by: "hosts settle")

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    let appointments = hosts.entries.compactMap { entry -> Appointment? in
      guard let host = entry.value.first.flatMap(service.position(of:)) else { return nil }
      return Appointment(
        provider: entry.name, model: "host commissioner", lead: host,
        associates: entry.value.dropFirst().compactMap(service.position(of:)), delegatedShare: delegation.delegatedShare
      )
    }
    let leads = map.units.map { unit in
      max(1, Set(appointments.map(\.lead).filter { lead in unit.members.contains { $0.commissioner == lead } }).count)
    }
    var terms = ArrangementTerms(
      leadership: .severalDelegated, lots: structure.upTo(max(1, appointments.count)), leadTeams: leads,
      leadTeamSize: team.teamSize, delegatedShare: delegation.delegatedShare, register: register)
    terms.appointments = appointments
    return terms
  }

  func problems(in service: ServiceCase) -> [Problem] {
    hosts.entries.flatMap { entry in
      entry.value.isEmpty
        ? [Problem("host-commissioners.hosts gives \(entry.name) nobody", remedy: "name its host first")]
        : service.problems(ofIDs: entry.value, in: "host-commissioners.hosts")
    }
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Providers hear a single voice and are spared several conversations", source: Self.about.source),
      RegisterEntry(
        "A host puts its own intentions before its associates'", likelihood: .medium, impact: .medium,
        mitigation: "A consortium agreement signed before each year's negotiation", owner: "host and associates",
        source: Self.about.source),
    ]
  }
}
