import Diagnostics

/// A design made ready to draw: every key and factor worked out once, so that a draw neither fails nor allocates.
///
///     let futures = try Futures(FuturesDesign(seed: 1, count: 10_000), of: scenario.uncertainties)
///     let values = futures.draw(17)  // in the order of the uncertainties
public struct Futures: Sendable {
  /// Where one uncertainty's values come from.
  enum Origin: Sendable {
    case independent
    case latin(LatinHypercube)
    case sobol(ScrambledSobol)
    /// A factor: its values and how many futures each is kept for before the next.
    case levels([Double], every: Int)
    /// A column of the table.
    case column(Int)
  }

  /// One uncertainty, ready to draw.
  struct Column: Sendable {
    let key: StableKey
    let origin: Origin
    let distribution: Distribution
  }

  /// A correlated group: the columns of its members and the rows of the lower triangle.
  struct Group: Sendable {
    let columns: [Int]
    let lower: [[Double]]
  }

  /// The design.
  public let design: FuturesDesign
  /// What is drawn, in order.
  public let uncertainties: [Uncertainty]
  let columns: [Column]
  let groups: [Group]
  /// The combinations of the factors: future k meets sample k / cells.
  let cells: Int
  /// The streams of the draws and of the noise over the years.
  let draws, years: RandomStream

  /// The number of futures.
  public var count: Int { design.count }
  /// The names, in the order of the values drawn.
  public var names: [String] { uncertainties.map(\.name) }

  /// Makes a design ready, or throws everything that is wrong with it.
  public init(
    _ design: FuturesDesign, of uncertainties: [Uncertainty], correlations: [RankCorrelation] = []
  ) throws(Problems) {
    let found = design.problems(of: uncertainties, correlations)
    if !found.isEmpty { throw Problems(found) }
    self.design = design
    self.uncertainties = uncertainties
    let cells = design.cells ?? 1
    self.cells = cells
    draws = RandomStream(seed: design.seed, name: "futures")
    years = RandomStream(seed: design.seed, name: "futures over the years")
    let order = RandomStream(seed: design.seed, name: "futures in order")
    let dimensions = SobolDimensions(uncertainties.map(\.name))
    columns = uncertainties.enumerated().map { index, uncertainty in
      let key = StableKey(uncertainty.name)
      let bits = order.block(future: 0, entity: key, month: 0)
      let origin: Origin
      if let factor = design.factors.firstIndex(where: { $0.name == uncertainty.name }) {
        let every = design.factors[..<factor].reduce(1) { $0 * $1.levels }
        origin = .levels(design.factors[factor].values(of: uncertainty.distribution), every: every)
      } else if let column = design.table?.names.firstIndex(of: uncertainty.name) {
        origin = .column(column)
      } else {
        switch design.sampling {
        case .monteCarlo: origin = .independent
        case .latinHypercube:
          origin = .latin(LatinHypercube(order: KeyedPermutation(count: design.count / cells, key: bits.low)))
        case .factorial: origin = .levels([uncertainty.distribution.mean], every: 1)
        case .sobol: origin = .sobol(ScrambledSobol(dimensions[index], scramble: bits.low, shuffle: bits.high))
        }
      }
      return Column(key: key, origin: origin, distribution: uncertainty.distribution)
    }
    var groups: [Group] = []
    for group in correlations {
      let places = group.names.compactMap { name in uncertainties.firstIndex { $0.name == name } }
      groups.append(Group(columns: places, lower: try group.factor()))
    }
    self.groups = groups
  }
}

extension FuturesDesign.Factor {
  /// The levels as values.
  func values(of distribution: Distribution) -> [Double] {
    values.isEmpty ? (0..<quantiles).map { distribution.quantile((Double($0) + 0.5) / Double(quantiles)) } : values
  }
}
