/// A scenario, its options' answers, its futures and what came of every run, as `peers/twin/` reads them.
///
/// Numbers are written in the fewest digits that read back as the same number; measures as the 64 bits of each.
struct TwinCase: Encodable {
  struct Person: Encodable {
    var id, kind: String
    var groups: [String: String]
    var sizes: [String: Double]
    var redLine, attendance, governanceDays: Double
    var keepsMoneyInside: Bool
    /// Its view of each map on the table that it is known to hold.
    var views: [String: String]
  }

  /// How many hold a view of a map, by position among the maps on the table.
  struct Counted: Encodable {
    struct Held: Encodable {
      var map: Int
      var view: String
    }

    var map: Int
    var view: String
    var count: Int
    var among: [Int]?
    var not: [Int]
    var within: Held?
  }

  /// Business as usual.
  struct Today: Encodable {
    var footprint, rule, id: String
    /// What may vary locally.
    var scope: [Double]
  }

  struct Component: Encodable {
    var id: String
    var pence: [Int]
    var isRedivided, isTimeLimited: Bool
    var unspent: String
  }

  struct Contract: Encodable {
    /// Calendar year and month in which it ends.
    var ends: [Int]
    var canExtend: Bool
    var outcomeShare: Double
    var termYears: Int
  }

  struct LeadTeam: Encodable {
    var host: Int?
    var pence: Int
    var equalShare: Double
  }

  struct Kind: Encodable {
    var id, kind, matter: String
    var perYear, mostAYear, deadlineMonths: Int
    var valueShare: Double
    var component: String?
    var isSeparable: Bool
  }

  /// A number of agenda or stances that differs from future to future: what it says, and of whom or of what.
  struct ForumNumber: Encodable {
    var name, subject: String
    var central: Double
    var of: [Int]
  }

  struct Reorganisation: Encodable {
    var month: [Int]
    var grouping: String
  }

  struct Parameter: Encodable {
    var name: String
    var central, low, high: Double
    /// Trend, carry-over and yearly standard deviation, where it moves.
    var moves: [Double]?
    /// The limits of what moves, where it has them.
    var limits: [Double]?
  }

  struct Unit: Encodable {
    var members: [Int]
    var shares: [Double]
    var hasOutsidePartners: Bool
  }

  struct Hosted: Encodable {
    var host, pence: Int
    var isShared, isToday: Bool
    var alone, costOfLeaving: Double
  }

  struct Terms: Encodable {
    var lots, leadTeams: [Int]
    var teamSize, delegatedShare: Double
    var ownDecisions: String
    var noticeMonths: Int
    var hosted: [Hosted]
  }

  /// What may vary locally, the modules and the rest; and when each unit buys, for how long.
  struct Purchase: Encodable {
    var scope: [Double]
    var delays: [Int]
    var termYears: Int?
    var extensionYears: Int
  }

  struct Named: Encodable {
    var id: String
    var settings: [String: String]
  }

  /// How the money is divided until a new contract starts.
  struct Present: Encodable {
    var formula, footprint: String
  }

  struct Bundle: Encodable {
    var id, footprint, formula, rule, risk: String
    var terms: Terms
    var purchase: Purchase
  }

  var name: String
  var seed: UInt64
  var firstYear, baseYear, years: Int
  /// Calendar year and month of the scenario's date.
  var asOf: [Int]
  var residentsBy, councilsBy: String
  var people: [Person]
  var components: [Component]
  var contract: Contract?
  var leadTeam: LeadTeam?
  var stages, boundaryGroupings, outsidePartners: [String]
  var agenda: [Kind]
  var footprints: [String]
  var positions: [Counted]
  var today: Today
  var forumNumbers: [ForumNumber]
  var reorganisation: Reorganisation?
  var present: Present?
  var need: [Double]
  var parameters: [Parameter]
  /// Maps, formulas and risk shares by the scenario's names.
  var maps: [String: [Unit]]
  var formulas, risks: [String: Named]
  /// By map and rule, joined by `+`: how every unit decides that the runs below came to have.
  var forums: [String: [TwinForum]]
  var bundles: [Bundle]
  /// What `--export-futures` writes: the parameters that differ between futures, and a row a future.
  var futureNames: [String]
  var futures: [[Double]]
  var measures: [String]
  /// By bundle and future: 16 hexadecimal digits a number, measure by measure, year by year, commissioner by
  /// commissioner and then the whole case; nil where the run failed, empty where only the futures are wanted.
  var runs: [[String?]]
}

/// How a unit of these members decides, as its rule answers.
struct TwinForum: Encodable {
  struct Step: Encodable {
    var months, persuades: Double
    var isFinal: Bool
  }

  struct Matter: Encodable {
    var game: TwinGame
    var fallback: TwinGame?
    var noticeDays, quorumShare, abstentionBand: Double
    var monthsBetweenMeetings, attempts, leadDecidesUpToPence: Int
    var recommends, silenceAuthorises, mayBeModified: Bool
    var written: String
    var forwardDays: Double
    var limitsPence: [Int]
    var settlesRoutineElsewhere, agreesToDisagree: Bool
    var castingVote: Int?
    var ladder: [Step]
  }

  var members: [Int]
  var ordinary, reserved: Matter
}

/// A rule of decision: a weighted test, or all or any of several.
indirect enum TwinGame: Encodable {
  case test(weights: [Int], needed: Int, cast: [Int]?)
  case all([TwinGame])
  case any([TwinGame])

  private enum Key: String, CodingKey { case weights, needed, cast, all, any }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    switch self {
    case .test(let weights, let needed, let cast):
      try box.encode(weights, forKey: .weights)
      try box.encode(needed, forKey: .needed)
      try box.encodeIfPresent(cast, forKey: .cast)
    case .all(let parts): try box.encode(parts, forKey: .all)
    case .any(let parts): try box.encode(parts, forKey: .any)
    }
  }
}
