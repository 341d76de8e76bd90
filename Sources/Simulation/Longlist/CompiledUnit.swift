import Commissioning
import OptionKit

/// A unit of a map made ready to run: its members, whom it serves, how it decides.
final class CompiledUnit: Sendable {
  let id: String
  let title: String
  /// Commissioners and the share of each in the unit.
  let members: [Int]
  let shares: [Double]
  /// As funding formulas see them.
  let funders: Members
  /// Positions (among the frame's places) of those it serves.
  let places: [Int]
  /// Its size over the whole case's, by residents; by money where it serves the residents of others.
  let size: Double
  /// Partners from outside that it takes in, a group of them.
  let outsidePartners: [String]
  /// What its members pay today for their shares in it, £.
  let today: Double
  /// Each member's part of that; of the heads where nobody pays.
  let stakes: [Double]
  /// The member that hosts the lead team; where none does, the one whose id comes first.
  let host: Int
  /// The part of that which formulas divide, in pence.
  let redividedToday: Double
  /// By source of cases beyond the first and member: what each pays of it today, its share in the unit, in pence.
  let payers: [[Double]]
  /// Lots put to the market, and lead teams.
  let lots: Int
  let leadTeams: Int
  /// Boundaries it adds: partnerships and council areas it cuts.
  let boundaries: Double
  /// What may vary locally in it.
  let scope: LocalScope
  /// How ordinary and reserved matters are decided.
  let ordinary, reserved: CompiledForum
  /// The procedure of ordinary matters, as options see it.
  let procedure: DecisionProcedure
  /// How each class of matter is decided, as tests of law see it; the unit's position is filled in by the bundle.
  let forums: [UnitForum]
  /// Stands for its forums and members, whatever its lots and teams.
  var forumKey: ObjectIdentifier { ObjectIdentifier(ordinary) }
  /// What its draws are keyed by: its members, sorted.
  let key: StableKey

  /// - Parameter like: the same unit under the same rule, where it is there already with other lots or teams: its
  ///   forums are this one's too.
  init(
    _ unit: CommissioningMap.Unit, prepared: PreparedScenario, rule: any VotingRule, lots: Int, leadTeams: Int,
    boundaries: Double, scope: LocalScope, own decided: ArrangementTerms.OwnDecisions = .nothing,
    like twin: CompiledUnit? = nil
  ) throws {
    let service = prepared.scenario.service
    id = unit.id
    title = unit.title
    members = unit.members.map(\.commissioner)
    shares = unit.members.map(\.share)
    funders = Members(of: unit, in: service)
    self.lots = max(1, lots)
    self.leadTeams = max(1, leadTeams)
    let own = unit.members.compactMap { prepared.places.firstIndex(of: $0.commissioner) }
    let total = prepared.residents.reduce(0, +)
    if own.isEmpty {
      places = Array(Set(unit.members.flatMap { prepared.homes[$0.commissioner].map(\.place) })).sorted()
      let paid = service.current()
      let money = unit.members.reduce(0) { $0 + paid[$1.commissioner].pounds * $1.share }
      size = prepared.basePrice.pence > 0 ? money / prepared.basePrice.pounds : 0
    } else {
      places = own
      size =
        total > 0
        ? own.reduce(0) { $0 + prepared.residents[$1] } / total : Double(own.count) / Double(prepared.places.count)
    }
    (self.boundaries, self.scope) = (boundaries, scope)
    outsidePartners = unit.outsidePartners
    redividedToday = funders.current.reduce(0) { $0 + Double($1.pence) }
    let payments = service.current()
    let paid = unit.members.map { payments[$0.commissioner].pounds * $0.share }
    let paidInAll = paid.reduce(0, +)
    today = paidInAll
    stakes = paid.map { paidInAll > 0 ? $0 / paidInAll : 1 / Double(paid.count) }
    let lead = service.leadTeam?.host
    host =
      unit.members.firstIndex { $0.commissioner == lead }
      ?? unit.members.indices.min {
        service.commissioners[unit.members[$0].commissioner].id
          < service.commissioners[unit.members[$1].commissioner].id
      } ?? 0
    payers = prepared.sources.payments.dropFirst().map { payments in
      unit.members.map { payments[$0.commissioner] * $0.share }
    }
    key = StableKey(members.map { service.commissioners[$0].id }.sorted())
    if let twin {
      (procedure, ordinary, reserved, forums) = (twin.procedure, twin.ordinary, twin.reserved, twin.forums)
      return
    }
    let electorate = Electorate(of: unit, in: service)
    procedure = try rule.procedure(for: electorate, matter: .ordinary)
    let games = try MatterClass.allCases.map { try rule.game(for: electorate, matter: $0) }
    let later = try MatterClass.allCases.map { try rule.fallback(for: electorate, matter: $0) }
    let procedures = [procedure, try rule.procedure(for: electorate, matter: .reserved)]
    for said in procedures { try OptionOutputChecks.check(said, members: members.count, of: rule.knownAs) }
    // One by itself decides for itself anyway.
    let apart = members.count > 1 ? decided : .nothing
    ordinary = CompiledForum(games[0], procedures[0], fallback: later[0], own: apart)
    reserved = CompiledForum(games[1], procedures[1], fallback: later[1], own: apart)
    forums = zip(MatterClass.allCases, procedures).enumerated().map { place, forum in
      UnitForum(
        unit: 0, matter: forum.0, procedure: forum.1,
        outvotes: games[place].mayOutvote || later[place]?.mayOutvote == true)
    }
  }

  /// The forum of an ordinary (0) or reserved (1) matter.
  func forum(_ kind: Int) -> CompiledForum { kind == 0 ? ordinary : reserved }
}
