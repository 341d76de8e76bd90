import Commissioning
import OptionKit

/// A body of a case to be begun: who it is and how large.
public struct NewBody: Sendable, Hashable {
  /// Kebab case.
  public var id: String
  /// As printed.
  public var title: String
  /// What kind of organisation it is; nil where the table leaves it to the kind of case.
  public var kind: OrganisationKind?
  /// Its people, and every further size, in the order of the table's columns.
  public var sizes: [Double]
  /// What it pays a year, where the table says.
  public var pays: Money?
  /// Where it stands.
  public var place: Problem.Location

  /// Its people.
  var population: Double { sizes.first ?? 0 }
}
