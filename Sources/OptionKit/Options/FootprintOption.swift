import Commissioning

/// Who commissions together.
public protocol FootprintOption: CommissioningOption {
  /// The map: every commissioner in units whose shares of it add up to 1.
  func map(of service: ServiceCase) throws -> CommissioningMap
}
