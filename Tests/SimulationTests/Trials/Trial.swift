import Commissioning
import OptionKit
import Simulation

/// A made-up scenario small enough to be told in a line: everything else follows from these numbers.
///
/// The same numbers make the same scenario anywhere. A failing one is made smaller by ``smaller`` until nothing
/// smaller fails, so that a counter-example can be understood.
struct Trial: Sendable, Hashable, CustomStringConvertible {
  /// What all amounts are drawn from.
  var seed: Int
  /// Councils and places; the commissioners are councils first, then places.
  var councils = 0
  var places = 1
  /// Units of the map; councils follow their residents and may stand in several.
  var units = 1
  var years = 1
  /// Month in which today's contract ends, counted from the start of the run; nil for no contract.
  var contractEnds: Int?
  var termYears = 3
  var hasLeadTeam = false
  /// Whether every unit takes in partners from outside.
  var hasPartners = false
  /// 0: everybody pays; 1: some pay nothing; 2: nobody pays.
  var poverty = 0
  /// Kinds of matter on the agenda.
  var agenda = 0
  var reorganises = false
  /// Parameters with a value drawn from all that is allowed.
  var wild = 0
  var formula = "historic-block"
  var rule = "unanimity"
  var arrangement = "single-contract-delegated-lead"
  var risk = "no-risk-sharing"
  /// Names put before every id.
  var prefix = ""
  /// Money and people are this many times as much.
  var scale = 1
  /// What parameters are set to, over everything else.
  var fixed: [ModelParameter: Double] = [:]

  var description: String {
    var words = [
      "seed \(seed)", "\(councils) councils", "\(places) places", "\(units) units", "\(years) years",
      contractEnds.map { "contract ends in month \($0), then \(termYears) years" } ?? "no contract",
      "agenda \(agenda)", formula, rule, arrangement, risk,
    ]
    if poverty > 0 { words.append(poverty == 1 ? "some pay nothing" : "nobody pays") }
    if hasLeadTeam { words.append("lead team") }
    if reorganises { words.append("reorganised") }
    if wild > 0 { words.append("\(wild) wild parameters") }
    for (parameter, value) in fixed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      words.append("\(parameter.id) \(value)")
    }
    return words.joined(separator: ", ")
  }

  /// A trial without anything that moves: no growth, noise, shocks or decisions, one contract for ever.
  static func still(_ seed: Int, places: Int = 3) -> Trial {
    var trial = Trial(seed: seed, places: places, years: 3)
    trial.fixed = .still
    return trial
  }

  /// The trial of a number.
  static func drawn(_ number: Int) -> Trial {
    var draw = TrialDraw(number, "trial")
    var trial = Trial(seed: number)
    trial.councils = draw.below(5)
    // Mostly small, now and then up to forty commissioners.
    trial.places = 1 + draw.below(draw.below(8) == 0 ? 36 : 9)
    trial.units = 1 + draw.below(min(trial.places, 5))
    trial.years = 1 + draw.below(5)
    if draw.below(3) > 0 { trial.contractEnds = [0, 1, 11, 18, 30][draw.below(5)] }
    trial.termYears = 1 + draw.below(4)
    trial.hasLeadTeam = draw.below(2) == 0
    trial.poverty = draw.below(10) == 0 ? 2 : draw.below(3) == 0 ? 1 : 0
    trial.agenda = draw.below(4)
    trial.reorganises = draw.below(6) == 0
    trial.wild = draw.below(3) == 0 ? draw.below(12) : 0
    trial.formula = draw.pick(TrialOptions.ids(.funding))
    trial.rule = draw.pick(TrialOptions.ids(.rule))
    trial.arrangement = draw.pick(TrialOptions.ids(.arrangement))
    trial.risk = draw.pick(TrialOptions.ids(.risk))
    return trial
  }

  /// Trials with one thing less each, the boldest first.
  var smaller: [Trial] {
    var found: [Trial] = []
    func add(_ change: (inout Trial) -> Void) {
      var trial = self
      change(&trial)
      trial.units = min(trial.units, trial.places)
      if trial != self { found.append(trial) }
    }
    add { $0.places = 1 }
    add { $0.places = max(1, $0.places / 2) }
    add { $0.places = max(1, $0.places - 1) }
    add { $0.councils = 0 }
    add { $0.councils = max(0, $0.councils - 1) }
    add { $0.units = 1 }
    add { $0.units = max(1, $0.units - 1) }
    add { $0.years = 1 }
    add { $0.years = max(1, $0.years - 1) }
    add { $0.wild = 0 }
    add { $0.wild = max(0, $0.wild - 1) }
    add { $0.agenda = 0 }
    add { $0.agenda = max(0, $0.agenda - 1) }
    add { $0.contractEnds = nil }
    add { $0.hasLeadTeam = false }
    add { $0.poverty = 0 }
    add { $0.reorganises = false }
    add { $0.formula = "historic-block" }
    add { $0.rule = "unanimity" }
    add { $0.arrangement = "single-contract-delegated-lead" }
    add { $0.risk = "no-risk-sharing" }
    return found
  }
}

extension [ModelParameter: Double] {
  /// Nothing grows, wavers or differs.
  static let still: Self = [
    .demographicGrowth: 0, .otherGrowth: 0, .priceUplift: 0, .efficiency: 0, .allocationGrowth: 0, .deflator: 0,
    .referralNoise: 0, .shockChance: 0, .costNoise: 0, .needSpread: 0, .fundingEnds: 0, .leaveRate: 0,
    .capacityRatio: 1, .workforce: 1, .variationCost: 0, .reorganisation: 0, .sharing: 1,
    .leastWait: 0, .overtimeLimit: 0, .priceFollows: 0,
  ]
}
