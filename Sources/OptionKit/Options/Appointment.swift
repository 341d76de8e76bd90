import Commissioning

/// One provider's contract under a commissioning arrangement: who leads, for whom, and what the lead may decide.
public struct Appointment: Sendable, Hashable {
  /// The provider as printed.
  public var provider: String
  /// The model under which it is commissioned, as printed.
  public var model: String
  /// The leading, hosting or co-ordinating commissioner, as a position in the case.
  public var lead: Int
  /// The others who commission from it.
  public var associates: [Int]
  /// Share of routine contract matters that the lead settles alone, 0 to 1.
  public var delegatedShare: Double

  /// Makes an appointment.
  public init(provider: String, model: String, lead: Int, associates: [Int], delegatedShare: Double) {
    (self.provider, self.model, self.lead) = (provider, model, lead)
    (self.associates, self.delegatedShare) = (associates, delegatedShare)
  }
}
