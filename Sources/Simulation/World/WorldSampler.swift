import Commissioning
import OptionKit

/// Draws the outside world of a future.
public struct WorldSampler: Sendable {
  let prepared: PreparedScenario
  let futures: Futures
  private let parameters: [ModelParameter]
  /// The values allowed, by position.
  private let bounds: [ClosedRange<Double>]
  private let referralStream, needStream, shockStream, spendingStream, surpriseStream, outcomeStream: RandomStream
  let viewStream, ballotStream, matterStream, worthStream, positionStream, adoptionStream, orderStream: RandomStream
  /// The names of options' own uncertain numbers, drawn after the parameters.
  let optionNames: [String]
  let keys: [StableKey]
  let matterKeys: [StableKey]
  private let councils: [(key: StableKey, places: [Int])]
  /// The futures met, where they are not those of the design as they are.
  var variants: [FutureVariant]?

  /// Makes ready to draw the futures of a design.
  public init(_ prepared: PreparedScenario, design: FuturesDesign) throws(Problems) {
    self.prepared = prepared
    let scenario = prepared.scenario
    parameters = ModelParameter.allCases
    let twice = scenario.namesTwiceGiven
    if !twice.isEmpty { throw Problems(twice) }
    let own = scenario.optionInputs.map(\.uncertainty)
    optionNames = own.map(\.name)
    bounds = parameters.map(\.meaning.bounds)
    futures = try Futures(
      design, of: parameters.map { scenario.input($0).uncertainty } + own,
      correlations: design.correlationsLeft(of: scenario.correlations))
    let stream = { (name: String) in RandomStream(seed: design.seed, name: name) }
    referralStream = stream("referrals")
    needStream = stream("local need")
    shockStream = stream("surges")
    spendingStream = stream("spending outside the plan")
    surpriseStream = stream("shocks to spending")
    outcomeStream = stream("indicators")
    viewStream = stream("views")
    ballotStream = stream("ballots")
    matterStream = stream("matters")
    worthStream = stream("worth")
    positionStream = stream("positions")
    adoptionStream = stream("adoption")
    orderStream = stream("order of a map")
    keys = scenario.service.ids.map { StableKey($0) }
    var seen: [String: Int] = [:]
    matterKeys =
      prepared.matters.map { matter in
        let id = scenario.agenda[matter.item].id
        seen[id, default: 0] += 1
        return StableKey([id, "\(seen[id] ?? 0)"])
      } + [StableKey("re-procurement")]
    let service = scenario.service
    var councils: [(key: StableKey, places: [Int])] = []
    for (place, commissioner) in prepared.places.enumerated() {
      let key =
        service.council(of: commissioner).map { StableKey(service.commissioners[$0].id) } ?? StableKey("nowhere")
      if let known = councils.firstIndex(where: { $0.key == key }) {
        councils[known].places.append(place)
      } else {
        councils.append((key, [place]))
      }
    }
    self.councils = councils
  }

  /// The futures as a table that can be given back, under any sampling and without the factors: every parameter that
  /// the scenario does not fix, or that the design gives.
  public func table() throws(Problems) -> FuturesTable {
    let kept = futures.uncertainties.indices.filter { place in
      guard case .constant = futures.uncertainties[place].distribution else { return true }
      let (name, design) = (futures.names[place], futures.design)
      return design.factors.contains { $0.name == name } || design.table?.names.contains(name) == true
    }
    return try FuturesTable(
      names: kept.map { futures.names[$0] },
      rows: (0..<count).map { future in
        let drawn = futures.draw(future)
        return kept.map { held(drawn[$0], $0) }
      })
  }

  /// The number of futures in the design.
  public var count: Int { variants?.count ?? futures.count }

  /// Matters drawn for each year: those of the agenda and one approval to go to the market.
  var mattersPerYear: Int { prepared.matters.count + 1 }

  /// Room for a world.
  package func makeWorld() -> World {
    let (years, count, places) = (prepared.years, prepared.count, prepared.places.count)
    let zeros = { (size: Int) in [Double](repeating: 0, count: size) }
    let matters = mattersPerYear * years
    var world = World(
      values: zeros(parameters.count + optionNames.count), demandIndex: zeros(years), priceIndex: zeros(years),
      costIndex: zeros(years),
      allocationIndex: zeros(years), deflator: zeros(years), workforce: zeros(years), timeLimitedIndex: zeros(years),
      referrals: zeros(years * 12 * places), surges: [Bool](repeating: false, count: years * places),
      need: zeros(places), spending: zeros(years * count),
      shocks: [Bool](repeating: false, count: years * count), outcomes: zeros(years), reorganised: nil,
      readiness: zeros(matters * count), views: zeros(matters * count), worth: zeros(matters * count),
      mandates: zeros(matters * count),
      persuasion: zeros(matters * count), wavering: zeros(matters * World.ballots * count),
      attendance: zeros(matters * World.ballots * count), delegation: zeros(matters),
      comesUp: [Bool](repeating: true, count: matters), valueShares: prepared.agenda.map(\.valueShare),
      earmarked: zeros(prepared.sources.count * years),
      standpoints: [Stance.View](repeating: .none, count: prepared.scenario.footprintIDs.count * count),
      signing: zeros(count), attends: prepared.attendance, governanceDays: prepared.governanceDays,
      redLines: prepared.redLines)
    world.optionNames = optionNames
    return world
  }

  /// Draws a future into room already there.
  package func draw(_ number: Int, into world: inout World) {
    let future = drawValues(number, into: &world)
    world.future = future
    drawPaths(future, &world)
    drawNeed(future, &world)
    takeForumNumbers(&world)
    if prepared.runs(.adoption) { drawPositions(future, &world) }
    if prepared.runs(.demand) { drawReferrals(future, &world) }
    if prepared.runs(.risk) { drawSpending(future, &world) }
    if prepared.runs(.decisions) { drawMatters(future, &world) }
    drawOrder(future, &world)
    world.sign()
  }

  /// Draws the uncertain numbers of a future; returns the future of the design whose noise goes with them.
  @discardableResult
  func drawValues(_ number: Int, into world: inout World) -> Int {
    var future = number
    if let variants, variants.indices.contains(number) { future = variants[number].future }
    var span = world.values.mutableSpan
    futures.fill(&span, from: future)
    if let variants, variants.indices.contains(number) {
      for change in variants[number].changes where world.values.indices.contains(change.place) {
        world.values[change.place] = change.value
      }
    }
    for place in bounds.indices { world.values[place] = held(world.values[place], place) }
    return future
  }

  private func path(_ parameter: ModelParameter, _ future: Int, _ world: World, into values: inout [Double]) {
    var span = values.mutableSpan
    futures.fillPath(
      of: parameter.index, drawn: world[parameter], future: future, firstYear: prepared.scenario.firstYear.start,
      into: &span)
    for year in values.indices { values[year] = held(values[year], parameter.index) }
  }

  /// A value within what is allowed for the parameter.
  private func held(_ value: Double, _ place: Int) -> Double {
    place >= bounds.count ? value : min(bounds[place].upperBound, max(bounds[place].lowerBound, value))
  }

  /// The indices: each is the product of (1 + growth) from the base year on; the years between the base year and the
  /// first year run grow like the first.
  private func drawPaths(_ future: Int, _ world: inout World) {
    let years = prepared.years
    let before = max(0, prepared.scenario.firstYear - prepared.scenario.service.baseYear)
    var demographic = [Double](repeating: 0, count: years)
    var other = demographic
    var uplift = demographic
    var efficiency = demographic
    var allocation = demographic
    var inflation = demographic
    path(.demographicGrowth, future, world, into: &demographic)
    path(.otherGrowth, future, world, into: &other)
    path(.priceUplift, future, world, into: &uplift)
    path(.efficiency, future, world, into: &efficiency)
    path(.allocationGrowth, future, world, into: &allocation)
    path(.deflator, future, world, into: &inflation)
    path(.workforce, future, world, into: &world.workforce)
    let realised = world[.efficiencyRealised]
    var (demand, price, cost, spend, general) = (1.0, 1.0, 1.0, 1.0, 1.0)
    for year in 0..<years {
      for _ in 0..<(year == 0 ? before : 1) {
        demand *= 1 + demographic[year] + other[year]
        price *= 1 + uplift[year] - efficiency[year]
        cost *= (1 + uplift[year]) * (1 - efficiency[year] * realised)
        spend *= 1 + allocation[year]
        general *= 1 + inflation[year]
      }
      world.demandIndex[year] = max(0, demand)
      world.priceIndex[year] = max(0.01, price)
      world.costIndex[year] = max(0.01, cost)
      world.allocationIndex[year] = max(0, spend)
      world.deflator[year] = max(0.01, general)
    }
    let chance = shockStream.block(future: future, entity: StableKey("funding ends"), month: 0)
    let ends = chance.first < world[.fundingEnds] ? Int(chance.second * Double(years)) : years
    for year in 0..<years { world.timeLimitedIndex[year] = year >= ends ? 1 - world[.fundingEndsShare] : 1 }
    let moved = shockStream.block(future: future, entity: StableKey("reorganisation"), month: 0)
    world.reorganised = moved.first < world[.reorganisation] ? prepared.reorganisationMonth : nil
  }

  /// Need of a place: sqrt(r) of its council's draw and sqrt(1 - r) of its own, unless the scenario gives it.
  private func drawNeed(_ future: Int, _ world: inout World) {
    let alike = world[.needAlike]
    for (key, places) in councils {
      let shared = StandardNormal.quantile(needStream.uniform(future: future, entity: key, month: 0))
      for place in places {
        let own = needStream.uniform(future: future, entity: keys[prepared.places[place]], month: 0)
        world.need[place] =
          world[.needSpread]
          * (alike.squareRoot() * shared + (1 - alike).squareRoot() * StandardNormal.quantile(own))
      }
    }
    for (place, need) in prepared.scenario.need.enumerated() where place < world.need.count { world.need[place] = need }
  }

  private func drawReferrals(_ future: Int, _ world: inout World) {
    let places = prepared.places.count
    let noise = world[.referralNoise]
    for place in 0..<places {
      let key = keys[prepared.places[place]]
      let monthly = world[.referralRate] / 1000 * prepared.residents[place] / 12
      for year in 0..<prepared.years {
        let surge = shockStream.uniform(future: future, entity: key, month: year)
        let surges = surge < world[.shockChance]
        world.surges[year * places + place] = surges
        let level = monthly * world.demandIndex[year] * (surges ? 1 + world[.shockSize] : 1)
        for pair in 0..<6 {
          let month = year * 12 + pair * 2
          let block = referralStream.block(future: future, entity: key, month: month)
          let (a, b) = (StandardNormal.quantile(block.first), StandardNormal.quantile(block.second))
          world.referrals[month * places + place] = max(0, level * (1 + noise * a))
          world.referrals[(month + 1) * places + place] = max(0, level * (1 + noise * b))
        }
      }
    }
  }

  private func drawSpending(_ future: Int, _ world: inout World) {
    let chance = world[.spendingShockChance]
    for year in 0..<prepared.years {
      for commissioner in 0..<prepared.count {
        let u = spendingStream.uniform(future: future, entity: keys[commissioner], month: year)
        var share = StandardNormal.quantile(u) * world[.costNoise]
        let place = year * prepared.count + commissioner
        world.shocks[place] = false
        if chance > 0 {
          let shock = surpriseStream.uniform(future: future, entity: keys[commissioner], month: year)
          world.shocks[place] = shock < chance
          if world.shocks[place] { share += world[.spendingShockSize] }
        }
        world.spending[place] = share
      }
      world.outcomes[year] = StandardNormal.quantile(
        outcomeStream.uniform(future: future, entity: StableKey(0), month: year))
    }
  }
}
