import Appraisal
import Commissioning
import Foundation
import OptionKit

extension ScenarioReading {
  /// The section `decision`, or the file `decision.yaml` beside the scenario: advice, decision, and who was heard.
  ///
  ///     advice: {text: …, package: {footprint: …}, reasons: […], by: …, date: 2025-09-09, source: …}
  ///     decided: {…, departs: why it departs from the ranking or the advice}
  ///     involvement: [{text: …, source: …}]   # and equality, interests
  func readRecord() -> DecisionRecord? {
    let name = "decision.yaml"
    let isBeside = FileManager.default.fileExists(atPath: folder.path(of: name))
    if let fields = root.fields("decision") {
      if isBeside {
        findings.report(
          "the decision is recorded twice", "keep either the section `decision` or \(name)", at: fields.location)
      }
      return record(fields)
    }
    guard isBeside else { return nil }
    do {
      return record(Fields(try LocatedYAML.read(folder.table(name)), title: "", findings: findings))
    } catch let problem as Problem {
      findings.report([problem], at: nil, of: "")
    } catch {
      findings.report((error as? Problems)?.all ?? [], at: nil, of: "")
    }
    return nil
  }

  private func record(_ fields: Fields) -> DecisionRecord {
    var record = DecisionRecord()
    if let advice = fields.fields("advice") {
      record.advice = entry(advice)
      advice.finish()
    }
    if let decided = fields.fields("decided") {
      record.decision = entry(decided)
      record.departure = decided.text("departs") ?? ""
      decided.finish()
    }
    record.involvement = notes(fields, "involvement")
    record.equality = notes(fields, "equality")
    record.interests = notes(fields, "interests")
    fields.finish()
    return record
  }

  private func entry(_ fields: Fields) -> DecisionRecord.Entry? {
    var choices: [DecisionDimension: String] = [:]
    if let package = fields.fields("package") {
      for (key, location) in package.keys {
        guard let dimension = catalogue.dimensions.first(where: { $0.id == key && $0.isChosen }) else {
          _ = package.has(key)
          let known = catalogue.dimensions.filter(\.isChosen).map(\.id)
          findings.report(NotFound("dimension", key, among: known), at: location)
          continue
        }
        let known = options[dimension]?.map(\.id) ?? []
        choices[dimension] = package.one(of: known, key, what: "\(key) option")
      }
      package.finish()
    }
    let text = fields.text("text", required: true)
    let reasons = fields.value("reasons", as: [String].self) ?? []
    let by = fields.text("by") ?? ""
    let date = fields.date("date")
    let source = fields.setting("source").flatMap { findings.source($0, title: fields.title) }
    return text.map {
      DecisionRecord.Entry($0, choices: choices, reasons: reasons, by: by, date: date, source: source)
    }
  }

  private func notes(_ fields: Fields, _ key: String) -> [DecisionRecord.Note] {
    fields.list(key).enumerated().compactMap { place, item in
      let note = Fields(item, title: "\(fields.path(key)).\(place + 1)", findings: findings)
      let text = note.text("text", required: true)
      let source = note.setting("source").flatMap { findings.source($0, title: note.title) }
      note.finish()
      return text.map { DecisionRecord.Note($0, source: source) }
    }
  }
}
