import Commissioning

/// What making new bodies costs once, and what it saves a year, item by item and year by year.
///
/// Where sources disagree an item has several readings: each is carried through by itself and none is taken as the true
/// one. Items without a reading count in all.
public struct TransitionPlan: Sendable, Hashable {
  /// What an item is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Spent once, over some years.
    case oneOff = "one-off"
    /// Saved each year once it has been built up.
    case saving
    /// Spent each year, such as what splitting county services costs.
    case running
  }

  /// One item.
  public struct Item: Sendable, Hashable {
    /// The map it belongs to.
    public var map: String
    /// Its name: redundancy, IT, disaggregation.
    public var name: String
    /// What it is.
    public var kind: Kind
    /// In all where it is spent once; else a year, when built up.
    public var amount: Money
    /// Shares by year from the first: of a one-off sum what falls in each year, of a yearly one what is added to it.
    public var phasing: [Double]
    /// Whose reading it is; empty where all agree.
    public var reading: String

    /// States an item.
    public init(map: String, name: String, kind: Kind, amount: Money, phasing: [Double], reading: String = "") {
      (self.map, self.name, self.kind) = (map, name, kind)
      (self.amount, self.phasing, self.reading) = (amount, phasing, reading)
    }

    /// What falls in a year, the first being 0; a yearly amount is at its full size from the end of its phasing on.
    public func amount(in year: Int) -> Money {
      let before = { (count: Int) -> Money in
        if count <= 0 { return .zero }
        if count >= phasing.count { return amount }
        return amount.scaled(by: phasing.prefix(max(0, count)).reduce(0, +)) ?? .zero
      }
      return kind == .oneOff ? before(year + 1) - before(year) : before(year + 1)
    }
  }

  /// The items, in the order given.
  public var items: [Item]

  /// States a plan.
  public init(_ items: [Item]) { self.items = items }

  /// The maps, in the order of their first items.
  public var maps: [String] { items.map(\.map).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

  /// The readings of a map, in the order met; one without a name where nobody disagrees.
  public func readings(of map: String) -> [String] {
    let named = items.filter { $0.map == map && !$0.reading.isEmpty }.map(\.reading)
    return named.isEmpty ? [""] : named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A year of a map under a reading.
  public struct Year: Sendable, Hashable {
    /// Counted from 0, the first.
    public var year: Int
    /// Spent, once or each year.
    public var cost: Money
    /// Saved.
    public var saving: Money
    /// Saved less spent up to and with this year.
    public var balance: Money
  }

  /// The years of a map under a reading.
  public func years(of map: String, reading: String, count: Int) -> [Year] {
    let own = items.filter { $0.map == map && ($0.reading.isEmpty || $0.reading == reading) }
    var balance = Money.zero
    return (0..<max(0, count)).map { year in
      let sum = { (kinds: Set<Kind>) in
        own.filter { kinds.contains($0.kind) }.reduce(Money.zero) { $0 + $1.amount(in: year) }
      }
      let (cost, saving) = (sum([.oneOff, .running]), sum([.saving]))
      balance = balance + saving - cost
      return Year(year: year, cost: cost, saving: saving, balance: balance)
    }
  }

  /// Spent once in all under a reading.
  public func oneOff(of map: String, reading: String) -> Money {
    items.filter { $0.map == map && $0.kind == .oneOff && ($0.reading.isEmpty || $0.reading == reading) }
      .reduce(Money.zero) { $0 + $1.amount }
  }

  /// Years until savings have paid for what was spent, within the year by equal parts; nil where they have not by then.
  ///
  /// £42m once for £29m a year from the start is 1.45 years, about 17 months.
  public func payback(of map: String, reading: String, within count: Int) -> Double? {
    let years = years(of: map, reading: reading, count: count)
    guard let last = years.last(where: { $0.balance < .zero }) else { return years.isEmpty ? nil : 0 }
    // It pays back for good after the last year that ends below nothing.
    guard last.year + 1 < years.count else { return nil }
    let next = years[last.year + 1]
    let gained = (next.balance - last.balance).pounds
    return Double(last.year + 1) + (gained > 0 ? -last.balance.pounds / gained : 0)
  }
}
