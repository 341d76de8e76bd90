import OptionKit
import Simulation

/// What a bundle is called on a page: the titles of its options.
enum BundleNames {
  /// In the order of the dimensions.
  static func titles(of choices: Choices, in scenario: Scenario) -> String {
    choices.dimensions.compactMap { dimension in
      choices[dimension].map { scenario.option(dimension, $0)?.title ?? $0 }
    }.joined(separator: " · ")
  }
}
