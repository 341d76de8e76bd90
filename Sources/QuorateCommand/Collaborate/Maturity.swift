import ArgumentParser
import Collaboration
import OptionKit
import ReportWriter
import ScenarioFiles

/// `quorate maturity`: where a partnership stands on eight themes, by its evidence.
struct Maturity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maturity",
    abstract:
      "Where a partnership stands on eight themes by four stages, by its evidence: a profile, never one number.",
    discussion: """
      Reads theme,stage,evidence and perhaps by, a row a piece of evidence. Themes: leadership, strategy, culture, \
      governance, risk, information, engagement, improvement. Stages: commitment, implementing, embedding, sustaining; \
      each is built on the one before, so evidence beyond a gap does not count until the gap is closed. The framework is \
      a diagnostic and no assessment: themes are not added up.

      Nothing of it enters a run unless you say so: --moves (theme,from,parameter,value,reason) says which parameter of \
      decisions a stage moves, and the --set words to give to another command are printed with the reason.
      """)

  @Argument(help: "The evidence: theme,stage,evidence,by.", completion: .file(extensions: ["csv", "xlsx"]))
  var evidence: String

  @ArgumentParser.Option(
    help: "What a stage moves: theme,from,parameter,value,reason.", completion: .file(extensions: ["csv", "xlsx"]))
  var moves: String?

  @OptionGroup var tables: TableArguments
  @OptionGroup var output: FormatOption

  func run() throws {
    let file = try MaturityFile(tables.sheet(evidence))
    for note in file.notes { Console.error(note) }
    let given = try moves.map { try MaturityFile.moves(tables.sheet($0)) } ?? []
    let profile = file.profile
    Console.output(Self.table(profile).written(as: output.format))
    let holding = profile.holding(given)
    let lines = holding.map { move in
      "--set parameters.\(move.parameter)=\(move.value.written)   \(move.theme.rawValue) has reached "
        + "\(profile.reached(move.theme)?.id ?? ""), and from \(move.from.id) on: \(move.reason)"
    }
    if output.format == .table {
      Console.output("\n" + gaps(profile))
      if moves != nil {
        Console.output(
          lines.isEmpty ? "\nNo move holds.\n" : "\nSaid to move a run:\n" + lines.joined(separator: "\n") + "\n")
      }
    } else {
      for line in lines { Console.error(line) }
    }
  }

  private static func table(_ profile: MaturityProfile) -> DataTable {
    DataTable(
      columns: ["theme", "commitment", "implementing", "embedding", "sustaining", "reached", "next", "evidence"],
      rows: MaturityTheme.allCases.map { theme in
        let counts = MaturityStage.allCases.map { DataTable.Cell.integer(profile.evidence(theme, $0).count) }
        let texts = profile.evidence.filter { $0.theme == theme }.map { one in
          "\(one.stage.id): \(one.text)" + (one.by.isEmpty ? "" : " (\(one.by))")
        }
        return [.text(theme.rawValue)] + counts + [
          .text(profile.reached(theme)?.id ?? "none"), .text(profile.next(theme)?.id ?? ""),
          .text(texts.joined(separator: "; ")),
        ]
      })
  }

  private func gaps(_ profile: MaturityProfile) -> String {
    let lines = MaturityTheme.allCases.compactMap { theme -> String? in
      guard let next = profile.next(theme) else { return nil }
      let ahead = profile.ahead(theme).map(\.id)
      let waiting = ahead.isEmpty ? "" : "; evidence of \(ahead.joined(separator: ", ")) waits for it"
      return "\(theme.title): next, evidence that it is \(next.meaning)\(waiting)\n"
    }
    return lines.isEmpty ? "Every theme has evidence of every stage.\n" : lines.joined()
  }
}
