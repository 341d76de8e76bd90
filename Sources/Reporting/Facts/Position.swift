import Appraisal
import Documents
import OptionKit
import Simulation

/// What one commissioner thinks of the leader's footprint, how that is known, and what it would take to win it.
struct Position {
  /// Its view in words.
  let view: String
  /// How the view is known; an assumed one is never shown as stated.
  let origin: RichText
  /// What it would take.
  let words: String
  /// Whether the view is anybody's but the document's.
  let isAssumed: Bool

  init(_ finding: SupportFinding, _ facts: AppraisalFacts) {
    let map = facts.leader.flatMap { facts.result.bundles[$0].choices[.footprint] } ?? ""
    let known = facts.scenario.originOfView(finding.commissioner, of: map)
    isAssumed = known == .assumed
    switch known {
    case .given:
      view = Self.said(finding.view)
      origin = "stated"
    case .assumed:
      view = Self.said(finding.view)
      origin = .strong("assumed")
    case .drawn:
      view = "differs by future"
      origin = "drawn"
    case .unsaid:
      view = "none told"
      origin = "—"
    }
    words = Self.needs(finding, known, facts)
  }

  private static func needs(_ finding: SupportFinding, _ known: Scenario.ViewOrigin, _ facts: AppraisalFacts) -> String
  {
    var parts: [String] = []
    if known == .given || known == .assumed {
      switch finding.view {
      case .refuses: parts.append("It refuses this footprint.")
      case .supportsIfLocal: parts.append("It wants more local variation.")
      case .undecided, .considers: parts.append("It has not decided and wants its open questions answered.")
      case .prefers, .supports, .none: break
      }
    }
    if finding.beyondUsual > 1 {
      parts.append(
        "\(AppraisalFacts.about(finding.beyondUsual)) a year less, to pay what it would under business as usual.")
    }
    return parts.isEmpty ? "Nothing more." : parts.joined(separator: " ")
  }

  /// A view in words.
  static func said(_ view: Stance.View) -> String {
    switch view {
    case .prefers: "prefers it"
    case .supports: "supports it"
    case .supportsIfLocal: "supports it with more local variation"
    case .considers: "is considering it"
    case .undecided: "undecided"
    case .none: "none told"
    case .refuses: "refuses it"
    }
  }
}
