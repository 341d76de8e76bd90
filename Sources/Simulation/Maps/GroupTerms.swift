import Commissioning
import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A group of commissioners as a unit of its own, everybody else being one unit beside it: what does not change from
/// future to future.
struct GroupTerms: Sendable {
  /// Whether nobody is left beside it.
  var isWhole = false
  /// Its size over the whole case's, and the places it serves, as a unit's.
  var size = 0.0
  var places = 0
  /// What it pays today: recurrent, time-limited, and for the lead team, £.
  var today = 0.0
  var limited = 0.0
  var teamToday = 0.0
  var lots = 1
  var teams = 1
  /// Lots that the others put to the market beside its own.
  var lotsOfOthers = 0
  var boundaries = 0.0

  /// Nobody.
  init() {}

  init(
    _ group: Int, _ arrangement: any CommissioningArrangement, _ areas: BoundaryAreas, _ prepared: PreparedScenario
  ) throws {
    let service = prepared.scenario.service
    let members = (0..<prepared.count).filter { group >> $0 & 1 == 1 }
    let others = (0..<prepared.count).filter { group >> $0 & 1 == 0 }
    isWhole = others.isEmpty
    let units = [("group", members), ("others", others)].filter { !$0.1.isEmpty }.map { id, commissioners in
      CommissioningMap.Unit(id: id, title: id, members: commissioners.map { .init($0) })
    }
    let map = CommissioningMap(units: units)
    let terms = try arrangement.terms(on: map, in: service)
    lots = max(1, terms.lots.first ?? 1)
    teams = max(1, terms.leadTeams.first ?? 1)
    lotsOfOthers = isWhole ? 0 : max(1, terms.lots.count > 1 ? terms.lots[1] : 1)
    boundaries = areas.boundaries(of: map).first ?? 0
    let own = members.filter { prepared.placeOf[$0] >= 0 }
    let paid = service.current()
    let money = members.reduce(0) { $0 + paid[$1].pounds }
    if own.isEmpty {
      places = Set(members.flatMap { prepared.homes[$0].map(\.place) }).count
      size = prepared.basePrice.pence > 0 ? money / prepared.basePrice.pounds : 0
    } else {
      places = own.count
      let total = prepared.residents.reduce(0, +)
      size =
        total > 0
        ? own.reduce(0) { $0 + prepared.residents[prepared.placeOf[$1]] } / total
        : Double(own.count) / Double(max(1, prepared.places.count))
    }
    today = members.reduce(0) { $0 + prepared.redivided[$1].pounds + prepared.kept[$1].pounds }
    limited = members.reduce(0) { $0 + prepared.timeLimited[$1].pounds }
    teamToday = members.reduce(0) { $0 + prepared.leadTeamToday[$1].pounds }
  }
}

/// What a group may expect of the market in a future.
struct Market {
  /// What a person costs in its own contract beside today's, by its size and local variation.
  let factor: Double
  /// How much more its lead team and its tender have to do than for one offer, as a factor.
  let effort: Double
  /// What is expected to be paid above that for want of bidders, as a share.
  let premium: Double
  /// Lots that find no bidder and are put out again.
  let failures: Double

  init(_ group: GroupTerms, _ scope: LocalScope, _ world: World) {
    let lots = Double(group.lots)
    let onMarket = Double(group.lots + group.lotsOfOthers)
    let crowd = 1 + world[.bidderCrowding] * max(0, onMarket - 1)
    let rate = world[.bidders] * pow(max(1e-6, group.size / lots), world[.bidderSize]) / crowd
    let nobody = exp(-rate)
    let inverse = PoissonLaw(rate).meanInverse
    // The chance that a lot is put out once more, summed over its offers; and that it is awarded directly.
    var (tries, again) = (0.0, 1.0)
    for _ in 0..<Int(world[.lotOffers].rounded()) {
      tries += again
      again *= nobody
    }
    premium = world[.competition] * (inverse * tries + world[.directAward] * again)
    failures = lots * (nobody * tries)
    let (varies, places) = (scope.share(modulesMakeUp: world[.localVariation]), Double(max(1, group.places)))
    let variation = world[.variationCost] * varies * (1 - 1 / places)
    effort = 1 + world[.variationEffort] * varies * (places - 1)
    let scale = pow(max(1e-6, group.size / lots), -world[.scaleElasticity])
    factor = scale * (1 + variation)
  }
}
