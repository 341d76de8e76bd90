import Commissioning

/// When the service is bought, and for how long.
public protocol PurchaseTiming: CommissioningOption {
  /// When each unit of a map buys, and for how long.
  func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule
}

/// When each unit of a map starts the contract that follows today's, and how long contracts last.
public struct PurchaseSchedule: Sendable, Hashable {
  /// By unit of the map: months after the end of today's contract at which its own is to start; at least 0. Units with
  /// the same months are on the market together. Until it starts the old contract must be carried on.
  public var delays: [Int]
  /// Years of a new contract, at least 1; what the scenario says of the contract where nil.
  public var termYears: Int?
  /// Years by which a new contract may be extended once, taken where waits keep to the standard.
  public var extensionYears: Int

  /// Sets a schedule.
  public init(delays: [Int], termYears: Int? = nil, extensionYears: Int = 0) {
    (self.delays, self.termYears, self.extensionYears) = (delays, termYears, extensionYears)
  }

  /// Every unit when today's contract ends, for the term that the scenario gives.
  public static func atOnce(on map: CommissioningMap) -> PurchaseSchedule {
    PurchaseSchedule(delays: map.units.map { _ in 0 })
  }
}

extension DecisionDimension {
  /// When and for how long.
  public static let timing = DecisionDimension(
    "timing", title: "Timing and term", question: "When should it be bought, and for how long?",
    protocolName: "PurchaseTiming", order: 70, folder: "Timing")
}

extension PurchaseTiming {
  /// ``DecisionDimension/timing``.
  public static var dimension: DecisionDimension? { .timing }
}
