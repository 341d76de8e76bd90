import Diagnostics

/// How the futures of a run are spread over what is uncertain.
///
/// Future k is a pure function of the seed, k, the design and the declaration of what is drawn. Every draw is keyed by
/// the uncertainty's *name*, so adding, removing or reordering uncertainties changes no other draw, except where
/// stated:
///
/// | sampling | depends on the count | adding an uncertainty changes others |
/// | --- | --- | --- |
/// | Monte Carlo | no: a longer run begins with the shorter | never |
/// | Latin hypercube | yes: every point moves | never |
/// | Sobol | no | only one declared *after* it whose name meets the same dimension (see ``SobolDimensions``) |
/// | factorial | no | never |
/// | a factor | no | a further factor makes each sample serve more cells, so the sampled draws move |
/// | a table | no | never |
///
/// In a correlated group a member's draws depend on the members before it (``RankCorrelation``).
public struct FuturesDesign: Sendable, Hashable {
  /// How whatever is neither a factor nor in the table is spread.
  public enum Sampling: String, Sendable, Hashable, CaseIterable {
    /// Independent draws.
    case monteCarlo = "monte-carlo"
    /// Each uncertainty's range cut into as many equally likely strata as futures, each met once.
    case latinHypercube = "latin-hypercube"
    /// Sobol points, scrambled after Owen: evenest when the count is a power of 2.
    case sobol
    /// Nothing is sampled: what is neither a factor nor in the table stands at the mean of its distribution.
    case factorial
  }

  /// An uncertainty whose levels are all combined with all levels of the other factors.
  public struct Factor: Sendable, Hashable {
    /// The uncertainty's name.
    public var name: String
    /// Its values; empty where `quantiles` says how many to take.
    public var values: [Double]
    /// The number of quantiles (j + 1/2) / n to take for j from 0, where no values are given.
    public var quantiles: Int

    /// A factor with these values.
    public init(_ name: String, values: [Double]) { (self.name, self.values, self.quantiles) = (name, values, 0) }

    /// A factor at n equally likely quantiles of its distribution.
    public init(_ name: String, quantiles: Int) { (self.name, self.values, self.quantiles) = (name, [], quantiles) }

    /// The number of levels.
    public var levels: Int { values.isEmpty ? quantiles : values.count }
  }

  /// What every draw is keyed by first.
  public var seed: UInt64
  /// The number of futures, numbered from 0.
  public var count: Int
  /// How what is sampled is spread.
  public var sampling: Sampling
  /// The factors, the first varying fastest from future to future.
  public var factors: [Factor]
  /// The user's own values, row k for future k, for the uncertainties that have a column.
  public var table: FuturesTable?

  /// Describes a design.
  public init(
    seed: UInt64 = 1, count: Int, sampling: Sampling = .monteCarlo, factors: [Factor] = [], table: FuturesTable? = nil
  ) {
    (self.seed, self.count, self.sampling, self.factors, self.table) = (seed, count, sampling, factors, table)
  }

  /// The number of combinations of all factors' levels: 1 without factors, nil where it is too large to count.
  public var cells: Int? {
    var product = 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: max(1, factor.levels))
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// The values of one future, in the order of the uncertainties.
  ///
  /// Checks the design each time; for many futures prepare a ``Futures`` once.
  public func draw(_ future: Int, of uncertainties: [Uncertainty]) throws(Problems) -> [Double] {
    try Futures(self, of: uncertainties).draw(future)
  }
}
