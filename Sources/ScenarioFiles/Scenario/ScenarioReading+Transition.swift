import Commissioning
import OptionKit
import Reorganisation
import Simulation

extension ScenarioReading {
  /// The section `transition`: `{table: costs.csv, source: …, reading: …}`, what making each footprint costs once and
  /// saves a year, in the table that `quorate reorganise --costs` takes.
  ///
  /// Where the table holds several readings of a figure, `reading` says whose is followed, or `each` that every one is met in
  /// its share of the futures; none is taken unasked. An amount with a range is drawn with the future.
  func readTransition() -> TransitionMoney? {
    guard let fields = root.fields("transition") else { return nil }
    let provenance = fields.provenance(required: true)
    let name = fields.text("table", required: true)
    let reading = fields.text("reading")
    fields.finish()
    guard let name, let provenance, findings.probe == nil else { return nil }
    findings.remark(fields.path("table"), "Table of what making a map costs and saves", name, provenance)
    do {
      let file = try TransitionFile(
        Sheet(try folder.table(name)), maps: (options[.footprint] ?? []).map(\.id))
      findings.note(file.notes)
      var readings: [String] = []
      for item in file.plan.items where !item.reading.isEmpty && !readings.contains(item.reading) {
        readings.append(item.reading)
      }
      let isDrawn = reading == Self.eachReading && readings.count > 1
      if let reading, !isDrawn, !readings.contains(reading) {
        findings.report(
          NotFound(
            "reading", reading, among: readings,
            .value(of: "transition.reading", reason: "and no item of \(name) has it")),
          at: fields.setting("reading")?.location)
        return nil
      }
      if reading == nil, !readings.isEmpty {
        findings.report(
          "\(name) holds \(readings.count) readings: \(readings.joined(separator: ", "))",
          "say which is followed: `reading: \(readings[0])`, or meet each in its share of futures: `reading: each`",
          at: fields.location)
        return nil
      }
      var money = TransitionMoney(file.plan, reading: isDrawn ? "" : reading ?? "")
      if isDrawn { meetEach(readings, &money, provenance) }
      for (place, item) in file.plan.items.enumerated() {
        enter(item, at: place, range: file.ranges[place], file.provenances[place] ?? provenance, &money)
      }
      return money
    } catch {
      let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
      findings.report(faults, at: fields.setting("table")?.location, of: "")
      return nil
    }
  }

  /// What `reading` says where every reading is met in its share of futures.
  static let eachReading = "each"

  /// Each reading in as many futures as any other: nobody here can say whose is right.
  private func meetEach(_ readings: [String], _ money: inout TransitionMoney, _ provenance: Provenance) {
    money.readings = readings
    let belief = Distribution.discrete(
      values: readings.indices.map(Double.init), probabilities: readings.map { _ in 1 / Double(readings.count) })
    let title = readings.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
    money.choice = ModelInput(
      Uncertainty("transition.reading", title: "Whose reading of the money of reorganising holds: \(title)", belief),
      .assumption(reason: "sources disagree and none is taken as the true one: each is as likely (\(provenance.text))"))
  }

  /// Enters an item in the register: with its range among what is drawn, else among the figures.
  private func enter(
    _ item: TransitionPlan.Item, at place: Int, range: ClosedRange<Double>?, _ provenance: Provenance,
    _ money: inout TransitionMoney
  ) {
    let name =
      "transition.\(item.map).\(item.name)" + (item.reading.isEmpty ? "" : " (\(item.reading))")
    let unit = item.kind == .oneOff ? "£" : "£ a year"
    guard let range else {
      findings.register(Figure(name, item.amount.pounds, unit: unit, provenance))
      return
    }
    let kind = item.kind == .oneOff ? "spent once" : item.kind == .saving ? "saved a year" : "spent a year"
    money.ranges[place] = ModelInput(
      Uncertainty(
        name, title: "\(item.name), \(kind) under \(item.map)",
        .pert(low: range.lowerBound, mode: item.amount.pounds, high: range.upperBound), unit: unit,
        source: provenance.source?.description ?? "", note: provenance.text),
      provenance)
  }
}
