import Commissioning
import OptionKit

/// A risk share as a run calls on it, many times a millisecond and from several threads: neither the option is copied nor
/// a reference counted on the way, for a count that two threads share costs both of them more than settling does.
class RiskShareRunner: @unchecked Sendable {
  /// As ``RiskShare/limit(_:into:)``.
  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws {}

  /// As ``RiskShare/settle(_:reserves:carried:into:)``, with the purse's own lists.
  func settle(_ year: borrowing RiskYear, _ riskReserve: inout RiskReserve) throws {}

  /// The same risk share's settlement as an object of its own.
  func again() -> RiskShareRunner { self }

  /// The settlement of a risk share.
  static func by(_ risk: any RiskShare) -> RiskShareRunner { of(risk) }

  private static func of<Risk: RiskShare>(_ risk: Risk) -> RiskShareRunner { SettlementBy(risk) }
}

/// The settlement of one kind of risk share.
private final class SettlementBy<Risk: RiskShare>: RiskShareRunner, @unchecked Sendable {
  private let risk: Risk

  init(_ risk: Risk) { self.risk = risk }

  override func again() -> RiskShareRunner { SettlementBy(risk) }

  override func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws {
    try risk.limit(year, into: &borne)
  }

  override func settle(_ year: borrowing RiskYear, _ riskReserve: inout RiskReserve) throws {
    try risk.settle(year, reserves: &riskReserve.reserves, carried: &riskReserve.carried, into: &riskReserve.support)
  }
}
