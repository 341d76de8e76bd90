import Commissioning

/// What a risk share holds for the members of one unit, and settled last.
struct RiskReserve: Sendable {
  /// Each member's money held in common.
  var reserves: [Money] = []
  /// What the risk share notes for each member from year to year.
  var carried: [Money] = []
  /// What each receives this year, negative where it gives.
  var support: [Money] = []

  /// Empties it for so many members, each with so many notes.
  mutating func begin(_ count: Int, notes: Int) {
    Self.clear(&reserves, count)
    Self.clear(&carried, notes * count)
    Self.clear(&support, count)
  }

  /// Gives up a member's part; returns its reserve.
  mutating func remove(at member: Int, notes: Int) -> Money {
    if notes > 0 { carried.removeSubrange(member * notes..<(member + 1) * notes) }
    support.removeLast()
    return reserves.remove(at: member)
  }

  static func clear(_ list: inout [Money], _ count: Int) {
    if list.count > count { list.removeLast(list.count - count) }
    for place in list.indices { list[place] = .zero }
    while list.count < count { list.append(.zero) }
  }
}
