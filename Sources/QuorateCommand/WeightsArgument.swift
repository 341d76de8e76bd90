import ArgumentParser
import Diagnostics
import OptionKit
import ScenarioFiles

/// `--weights`, which takes back the weights that a workshop changed in the workbook.
struct WeightsArgument: ParsableArguments {
  @ArgumentParser.Option(
    help:
      "Weights of criteria from a table or workbook with columns criterion and weight; of appraisal.xlsx the sheet Criteria."
  )
  var weights: String?

  /// The settings that put the weights in force, as `--set` would be given them; none without a file.
  ///
  /// - Throws: every problem of the file; a criterion that the scenario has not is found when it is read.
  func settings() throws -> [String] {
    guard let weights else { return [] }
    let isWorkbook = weights.lowercased().hasSuffix(".xlsx")
    let own = isWorkbook ? try? Sheet.read(path: weights, decimal: nil, sheet: "Criteria") : nil
    let file = try WeightsFile(try own ?? Sheet.read(path: weights, decimal: nil, sheet: nil))
    return file.weights.map { "criteria.\($0.criterion).weight=\($0.value.written)" }
  }
}
