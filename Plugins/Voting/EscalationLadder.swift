import OptionKit

/// What follows when members go on disagreeing.
enum EscalationLadder: String, Sendable, Hashable, CaseIterable, ParameterValue {
  /// Nothing: the matter lapses.
  case none
  /// The forum meets on a changed proposal, then dispute resolution (Essex review (December 2018), Appendix A, clause
  /// 7.7). Dispute resolution binds nobody who still disagrees.
  case disputeResolution = "dispute-resolution"
  /// Senior officers within a month, clinical leaders within 15 working days, external mediation, then independent
  /// adjudication that binds (Portsmouth COMPACT (April 2015)).
  case compact

  /// A rung, by the name under which a scenario gives its months and whom it brings round.
  enum Rung: String, Sendable, Hashable, CaseIterable {
    case modifiedProposal = "modified-proposal"
    case disputeResolution = "dispute-resolution"
    case seniorOfficers = "senior-officers"
    case clinicalLeaders = "clinical-leaders"
    case mediation
    case adjudication

    /// As printed.
    var title: String {
      switch self {
      case .modifiedProposal: "The forum discusses a modified proposal"
      case .disputeResolution: "Dispute resolution"
      case .seniorOfficers: "Senior officers"
      case .clinicalLeaders: "Clinical leaders"
      case .mediation: "External mediation"
      case .adjudication: "Binding independent adjudication"
      }
    }

    /// Months and the share of those against that it brings round, where a scenario does not say.
    ///
    /// The documents give a month for senior officers and 15 working days for clinical leaders, three quarters of a month;
    /// every other length, and every share but that of a decision that binds, is an assumption.
    var usual: [Double] {
      switch self {
      case .modifiedProposal: [2, 0.5]
      case .disputeResolution: [3, 0.5]
      case .seniorOfficers: [1, 0.4]
      case .clinicalLeaders: [0.75, 0.4]
      case .mediation: [2, 0.5]
      case .adjudication: [2, 1]
      }
    }
  }

  /// The rungs, the lowest first.
  var rungs: [Rung] {
    switch self {
    case .none: []
    case .disputeResolution: [.modifiedProposal, .disputeResolution]
    case .compact: [.seniorOfficers, .clinicalLeaders, .mediation, .adjudication]
    }
  }
}
