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

  /// What one bundle has that another does not: the titles of the options in which they differ.
  static func difference(of choices: Choices, from others: Choices, in scenario: Scenario) -> String {
    choices.differences(from: others).compactMap { dimension in
      choices[dimension].map { scenario.option(dimension, $0)?.title ?? $0 }
    }.joined(separator: " · ")
  }
}
