import OptionKit

extension Expectation {
  /// What can be read off a rule's procedure.
  public enum ProcedureFigure: String, Sendable, Hashable, CaseIterable {
    /// Members that must be present.
    case quorum
    /// Days between paper and meeting.
    case noticeDays = "notice-days"
    /// Months between meetings.
    case interval = "months-between-meetings"
    /// Rungs of the ladder.
    case rungs
    /// Months that the whole ladder takes.
    case ladderMonths = "ladder-months"
    /// The most that the lead decides alone, pounds a year.
    case leadLimit = "lead-limit"
    /// 1 where a pass binds, 0 where it recommends.
    case binds

    func value(of procedure: DecisionProcedure, among members: Int) -> Double {
      switch self {
      case .quorum: (procedure.quorumShare * Double(members) - 1e-9).rounded(.up)
      case .noticeDays: procedure.noticeDays
      case .interval: Double(procedure.monthsBetweenMeetings)
      case .rungs: Double(procedure.ladder.count)
      case .ladderMonths: procedure.ladder.reduce(0) { $0 + $1.months }
      case .leadLimit: procedure.leadDecidesUpTo.pounds
      case .binds: procedure.effect == .binding ? 1 : 0
      }
    }
  }

  /// What can be read off an arrangement's terms.
  public enum TermsFigure: String, Sendable, Hashable, CaseIterable {
    /// Contracts over all units.
    case contracts
    /// Lead teams over all units.
    case leadTeams = "lead-teams"
    /// Providers with a lead of their own.
    case providers
    /// Functions that one performs for all.
    case hostedFunctions = "hosted-functions"
    /// What the functions cost, pounds a year.
    case hostedPrice = "hosted-price"
    /// Months of notice.
    case noticeMonths = "notice-months"
    /// Benefits in the register.
    case benefits
    /// Risks in the register.
    case risks

    func value(of terms: ArrangementTerms, for commissioner: Int?) -> Double {
      let hosted = terms.hosted.filter { commissioner == nil || $0.host == commissioner }
      return switch self {
      case .contracts: Double(terms.lots.reduce(0, +))
      case .leadTeams: Double(terms.leadTeams.reduce(0, +))
      case .providers: Double(terms.appointments.count { commissioner == nil || $0.lead == commissioner })
      case .hostedFunctions: Double(hosted.count)
      case .hostedPrice: hosted.reduce(0) { $0 + $1.price.pounds }
      case .noticeMonths: Double(terms.noticeMonths)
      case .benefits: Double(terms.register.count(where: \.isBenefit))
      case .risks: Double(terms.register.count { !$0.isBenefit })
      }
    }
  }
}
