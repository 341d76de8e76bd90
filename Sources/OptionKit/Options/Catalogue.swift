import Commissioning

/// The options there are: a value handed in at the top, extended with `+`.
public struct Catalogue: Sendable {
  /// One option: what is known of it, and how it is made from settings.
  public struct Entry: Sendable {
    /// The dimension in which it can be chosen.
    public var dimension: DecisionDimension
    /// What it is called and where it comes from.
    public var about: About
    /// Its parameters in the order declared.
    public var parameters: [ParameterDeclaration]
    let make: @Sendable (Setting, Problem.Location?, Catalogue, Int) throws(Problems) -> any CommissioningOption

    /// An option that is not a Swift type of its own, such as somebody else's program.
    public init(
      dimension: DecisionDimension, about: About, parameters: [ParameterDeclaration],
      make: @escaping @Sendable (Setting, Problem.Location?) throws(Problems) -> any CommissioningOption
    ) {
      (self.dimension, self.about, self.parameters) = (dimension, about, parameters)
      self.make = { (setting, location, _, _) throws(Problems) in try make(setting, location) }
    }

    /// The entry of a Swift type; nil where it conforms to none of the protocols of a dimension.
    public init?(_ type: any CommissioningOption.Type) {
      guard let dimension = type.dimension else { return nil }
      self.dimension = dimension
      about = type.about
      parameters = SettingsReader.declarations(of: type.init()).map { $0.field.declaration(named: $0.name) }
      make = { (setting, location, catalogue, depth) throws(Problems) in
        let reader = SettingsReader(title: type.about.id, location: location, catalogue: catalogue, depth: depth)
        let fields = reader.fields(of: type.init(), from: setting)
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        do {
          return try type.init(from: FieldDecoder(fields: fields))
        } catch {
          let message = (error as? Problem)?.message ?? "it cannot be made: \(error)"
          throw Problems(Problem("\(type.about.id): \(message)", at: location))
        }
      }
    }
  }

  /// The dimensions in which bundles choose, in order: those that every bundle has, and any others with an option.
  public private(set) var dimensions: [DecisionDimension]
  /// By dimension, then in the order given.
  public private(set) var entries: [Entry]
  /// Every dimension that can be named: those of this package and any others with an option, judgements too, in order.
  public var everyDimension: [DecisionDimension] {
    Set(DecisionDimension.allCases + entries.map(\.dimension)).sorted()
  }

  /// The options of the given types; a type of no dimension is left out (``OptionLaws`` names it).
  public init(_ types: [any CommissioningOption.Type] = []) { self.init(entries: types.compactMap { Entry($0) }) }

  /// The given entries; a later entry replaces an earlier one with the same dimension and id.
  public init(entries: [Entry]) {
    var kept: [Entry] = []
    for entry in entries {
      if let place = kept.firstIndex(where: { $0.dimension == entry.dimension && $0.about.id == entry.about.id }) {
        kept[place] = entry
      } else {
        kept.append(entry)
      }
    }
    dimensions = Set(kept.map(\.dimension) + DecisionDimension.ofBundles).filter(\.isChosen).sorted()
    self.entries = Set(kept.map(\.dimension)).sorted().flatMap { dimension in kept.filter { $0.dimension == dimension }
    }
  }

  /// A catalogue with more options; one of the same dimension and id replaces what was there.
  public static func + (catalogue: Catalogue, types: [any CommissioningOption.Type]) -> Catalogue {
    catalogue + Catalogue(types)
  }

  /// Both catalogues together.
  public static func + (a: Catalogue, b: Catalogue) -> Catalogue { Catalogue(entries: a.entries + b.entries) }

  /// The options of a dimension.
  public func entries(in dimension: DecisionDimension) -> [Entry] { entries.filter { $0.dimension == dimension } }

  /// The option of a dimension and id.
  public subscript(dimension: DecisionDimension, id: String) -> Entry? {
    entries.first { $0.dimension == dimension && $0.about.id == id }
  }

  /// Makes an option from its settings.
  ///
  /// - Throws: every problem of the settings at once, and one with a suggestion where there is no such option.
  public func make(
    _ dimension: DecisionDimension, _ id: String, settings: Setting = .none, at location: Problem.Location? = nil
  ) throws(Problems) -> any CommissioningOption {
    try make(dimension, id, settings: settings, at: location, depth: 0)
  }

  func make(
    _ dimension: DecisionDimension, _ id: String, settings: Setting, at location: Problem.Location?, depth: Int
  ) throws(Problems) -> any CommissioningOption {
    guard let entry = self[dimension, id] else {
      let known = entries(in: dimension).map { $0.about.id }
      throw Problems(Problem(NotFound("\(dimension.rawValue) option", id, among: known), at: location))
    }
    return try entry.make(settings, location, self, depth)
  }
}
