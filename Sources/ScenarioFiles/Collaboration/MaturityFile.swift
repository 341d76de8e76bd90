import Collaboration
import OptionKit
import Simulation

/// Evidence of maturity read from a sheet: `theme,stage,evidence` and perhaps `by`, a row a piece of evidence.
public struct MaturityFile: Sendable {
  /// The profile.
  public private(set) var profile = MaturityProfile([])
  /// What was left out, for standard error.
  public private(set) var notes: [String] = []

  /// Reads the evidence. A row without evidence counts for nothing, and that is noted.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet) throws(Problems) {
    let table = HeadedTable(
      file, needed: ["theme", "stage", "evidence"], known: ["by"], example: "theme,stage,evidence,by")
    var problems = table.problems
    notes = table.notes
    guard ["theme", "stage", "evidence"].allSatisfy(table.has) else { throw Problems(problems) }
    for row in table.rows {
      let theme = Self.theme(row, table, &problems)
      let stage = Self.stage(row, table, "stage", &problems)
      let text = NameKey.clean(table.text(row, "evidence"))
      guard let theme, let stage else { continue }
      if text.isEmpty {
        notes.append("\(table.file.line(row)): \(theme.rawValue) at \(stage.id) has no evidence and does not count")
        continue
      }
      profile.evidence.append(.init(theme: theme, stage: stage, text: text, by: table.text(row, "by")))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// What stages are worth to a run, from a sheet: `theme,from,parameter,value,reason`.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column; a parameter must be one of decisions.
  public static func moves(_ file: Sheet) throws(Problems) -> [MaturityMove] {
    let needed = ["theme", "from", "parameter", "value", "reason"]
    let table = HeadedTable(file, needed: needed, example: needed.joined(separator: ","))
    var problems = table.problems
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    let known = ModelParameter.allCases.filter { $0.meaning.stage == .decisions }
    var moves: [MaturityMove] = []
    for row in table.rows {
      let theme = theme(row, table, &problems)
      let stage = stage(row, table, "from", &problems)
      let (id, text) = (table.text(row, "parameter"), table.text(row, "value"))
      guard let parameter = known.first(where: { $0.id == id }) else {
        problems.append(
          Problem(
            NotFound("parameter", id, among: known.map(\.id), .refused("no parameter of decisions")),
            at: table.place(row, "parameter")))
        continue
      }
      let bounds = parameter.meaning.bounds
      let number = table.number(row, "value")
      let value = number?.value
      if value.map(bounds.contains) != true {
        problems.append(
          Problem(
            "the value of \(id) is \"\(text)\"",
            remedy: "it must lie between \(bounds.lowerBound.written) and \(bounds.upperBound.written)",
            at: table.place(row, "value")))
      }
      let reason = NameKey.clean(table.text(row, "reason"))
      if reason.isEmpty {
        problems.append(
          Problem("\(id) is moved without a reason", remedy: "say why", at: table.place(row, "reason")))
      }
      guard let theme, let stage, let value else { continue }
      moves.append(MaturityMove(theme: theme, from: stage, parameter: id, value: value, reason: reason))
    }
    if !problems.isEmpty { throw Problems(problems) }
    return moves
  }

  private static func theme(
    _ row: [Sheet.Cell], _ table: HeadedTable, _ problems: inout [Problem]
  ) -> MaturityTheme? {
    let text = NameKey.of(table.text(row, "theme"))
    let themes = MaturityTheme.allCases
    if let theme = themes.first(where: { $0.rawValue == text || NameKey.of($0.title) == text }) { return theme }
    problems.append(
      Problem(
        NotFound("theme", table.text(row, "theme"), among: themes.map(\.rawValue), comparing: text),
        at: table.place(row, "theme")))
    return nil
  }

  private static func stage(
    _ row: [Sheet.Cell], _ table: HeadedTable, _ column: String, _ problems: inout [Problem]
  ) -> MaturityStage? {
    let text = NameKey.of(table.text(row, column))
    if let stage = MaturityStage(id: text) { return stage }
    problems.append(
      Problem(
        NotFound("stage", table.text(row, column), among: MaturityStage.allCases.map(\.id), comparing: text),
        at: table.place(row, column)))
    return nil
  }
}
