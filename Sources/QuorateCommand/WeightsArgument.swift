import ArgumentParser
import Diagnostics
import OptionKit
import ScenarioFiles

/// `--weights`, which takes back the weights that a workshop changed in the workbook.
struct WeightsArgument: ParsableArguments {
  @ArgumentParser.Option(
    help:
      "Weights of criteria from a table or workbook with columns criterion and weight; of appraisal.xlsx the sheets Criteria and Control."
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
    let changed = isWorkbook && own != nil ? try controls(in: weights) : []
    return file.weights.map { "criteria.\($0.criterion).weight=\($0.value.written)" } + changed
  }

  /// What was changed on the sheet Control and a run reads: general inflation. What the workbook alone reads is told.
  private func controls(in path: String) throws -> [String] {
    guard let sheet = try? Sheet.read(path: path, decimal: nil, sheet: "Control") else { return [] }
    var settings: [String] = []
    for change in try ControlFile(sheet).changes {
      if change.name == "general_inflation" {
        settings.append("parameters.deflator=\(change.after.written)")
      } else {
        Console.error(
          "note: \(change.place): \(change.name) was changed from \(change.before.written) to \(change.after.written); "
            + "only the workbook's own sheets read it, no run does")
      }
    }
    return settings
  }
}
