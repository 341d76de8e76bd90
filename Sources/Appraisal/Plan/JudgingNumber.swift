import Commissioning

/// A number by which an appraisal tells results apart or limits its own work: of no case, and settable in each.
///
/// Declared once; reading, the register and the manifest follow from the list. A scenario sets one under `appraisal:` by
/// its id, a call by `--set appraisal.indifference=1`.
public enum JudgingNumber: Int, Sendable, Hashable, CaseIterable {
  /// Differences in score that are none.
  case indifference
  /// How often a leader must be ahead.
  case ahead
  /// How often an order must hold to be called steady.
  case steady
  /// How many are compared pairwise.
  case contenders
  /// How many futures enter tables year by year.
  case detailedFutures
  /// What outranking takes for nothing.
  case outrankingIndifference
  /// What outranking takes for a full preference.
  case outrankingPreference
  /// What a commissioner that orders bundles by its own cost takes for nothing.
  case voteCostStep
  /// By its own wait.
  case voteWaitStep
  /// By fit to its own need.
  case voteFitStep
  /// What is added to the cost of every option but business as usual in present values.
  case optimismBias
  /// To which year money is discounted.
  case discountLater

  /// What is known of one before any scenario speaks.
  public struct Meaning: Sendable, Hashable {
    /// As written in files.
    public var id: String
    /// What it is, in a phrase.
    public var title: String
    /// Its unit.
    public var unit: MeasureUnit
    /// Taken where nothing is given.
    public var fallback: Double
    /// The values allowed.
    public var bounds: ClosedRange<Double>
    /// Whether it counts something.
    public var isWhole = false
    /// Why the default may be taken.
    public var reason: String
  }

  /// Its meaning.
  public var meaning: Meaning {
    switch self {
    case .indifference:
      Meaning(
        id: "indifference", title: "Difference in score too small to choose by", unit: .points, fallback: 0.5,
        bounds: 0...100, reason: "a scale judged by people does not tell smaller differences apart")
    case .ahead:
      Meaning(
        id: "ahead", title: "Share of the futures in which a leader must be ahead to lead", unit: .share, fallback: 0.6,
        bounds: 0...1, reason: "clearly more often than not")
    case .steady:
      Meaning(
        id: "steady", title: "Share of the futures in which one must be ahead for the order to be called steady",
        unit: .share, fallback: 0.9, bounds: 0...1,
        reason: "ninety in a hundred, beyond which few would call it chance")
    case .contenders:
      Meaning(
        id: "contenders", title: "Packages, the best first, compared with the leader future by future", unit: .number,
        fallback: 32, bounds: 2...2000, isWhole: true, reason: "as many as could be close; the rest are far behind")
    case .detailedFutures:
      Meaning(
        id: "detailed-futures", title: "Futures that enter the tables by year and commissioner", unit: .number,
        fallback: 512, bounds: 1...4096, isWhole: true,
        reason: "enough for the middle nine tenths, and they fit in memory")
    case .outrankingIndifference:
      Meaning(
        id: "outranking-indifference", title: "Difference in value that outranking methods take for nothing",
        unit: .points, fallback: 1, bounds: 0...100, reason: "a point of 100")
    case .outrankingPreference:
      Meaning(
        id: "outranking-preference", title: "Difference in value that outranking methods take for a full preference",
        unit: .points, fallback: 20, bounds: 0...100, reason: "a fifth of the scale")
    case .voteCostStep:
      Meaning(
        id: "vote-cost-step",
        title: "Step of its own yearly cost, as a share of what it pays today, by which a commissioner orders packages",
        unit: .share, fallback: 0.001, bounds: 1e-6...1, reason: "a thousandth, far below what any budget is held to")
    case .voteWaitStep:
      Meaning(
        id: "vote-wait-step", title: "Step of its own wait by which a commissioner orders packages", unit: .weeks,
        fallback: 0.1, bounds: 1e-3...52, reason: "less than a day")
    case .voteFitStep:
      Meaning(
        id: "vote-fit-step", title: "Step of fit to its own need by which a commissioner orders packages", unit: .share,
        fallback: 0.01, bounds: 1e-6...1, reason: "one part in a hundred")
    case .optimismBias:
      Meaning(
        id: "optimism-bias",
        title: "Added to everything paid under every option but business as usual, in present values and the workbook",
        unit: .share, fallback: 0, bounds: 0...5,
        reason: "what is estimated carries its own bias already; more is for the reader to say")
    case .discountLater:
      Meaning(
        id: "discount-later", title: "Years by which the year discounted to lies after the base year", unit: .years,
        fallback: 0, bounds: -50...50, isWhole: true, reason: "money is discounted to the year of its prices")
    }
  }
}

extension AppraisalDesign {
  /// What one stands at: as given, else its default.
  public subscript(number: JudgingNumber) -> Double {
    get { judging[number] ?? number.meaning.fallback }
    set { judging[number] = newValue }
  }

  /// The whole number that one stands at.
  func count(_ number: JudgingNumber) -> Int { Int(self[number].rounded()) }

  /// Those that the plan does not give, for the register.
  public var judgedByDefault: [JudgingNumber] { JudgingNumber.allCases.filter { judging[$0] == nil } }

  /// All of them as one line of the manifest.
  var judgingLine: String {
    "appraisal " + JudgingNumber.allCases.map { "\($0.meaning.id) \(Self.plain(self[$0]))" }.joined(separator: ", ")
  }

  /// As short as it can be written: `0.5`, `20`.
  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
