/// The eight themes of the maturity framework.
///
/// Source: Collaboration mechanisms (November 2018), annex B.
public enum MaturityTheme: String, Sendable, Hashable, CaseIterable {
  case leadership
  case strategy
  case culture
  case governance
  case risk
  case information
  case engagement
  case improvement

  /// As printed.
  public var title: String {
    switch self {
    case .leadership: "Leadership capacity and capability"
    case .strategy: "Clear vision and credible strategy"
    case .culture: "Open, transparent and cohesive culture"
    case .governance: "Clear roles and systems of accountability"
    case .risk: "Risk, issue and performance management"
    case .information: "Robust and appropriate information"
    case .engagement: "Engagement of service users, public and staff"
    case .improvement: "Learning, continuous improvement and innovation"
    }
  }
}

/// The four stages, each built on the one before.
public enum MaturityStage: Int, Sendable, Hashable, CaseIterable, Comparable {
  case commitment = 1
  case implementing, embedding, sustaining

  /// As written in files.
  public var id: String { "\(self)" }

  /// What evidence of it shows, in a phrase.
  public var meaning: String {
    switch self {
    case .commitment: "agreed on paper"
    case .implementing: "put into practice by one or two"
    case .embedding: "put into practice widely, and reviewed"
    case .sustaining: "outcomes have improved, and that lasts"
    }
  }

  /// The stage of an id.
  public init?(id: String) {
    guard let stage = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = stage
  }

  /// Orders from commitment to sustaining.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
