/// How far one present value must change before the decision changes.
///
/// Source: HM Treasury, The Green Book (2022), chapter 5, on switching values.
public struct SwitchingValue: Sendable, Hashable {
  /// What changes.
  public enum Item: String, Sendable, Hashable, CaseIterable {
    /// All costs.
    case cost
    /// All benefits that are not health effects.
    case benefit
    /// All health benefits.
    case healthBenefit = "health_benefit"
  }

  /// What changes.
  public var item: Item
  /// The factor on every year's amount at which the decision flips; 1.2 means a fifth more.
  public var factor: Double

  /// The change as a share: factor - 1.
  public var change: Double { factor - 1 }
}

extension PresentValue {
  /// Factors on each item at which the net present social value equals `target` (0, or a rival's), everything else held.
  /// Items that are zero, or that no factor of at least 0 can bring there, are left out.
  public func switchingValues(to target: Double = 0) -> [SwitchingValue] {
    let gap = netPresentSocialValue - target
    return SwitchingValue.Item.allCases.compactMap { item in
      let (amount, sign) =
        switch item {
        case .cost: (cost, 1.0)
        case .benefit: (benefit, -1.0)
        case .healthBenefit: (healthBenefit, -1.0)
        }
      guard amount != 0 else { return nil }
      let factor = 1 + sign * gap / amount
      return factor >= 0 && factor.isFinite ? SwitchingValue(item: item, factor: factor) : nil
    }
  }
}
