import Commissioning
import OptionKit

/// What stands still through a whole sweep: positions, sizes and base-year amounts worked out once from a scenario.
public struct PreparedScenario: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Commissioners.
  public let count: Int
  /// Years run.
  public let years: Int
  /// Positions of the commissioners whose populations are counted, in order.
  public let places: [Int]
  /// Residents of each place, in the order of `places`.
  public let residents: [Double]
  /// For each commissioner, the places its residents live in and the share of them in each: itself for a place.
  public let homes: [[(place: Int, share: Double)]]
  /// People of each commissioner for figures a head.
  public let people: [Double]
  /// What each pays today for the components that formulas divide.
  public let redivided: [Money]
  /// What each pays today for the recurrent components that stay with their payers.
  public let kept: [Money]
  /// What each pays today for the components that end.
  public let timeLimited: [Money]
  /// What each pays today in all.
  let paidToday: [Money]
  /// All of today's price.
  public let basePrice: Money
  /// Each commissioner's share of what is paid today.
  let shareToday: [Double]
  /// Which money pays for investment cases.
  let sources: InvestmentSources
  /// How the money is divided until a new contract starts.
  let present: PresentFunding?
  /// Whether each commissioner must balance every year to the pound, as a council must.
  let mustBalance: [Bool]
  /// Today's split of the lead team's cost.
  public let leadTeamToday: [Money]
  /// People the base-year price pays for, a year.
  public let baseSeen: Double
  /// Pounds a person of the base year, after the fixed cost of one contract.
  public let baseUnitCost: Double
  /// The first month of a new contract, months from the start of the run; nil where no contract ends within it.
  public let newContractMonth: Int?
  /// Matters a year of other contracts at the same meetings.
  let mattersElsewhere: Double
  /// The most matters that may come in one year, in order: the position of the kind on the agenda and the month they
  /// come up. How many of each kind do is drawn for each future.
  public let matters: [(item: Int, month: Int)]
  /// By matter: its number among its kind, from 1.
  let numbers: [Int]
  /// Position on the agenda of the approval to go to the market, where there is one.
  public let reprocurement: Int?
  /// The month from which commissioners may be reorganised.
  public let reorganisationMonth: Int?
  /// For each commissioner, the one with which it votes after a reorganisation.
  public let blocOf: [Int]
  /// Central values of the parameters, by position.
  public let central: [Double]

  /// Chance that each commissioner sends somebody, days its own governance takes, and its red line.
  let attendance, governanceDays, redLines: [Double]
  /// Whether each commissioner's money must stay inside.
  let keepsMoneyInside: [Bool]
  /// The place of each commissioner among `places`, -1 where it is none; and its residents over everybody's, -1 for none.
  let placeOf: [Int]
  let ownSize: [Double]
  /// The places of ``homes``, one commissioner's behind another's, and where each begins.
  let homePlaces, homeStart: [Int]
  /// The lead team, the share of the price that rides on outcomes, and the years of a new contract.
  let leadTeam: LeadTeam?
  /// What making each map costs and saves, by the scenario's name of the footprint.
  let transition: [String: MapTransition]
  /// Who orders one of the maps.
  let order: PreparedOrder?
  let outcomeShare: Double
  let hasContract: Bool
  let termYears: Int
  /// Whether a contract may be extended as of right when its successor is late.
  let canExtend: Bool
  /// The first month in which going to the market may be asked for: that of the scenario's date, or the run's first.
  let earliestMonth: Int
  /// The agenda's kinds without their words.
  let agenda: [AgendaLine]
  /// The stages that are live and have what they need, a bit each.
  private let live: UInt16

  /// A kind of matter without its words.
  struct AgendaLine: Sendable {
    var kind: AgendaItem.Kind
    /// 1 where the agreement reserves it, else 0: its place among a unit's games and procedures.
    var matter: Int
    var deadline: Double
    var valueShare: Double
    /// Whether those who agree could go ahead without the others.
    var isSeparable: Bool
  }

  /// Works a scenario out.
  public init(_ scenario: Scenario) throws {
    let scenario = try scenario.withGroupCosts()
    self.scenario = scenario
    mattersElsewhere = scenario.mattersElsewhere
    let service = scenario.service
    let (count, places) = (service.count, service.places)
    self.count = count
    self.places = places
    years = scenario.years
    let residents = places.map { service.residents(of: $0) }
    self.residents = residents
    central = ModelParameter.allCases.map { scenario.input($0).uncertainty.distribution.mean }

    homes = (0..<count).map { commissioner -> [(place: Int, share: Double)] in
      if let own = places.firstIndex(of: commissioner) { return [(own, 1)] }
      let living = places.indices.filter { service.council(of: places[$0]) == commissioner }
      let total = living.reduce(0) { $0 + residents[$1] }
      return total > 0 ? living.map { ($0, residents[$0] / total) } : []
    }
    people = (0..<count).map { commissioner in
      let sizes = service.commissioners[commissioner].sizes
      return sizes[service.residentsBy] ?? sizes.keys.sorted().first.flatMap { sizes[$0] } ?? 0
    }
    redivided = service.current { $0.isRedivided }
    kept = service.current { !$0.isRedivided && !scenario.timeLimited.contains($0.id) }
    timeLimited = service.current { !$0.isRedivided && scenario.timeLimited.contains($0.id) }
    let paid = service.current()
    paidToday = paid
    let maps = scenario.transition?.plan.maps ?? []
    let drawn = scenario.transition == nil && scenario.order == nil ? [] : scenario.optionInputs.map(\.uncertainty.name)
    let place = { (name: String) in drawn.firstIndex(of: name).map { ModelParameter.allCases.count + $0 } }
    let transition = try Dictionary(
      uniqueKeysWithValues: maps.compactMap { map in
        try scenario.transition.map {
          (map, try MapTransition($0, of: map, years: scenario.years, paid: paid, place: place))
        }
      })
    self.transition = transition
    order = PreparedOrder(scenario, transition, place: place)
    basePrice = paid.reduce(.zero, +)
    let all = paid.reduce(.zero, +).pounds
    shareToday = paid.map { all > 0 ? $0.pounds / all : 0 }
    if let team = service.leadTeam {
      leadTeamToday = try team.split(team.annualCost, byContract: paid)
    } else {
      leadTeamToday = paid.map { _ in .zero }
    }
    let rate = central[ModelParameter.referralRate.index]
    let capacity = central[ModelParameter.capacityRatio.index]
    baseSeen = rate / 1000 * residents.reduce(0, +) * capacity
    let fixed = central[ModelParameter.fixedCostPerContract.index]
    let workforce = central[ModelParameter.workforce.index]
    baseUnitCost = baseSeen > 0 ? max(0, basePrice.pounds - fixed) * workforce / baseSeen : 0
    let end = service.contract?.end.months(sinceStartOf: scenario.firstYear)
    newContractMonth = end.flatMap { $0 + 1 >= 0 && $0 + 1 < scenario.years * 12 ? $0 + 1 : nil }
    let kinds = scenario.agenda.indices.flatMap { item in
      scenario.agenda[item].kind == .reprocurement
        ? [] : [Int](repeating: item, count: scenario.mostAYear(of: item))
    }
    matters = kinds.enumerated().map { place, item in (item, place * 12 / max(1, kinds.count)) }
    sources = InvestmentSources(scenario)
    present = try PresentFunding(scenario)
    mustBalance = service.commissioners.map { $0.kind == .localAuthority }
    numbers = kinds.indices.map { place in kinds[...place].count { $0 == kinds[place] } }
    reprocurement = scenario.agenda.firstIndex { $0.kind == .reprocurement }
    reorganisationMonth = scenario.reorganisation.map { $0.date.months(sinceStartOf: scenario.firstYear) }
    blocOf = (0..<count).map { commissioner in
      guard let grouping = scenario.reorganisation?.grouping, places.contains(commissioner),
        let group = service.commissioners[commissioner].groups[grouping]
      else { return commissioner }
      // The one whose name comes first, so that the order in which they are listed does not matter.
      let bloc = places.filter { service.commissioners[$0].groups[grouping] == group }
      return bloc.min { service.commissioners[$0].id < service.commissioners[$1].id } ?? commissioner
    }
    let money = basePrice.pence > 0
    let live = { (stage: Stage, has: Bool) in scenario.stages.contains(stage) && has }
    let demand = live(.demand, money && baseSeen > 0)
    let stages: [(Stage, Bool)] = [
      (.demand, demand), (.cost, live(.cost, demand)), (.funding, live(.funding, money)),
      (.procurement, live(.procurement, money && newContractMonth != nil)),
      (.decisions, live(.decisions, !matters.isEmpty)), (.risk, live(.risk, money)),
      (.standing, live(.standing, money)), (.adoption, live(.adoption, money && scenario.tellsViews)),
    ]
    self.live = stages.reduce(0) { $1.1 ? $0 | $1.0.bit : $0 }
    let everybody = residents.reduce(0, +)
    let placeOf = (0..<count).map { places.firstIndex(of: $0) ?? -1 }
    self.placeOf = placeOf
    ownSize = placeOf.map { $0 < 0 ? -1 : residents[$0] / max(1e-9, everybody) }
    homePlaces = homes.flatMap { $0.map(\.place) }
    homeStart = homes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    leadTeam = service.leadTeam
    outcomeShare = service.contract?.outcomeShare ?? 0
    hasContract = service.contract != nil
    termYears = service.contract?.termYears ?? Int(central[ModelParameter.newTerm.index].rounded())
    canExtend = service.contract?.canExtend ?? true
    earliestMonth = min(0, service.asOf.months(sinceStartOf: scenario.firstYear))
    attendance = scenario.stances.map(\.attendance)
    governanceDays = scenario.stances.map(\.governanceDays)
    keepsMoneyInside = scenario.stances.map(\.keepsMoneyInside)
    redLines = scenario.stances.map(\.redLine)
    agenda = scenario.agenda.map {
      AgendaLine(
        kind: $0.kind, matter: $0.matter == .reserved ? 1 : 0, deadline: Double($0.deadlineMonths),
        valueShare: $0.valueShare, isSeparable: $0.isSeparable)
    }
  }

  /// The funding and footprint of business as usual by which money is divided until a new contract starts; nil where it
  /// is divided by the bundle's formula from the start.
  public var presentChoices: (funding: String, footprint: String)? {
    guard present != nil, let funding = scenario.businessAsUsual[.funding],
      let footprint = scenario.businessAsUsual[.footprint]
    else { return nil }
    return (funding, footprint)
  }

  /// Whether a stage is live.
  package func runs(_ stage: Stage) -> Bool { live & stage.bit != 0 }

  /// The measures that this scenario produces; criteria that need others are not assessed. Fit is one of them where the
  /// scenario gives each place's need: a fit to needs that are drawn is no assessment.
  public var produced: Set<Measure> {
    let all = transition.isEmpty ? Measure.allCases.filter { !Measure.ofTransition.contains($0) } : Measure.allCases
    return Set(
      all.filter {
        ($0 != .mapOrdered || order != nil) && ($0.stage.map(runs) ?? true) && (!$0.needsPrice || basePrice.pence > 0)
          && ($0 != .fit || !scenario.need.isEmpty)
      })
  }
}
