import Commissioning
import OptionKit

extension LawCase {
  /// Maps of the case: everybody together, each alone, and two halves where there are enough.
  public var maps: [CommissioningMap] {
    let everyone = service.commissioners.indices.map { CommissioningMap.Membership($0) }
    let together = CommissioningMap(units: [.init(id: "all", title: "All", members: everyone)])
    let alone = CommissioningMap(
      units: service.commissioners.enumerated().map { place, one in
        .init(id: one.id, title: one.title, members: [.init(place)])
      })
    guard everyone.count > 2 else { return [together, alone] }
    let middle = everyone.count / 2
    let halves = CommissioningMap(units: [
      .init(id: "first", title: "First", members: Array(everyone[..<middle])),
      .init(id: "second", title: "Second", members: Array(everyone[middle...])),
    ])
    return [together, alone, halves]
  }

  /// Bundles of the case as a test of law is shown them: each map, under a lead and with each for itself.
  public var bundles: [BundleView] {
    maps.flatMap { map in
      [ArrangementTerms.Leadership.delegatedLead, .each].map { leadership in
        let ones = map.units.map { _ in 1 }
        return BundleView(
          service: service, chosen: [:], map: map,
          terms: ArrangementTerms(leadership: leadership, lots: ones, leadTeams: ones),
          procedures: map.units.map { _ in DecisionProcedure() }, payment: .block, years: 2019...2028)
      }
    }
  }
}

extension ServiceCase {
  /// The case with one more commissioner at its end, alike in everything to one there is but for its id.
  func withTwin(of place: Int) -> ServiceCase {
    var doubled = self
    var twin = commissioners[place]
    twin.id = "twin-of-\(twin.id)"
    doubled.commissioners.append(twin)
    for component in components.indices {
      doubled.components[component].amounts.append(components[component].amounts[place])
    }
    return doubled
  }
}
