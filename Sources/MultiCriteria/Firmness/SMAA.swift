import Diagnostics

/// SMAA-2: what share of the weights anybody could defend gives each option each place.
///
/// b_i^r is the share of weight draws (paired with samples of the values, where there are several) in which option i
/// takes rank r; options that tie share their ranks equally, so that rows and columns both sum to 1. The central weights
/// of an option are the mean of the weights that make it first; its confidence factor is the share of value samples in
/// which it is first at those weights. Source: Lahdelma and Salminen, SMAA-2, Operations Research 49 (2001); Tervonen
/// and Lahdelma, European Journal of Operational Research 178 (2007) on the number of draws: 10,000 give an error of
/// 0.01 in acceptabilities with 95% confidence.
public struct SMAA: Sendable, Hashable {
  /// The longest list it takes, since it keeps a table of options by ranks.
  public static let mostOptions = 5000

  /// Number of options.
  public let options: Int
  /// Weight draws.
  public let draws: Int
  /// Rank acceptabilities, row-major: `acceptabilities[i * options + r - 1]`.
  public let acceptabilities: [Double]
  /// The mean weights that make each option first; nil for one that never is.
  public let centralWeights: [[Double]?]
  /// Share of the value samples in which an option is first at its central weights; nil for one that never is.
  public let confidence: [Double?]

  /// The acceptability of a rank, 1 the best.
  public func acceptability(_ option: Int, rank: Int) -> Double { acceptabilities[option * options + rank - 1] }

  /// The share of weights that make each option first.
  public var firstRank: [Double] { (0..<options).map { acceptability($0, rank: 1) } }

  /// The mean rank of each option.
  public var expectedRanks: [Double] {
    (0..<options).map { option in
      (0..<options).reduce(0) { $0 + Double($1 + 1) * acceptabilities[option * options + $1] }
    }
  }

  /// Draws weights and ranks the options under each.
  ///
  /// - Parameters:
  ///   - samples: one or more row-major value matrices, more always better; draw k uses sample k mod their number.
  ///   - criteria: the number of criteria.
  ///   - space: where weights are drawn from.
  ///   - draws: how many.
  ///   - seed: equal seeds give equal results.
  /// - Throws: ``Problems`` for values that are not finite, no draws or an empty weight space.
  public init(
    samples: [[Double]], criteria width: Int, space: WeightSpace = .simplex, draws: Int = 10_000, seed: UInt64 = 1
  ) throws {
    let found = Self.problems(samples: samples, criteria: width, space: space, draws: draws)
    if !found.isEmpty { throw Problems(found) }
    var tally = SMAATally(samples: samples, criteria: width)
    tally.run(space: space, draws: draws, seed: seed)
    options = tally.count
    self.draws = draws
    acceptabilities = tally.acceptabilities(draws: draws)
    let central = tally.centralWeights
    centralWeights = central
    confidence = central.enumerated().map { option, weights in
      weights.map { tally.confidence(option, weights: $0) }
    }
  }

  /// What keeps weights from being drawn over these values.
  static func problems(samples: [[Double]], criteria width: Int, space: WeightSpace, draws: Int) -> [Problem] {
    var found = width > 0 ? space.problems(criteria: width) : [Problem("there are no criteria", remedy: "add one")]
    let size = samples.first?.count ?? 0
    if size == 0 || width > 0 && size % width != 0 || samples.contains(where: { $0.count != size }) {
      found.append(Problem("the value samples are empty or differ in size", remedy: "give one value a cell"))
    } else if samples.contains(where: { $0.contains { !(abs($0) <= 1e290) } }) {
      found.append(Problem("a value is not a finite number", remedy: "assess every option on every criterion"))
    }
    if width > 0, size / width > Self.mostOptions {
      found.append(
        Problem("there are \(size / width) options", remedy: "shorten the list to at most \(Self.mostOptions)"))
    }
    if draws < 1 { found.append(Problem("\(draws) weightings were asked for", remedy: "ask for at least 1")) }
    return found
  }
}
