/// Where a fact was read: a document and the place in it.
public struct Source: Hashable, Sendable, CustomStringConvertible {
  /// The document: a file of the sources, a paper, an Act.
  public var document: String
  /// Section, table, clause or page.
  public var section: String

  /// Names a place in a document.
  public init(_ document: String, section: String = "") {
    self.document = document
    self.section = section
  }

  /// `document, section`.
  public var description: String { section.isEmpty ? document : "\(document), \(section)" }
}

/// Why a number may be used: it was read somewhere, worked out from what was read, or assumed.
public enum Provenance: Hashable, Sendable {
  /// Read in a document.
  case source(Source)
  /// Worked out from figures that have a source; says how.
  case derived(from: Source, how: String)
  /// Not known: taken for the reason given, and varied over a range.
  case assumption(reason: String)

  /// `source`, `derived` or `assumption`.
  public var kind: String {
    switch self {
    case .source: "source"
    case .derived: "derived"
    case .assumption: "assumption"
    }
  }

  /// The citation, with how it was worked out, or the reason for assuming it.
  public var text: String {
    switch self {
    case .source(let source): source.description
    case .derived(let source, let how): "\(source); \(how)"
    case .assumption(let reason): reason
    }
  }
}

/// One row of the register of figures: a number, its unit, its range and why it may be used.
public struct Figure: Hashable, Sendable {
  /// What it is, as a stable name.
  public var name: String
  /// Its value.
  public var value: Double
  /// The lower end of its range where it has one.
  public var low: Double?
  /// The upper end of its range where it has one.
  public var high: Double?
  /// Its unit in words.
  public var unit: String
  /// Why it may be used.
  public var provenance: Provenance

  /// Makes a row.
  public init(
    _ name: String, _ value: Double, low: Double? = nil, high: Double? = nil, unit: String, _ provenance: Provenance
  ) {
    (self.name, self.value, self.low, self.high, self.unit) = (name, value, low, high, unit)
    self.provenance = provenance
  }
}
