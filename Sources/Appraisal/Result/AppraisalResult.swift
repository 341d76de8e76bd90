import Commissioning
import OptionKit
import Simulation

/// Everything an appraisal found, ready to be written: reports compute nothing.
public struct AppraisalResult: Sendable {
  /// What was appraised.
  public var scenario: Scenario
  /// How it was judged.
  public var plan: AppraisalDesign
  /// Exactly what was run.
  public var manifest: Manifest
  /// Every lawful bundle, in the order of the longlist.
  public var bundles: [BundleResult]
  /// The bundle that is today's arrangement, or its like-for-like re-procurement.
  public var businessAsUsual: Int
  /// What was ruled out, with every reason.
  public var ruledOut: [RuledOut]
  /// Combinations that were not tried, because the scenario varies a dimension around other bundles only.
  public var notTried = 0
  /// Positions in `bundles`, best first.
  public var ranking: [Int]
  /// Positions in `bundles`: the shortlist, best first; each has another footprint or funding formula than those before
  /// it where there are enough.
  public var shortlist: [Int]
  /// How firm the leader's lead is.
  public var firmness: LeadSignificance
  /// The leader's lead over each bundle of the shortlist and business as usual in the same futures, by position.
  public var leads: [Int: LeadSignificance.Lead] = [:]
  /// The bundles that may be within half a point of the leader, named by what they share; nil where not compared.
  public var leading: LeadingSet?
  /// What the ranking rests on: weights, methods, futures and the commissioners' own orders; nil where not examined.
  public var sensitivity: SensitivityFinding?
  /// Which belief moves the lead over the first real rival, told from the futures met; nil where they are too few.
  public var beliefs: SweepBeliefs?
  /// Every other option of the shortlist, and business as usual, against the leader; empty where futures are too few.
  public var againstLeader: [BundleComparison] = []
  /// A separate answer for each dimension.
  public var answers: [DimensionAnswer]
  /// The shortlist and business as usual in detail, in that order.
  public var details: [BundleDetail]
  /// Voting power under every rule on the table, on the map of business as usual.
  public var power: [PowerFinding]
  /// Where each commissioner stands on the map of the leader.
  public var support: [SupportFinding]
  /// Whether the leader would be adopted; nil where nobody's view is told.
  public var adoption: AdoptionFinding?
  /// Which numbers move which measure of the packages shown; nil where that was not found out.
  public var inputs: FigureInputs?
  /// Which map somebody outside would order; nil where nobody does.
  public var order: OrderFinding?
  /// Whether the footprint holds, and where its maps stand among all maps; nil where there is only one, or it was not
  /// looked at.
  public var examination: MapExamination?
  /// Each contract by itself and all of them side by side; nil where the scenario has no several contracts, or they were
  /// not run.
  public var portfolio: PortfolioFinding?
  /// Runs that failed, with their causes.
  public var failures: [RunFailure]
  /// Whether the sweep was interrupted: only whole blocks of futures are counted.
  public var isPartial: Bool
  /// How runs were spent, where the plan has a target.
  public var spending: SpendingFinding?
  /// The scenario's financial plan run on over the years; nil where it has none.
  public var forecast: PlanForecast?

  /// Gathers what was found.
  public init(
    scenario: Scenario, plan: AppraisalDesign, manifest: Manifest, bundles: [BundleResult], businessAsUsual: Int,
    ruledOut: [RuledOut], ranking: [Int], shortlist: [Int], firmness: LeadSignificance, answers: [DimensionAnswer],
    details: [BundleDetail], power: [PowerFinding], support: [SupportFinding], failures: [RunFailure],
    isPartial: Bool
  ) {
    (self.scenario, self.plan, self.manifest, self.bundles) = (scenario, plan, manifest, bundles)
    (self.businessAsUsual, self.ruledOut, self.ranking) = (businessAsUsual, ruledOut, ranking)
    (self.shortlist, self.firmness, self.answers) = (shortlist, firmness, answers)
    (self.details, self.power, self.support) = (details, power, support)
    (self.failures, self.isPartial) = (failures, isPartial)
  }
}

extension AppraisalResult {
  /// Runs that failed, all of them; ``failures`` keeps the first with their causes.
  public var failureCount: Int { max(failures.count, bundles.reduce(0) { $0 + $1.failures }) }
}

/// What makes a run what it is: the same manifest gives the same bytes.
public struct Manifest: Sendable, Hashable {
  /// The program's version.
  public var program: String
  /// Digest of everything read for the scenario.
  public var scenarioDigest: String
  /// Seed.
  public var seed: UInt64
  /// Futures met.
  public var futures: Int
  /// How they were spread.
  public var sampling: String
  /// Years run.
  public var years: Int
  /// Overrides given on the command line, as written, in their order.
  public var overrides: [String]
  /// Options with version and settings: `funding capitation 1 {paceOfChange: 0.5}`.
  public var options: [String]
  /// What the sweep was run until, as written: `leader=95%`; nil where every bundle met every future.
  public var until: String?

  /// Records what was run.
  public init(
    program: String, scenarioDigest: String, seed: UInt64, futures: Int, sampling: String, years: Int,
    overrides: [String], options: [String]
  ) {
    (self.program, self.scenarioDigest, self.seed) = (program, scenarioDigest, seed)
    (self.futures, self.sampling, self.years) = (futures, sampling, years)
    (self.overrides, self.options) = (overrides, options)
  }
}

/// A bundle and how it did over all futures.
public struct BundleResult: Sendable {
  /// Its id: the choices joined by `+`.
  public var id: String
  /// The option of each dimension, by the scenario's name.
  public var choices: Choices
  /// The mean measure on each criterion of the plan, in order; NaN where not assessed.
  public var measures: [Double]
  /// The mean value on each criterion, 0 to 100; NaN where not assessed.
  public var values: [Double]
  /// The mean weighted score.
  public var score: Double
  /// The standard error of the mean score over futures.
  public var standardError: Double
  /// Share of futures in which no bundle scores higher; ties share it equally.
  public var probabilityBest: Double
  /// Mean rank over futures; 1 is best.
  public var expectedRank: Double
  /// Mean over futures of the best score less its own.
  public var expectedRegret: Double
  /// The largest regret in any future.
  public var worstRegret: Double
  /// Runs that failed.
  public var failures: Int

  /// Records a bundle's result.
  package init(
    id: String, choices: Choices, measures: [Double], values: [Double], score: Double, standardError: Double,
    probabilityBest: Double, expectedRank: Double, expectedRegret: Double, worstRegret: Double, failures: Int
  ) {
    (self.id, self.choices, self.measures, self.values) = (id, choices, measures, values)
    (self.score, self.standardError, self.probabilityBest) = (score, standardError, probabilityBest)
    (self.expectedRank, self.expectedRegret) = (expectedRank, expectedRegret)
    (self.worstRegret, self.failures) = (worstRegret, failures)
  }
}

/// A bundle year by year and commissioner by commissioner.
public struct BundleDetail: Sendable {
  /// A measure over futures.
  public struct Spread: Sendable, Hashable {
    /// The mean and the 5%, 50% and 95% quantiles.
    public var mean, low, median, high: Double

    /// Records a spread.
    package init(mean: Double, low: Double, median: Double, high: Double) {
      (self.mean, self.low, self.median, self.high) = (mean, low, median, high)
    }
  }

  /// Position in the bundles.
  public var bundle: Int
  /// Its map.
  public var map: CommissioningMap
  /// What its arrangement sets up.
  public var terms: ArrangementTerms
  /// By measure, then year, then commissioner; the last entry of each year is the whole case.
  public var spreads: [Measure: [[Spread]]]
  /// Base-year contribution of each commissioner to the contract under it, all components.
  public var baseContributions: [Money]
  /// What each pays today.
  public var currentContributions: [Money]
  /// One-off cost of moving to it: procurement, transfer, split; present value, £.
  public var transitionCost: Double
  /// Years until yearly savings against business as usual repay it; nil where they never do within the years run.
  public var paybackYears: Double?
  /// The criteria on which it does most better than business as usual.
  public var pros: [CriterionGain]
  /// Those on which it does most worse.
  public var cons: [CriterionGain]
  /// Approvals it needs.
  public var approvals: [Approval]
  /// The last safe date to decide for it; nil where the case has no contract that ends.
  public var timetable: TimetableFinding?
  /// Costs and benefits by year and what follows from them; nil where nobody pays or nobody is seen.
  public var economics: BundleEconomics?

  /// Gathers a bundle's detail.
  package init(
    bundle: Int, map: CommissioningMap, terms: ArrangementTerms, spreads: [Measure: [[Spread]]],
    baseContributions: [Money], currentContributions: [Money], transitionCost: Double, paybackYears: Double?,
    pros: [CriterionGain], cons: [CriterionGain], approvals: [Approval], timetable: TimetableFinding? = nil
  ) {
    self.timetable = timetable
    (self.bundle, self.map, self.terms, self.spreads) = (bundle, map, terms, spreads)
    (self.baseContributions, self.currentContributions) = (baseContributions, currentContributions)
    (self.transitionCost, self.paybackYears) = (transitionCost, paybackYears)
    (self.pros, self.cons, self.approvals) = (pros, cons, approvals)
  }
}

/// Who holds power under one rule, beside what each pays.
public struct PowerFinding: Sendable {
  /// One member.
  public struct Row: Sendable, Hashable {
    /// Position of the commissioner.
    public var commissioner: Int
    /// Normalised Banzhaf index, Shapley-Shubik index and share of what is paid.
    public var banzhaf, shapleyShubik, paymentShare: Double
    /// Whether it can stop anything alone.
    public var hasVeto: Bool

    /// Records a row.
    package init(commissioner: Int, banzhaf: Double, shapleyShubik: Double, paymentShare: Double, hasVeto: Bool) {
      (self.commissioner, self.banzhaf, self.shapleyShubik) = (commissioner, banzhaf, shapleyShubik)
      (self.paymentShare, self.hasVeto) = (paymentShare, hasVeto)
    }
  }

  /// The scenario's name for the rule, and its title.
  public var id, title: String
  /// Ordinary or reserved.
  public var matter: MatterClass
  /// Members in the scenario's order.
  public var rows: [Row]
  /// Coleman's power of the collectivity to act: the share of yes sides that carry.
  public var decisiveness: Double
  /// Groups that can stop a matter and have nobody to spare, the smallest first, as members by id; at most twelve.
  public var blockers: [[String]]
  /// Chance that a proposal passes when everybody votes, each for it with the scenario's support, independently; the
  /// mean over what is believed of support.
  public var passes: Double

  /// Records a finding.
  package init(
    id: String, title: String, matter: MatterClass, rows: [Row], decisiveness: Double, blockers: [[String]],
    passes: Double
  ) {
    (self.id, self.title, self.matter, self.rows) = (id, title, matter, rows)
    (self.decisiveness, self.blockers, self.passes) = (decisiveness, blockers, passes)
  }
}
