import Commissioning

/// How much of the offer varies from place to place.
public protocol LocalVariation: CommissioningOption {
  /// What may vary on a map.
  func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope
}

/// What part of the offer is local.
///
/// An offer has modules that can be local within a common strategy, and a rest. With m the share of the offer that these
/// modules make up (the parameter `local-variation`),
///
///     share that varies = modules m + rest (1 - m)
///
/// What varies meets only a part of what sets a place apart (the parameter `variation-meets`), and has to be written, let and
/// watched for each place (`variation-effort`). A scenario that does not ask how much should vary has ``modulesOnly``.
public struct LocalScope: Sendable, Hashable, BitwiseCopyable {
  /// The share of the modules that may be local which is, from 0 to 1.
  public var modules: Double
  /// The share of the rest of the offer which is, from 0 to 1.
  public var rest: Double

  /// Says what part is local.
  public init(modules: Double, rest: Double) { (self.modules, self.rest) = (modules, rest) }

  /// All of the modules that may be local, and nothing else.
  public static let modulesOnly = LocalScope(modules: 1, rest: 0)

  /// The share of the whole offer that varies, where the modules make up a share of it.
  @inlinable public func share(modulesMakeUp share: Double) -> Double { modules * share + rest * (1 - share) }
}

extension DecisionDimension {
  /// How much varies locally.
  public static let variation = DecisionDimension(
    "variation", title: "Local variation", question: "How much of the offer should vary from place to place?",
    protocolName: "LocalVariation", order: 60, folder: "Variation")
}

extension LocalVariation {
  /// ``DecisionDimension/variation``.
  public static var dimension: DecisionDimension? { .variation }
}
