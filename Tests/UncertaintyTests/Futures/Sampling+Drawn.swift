import Uncertainty

extension FuturesDesign.Sampling {
  /// Those that sample at all.
  static let drawn = allCases.filter { $0 != .factorial }
}
