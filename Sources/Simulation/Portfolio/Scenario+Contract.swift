import Commissioning
import OptionKit

extension Scenario {
  /// The service as one of its contracts buys it.
  package func service(of contract: CommissionedContract) -> ServiceCase {
    var own = service
    own.commissioners = contract.members.map { service.commissioners[$0] }
    (own.components, own.contract, own.leadTeam, own.groupCosts) = ([], nil, nil, nil)
    let paid = contract.payments.compactMap { $0 }
    if paid.count == contract.members.count, let total = contract.total, total > .zero {
      own.components = [
        CostComponent(id: contract.id, title: contract.title, amounts: paid, isRedivided: true)
      ]
    }
    if let end = contract.end {
      own.contract = ServiceContract(
        provider: contract.provider, start: contract.start ?? service.asOf, end: end,
        canExtend: contract.canExtend ?? false, outcomeShare: service.contract?.outcomeShare ?? 0,
        indicators: service.contract?.indicators ?? [],
        termYears: contract.termYears ?? service.contract?.termYears
          ?? Int(input(.newTerm).uncertainty.distribution.mean.rounded()))
    }
    // Whoever leads hosts, at no cost of its own: what leads cost is in the arrangement's terms.
    if let lead = contract.lead.flatMap({ contract.members.firstIndex(of: $0) }) {
      own.leadTeam = LeadTeam(host: lead, annualCost: .zero, equalShare: 1)
    }
    return own
  }

  /// Takes over what holds for every contract, cut down to the members of one.
  mutating func copyWhatHolds(from whole: Scenario, for contract: CommissionedContract) {
    let members = contract.members
    let known = Set(service.ids)
    (summary, stages, digest) = (whole.summary, whole.stages, whole.digest)
    (inputs, beliefs, correlations) = (whole.inputs, whole.beliefs, whole.correlations)
    (boundaryGroupings, outsidePartners) = (whole.boundaryGroupings, whole.outsidePartners)
    (reorganisation, comparator) = (whole.reorganisation, nil)
    (legalTests, exclusions) = (whole.legalTests, whole.exclusions)
    (stancesByDefault, figures) = (whole.stancesByDefault, [])
    stances = members.map { whole.stances[$0] }
    neighbours = whole.neighbours.filter { known.contains($0.first) && known.contains($0.second) }
    if !whole.need.isEmpty {
      let places = whole.service.places
      need = service.places.map { place in
        places.firstIndex(of: members[place]).map { whole.need[$0] } ?? 1
      }
    }
    let kept = whole.agenda.indices.filter { contract.agenda?.contains(whole.agenda[$0].id) ?? true }
    agenda = kept.map { whole.agenda[$0] }
    // A case is paid as the formula divides the contract's price: the scenario's components are no part of it.
    for place in agenda.indices { agenda[place].component = nil }
    forumNumbers = whole.forumNumbers.compactMap { number in
      let places = { (old: [Int]) in old.compactMap { members.firstIndex(of: $0) } }
      let subject: ForumNumber.Subject?
      switch number.subject {
      case .perYear(let item): subject = kept.firstIndex(of: item).map { .perYear(item: $0) }
      case .valueShare(let item): subject = kept.firstIndex(of: item).map { .valueShare(item: $0) }
      case .redLine(let old): subject = places(old).isEmpty ? nil : .redLine(places(old))
      case .attendance(let old): subject = places(old).isEmpty ? nil : .attendance(places(old))
      case .governanceDays(let old): subject = places(old).isEmpty ? nil : .governanceDays(places(old))
      }
      return subject.map { ForumNumber($0, number.input) }
    }
  }

  /// Takes over what names options or numbers, where all that it names are here.
  mutating func keepWhatIsNamed(from whole: Scenario) {
    let ids = options.mapValues { Set($0.map(\.id)) }
    varied = whole.varied.filter { line in
      line.around.allSatisfy { dimension, named in named.contains { ids[dimension]?.contains($0) == true } }
    }
    let numbers = Set(ModelParameter.allCases.map(\.id) + declaredUncertainties.map(\.name))
    correlations = correlations.filter { $0.names.allSatisfy(numbers.contains) }
  }
}
