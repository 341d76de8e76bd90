import Commissioning
import OptionKit
import Simulation

/// An option with one setting, standing in for the catalogue's.
struct PlainOption: CommissioningOption {
  static let about = About(
    id: "plain", title: "Plain", summary: "For tests.", source: Source("Essex review (December 2018)", section: "5"))
  @Parameter("Share of the distance to target moved each year.", in: 0...1, unit: .share)
  var paceOfChange = 1.0
}

/// A criterion with a unit, standing in for the catalogue's.
struct PlainCriterion: Criterion {
  static let about = About(id: "plain-criterion", title: "Plain", summary: "For tests.", source: Source("tests"))
  var unit: MeasureUnit { kind.unit }
  var preference: Preference { kind.better }
  var needs: [Measure] { [] }
  private var kind: Kind = .pounds

  enum Kind: String, Decodable, Sendable {
    case pounds, weeks, share, months, number
    var unit: MeasureUnit {
      switch self {
      case .pounds: .poundsPerYear
      case .weeks: .weeks
      case .share: .share
      case .months: .months
      case .number: .number
      }
    }
    var better: Preference { self == .share || self == .number ? .more : .less }
  }

  init() {}
  init(_ kind: Kind) { self.kind = kind }
  func value(of run: borrowing Measures) -> Double { .nan }
}

enum EssexOptions {
  static let titles: [DecisionDimension: [(String, String)]] = [
    .footprint: [
      ("county-wide", "County-wide"), ("stp", "STP areas"), ("local-authority", "Local-authority areas"),
      ("individual-ccgs", "Individual CCGs"),
    ],
    .funding: [
      ("historic-block", "Historic block with LTP on top"), ("capitation", "Capitation, kind totals preserved"),
      ("activity", "Activity-based with balancing adjustment"), ("episodic", "Episodic payment"),
    ],
    .rule: [
      ("unanimity", "Unanimity"), ("weighted-majority", "Weighted majority, 16.6% and 7.14%"),
      ("reserved-over-weighted", "Reserved matters over weighted majority"), ("recommends", "Recommends by consensus"),
    ],
    .arrangement: [
      ("delegated-lead-single", "Delegated lead, single contract"),
      ("coordinating-lead-single", "Co-ordinating lead, single contract"),
      ("delegated-lead-lots", "Delegated lead, several lots"),
      ("coordinating-lead-lots", "Co-ordinating lead, several lots"), ("several-delegated", "Several delegated"),
      ("several-coordinating", "Several co-ordinating"), ("each", "Each on its own"),
    ],
    .risk: [
      ("own-risk", "Each bears its own"), ("pooled", "Pooled on historic shares"),
      ("mutual-aid", "Mutual financial aid"), ("cap-and-collar", "Cap and collar"),
    ],
  ]

  static func all() -> [DecisionDimension: [NamedOption]] {
    titles.mapValues { list in
      list.map { NamedOption(id: $0.0, title: $0.1, about: PlainOption.about, option: PlainOption()) }
    }
  }

  /// Why a combination would be ruled out.
  static func objections(_ choices: Choices) -> [Objection] {
    let report = { (section: String) in Source("Essex review (December 2018)", section: section) }
    var found: [Objection] = []
    if choices[.funding] == "activity" {
      found.append(
        Objection(
          "service lines are not priced singly and activity is not attributable to councils", source: report("5.2.1")))
    }
    if choices[.funding] == "episodic" {
      found.append(Objection("episodic payment is not mandated for children’s services today", source: report("5.2.2")))
    }
    if choices[.footprint] == "stp" {
      found.append(Objection("Essex County Council’s money must stay in the county", source: report("2.1")))
    }
    if choices[.footprint] == "individual-ccgs", !["each", "several-delegated"].contains(choices[.arrangement] ?? "") {
      found.append(Objection("a lead for all makes no sense where each commissions alone"))
    }
    if choices[.arrangement]?.hasPrefix("coordinating") == true {
      found.append(Objection("West Essex CCG would not host a lead that merely co-ordinates", source: report("5.3")))
    }
    if choices[.rule] == "weighted-majority", choices[.risk] == "mutual-aid" {
      found.append(
        Objection(
          "a binding vote with councils in it rests on section 75 or individual delegation",
          source: Source("NHS Act 2006", section: "s.14Z3")))
    }
    return found
  }
}
