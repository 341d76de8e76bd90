/// What every group of some commissioners would pay for the service by itself, in pence a year.
///
/// A group is the place in ``pence`` whose bits are its members, by their places in ``ids``; place 0, nobody, is 0.
public struct GroupCosts: Sendable, Hashable {
  /// Ids of the commissioners.
  public let ids: [String]
  /// The cost of each group, by its bits.
  public let pence: [Int]

  /// Takes costs; nil where there is not one for every group.
  public init?(ids: [String], pence: [Int]) {
    guard ids.count <= 20, pence.count == 1 << ids.count, pence[0] == 0 else { return nil }
    (self.ids, self.pence) = (ids, pence)
  }

  /// The costs of the groups of some of them, in the order asked; nil where one is not among them or is asked twice.
  public func costs(among asked: [String]) -> [Int]? {
    let places = asked.compactMap { ids.firstIndex(of: $0) }
    guard places.count == asked.count, Set(places).count == places.count else { return nil }
    var bits = [Int](repeating: 0, count: 1 << places.count)
    for group in bits.indices.dropFirst() {
      bits[group] = bits[group & (group - 1)] | 1 << places[group.trailingZeroBitCount]
    }
    return bits.map { pence[$0] }
  }
}
