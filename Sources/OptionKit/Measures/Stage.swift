/// The stages of a year, in order. A scenario declares which are live; nothing is invented for the others.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  /// Referrals, capacity and the waiting list.
  case demand
  /// Price, unit cost, scale, boundaries, fit and the provider's margin.
  case cost
  /// Tenders when a contract ends.
  case procurement
  /// Who pays what.
  case funding
  /// The agenda and how it is decided.
  case decisions
  /// In-year variance, outcome-linked money, risk sharing and the year's rules.
  case risk
  /// Whether members stay.
  case standing
  /// Whether those whom a bundle would bind sign it.
  case adoption

  /// A bit of its own.
  @inlinable package var bit: UInt16 {
    switch self {
    case .demand: 1
    case .cost: 2
    case .procurement: 4
    case .funding: 8
    case .decisions: 16
    case .risk: 32
    case .standing: 64
    case .adoption: 128
    }
  }
}
