import Commissioning

/// The dimensions of an options framework, and the two kinds of judgement beside them.
public enum DecisionDimension: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Who commissions together.
  case footprint
  /// Who pays what.
  case funding
  /// How they decide.
  case rule
  /// Who leads and how it is procured.
  case arrangement
  /// Who bears what goes wrong.
  case risk
  /// What the law allows.
  case law
  /// What is judged.
  case criterion

  /// The five from which a bundle takes one choice each, in order.
  public static let ofBundles: [DecisionDimension] = [.footprint, .funding, .rule, .arrangement, .risk]

  /// The folder of `Plugins/` where its options live.
  public var folder: String {
    switch self {
    case .footprint: "Footprints"
    case .funding: "Funding"
    case .rule: "Voting"
    case .arrangement: "Arrangements"
    case .risk: "RiskSharing"
    case .law: "Law"
    case .criterion: "Criteria"
    }
  }

  /// As printed in a heading.
  public var title: String {
    switch self {
    case .footprint: "Footprint"
    case .funding: "Funding formula"
    case .rule: "Decision rule"
    case .arrangement: "Commissioning arrangement"
    case .risk: "Risk sharing"
    case .law: "Law"
    case .criterion: "Criterion"
    }
  }

  /// In the order declared.
  public static func < (a: Self, b: Self) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// What an option is called and where it comes from.
public struct About: Sendable, Hashable {
  /// Kebab case, unique within its dimension.
  public var id: String
  /// As printed.
  public var title: String
  /// One or two plain sentences.
  public var summary: String
  /// The document and section that describe it.
  public var source: Source
  /// Changes when its results change; recorded in the manifest.
  public var version: String

  /// Describes an option.
  public init(id: String, title: String, summary: String, source: Source, version: String = "1") {
    (self.id, self.title, self.summary, self.source, self.version) = (id, title, summary, source, version)
  }
}
