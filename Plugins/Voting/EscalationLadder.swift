import OptionKit

/// What follows when members go on disagreeing.
enum EscalationLadder: String, Sendable, Hashable, CaseIterable, ParameterValue {
  /// Nothing: the matter lapses.
  case none
  /// The forum meets on a changed proposal, then dispute resolution (Essex review (December 2018), Appendix A, clause
  /// 7.7).
  ///
  /// The document states neither times nor success: two months and then three, each bringing half of those against
  /// round, are assumptions. Dispute resolution binds nobody who still disagrees.
  case disputeResolution = "dispute-resolution"
  /// Senior officers within a month, clinical leaders within 15 working days, external mediation, then independent
  /// adjudication that binds (Portsmouth COMPACT (April 2015)). How many come round at each rung is an assumption, and
  /// so are two months for mediation and for adjudication.
  case compact

  /// The rungs.
  var steps: [DecisionProcedure.Step] {
    switch self {
    case .none: []
    case .disputeResolution:
      [
        .init("The forum discusses a modified proposal", months: 2, persuades: 0.5),
        .init("Dispute resolution", months: 3, persuades: 0.5),
      ]
    case .compact:
      [
        .init("Senior officers", months: 1, persuades: 0.4),
        .init("Clinical leaders", months: 0.75, persuades: 0.4),
        .init("External mediation", months: 2, persuades: 0.5),
        .init("Binding independent adjudication", months: 2, persuades: 1, isFinal: true),
      ]
    }
  }
}
