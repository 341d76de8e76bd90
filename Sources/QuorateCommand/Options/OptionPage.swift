import OptionKit
import ReportWriter

/// An option's reference page as a heading and a table, all of it from its declaration.
enum OptionPage {
  /// One row an option.
  static func list(_ entries: [Catalogue.Entry]) -> DataTable {
    DataTable(
      columns: ["dimension", "id", "title", "summary", "source"],
      rows: entries.map { entry in
        [
          .text(entry.dimension.rawValue), .text(entry.about.id), .text(entry.about.title), .text(entry.about.summary),
          .text(entry.about.source.description),
        ]
      })
  }

  /// Title, version, summary, the doc comment with its formula, source.
  static func heading(_ entry: Catalogue.Entry, markdown: Bool) -> String {
    let about = entry.about
    let title = "\(about.title) (\(entry.dimension.rawValue) \(about.id), version \(about.version))"
    return """
      \(markdown ? "## " : "")\(title)

      \(about.summary)
      \(OptionNotes.note(on: entry.dimension, about.id).map { "\n\($0)\n\n" } ?? "")Source: \(about.source).\(entry.parameters.isEmpty ? " It has no parameters." : "")
      \(answers(entry).map { "\(markdown ? "- " : "")\($0.question) \($0.answer)\n" }.joined())\
      \(uncertain(entry).map { "\(markdown ? "- " : "")\($0)\n" }.joined())

      """
  }

  /// What a decision rule answers to the questions that every rule must.
  static func answers(_ entry: Catalogue.Entry) -> [(question: String, answer: String)] {
    guard let rule = try? Quorate.catalogue.make(entry.dimension, entry.about.id) as? any VotingRule else { return [] }
    return type(of: rule).answers?.all ?? []
  }

  /// The uncertain numbers that an option declares, each with what it believes of it and why.
  static func uncertain(_ entry: Catalogue.Entry) -> [String] {
    let option = try? Quorate.catalogue.make(entry.dimension, entry.about.id)
    return (option?.uncertainties ?? []).map { number in
      let law = number.distribution
      let figure = { (value: Double) in NumberText.short(value, digits: 4) }
      let why = [number.source, number.note].filter { !$0.isEmpty }.joined(separator: "; ")
      return "Uncertain: \(number.name), \(law.name), mean \(figure(law.mean)), nine times in ten from"
        + " \(figure(law.quantile(0.05))) to \(figure(law.quantile(0.95)))"
        + (number.unit.isEmpty ? "" : " (\(number.unit))") + (why.isEmpty ? "." : ": \(why).")
    }
  }

  /// One row a parameter.
  static func parameters(_ entries: [Catalogue.Entry]) -> DataTable {
    var rows: [[DataTable.Cell]] = []
    for entry in entries {
      for parameter in entry.parameters {
        let allowed = parameter.allowedWords?.joined(separator: ", ") ?? parameter.expectation
        rows.append([
          .text("\(entry.dimension.rawValue).\(entry.about.id).\(parameter.name)"), .text(parameter.defaultValue),
          parameter.bounds.map { .number($0.lowerBound) } ?? .empty,
          parameter.bounds.map { .number($0.upperBound) } ?? .empty, .text(parameter.unit.rawValue), .text(allowed),
          .text(parameter.help), parameter.source.map { .text($0.description) } ?? .empty,
        ])
      }
    }
    return DataTable(
      columns: ["parameter", "default", "low", "high", "unit", "allowed", "meaning", "source"], rows: rows)
  }

  /// The options themselves with their parameters, as a list of objects.
  static func json(_ entries: [Catalogue.Entry]) -> String {
    let objects = entries.map { entry in
      let about = entry.about
      let fields = [
        ("dimension", entry.dimension.rawValue), ("id", about.id), ("title", about.title), ("summary", about.summary),
        ("source", about.source.description), ("version", about.version),
        ("note", OptionNotes.note(on: entry.dimension, about.id) ?? ""),
      ]
      let head = fields.map { "\(JSONText.quoted($0.0)): \(JSONText.quoted($0.1))" }.joined(separator: ", ")
      let table = parameters([entry])
      let answers = answers(entry).map { "\(JSONText.quoted($0.question)): \(JSONText.quoted($0.answer))" }
      let asked = answers.isEmpty ? "" : ", \"answers\": {\(answers.joined(separator: ", "))}"
      return "{\(head)\(asked), \"parameters\": \(table.rows.isEmpty ? "[]\n" : table.written(as: .json))}"
    }
    return "[" + objects.joined(separator: ",\n") + "]\n"
  }
}
