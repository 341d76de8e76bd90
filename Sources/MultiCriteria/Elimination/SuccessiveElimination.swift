/// Which options still have to be run: those that may yet lead, or stand on the shortlist.
///
/// Options belong to groups, and the shortlist is the best option of each of the best groups. All options meet the same
/// futures, and after some of them every option is dropped of which both is told by ``RunningBound``s on paired
/// differences:
///
/// - it is worse than the leader by more than ``margin``, and
/// - it is not its group's best, or as many groups as the shortlist holds have a better best.
///
/// The options that are kept meet every future asked for, so what is decided among them is what the whole sweep would
/// decide. The chance that the leader, or a given place of the shortlist, is lost to a drop is at most a, the chance
/// allowed: it takes one false bound against one of the others, and a bound has the chance a / 2 over the options it may
/// be met by, those of its group where it is compared within, else all. Each option in the best set is kept with that
/// chance too. Rests on: E. Even-Dar, S. Mannor and Y. Mansour, Journal of Machine Learning Research 7 (2006), for elimination.
public struct SuccessiveElimination: Sendable {
  /// By option, the group it belongs to.
  public let groups: [Int]
  /// Places on the shortlist.
  public let places: Int
  /// Points by which an option must be worse than the leader before it may be dropped.
  public let margin: Double
  /// Options that are always run.
  public let kept: Set<Int>
  /// The options still run, ascending.
  public private(set) var active: [Int]
  /// By option, the futures it has met.
  public private(set) var met: [Int]
  /// Futures met so far, and the runs that took.
  public private(set) var futures = 0, runs = 0
  /// By option, its score future by future; not a number where its run failed.
  public private(set) var scores: [[Double]]
  /// By option that was dropped, the one it was told to be worse than, which met the same futures: its group's best, or
  /// the last of as many better groups as there are places.
  public private(set) var beaten: [Int?]
  private let bound: RunningBound
  /// By group, the bound within it.
  private let within: [Int: RunningBound]

  /// Begins with every option.
  ///
  /// - Parameters:
  ///   - groups: by option, its group.
  ///   - places: groups on the shortlist.
  ///   - futures: how many futures are met at most.
  ///   - margin: 0 to know the leader, or the points that do not count.
  ///   - chance: what may go wrong.
  ///   - kept: options that are always run.
  public init(
    groups: [Int], places: Int, futures: Int, margin: Double = 0, chance: Double = 0.05, kept: Set<Int> = []
  ) {
    (self.groups, self.places, self.margin, self.kept) = (groups, max(1, places), max(0, margin), kept)
    active = Array(groups.indices)
    met = groups.map { _ in 0 }
    scores = groups.map { _ in [] }
    beaten = groups.map { _ in nil }
    let aim = max(RunningBound.least, futures / 6)
    within = Dictionary(grouping: groups, by: { $0 }).mapValues {
      RunningBound(futures: futures, chance: chance / 2 / Double($0.count), aim: aim)
    }
    let all = Double(2 * max(1, groups.count))
    bound = RunningBound(futures: futures, chance: chance / all, aim: aim)
  }

  /// The futures after which to look, the last of them all: from 16 on, each about a third more than the one before,
  /// whole blocks each.
  public static func looks(futures: Int, block: Int) -> [Int] {
    let block = max(1, block)
    var looks: [Int] = []
    var next = max(block, (RunningBound.least + block - 1) / block * block)
    while next < futures {
      looks.append(next)
      next += max(1, next / 3 / block) * block
    }
    return looks + [futures]
  }

  /// Takes the scores of the active options in further futures, then drops what need not be run any more.
  ///
  /// - Parameter more: by active option, in the order of ``active``, its scores in the same futures.
  /// - Returns: the options dropped, each with the one it was told to be worse than; the better of two come first.
  @discardableResult
  public mutating func take(_ more: [[Double]]) -> [(option: Int, better: Int)] {
    guard more.count == active.count, let count = more.first?.count, more.allSatisfy({ $0.count == count }) else {
      return []
    }
    for (option, new) in zip(active, more) {
      scores[option] += new
      met[option] += count
    }
    futures += count
    runs += count * active.count
    return drop()
  }

  /// The mean score of an active option over the futures in which it ran.
  private func mean(_ option: Int) -> Double {
    var (sum, count) = (0.0, 0)
    for score in scores[option] where score.isFinite {
      sum += score
      count += 1
    }
    return count > 0 ? sum / Double(count) : -.infinity
  }

  /// Whether one option is told to be better than another by more than some points, and the bounds on by how much.
  public func lead(of a: Int, over b: Int) -> ClosedRange<Double>? { lead(of: a, over: b, bound) }

  private func lead(of a: Int, over b: Int, _ bound: RunningBound) -> ClosedRange<Double>? {
    var (sum, squares, count) = (0.0, 0.0, 0)
    for (x, y) in zip(scores[a], scores[b]) where x.isFinite && y.isFinite {
      let difference = x - y
      sum += difference
      squares += difference * difference
      count += 1
    }
    guard count > 1 else { return nil }
    let n = Double(count)
    let mean = sum / n
    let deviation = (max(0, squares / n - mean * mean) * n / (n - 1)).squareRoot()
    let width = bound.width(after: count, deviation: deviation)
    return mean - width...mean + width
  }

  private mutating func drop() -> [(option: Int, better: Int)] {
    guard futures >= RunningBound.least else { return [] }
    var means = [Double](repeating: -.infinity, count: groups.count)
    for option in active { means[option] = mean(option) }
    guard let leader = best(of: active, means) else { return [] }
    var bests: [Int: Int] = [:]
    for option in active where bests[groups[option]].map({ means[option] > means[$0] }) ?? true {
      bests[groups[option]] = option
    }
    let order = bests.values.sorted { (means[$1], $0) < (means[$0], $1) }
    for option in active where option != leader && !kept.contains(option) {
      guard let behind = lead(of: leader, over: option)?.lowerBound, behind > margin else { continue }
      let within = within[groups[option]] ?? bound
      if let own = bests[groups[option]], own != option, isTold(own, over: option, within) {
        beaten[option] = own
        continue
      }
      var better = 0
      for rival in order where groups[rival] != groups[option] {
        guard means[rival] > means[option] else { break }
        if isTold(rival, over: option) { better += 1 }
        if better >= places {
          beaten[option] = rival
          break
        }
      }
    }
    let gone = active.filter { beaten[$0] != nil }.sorted { (means[$1], $0) < (means[$0], $1) }
    active.removeAll { beaten[$0] != nil }
    return gone.compactMap { option in beaten[option].map { (option, $0) } }
  }

  private func isTold(_ a: Int, over b: Int, _ bound: RunningBound? = nil) -> Bool {
    (lead(of: a, over: b, bound ?? self.bound)?.lowerBound ?? 0) > 0
  }

  private func best(of options: [Int], _ means: [Double]) -> Int? {
    options.max { (means[$0], $1) < (means[$1], $0) }
  }

  /// The option with the best mean among those still run; the first of equals.
  public var leader: Int? {
    var means = [Double](repeating: -.infinity, count: groups.count)
    for option in active { means[option] = mean(option) }
    return best(of: active, means)
  }

  /// Whether the answer is told: the leader against every other option still run or, with a margin, each of those as
  /// within it or beyond it.
  public var isTold: Bool {
    guard let leader, futures >= RunningBound.least else { return false }
    return active.allSatisfy { option in
      if option == leader { return true }
      guard let lead = lead(of: leader, over: option) else { return false }
      if margin > 0 { return lead.upperBound <= margin || lead.lowerBound > margin }
      return lead.lowerBound > 0
    }
  }

  /// Whether nothing is left to decide: the answer is told, one option a group is left beside those that are always run,
  /// and the order of these is told.
  public var isSettled: Bool {
    let left = active.filter { !kept.contains($0) }
    guard isTold, Set(left.map { groups[$0] }).count == left.count else { return false }
    var means = [Double](repeating: -.infinity, count: groups.count)
    for option in left { means[option] = mean(option) }
    let order = left.sorted { (means[$1], $0) < (means[$0], $1) }
    return zip(order, order.dropFirst()).allSatisfy { isTold($0, over: $1) }
  }
}
