import Coalitions
import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// What a scenario adds to a power table: money and people beside power, whether a matter passes and when, and what it
/// would cost to win the losers.
package struct PowerSetting {
  package let ruleID: String
  package let matter: MatterClass
  package let unit: CommissioningMap.Unit
  /// The procedure, its casting vote by member of the table.
  package let procedure: DecisionProcedure
  /// What each member of the table pays today, pounds a year.
  package let payments: [Double]
  /// Each member's chance of being at a meeting.
  package let attendance: [Double]
  /// By member of the table; nil where nobody pays, or has people.
  package let paymentShares, populationShares: [Double]?
  /// Whether a matter passes; nil where it is too large to be answered exactly.
  package let outlook: DecisionOutlook?
  /// Each member's chance of being decisive and of being outvoted; nil where they are too many.
  package let decisive, outvoted: [Double]?
  /// The gains of the members in the table, pence, and the cheapest way to win a majority for them.
  package let gains: [Int]?
  package let package: SmallestPackage?
  /// What could not be answered, in sentences.
  package var leftOut: [String]

  /// Works everything out; `groups` says which of the electorate each member of the table is.
  package init(
    scenario: Scenario, electorate: Electorate, game: SimpleGame, procedure: DecisionProcedure, ruleID: String,
    matter: MatterClass, unit: CommissioningMap.Unit, groups: [[Int]], months: Int?, gains: [Int]?
  ) {
    (self.ruleID, self.matter, self.unit) = (ruleID, matter, unit)
    let procedure = Self.moved(procedure, groups)
    self.procedure = procedure
    let sum = { (values: [Double]) in groups.map { $0.reduce(0) { $0 + values[$1] } } }
    payments = sum(electorate.contributions.map(\.pounds))
    paymentShares = Self.shares(payments)
    // A bloc comes and votes as its first member does.
    attendance = groups.compactMap(\.first).map { place in
      let commissioner = electorate.commissioners[place]
      return scenario.stances.indices.contains(commissioner) ? scenario.stances[commissioner].attendance : 1
    }
    populationShares = Self.populations(electorate, unit, scenario.service).map(sum)
    var leftOut: [String] = []
    var outlook: DecisionOutlook?
    var forecast: PassageForecast?
    do {
      var voters = electorate
      var voting = game
      if groups.count < electorate.count {
        // A bloc has one view: its first member's stance stands for it.
        voters = electorate.only(groups.compactMap(\.first))
        voting = try game.merging(groups).game
      }
      let made = try DecisionOutlook(
        scenario, voters, voting, procedure, matter: matter, months: months)
      outlook = made
      forecast = made.forecast
    } catch {
      leftOut.append("The chance and the time of a decision are left out: \(error).")
    }
    self.outlook = outlook
    decisive = forecast?.decisive
    outvoted = forecast?.outvoted
    var package: SmallestPackage?
    self.gains = gains.map { own in groups.map { $0.reduce(0) { $0 + own[$1] } } }
    if let gains = self.gains {
      do {
        package = try GameDiagram(game.merging(groups).game).smallestPackage(gains: gains)
      } catch {
        leftOut.append("The smallest package is left out: \(error).")
      }
    }
    self.package = package
    self.leftOut = leftOut
  }

  /// The procedure for the table's members: the casting vote goes where its holder went.
  private static func moved(_ procedure: DecisionProcedure, _ groups: [[Int]]) -> DecisionProcedure {
    var moved = procedure
    moved.castingVote = procedure.castingVote.flatMap { chair in groups.firstIndex { $0.contains(chair) } }
    return moved
  }

  /// Each member's people as a share of those whom the unit serves, everybody counted once: a council has the people of
  /// the places under it, who are those of other members too. Where nobody is under a council, each its own size.
  private static func populations(
    _ electorate: Electorate, _ unit: CommissioningMap.Unit, _ service: ServiceCase
  ) -> [Double]? {
    let share = { (commissioner: Int) in unit.members.first { $0.commissioner == commissioner }?.share ?? 1 }
    let places = service.places
    let under = { (council: Int) in places.filter { service.council(of: $0) == council } }
    guard service.commissioners.indices.contains(where: { !under($0).isEmpty }) else {
      return shares(
        electorate.commissioners.enumerated().map { place, commissioner in
          let sizes = service.commissioners[commissioner].sizes
          let size = electorate.sizes(service.residentsBy)?[place] ?? 0
          return size > 0 ? size : sizes.keys.sorted().first.flatMap { electorate.sizes($0)?[place] } ?? 0
        })
    }
    let own = electorate.commissioners.map { commissioner in
      places.contains(commissioner)
        ? service.residents(of: commissioner) * share(commissioner)
        : under(commissioner).reduce(0) { $0 + service.residents(of: $1) } * share(commissioner)
    }
    let inPlaces = zip(electorate.commissioners, own).reduce(0) { places.contains($1.0) ? $0 + $1.1 : $0 }
    let all = inPlaces > 0 ? inPlaces : own.reduce(0, +)
    return all > 0 ? own.map { $0 / all } : nil
  }

  private static func shares(_ values: [Double]) -> [Double]? {
    let total = values.reduce(0, +)
    return total > 0 ? values.map { $0 / total } : nil
  }

  /// Columns for the right of the table; `vote` replaces the chances at the scenario's mean support.
  package func columns(_ profile: PowerProfile, _ vote: PowerVote?) -> [(String, [DataTable.Cell])] {
    let cells = { (values: [Double]?) in
      profile.members.indices.map { place in values.map { DataTable.Cell.number($0[place]) } ?? .empty }
    }
    let gap = paymentShares.map { shares in
      zip(profile.members, shares).map { $0.banzhafNormalised.value - $1 }
    }
    var columns = [
      ("payment_share", cells(paymentShares)), ("population_share", cells(populationShares)), ("gap", cells(gap)),
    ]
    columns += vote?.columns ?? [("decisive", cells(decisive)), ("outvoted", cells(outvoted))]
    if let gains { columns.append(("gain", gains.map { .money(pence: $0) })) }
    return columns
  }
}
