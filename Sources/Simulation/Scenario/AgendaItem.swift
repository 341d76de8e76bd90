import OptionKit

/// A kind of matter that comes to the forum of every unit, once or several times a year.
public struct AgendaItem: Sendable, Hashable {
  /// What carrying it does.
  public enum Kind: String, Sendable, Hashable, CaseIterable, ParameterValue {
    /// Adds recurrent money and the capacity it buys.
    case investment
    /// Changes the contract without money of its own.
    case variation
    /// Settles the year's price.
    case price
    /// Routine management of the contract, which a lead with delegated authority may settle alone.
    case routine
    /// Suspends a service after a suspension event; the forum meets at once.
    case suspension
    /// Approves going to the market; comes once for each contract that ends.
    case reprocurement
  }

  /// Its id.
  public var id: String
  /// As printed.
  public var title: String
  /// What it does.
  public var kind: Kind
  /// How many come a year (ignored for re-procurement).
  public var perYear: Int
  /// Its value a year as a share of the unit's price.
  public var valueShare: Double
  /// Whether the agreement reserves it.
  public var matter: MatterClass
  /// Months after which it lapses.
  public var deadlineMonths: Int
  /// The component of the money that pays for a case, by id; nil where it is paid as the formula divides the price.
  public var component: String?
  /// Whether it can be taken apart, so that those who agree could go ahead without the others.
  public var isSeparable: Bool

  /// Describes a kind of matter.
  public init(
    id: String, title: String, kind: Kind, perYear: Int, valueShare: Double, matter: MatterClass, deadlineMonths: Int,
    component: String? = nil, isSeparable: Bool = false
  ) {
    (self.id, self.title, self.kind, self.perYear) = (id, title, kind, perYear)
    (self.valueShare, self.matter, self.deadlineMonths) = (valueShare, matter, deadlineMonths)
    (self.component, self.isSeparable) = (component, isSeparable)
  }
}
