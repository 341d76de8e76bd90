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
  /// Lots put to the market, and lead teams.
  let lots: Int
  let leadTeams: Int
  /// Boundaries it adds: partnerships and council areas it cuts.
  let boundaries: Double
  /// How ordinary and reserved matters are decided.
  let games: [CompiledGame]
  let procedures: [DecisionProcedure]
  /// What its draws are keyed by: its members, sorted.
  let key: StableKey

  init(
    _ unit: CommissioningMap.Unit, frame: Frame, rule: any VotingRule, lots: Int, leadTeams: Int,
    boundaries: Double
  ) throws {
    let service = frame.scenario.service
    id = unit.id
    title = unit.title
    members = unit.members.map(\.commissioner)
    shares = unit.members.map(\.share)
    funders = Members(of: unit, in: service)
    self.lots = max(1, lots)
    self.leadTeams = max(1, leadTeams)
    let own = unit.members.compactMap { frame.places.firstIndex(of: $0.commissioner) }
    let total = frame.residents.reduce(0, +)
    if own.isEmpty {
      places = Array(Set(unit.members.flatMap { frame.homes[$0.commissioner].map(\.place) })).sorted()
      let paid = service.current()
      let money = unit.members.reduce(0) { $0 + paid[$1.commissioner].pounds * $1.share }
      size = frame.basePrice.pence > 0 ? money / frame.basePrice.pounds : 0
    } else {
      places = own
      size =
        total > 0 ? own.reduce(0) { $0 + frame.residents[$1] } / total : Double(own.count) / Double(frame.places.count)
    }
    self.boundaries = boundaries
    let electorate = Electorate(of: unit, in: service)
    var games: [CompiledGame] = []
    var procedures: [DecisionProcedure] = []
    for matter in [MatterClass.ordinary, .reserved] {
      games.append(CompiledGame(try rule.game(for: electorate, matter: matter)))
      procedures.append(try rule.procedure(for: electorate, matter: matter))
    }
    (self.games, self.procedures) = (games, procedures)
    key = StableKey(members.map { service.commissioners[$0].id }.sorted())
  }
}
