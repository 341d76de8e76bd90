import Commissioning

/// Who commissions together.
public protocol FootprintOption: CommissioningOption {
  /// The map: every commissioner in units whose shares of it add up to 1.
  func map(of service: ServiceCase) throws -> CommissioningMap
}

extension DecisionDimension {
  /// Who commissions together.
  public static let footprint = DecisionDimension(
    "footprint", title: "Footprint", question: "Who should commission together?", protocolName: "FootprintOption",
    order: 10, role: .choice,
    folder: "Footprints", takesPrograms: true)
}

extension FootprintOption {
  /// ``DecisionDimension/footprint``.
  public static var dimension: DecisionDimension? { .footprint }
}
