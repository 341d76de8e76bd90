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
  /// Share of ordinary contract matters that the lead settles alone, 0 to 1.
  public var delegatedShare: Double

  /// Makes an appointment.
  public init(provider: String, model: String, lead: Int, associates: [Int], delegatedShare: Double) {
    (self.provider, self.model, self.lead) = (provider, model, lead)
    (self.associates, self.delegatedShare) = (associates, delegatedShare)
  }
}

/// A function that one commissioner performs for others at a price.
///
/// Everybody in a unit with the host pays its part of the price, by people; one that leaves the unit gives notice and
/// bears `costOfLeaving` times its own yearly part (redundancy, transfer of staff).
public struct HostedFunction: Sendable, Hashable {
  /// The function as printed.
  public var name: String
  /// The host, as a position in the case.
  public var host: Int
  /// The price for all who use it, a year; zero where none is stated.
  public var price: Money
  /// Cost that falls on one that leaves, as a multiple of its yearly part of the price.
  public var costOfLeaving: Double

  /// Makes a hosted function.
  public init(_ name: String, host: Int, price: Money, costOfLeaving: Double) {
    (self.name, self.host, self.price, self.costOfLeaving) = (name, host, price, costOfLeaving)
  }
}
