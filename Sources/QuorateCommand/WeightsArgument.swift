import ArgumentParser
import Diagnostics
import MultiCriteria
import OptionKit
import ScenarioFiles

/// `--weights`, which takes back the weights that a workshop changed in the workbook.
struct WeightsArgument: ParsableArguments {
  @ArgumentParser.Option(
    help:
      "Weights of criteria from a table or workbook with columns criterion and weight; of appraisal.xlsx the sheets Criteria and Control, whose inputs that the workbook alone reads are named."
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

  /// What was changed on the sheet Control, as settings of a run. What the workbook alone reads is told.
  private func controls(in path: String) throws -> [String] {
    guard let sheet = try? Sheet.read(path: path, decimal: nil, sheet: "Control") else { return [] }
    let control = try ControlFile(sheet)
    var settings: [String] = []
    for change in control.changes {
      switch change.name {
      case "general_inflation": settings.append("parameters.deflator=\(change.after.written)")
      case "chosen_option": settings.append("appraisal.chosen-option=\(try option(change, in: path))")
      case "optimism_bias", "base_year": break
      case let name where Self.schedules.contains { name.hasPrefix($0.name) }: break
      default:
        Console.error(
          "note: \(change.place): \(change.name) was changed from \(change.before.written) to \(change.after.written); "
            + "only the workbook's own sheets read it, no run does")
      }
    }
    // What the run before had from a workbook stands in this one unchanged, and goes on.
    if let bias = control.inputs["optimism_bias"], bias != 0 || control.isChanged("optimism_bias") {
      settings.append("appraisal.optimism-bias=\(bias.written)")
    }
    if let year = control.inputs["base_year"], let prices = control.inputs["price_year"],
      year != prices || control.isChanged("base_year")
    {
      settings.append("appraisal.discount-later=\((year - prices).written)")
    }
    for one in Self.schedules {
      if let bands = schedule(control, one.name) { settings.append("appraisal.\(one.setting)=\(bands)") }
    }
    return settings
  }

  /// How the inputs of each schedule begin, and which setting they make.
  private static let schedules = [
    (name: "discount_", setting: "money-schedule"), (name: "health_", setting: "health-schedule"),
  ]

  /// The schedule that the rates now make: by its name where it is a known one, else band by band; nil where it is a known
  /// one that nobody changed.
  private func schedule(_ control: ControlFile, _ name: String) -> String? {
    var bands: [DiscountSchedule.Band] = []
    while let rate = control.inputs["\(name)rate_\(bands.count + 1)"] {
      let end = control.inputs["\(name)through_\(bands.count + 1)"].flatMap { Int(exactly: $0) }
      bands.append(.init(through: end, rate: rate))
    }
    let isChanged = control.changes.contains { $0.name.hasPrefix(name) }
    if let known = DiscountSchedule.all.first(where: { $0.bands == bands }) { return isChanged ? known.id : nil }
    if bands.isEmpty { return nil }
    return bands.map { band in
      let percent = ((band.rate * 1e8).rounded() / 1e6).written
      return "\(percent)%" + (band.through.map { "/\($0)" } ?? "")
    }.joined(separator: " ")
  }

  /// The package of the option of a number on the sheet Costs.
  private func option(_ change: ControlFile.Change, in path: String) throws -> String {
    let listed = try ListedOptions(
      costs: Sheet.read(path: path, decimal: nil, sheet: "Costs"),
      futures: Sheet.read(path: path, decimal: nil, sheet: "Futures"))
    return try listed.package(change)
  }
}
