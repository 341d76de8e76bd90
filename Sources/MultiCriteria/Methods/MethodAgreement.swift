import Diagnostics

/// Who agrees: the same table under every method and scale that can use it.
public struct MethodAgreement: Sendable {
  /// How a method stands to the reference.
  public enum Verdict: Sendable, Hashable {
    /// It is the reference.
    case reference
    /// It has the same winner, alone or level with others.
    case sameWinner(isShared: Bool)
    /// It has another winner.
    case another(MethodDifference)
  }

  /// One method's ranks.
  public struct Row: Sendable, Hashable {
    /// The method and its scale.
    public var method: AppraisalMethod
    /// The scale.
    public var scaling: Scaling
    /// Places; empty where the method could not be used.
    public var ranks: [Int]
    /// Kendall's tau-b between its order and the reference's.
    public var tau: Double
    /// Why it could not be used; nil where it could.
    public var refusal: String?

    /// Whether it agrees with the reference, and why not; nil where that could not be told.
    public var verdict: Verdict?

    /// The winners.
    public var leaders: [Int] { ranks.indices.filter { ranks[$0] == 1 } }
  }

  /// The reference first, then the others.
  public let rows: [Row]

  /// The methods and scales that a cross-check runs.
  public static let usual: [(AppraisalMethod, Scaling)] = [
    (.additive, .anchored), (.additive, .raw), (.additive, .minmax), (.weightedProduct, .raw), (.topsis, .vector),
    (.topsis, .anchored), (.promethee, .raw), (.spotis, .anchored), (.electre, .raw), (.lexicographic, .raw),
  ]

  /// Runs each method. The reference is the first that works.
  public init(_ table: ScoreTable, methods: [(AppraisalMethod, Scaling)] = MethodAgreement.usual) {
    var rows: [Row] = []
    var reference: [Int]?
    let scaling: Scaling = table.criteria.allSatisfy { $0.scale != nil } ? .anchored : .minmax
    let values = (try? table.scaled(scaling)) ?? []
    for (method, scaling) in methods {
      do {
        let result = try method.run(table, scaling: scaling)
        let against = reference ?? result.ranks
        reference = against
        var row = Row(
          method: method, scaling: result.scaling, ranks: result.ranks, tau: Self.tau(against, result.ranks))
        let leader = against.firstIndex(of: 1) ?? 0
        if rows.isEmpty {
          row.verdict = .reference
        } else if row.leaders.contains(leader) {
          row.verdict = .sameWinner(isShared: row.leaders.count > 1)
        } else if let winner = row.leaders.first, !values.isEmpty {
          row.verdict = .another(
            MethodDifference(
              winner, against: leader, values: values, criteria: table.criteria, weights: table.normalisedWeights,
              method: method, scaling: result.scaling))
        }
        rows.append(row)
      } catch {
        let reason = (error as? Problems)?.all.first?.message ?? (error as? Problem)?.message ?? "\(error)"
        rows.append(Row(method: method, scaling: scaling, ranks: [], tau: .nan, refusal: reason))
      }
    }
    self.rows = rows
  }

  /// How many of the methods that ran put the option first.
  public func votes(for option: Int) -> Int { rows.count { $0.leaders.contains(option) } }

  /// Kendall's tau-b (Kendall 1945): 1 the same order, -1 the reverse; 1 where an order is all ties and so is the other.
  ///
  /// Counted by merging (Knight, A computer method for calculating Kendall's tau with ungrouped data, Journal of the
  /// American Statistical Association 61, 1966), so that thousands of options take no longer than a sort.
  public static func tau(_ a: [Int], _ b: [Int]) -> Double {
    let pairs = zip(a, b).sorted { $0 < $1 }
    let all = pairs.count * (pairs.count - 1) / 2
    let tiedA = tiedPairs(pairs.map(\.0))
    let tiedB = tiedPairs(pairs.map(\.1).sorted())
    let tiedBoth = tiedPairs(pairs, by: ==)
    var order = pairs.map(\.1)
    let against = inversions(&order)
    let (untiedA, untiedB) = (all - tiedA, all - tiedB)
    if untiedA == 0 || untiedB == 0 { return untiedA == untiedB ? 1 : 0 }
    let agreeing = all - tiedA - tiedB + tiedBoth - 2 * against
    return Double(agreeing) / (Double(untiedA) * Double(untiedB)).squareRoot()
  }

  private static func tiedPairs(_ sorted: [Int]) -> Int { tiedPairs(sorted, by: ==) }

  /// Pairs of equal neighbours and their like in a sorted list.
  private static func tiedPairs<Element>(_ sorted: [Element], by areEqual: (Element, Element) -> Bool) -> Int {
    var (tied, run) = (0, 0)
    for place in sorted.indices.dropFirst() {
      run = areEqual(sorted[place - 1], sorted[place]) ? run + 1 : 0
      tied += run
    }
    return tied
  }

  /// Pairs that stand the wrong way round; sorts the list on the way.
  private static func inversions(_ list: inout [Int]) -> Int {
    var count = 0
    var width = 1
    var other = list
    while width < list.count {
      for start in stride(from: 0, to: list.count, by: 2 * width) {
        let (middle, end) = (min(start + width, list.count), min(start + 2 * width, list.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || list[left] <= list[right] {
            other[place] = list[left]
            left += 1
          } else {
            other[place] = list[right]
            count += middle - left
            right += 1
          }
        }
      }
      swap(&list, &other)
      width *= 2
    }
    return count
  }
}
