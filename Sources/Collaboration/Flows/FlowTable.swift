/// How much each commissioner buys from each provider, in one or several measures (admissions, outpatients, pounds).
///
/// A row whose commissioner or provider is `other` counts in totals and is nobody to work with.
///
/// Source: Collaborative commissioning framework (August 2012), section 3: tables of main providers for a group and main
/// groups for a provider.
public struct FlowTable: Sendable, Hashable {
  /// One flow.
  public struct Flow: Sendable, Hashable {
    /// Who buys, by position among ``FlowTable/commissioners``; nil for all others together.
    public var commissioner: Int?
    /// From whom, by position among ``FlowTable/providers``; nil for all others together.
    public var provider: Int?
    /// The amount in each measure, in their order; nil where it is not known.
    public var amounts: [Double?]

    /// States a flow.
    public init(commissioner: Int?, provider: Int?, amounts: [Double?]) {
      (self.commissioner, self.provider, self.amounts) = (commissioner, provider, amounts)
    }
  }

  /// The commissioners, in the order of their first rows.
  public var commissioners: [String]
  /// The providers, in the order of their first rows.
  public var providers: [String]
  /// The measures, in the order of their columns.
  public var measures: [String]
  /// The flows, in the order of the table.
  public var flows: [Flow]

  /// Makes a table.
  public init(commissioners: [String], providers: [String], measures: [String], flows: [Flow]) {
    (self.commissioners, self.providers) = (commissioners, providers)
    (self.measures, self.flows) = (measures, flows)
  }

  /// What a commissioner buys from a provider; nil where the table does not say.
  public func amount(_ commissioner: Int, _ provider: Int, _ measure: Int) -> Double? {
    flows.first { $0.commissioner == commissioner && $0.provider == provider }.flatMap { $0.amounts[measure] }
  }

  /// All that a commissioner buys, other providers included.
  public func total(ofCommissioner place: Int, _ measure: Int) -> Double {
    flows.reduce(0) { $1.commissioner == place ? $0 + ($1.amounts[measure] ?? 0) : $0 }
  }

  /// All that a provider sells, other commissioners included.
  public func total(ofProvider place: Int, _ measure: Int) -> Double {
    flows.reduce(0) { $1.provider == place ? $0 + ($1.amounts[measure] ?? 0) : $0 }
  }
}
