/// A dimension of an options framework, or a kind of judgement beside them, declared once.
///
/// A dimension is a value, and its options are the types that conform to its protocol. Anybody may add one: a
/// declaration, a protocol that says which dimension it is, and options.
///
///     extension DecisionDimension {
///       static let workforce = DecisionDimension(
///         "workforce", title: "Workforce", question: "Who should employ the staff?",
///         protocolName: "WorkforceOption", order: 60)
///     }
///     protocol WorkforceOption: CommissioningOption {}
///     extension WorkforceOption { static var dimension: DecisionDimension? { .workforce } }
///
/// A scenario that names options under `options: {workforce: [...]}` has bundles with one choice more; one that does
/// not runs as before, and its bundles keep their ids. Two dimensions with the same id are the same.
public struct DecisionDimension: Sendable, Identifiable {
  /// What its options do in an appraisal.
  public enum Role: Sendable, Hashable {
    /// Every bundle has one of them.
    case choice
    /// Every bundle has one of them where the scenario puts any on the table.
    case furtherChoice
    /// They judge bundles: tests of law, criteria.
    case judgement
  }

  /// Kebab case, as written in files.
  public let id: String
  /// As printed in a heading.
  public let title: String
  /// What is asked.
  public let question: String
  /// The name of the protocol that its options conform to.
  public let protocolName: String
  /// Where it stands among the dimensions: those with less come first, in lists, tables and a bundle's id.
  public let order: Int
  /// What its options do.
  public let role: Role
  /// The folder where its options live in their package.
  public let folder: String
  /// Whether an option may be somebody else's program; each dimension that allows it has messages of its own.
  public let takesPrograms: Bool

  /// Declares a dimension.
  public init(
    _ id: String, title: String, question: String, protocolName: String, order: Int, role: Role = .furtherChoice,
    folder: String? = nil, takesPrograms: Bool = false
  ) {
    self.protocolName = protocolName
    (self.id, self.title, self.question, self.order) = (id, title, question, order)
    (self.role, self.folder, self.takesPrograms) = (role, folder ?? title, takesPrograms)
  }

  /// Whether a bundle may have a choice in it.
  public var isChosen: Bool { role != .judgement }
}

extension DecisionDimension: CaseIterable, RawRepresentable {
  /// Those of this package: the one place that lists them.
  public static let allCases: [DecisionDimension] = [
    .footprint, .funding, .rule, .arrangement, .risk, .variation, .timing, .law, .criterion,
  ]

  /// Those from which every bundle takes one choice each, in order.
  public static let ofBundles = allCases.filter { $0.role == .choice }

  /// The dimension of this package with an id.
  public init?(rawValue: String) {
    guard let dimension = Self.allCases.first(where: { $0.id == rawValue }) else { return nil }
    self = dimension
  }

  /// The id.
  public var rawValue: String { id }
}

extension DecisionDimension: Hashable, Comparable {
  /// Same id.
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id }
  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
  /// By order, those of the same order by id.
  public static func < (a: Self, b: Self) -> Bool { (a.order, a.id) < (b.order, b.id) }
}
