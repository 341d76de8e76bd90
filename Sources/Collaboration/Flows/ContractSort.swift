/// What kind of collaboration a contract asks for.
///
/// Source: Collaborative commissioning framework (August 2012), section 1.
public enum CollaborationKind: String, Sendable, Hashable, CaseIterable {
  /// Several commissioners share a main provider: comprehensive arrangements.
  case core
  /// A large group, interest spread equally and small in each one's business, as with ambulances.
  case linked
  /// Specialist, low volume: a small part of the business of most, and unequally spread.
  case specialist
  /// One commissioner is named and others buy too: with whom it would work the table does not say.
  case unnamed
  /// One commissioner alone: nobody to work with.
  case alone
}

/// One provider's contract with everybody who buys from it, sorted by the flow table.
public struct ContractSort: Sendable, Hashable {
  /// A commissioner's part in it.
  public struct Part: Sendable, Hashable {
    /// The commissioner, by position in the table.
    public var commissioner: Int
    /// What it buys.
    public var amount: Double
    /// The share of all that it buys.
    public var shareOfOwn: Double
    /// The share of all that the provider sells.
    public var shareOfProvider: Double
  }

  /// The provider, by position in the table.
  public var provider: Int
  /// Those who buy, largest first.
  public var parts: [Part]
  /// The kind.
  public var kind: CollaborationKind
  /// Why, with the figures.
  public var reason: String

  /// Those for whom it is a main provider.
  public func mains(_ thresholds: FlowThresholds) -> [Part] { parts.filter { $0.shareOfOwn >= thresholds.main } }
}

extension FlowTable {
  /// Every provider's contract, sorted.
  ///
  /// Core where at least two commissioners have it as a main provider; else linked where many buy and the largest share of
  /// the provider is at most ``FlowThresholds/even`` times the middle one; else specialist; alone where one buys.
  public func sorted(by measure: Int, _ thresholds: FlowThresholds) -> [ContractSort] {
    providers.indices.map { provider in
      let all = total(ofProvider: provider, measure)
      let parts = commissioners.indices.compactMap { place -> ContractSort.Part? in
        guard let amount = amount(place, provider, measure), amount > 0 else { return nil }
        let own = total(ofCommissioner: place, measure)
        return ContractSort.Part(
          commissioner: place, amount: amount, shareOfOwn: own > 0 ? amount / own : 0,
          shareOfProvider: all > 0 ? amount / all : 0)
      }.sorted { ($1.amount, $0.commissioner) < ($0.amount, $1.commissioner) }
      var sort = ContractSort(provider: provider, parts: parts, kind: .alone, reason: "")
      (sort.kind, sort.reason) = kind(of: sort, thresholds)
      return sort
    }
  }

  private func kind(of sort: ContractSort, _ thresholds: FlowThresholds) -> (CollaborationKind, String) {
    let mains = sort.mains(thresholds)
    let percent = { (share: Double) in "\(Self.rounded(share * 100))%" }
    let others = 1 - sort.parts.reduce(0) { $0 + $1.shareOfProvider }
    if sort.parts.count == 1, let one = sort.parts.first, others > 1e-9 {
      let name = commissioners[one.commissioner]
      return (
        .unnamed,
        "others, whom the table does not name, buy \(percent(others)) of it; it has \(percent(one.shareOfOwn)) of the "
          + "business of \(name)"
      )
    }
    guard sort.parts.count > 1, let largest = sort.parts.first else {
      return (.alone, sort.parts.isEmpty ? "nobody buys from it" : "one commissioner buys from it")
    }
    if mains.count > 1 {
      let named = mains.map { "\(commissioners[$0.commissioner]) \(percent($0.shareOfOwn))" }.joined(separator: ", ")
      return (.core, "a main provider (\(percent(thresholds.main)) of its business or more) of \(named)")
    }
    let middle = Self.median(sort.parts.map(\.shareOfProvider))
    let times = middle > 0 ? largest.shareOfProvider / middle : .infinity
    if sort.parts.count >= thresholds.many, times <= thresholds.even {
      return (
        .linked,
        "\(sort.parts.count) commissioners, the largest with \(Self.rounded(times)) times the middle share, and "
          + (mains.isEmpty ? "no main provider of any" : "a main provider of one")
      )
    }
    let small = sort.parts.count { $0.shareOfOwn < thresholds.main }
    return (
      .specialist,
      "a small part (under \(percent(thresholds.main))) of the business of \(small) of \(sort.parts.count) commissioners, "
        + "\(percent(largest.shareOfProvider)) of it with \(commissioners[largest.commissioner])"
    )
  }

  /// The middle value; of an even number of them the mean of the two in the middle.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// One decimal, for reasons in words.
  static func rounded(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard abs(tenths) < 1e15 else { return "\(value)" }
    let whole = Int(tenths)
    return whole % 10 == 0 ? "\(whole / 10)" : "\(whole / 10).\(abs(whole % 10))"
  }
}
