import Commissioning
import OptionKit

/// What each rung of a ladder takes, and whom it brings round.
struct RungSettings: SharedSettings {
  /// The longest that a rung may take, in months.
  private static let longest = 120.0

  @Parameter(
    """
    Months that each rung of the ladder takes and the share of those against that it brings round; assumptions but for the \
    months of senior officers and clinical leaders.
    """)
  var rungs = Named(EscalationLadder.Rung.allCases.map { (name: $0.rawValue, value: $0.usual) })

  /// The steps of a ladder; a rung that is not given is as usual.
  func steps(of ladder: EscalationLadder) -> [DecisionProcedure.Step] {
    ladder.rungs.map { rung in
      let given = rungs[rung.rawValue].flatMap { $0.count == 2 ? $0 : nil } ?? rung.usual
      return .init(rung.title, months: given[0], persuades: given[1], isFinal: rung == .adjudication)
    }
  }

  /// Rungs that are none, and what no rung can take or bring round.
  func problems(in option: String) -> [Problem] {
    let known = EscalationLadder.Rung.allCases.map(\.rawValue)
    return rungs.entries.flatMap { entry -> [Problem] in
      if !known.contains(entry.name) {
        return [
          Problem(NotFound("rung", entry.name, among: known, .lacking("\(option).rungs")))
        ]
      }
      guard entry.value.count == 2, (0...Self.longest).contains(entry.value[0]), (0...1).contains(entry.value[1]) else {
        return [
          Problem(
            "\(option).rungs gives \(entry.name) \(entry.value.written)",
            remedy: "write the months, 0 to \(Int(Self.longest)), and the share brought round, 0 to 1: [2, 0.5]")
        ]
      }
      return []
    }
  }
}

/// The ladder that a rule climbs where a proposal goes on failing.
struct LadderSettings: SharedSettings {
  @Parameter var escalation: EscalationLadder
  @ParameterGroup var each = RungSettings()

  init(
    _ escalation: EscalationLadder = .none, _ help: String = "What follows when a proposal goes on failing.",
    source: Source? = nil
  ) {
    _escalation = Parameter(wrappedValue: escalation, help, source: source)
  }

  /// Its steps.
  var steps: [DecisionProcedure.Step] { each.steps(of: escalation) }

  /// What is wrong with its rungs.
  func problems(in option: String) -> [Problem] { each.problems(in: option) }
}
