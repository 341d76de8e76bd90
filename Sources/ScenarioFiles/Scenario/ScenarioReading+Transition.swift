import Commissioning
import OptionKit
import Reorganisation
import Simulation

extension ScenarioReading {
  /// The section `transition`: `{table: costs.csv, source: …, reading: …}`, what making each footprint costs once and
  /// saves a year, in the table that `quorate reorganise --costs` takes.
  ///
  /// Where the table holds several readings of a figure, `reading` says whose is followed; none is taken unasked.
  func readTransition() -> TransitionMoney? {
    guard let fields = root.fields("transition") else { return nil }
    let provenance = fields.provenance(required: true)
    let name = fields.text("table", required: true)
    let reading = fields.text("reading")
    fields.finish()
    guard let name, let provenance, findings.probe == nil else { return nil }
    do {
      let file = try TransitionFile(
        Sheet(try folder.table(name)), maps: (options[.footprint] ?? []).map(\.id))
      findings.note(file.notes)
      var readings: [String] = []
      for item in file.plan.items where !item.reading.isEmpty && !readings.contains(item.reading) {
        readings.append(item.reading)
      }
      if let reading, !readings.contains(reading) {
        findings.report(
          "transition.reading is \(reading), and no item of \(name) has it",
          Spelling.remedy(for: reading, among: readings),
          at: fields.setting("reading")?.location)
        return nil
      }
      if reading == nil, !readings.isEmpty {
        findings.report(
          "\(name) holds \(readings.count) readings: \(readings.joined(separator: ", "))",
          "say which is followed: `reading: \(readings[0])`", at: fields.location)
        return nil
      }
      for item in file.plan.items {
        let whose = item.reading.isEmpty ? "" : " (\(item.reading))"
        findings.register(
          Figure(
            "transition.\(item.map).\(item.name)\(whose)", item.amount.pounds,
            unit: item.kind == .oneOff ? "£" : "£ a year", provenance))
      }
      return TransitionMoney(file.plan, reading: reading ?? "")
    } catch {
      let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
      findings.report(faults, at: fields.setting("table")?.location, of: "")
      return nil
    }
  }
}
