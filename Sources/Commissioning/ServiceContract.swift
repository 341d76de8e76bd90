/// The contract for the service: its term, how it is priced, and what of the price rides on outcomes.
public struct ServiceContract: Hashable, Sendable {
  /// The provider as printed.
  public var provider: String
  /// First day.
  public var start: CalendarDate
  /// Last day, extensions already taken included.
  public var end: CalendarDate
  /// Whether it gives a right to be extended again. Where it gives none, a late successor means a modification on a legal
  /// ground of its own, a bridging contract or a gap in service.
  public var canExtend: Bool
  /// Share of the price that depends on the indicators, 0 to 1: part of the price put at risk, not an addition.
  public var outcomeShare: Double
  /// The indicators on which that share rides, as printed.
  public var indicators: [String]
  /// Years that a new contract runs.
  public var termYears: Int

  /// Makes a contract.
  public init(
    provider: String, start: CalendarDate, end: CalendarDate, canExtend: Bool, outcomeShare: Double,
    indicators: [String], termYears: Int
  ) {
    (self.provider, self.start, self.end, self.canExtend) = (provider, start, end, canExtend)
    (self.outcomeShare, self.indicators, self.termYears) = (outcomeShare, indicators, termYears)
  }

  /// The outcome-linked sum of a price: `price x outcomeShare` to the nearest penny.
  public func outcomeLinked(of price: Money) -> Money { price.scaled(by: outcomeShare) ?? .zero }
}

/// The team that leads for all: what it costs and how the cost is shared.
public struct LeadTeam: Hashable, Sendable {
  /// The host commissioner's position, where there is one.
  public var host: Int?
  /// Cost a year.
  public var annualCost: Money
  /// The share split equally; the rest goes in proportion to the contract.
  public var equalShare: Double

  /// Makes a lead team.
  public init(host: Int?, annualCost: Money, equalShare: Double) {
    (self.host, self.annualCost, self.equalShare) = (host, annualCost, equalShare)
  }

  /// Splits a cost among members: `equalShare` of it by heads, the rest by what each pays for the contract.
  ///
  /// cost_i = cost x (e / n + (1 - e) x paid_i / sum(paid)), to the penny by largest remainder. With nothing paid all
  /// of it goes by heads. Each half is split by itself, so both add up exactly.
  ///
  /// Source: Essex review (December 2018), section 1.4 (half equal, half by shares of the contract).
  public func split(_ cost: Money, byContract paid: [Money]) throws(Apportionment.Failure) -> [Money] {
    var (parts, room) = (paid, paid)
    try split(cost, byContract: paid, into: &parts, room: &room)
    return parts
  }

  /// Splits a cost into room already there; `parts` and `room` must be as long as `paid`. Allocates nothing.
  public func split(
    _ cost: Money, byContract paid: [Money], into parts: inout [Money], room: inout [Money]
  ) throws(Apportionment.Failure) {
    try paid.withUnsafeBufferPointer { (paid) throws(Apportionment.Failure) in
      try parts.withUnsafeMutableBufferPointer { (parts) throws(Apportionment.Failure) in
        try room.withUnsafeMutableBufferPointer { (room) throws(Apportionment.Failure) in
          try split(cost, byContract: paid, into: parts, room: room)
        }
      }
    }
  }

  /// Splits a cost into room already there; the three lists are as long as one another and do not overlap.
  public func split(
    _ cost: Money, byContract paid: UnsafeBufferPointer<Money>, into parts: UnsafeMutableBufferPointer<Money>,
    room: UnsafeMutableBufferPointer<Money>
  ) throws(Apportionment.Failure) {
    guard let equal = cost.scaled(by: equalShare) else { throw .tooLarge }
    try Apportionment.split(equally: equal, into: parts)
    try Apportionment.split(cost - equal, like: paid, into: room)
    for place in 0..<parts.count { parts[place] = parts[place] + room[place] }
  }
}
