/// One place of the scenario format: what may stand there, as the reading itself asks for it.
///
/// The tree of a whole scenario comes from ``ScenarioFormat/root``. Nothing of it is written down a second time: a key
/// that the reading learns to ask for is in the tree.
public struct FormatNode: Sendable, Hashable {
  /// What may stand at a place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Some text on one line.
    case text
    /// An id in kebab case.
    case id
    /// A number that is the same in every future: bare, or a mapping with `value`, a range and why it may be used.
    case number
    /// A number or a distribution with why it may be used.
    case quantity
    /// A plain number without a provenance of its own.
    case plainNumber
    /// A plain whole number.
    case wholeNumber
    /// Yes or no.
    case flag
    /// A day: `2018-12-11`.
    case date
    /// A financial year: `2018/19`.
    case year
    /// A document's short name and the place in it.
    case source
    /// Names with values; ``FormatNode/members`` says which.
    case mapping
    /// A list; ``FormatNode/item`` says of what.
    case list
    /// Read as it stands by whoever it belongs to.
    case any
  }

  /// What may stand here, in the order of ``Kind/allCases``.
  public internal(set) var kinds: Set<Kind> = []
  /// The words allowed, where only some are.
  public internal(set) var words: [String] = []
  /// The bounds of a number.
  public internal(set) var bounds: ClosedRange<Double>?
  /// How often a mapping here was opened, and how often it was asked for as one that must be there.
  var (opened, demanded) = (0, 0)
  /// Whether it must be there wherever what holds it is.
  public internal(set) var isRequired = false
  /// The named members, in the order in which the reading asks for them.
  public internal(set) var members: [(name: String, node: FormatNode)] = []
  /// What stands in a list.
  public internal(set) var item: [FormatNode] = []
  /// What stands under names that are the scenario's own; empty where there are none such.
  public internal(set) var anyMember: [FormatNode] = []
  /// Whether `source`, `assumption` and `how` may stand here.
  public internal(set) var hasProvenance = false
  /// The dimension whose option is named here; nil where none is.
  public internal(set) var optionOf: String?

  /// Works out which members must be there: those asked for as such every time.
  mutating func settle() {
    for place in members.indices {
      members[place].node.isRequired = opened > 0 && members[place].node.demanded >= opened
      members[place].node.settle()
    }
    for place in item.indices { item[place].settle() }
    for place in anyMember.indices { anyMember[place].settle() }
  }

  /// A member by its name.
  public subscript(name: String) -> FormatNode? { members.first { $0.name == name }?.node }

  /// Same place.
  public static func == (a: Self, b: Self) -> Bool {
    a.kinds == b.kinds && a.words == b.words && a.bounds == b.bounds && a.isRequired == b.isRequired
      && a.members.count == b.members.count && zip(a.members, b.members).allSatisfy { $0 == $1 } && a.item == b.item
      && a.anyMember == b.anyMember && a.hasProvenance == b.hasProvenance && a.optionOf == b.optionOf
  }

  /// Hashes what distinguishes most places.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kinds)
    hasher.combine(words)
    for member in members { hasher.combine(member.name) }
  }
}
