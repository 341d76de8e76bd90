/// A body that commissions and pays: a clinical commissioning group, a council, NHS England.
public struct Commissioner: Hashable, Sendable, Identifiable {
  /// The full name in kebab case: `castle-point-and-rochford-ccg`.
  public var id: String
  /// As printed.
  public var title: String
  /// What it is in law.
  public var kind: OrganisationKind
  /// The groupings it belongs to, by the name of the grouping: `stp`, `council-area`, `local-footprint`.
  public var groups: [String: String]
  /// Sizes to which formulas refer, by name, in people: `population`, `weighted-capitation`.
  ///
  /// Council and CCG sizes count the same people: they are never added to one another.
  public var sizes: [String: Double]

  /// Makes a commissioner.
  public init(
    id: String, title: String, kind: OrganisationKind, groups: [String: String] = [:], sizes: [String: Double] = [:]
  ) {
    (self.id, self.title, self.kind, self.groups, self.sizes) = (id, title, kind, groups, sizes)
  }
}

/// One column of today's contributions: a part of the price with a name of its own.
public struct CostComponent: Hashable, Sendable, Identifiable {
  /// Its id: `ewmhs`, `ltp`, `ld`.
  public var id: String
  /// As printed.
  public var title: String
  /// What each commissioner pays today, in the order of the commissioners.
  public var amounts: [Money]
  /// Whether funding formulas divide it anew; where not, each goes on paying what it pays today.
  public var isRedivided: Bool
  /// What becomes of money earmarked in it that is not committed by the end of a year.
  public var unspent: UnspentMoney

  /// Makes a component.
  public init(
    id: String, title: String, amounts: [Money], isRedivided: Bool, unspent: UnspentMoney = .returned
  ) {
    (self.id, self.title, self.amounts, self.isRedivided) = (id, title, amounts, isRedivided)
    self.unspent = unspent
  }

  /// All of it.
  public var total: Money { amounts.reduce(.zero, +) }
}
