import Commissioning
import MultiCriteria
import OptionKit
import Simulation

/// Appraises a scenario: longlist, sweep over futures, matrix, ranking, findings.
///
/// Three sweeps meet the same futures: all lawful bundles for the ranking; the leader and its closest contenders for
/// paired differences; the shortlist and business as usual for tables year by year.
public struct Appraiser: Sendable {
  /// What is appraised.
  public let scenario: Scenario
  /// How it is judged.
  public let plan: AppraisalDesign
  /// The scenario worked out.
  public let prepared: PreparedScenario
  /// Every combination, lawful or ruled out.
  public let longlist: Longlist
  let maker: WorldSampler
  let scorer: Scorer
  let program: String
  let overrides: [String]
  /// Its contracts as cases of their own, where it has several.
  let contracts: [OwnContract]

  /// How far an appraisal has come.
  public struct Progress: Sendable {
    /// Futures that all bundles have met, of how many.
    public var futures, of: Int
    /// Lawful bundles.
    public var bundles: Int
  }

  /// Works a scenario out, ready to run.
  ///
  /// - Parameters:
  ///   - program: the program's version, for the manifest.
  ///   - overrides: settings given for this call, as written, for the manifest.
  /// - Throws: every problem that keeps it from running.
  public init(_ scenario: Scenario, plan: AppraisalDesign, program: String, overrides: [String] = []) throws(Problems) {
    (self.plan, self.program, self.overrides) = (plan, program, overrides)
    do {
      prepared = try PreparedScenario(scenario)
      self.scenario = prepared.scenario
    } catch {
      throw (error as? Problems) ?? Problems((error as? Problem) ?? Problem("the scenario cannot be run: \(error)"))
    }
    longlist = try Longlist(prepared)
    if let chosen = plan.chosenOption, !longlist.lawful.contains(where: { $0.id == chosen }) {
      throw Problems(
        Problem(
          NotFound(
            "package", chosen, among: longlist.lawful.map(\.id),
            .value(of: "appraisal.chosen-option", reason: "which is no package that can be run"))))
    }
    maker = try WorldSampler(
      prepared, design: plan.design)
    scorer = Scorer(plan, produced: prepared.produced, options: scenario.options, service: prepared.scenario.service)
    contracts = try Self.contracts(of: scenario, plan, program: program)
  }

  /// The futures that a sweep meets, as a table that can be given back.
  public func futuresTable() throws(Problems) -> FuturesTable { try maker.table() }

  /// Criteria that this scenario gives no measures for.
  public var notAssessed: [String] {
    zip(plan.criteria, scorer.isAssessed).filter { !$0.1 }.map { $0.0.option.title }
  }

  /// What money and health of each year run are worth, by the schedules of the plan.
  var discounting: Discounting { Discounting(money: factor(plan.moneySchedule), health: factor(plan.healthSchedule)) }

  /// The factors of the years run, by the schedule of a name.
  func factors(_ id: String) -> [Double] { (0..<prepared.years).map(factor(id)) }

  private func factor(_ id: String) -> @Sendable (_ year: Int) -> Double {
    let (schedule, ahead) = (DiscountSchedule(named: id) ?? .greenBookStandard, ahead)
    return { schedule.factor($0 + ahead) }
  }

  /// Years from the one to which money is discounted to the first year run; what lies before it is not discounted.
  var ahead: Int {
    max(0, scenario.firstYear - scenario.service.baseYear) - plan.count(.discountLater)
  }

  func sweep(_ bundles: [PreparedBundle]) -> Sweep {
    Sweep(
      prepared, bundles: bundles, futures: maker, seed: plan.seed, discount: discounting)
  }

  /// All lawful bundles, ready to meet futures with a tally of one's own.
  public var sweep: Sweep { sweep(longlist.lawful) }

  /// The lawful bundles of one footprint, or the bundle of an id; all where it is nil.
  public func sweep(over only: String?) -> Sweep {
    sweep(longlist.lawful.filter { only == nil || $0.choices[.footprint] == only || $0.id == only })
  }

  /// Every lawful bundle's mean score over some futures, worked out on the caller's thread.
  public func meanScores(over futures: Range<Int>) -> [Double] {
    let lawful = longlist.lawful
    let tally = sweep.pass(over: futures, into: ScoreTally(scorer.scoring(lawful), bundles: lawful.count))
    return lawful.indices.map { tally.result($0, of: lawful[$0]).score }
  }

  /// Every lawful bundle's mean score over the first futures, worked out on up to so many threads.
  public func meanScores(futures: Int, threads: Int) async -> [Double] {
    let lawful = longlist.lawful
    let tally = await sweep.run(
      futures: futures, threads: threads, from: ScoreTally(scorer.scoring(lawful), bundles: lawful.count)
    ).tally
    return lawful.indices.map { tally.result($0, of: lawful[$0]).score }
  }

  /// Runs the appraisal on up to so many threads.
  ///
  /// Cancelling its task stops the first sweep after the blocks under way; the futures met by then are appraised in
  /// full, and the result says that it is partial.
  ///
  /// - Parameters:
  ///   - kept: blocks that an earlier run of the same manifest left, which are not run again; with all of them only what
  ///     follows the first sweep is done. The result is the same to the last bit.
  ///   - keep: told of every block that was run, as soon as it is finished, in whatever order, one at a time.
  /// - Throws: ``AppraisalFailure`` where no whole block of futures was met, or more runs failed than the plan allows.
  public func run(
    threads: Int, kept: KeptBlocks = .none, keep: @Sendable (FuturesBlock) -> Void = { _ in },
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(AppraisalFailure) -> AppraisalResult {
    let ranked = try await ranked(threads: threads, kept: kept, keep: keep, progress: progress)
    let (bundles, ranking, shortlist) = (ranked.bundles, ranked.ranking, ranked.shortlist)
    // A task of its own is not cancelled with this one: what was met before a stop is still compared and tabulated.
    let met = ranked.futures
    let compared = await Task { await compare(ranking, shortlist, bundles, futures: met, threads: threads) }.value
    let (beliefs, against) = await Task {
      await (sweepBeliefs(ranked, threads: threads), againstLeader(ranked, threads: threads))
    }.value
    let (firmness, details) = (compared.firmness, compared.details)
    let inputs = await Task { await figureInputs(of: details.map(\.bundle), met: met, threads: threads) }.value
    let support = support(of: details.first, businessAsUsual: details.last)
    var result = AppraisalResult(
      scenario: scenario, plan: plan, manifest: manifest(futures: ranked.futures), bundles: bundles,
      businessAsUsual: longlist.businessAsUsual, ruledOut: longlist.ruledOut, ranking: ranking, shortlist: shortlist,
      firmness: firmness, answers: answers(bundles, firmness), details: details, power: powerFindings(),
      support: support, failures: ranked.failures, isPartial: ranked.isPartial)
    (result.spending, result.notTried) = (ranked.spending, longlist.notTried)
    (result.beliefs, result.againstLeader) = (beliefs, against)
    result.inputs = inputs
    result.order = OrderFinding(maker, of: scenario, futures: ranked.futures)
    (result.leading, result.leads) = (compared.leading, compared.leads)
    result.adoption = adoption(of: details.first, bundles, ranking, futures: ranked.futures)
    result.sensitivity = SensitivityFinding(result, futures: compared.scores)
    if let leader = bundles.indices.contains(firmness.leader) ? bundles[firmness.leader] : nil {
      let isPartial = ranked.isPartial
      result.examination = await Task {
        await examination(like: leader.choices, futures: met, isPartial: isPartial, threads: threads)
      }.value
    }
    // What was stopped is told of the scenario alone.
    if !ranked.isPartial { result.portfolio = try await portfolioUncancelled(threads: threads) }
    if let financial = scenario.plan, let outlook = scenario.outlook {
      do throws(Problem) {
        result.forecast = try PlanForecast(of: financial, outlook, futures: outlook.futures, seed: plan.seed)
      } catch { throw .plan(error) }
    }
    return result
  }

  /// The leader against its contenders, the shortlist and business as usual, and those in detail, in the same futures.
  func compare(
    _ ranking: [Int], _ shortlist: [Int], _ bundles: [BundleResult], futures: Int, threads: Int
  ) async -> Compared {
    let lawful = longlist.lawful
    let detailed = shortlist + (shortlist.contains(longlist.businessAsUsual) ? [] : [longlist.businessAsUsual])
    let first = Set(ranking.prefix(plan.count(.contenders)) + detailed)
    let contenders = ranking.filter(first.contains)
    let compared = contenders.map { lawful[$0] }
    let pairs = await sweep(compared).run(
      futures: futures, threads: threads, from: PairTally(scorer.scoring(compared), bundles: contenders.count)
    ).tally
    let kept = min(futures, plan.count(.detailedFutures))
    let tables = await sweep(detailed.map { lawful[$0] }).run(
      futures: kept, threads: threads,
      from: DetailTally(
        bundles: detailed.count, years: prepared.years, commissioners: prepared.count,
        factors: factors(plan.moneySchedule), kept: plan.count(.detailedFutures)))
    let details = self.details(detailed, bundles, tables.tally)
    var scores: [Int: [Double]] = [:]
    for (place, bundle) in contenders.enumerated() where detailed.contains(bundle) {
      scores[bundle] = pairs.kept[place]
    }
    return Compared(
      firmness: firmness(contenders, pairs, bundles), details: details, scores: scores,
      leading: leadingSet(contenders, pairs, bundles), leads: leads(over: detailed, contenders, pairs))
  }

  /// What the second and third sweep found.
  struct Compared {
    var firmness: LeadSignificance
    var details: [BundleDetail]
    var scores: [Int: [Double]]
    var leading: LeadingSet
    var leads: [Int: LeadSignificance.Lead]
  }

  /// The dimensions of which at least one differs between any two of a shortlist, where there are enough bundles.
  static let varied: [DecisionDimension] = [.footprint, .funding]

  /// The best bundles, each with another footprint or funding than those before it where there are enough, so that the
  /// shortlist shows real alternatives and not the same one in small variations.
  func shortlist(_ ranking: [Int], _ bundles: [BundleResult]) -> [Int] {
    var chosen: [Int] = []
    let wanted = max(1, plan.shortlist)
    let key = { (bundle: Int) in Self.varied.map { bundles[bundle].choices[$0] } }
    var seen = Set<[String?]>()
    for bundle in ranking where chosen.count < wanted && seen.insert(key(bundle)).inserted { chosen.append(bundle) }
    for bundle in ranking where chosen.count < wanted && !chosen.contains(bundle) { chosen.append(bundle) }
    let places = Dictionary(uniqueKeysWithValues: ranking.enumerated().map { ($1, $0) })
    return chosen.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
  }

  func manifest(futures: Int) -> Manifest {
    var options: [String] = []
    for dimension in scenario.dimensions {
      for named in scenario.options[dimension] ?? [] { options.append(Self.line(dimension, named)) }
    }
    options += scenario.legalTests.map { Self.line(.law, $0) }
    options += plan.criteria.map { Self.line(.criterion, $0.option) }
    options.append(plan.judgingLine)
    var manifest = Manifest(
      program: program, scenarioDigest: scenario.digest, seed: plan.seed, futures: futures,
      sampling: plan.design.words, years: scenario.years, overrides: overrides, options: options)
    manifest.until = plan.until?.text
    return manifest
  }

  private static func line(_ dimension: DecisionDimension, _ named: NamedOption) -> String {
    let settings = named.settings.isEmpty ? "" : " \(named.settings)"
    let name = named.id == named.about.id ? named.id : "\(named.id) = \(named.about.id)"
    return "\(dimension.rawValue) \(name), version \(named.about.version)\(settings)"
  }
}

/// Why an appraisal that was asked for rightly could not be finished.
public enum AppraisalFailure: Error, Sendable, CustomStringConvertible {
  /// It was stopped before one block of futures was complete.
  case interrupted
  /// More runs failed than the plan allows.
  case tooManyFailures(share: Double, allowed: Double, examples: [RunFailure])
  /// The scenario's financial plan could not be run on over the years.
  case plan(Problem)

  /// In words.
  public var description: String {
    switch self {
    case .interrupted: return "stopped before the first block of futures was complete; nothing was written"
    case .plan(let problem): return problem.message
    case .tooManyFailures(let share, let allowed, let examples):
      let lines = examples.map { "  \($0.bundle), future \($0.future), \($0.stage.rawValue): \($0.cause)" }
      return "\(Self.percent(share)) of the runs failed; the plan allows \(Self.percent(allowed)). For example:\n"
        + lines.joined(separator: "\n")
    }
  }

  /// A share with one decimal under a tenth and none above.
  private static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "\(share)" }
    let tenths = Int((share * 1000).rounded())
    return share > 0 && share < 0.1 ? "\(tenths / 10).\(tenths % 10)%" : "\(Int((share * 100).rounded()))%"
  }
}
