import Commissioning

extension Members {
  /// Divides a cost among the members in proportion to weights, to the penny and without allocating.
  ///
  /// contribution_i = cost x w_i / sum(w), by largest remainder. A cost of nothing costs nobody anything, and one
  /// member alone pays it all, whatever its weight.
  /// - Throws: ``Problem`` where several members have no weight between them, or a weight is negative or not finite.
  public func split(
    _ cost: Money, named what: String, into contributions: inout [Money], by weight: (Int) -> Double
  ) throws {
    try checkRoom(contributions)
    try split(cost, named: what, into: &contributions, where: { _ in true }, by: weight)
  }

  /// Divides a cost first among the kinds of organisation present, then within each kind by itself, to the penny.
  ///
  /// total_k = cost x W_k / sum(W); contribution_i = total_k x w_i / sum(w of the kind). Each kind's total and the whole
  /// are exact.
  /// - Throws: ``Problem`` as ``split(_:named:into:by:)`` does, for the kinds or within one.
  public func split(
    _ cost: Money, named what: String, into contributions: inout [Money],
    kinds kindWeight: (OrganisationKind) -> Double, by weight: (Int) -> Double
  ) throws {
    try checkRoom(contributions)
    // Each kind's total is parked at its first member before it is divided within the kind.
    try split(cost, named: "\(what): the kinds of organisation", into: &contributions, where: isFirstOfKind) {
      kindWeight(kinds[$0])
    }
    for first in kinds.indices where isFirstOfKind(first) {
      let kind = kinds[first]
      try split(
        contributions[first], named: what, into: &contributions, where: { kinds[$0] == kind }, by: weight)
    }
  }

  /// What the members of a kind pay today, in pence, as a weight.
  public func currentWeight(of kind: OrganisationKind) -> Double {
    var sum = 0.0
    for place in kinds.indices where kinds[place] == kind { sum += Double(max(0, current[place].pence)) }
    return sum
  }

  /// A member's part of its kind by activity, mixed with its part by what it pays today.
  ///
  /// (1 - r) x a_i / sum(a) + r x paid_i / sum(paid), both sums over its kind; by payment alone where its kind has no
  /// activity.
  public func activityWeight(_ place: Int, historic: Double) -> Double {
    var (seen, paid) = (0.0, 0.0)
    for other in kinds.indices where kinds[other] == kinds[place] {
      seen += activity[other]
      paid += Double(current[other].pence)
    }
    let today = paid > 0 ? Double(current[place].pence) / paid : 0
    guard seen > 0 else { return today }
    return (1 - historic) * activity[place] / seen + historic * today
  }

  /// Whether a member is the first of its kind in the list.
  public func isFirstOfKind(_ place: Int) -> Bool {
    for earlier in 0..<place where kinds[earlier] == kinds[place] { return false }
    return true
  }

  private func checkRoom(_ contributions: [Money]) throws {
    guard contributions.count == count, count > 0 else {
      throw Problem(
        count == 0 ? "there is nobody to share a cost" : "room for \(contributions.count) where \(count) share a cost")
    }
  }

  private func split(
    _ cost: Money, named what: @autoclosure () -> String, into contributions: inout [Money],
    where isIncluded: (Int) -> Bool, by weight: (Int) -> Double
  ) throws {
    do {
      try Apportionment.split(cost, into: &contributions, where: isIncluded, by: weight)
    } catch {
      let sharing = contributions.indices.filter(isIncluded)
      if error == .noWeight, cost == .zero || sharing.count == 1 {
        for place in sharing { contributions[place] = cost }
        return
      }
      throw problem(error, what(), sharing)
    }
  }

  private func problem(_ failure: Apportionment.Failure, _ what: String, _ sharing: [Int]) -> Problem {
    let names = sharing.map { ids[$0] }.joined(separator: ", ")
    switch failure {
    case .nobody: return Problem("\(what): there is nobody to share a cost")
    case .noWeight:
      return Problem(
        "\(what) gives no weight to any of \(names)", remedy: "give at least one of them a size or a payment above 0")
    case .badWeight(let place):
      return Problem(
        "\(what) gives \(ids[place]) a weight that is below 0 or not a number", remedy: "weights are 0 or more")
    case .tooLarge: return Problem("\(what): the sum to be divided is too large")
    }
  }
}
