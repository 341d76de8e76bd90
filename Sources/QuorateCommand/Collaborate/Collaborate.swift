import ArgumentParser
import Collaboration
import Foundation
import OptionKit
import ReportWriter
import Reporting
import ScenarioFiles

extension MethodTables.Part: ExpressibleByArgument {}

/// `quorate collaborate`: the framework's working method on a table of flows, and its exercise on a matrix.
struct Collaborate: ParsableCommand {
  /// What is printed in formats other than the table for a person.
  typealias Part = MethodTables.Part

  static let configuration = CommandConfiguration(
    commandName: "collaborate",
    abstract: "Take contracts through the working method of the collaborative commissioning framework of 2012.",
    discussion: """
      Reads commissioner,provider and any number of columns with numbers (a row other counts in totals). Each provider's \
      contract is sorted into core (several share it as a main provider), linked (many, interest spread equally) or \
      specialist. The framework prints no thresholds: the defaults lie between the figures of its example tables, and \
      each can be set. The framework's questions are put to each contract: what follows from the flows is answered, the \
      rest waits for --answers; --write-answers begins that file. Models that suit are proposed with the reason, and what \
      must be decided is listed.

      --matrix takes the framework's other exercise: a row a commissioner, a column a contract, in each cell 1 alone, 2 \
      small cluster, 3 larger cluster, 4 regional, 5 national, NA or nothing. Four stages follow: appetite, scope by \
      indicative vote, confirming by best responses (nobody collaborates alone), who leads and who contributes. Clusters \
      are those who name one level on one contract, or those of --clusters (commissioner,small,larger).

      CSV columns: contracts: contract, kind, commissioners, largest, largest_share, advice, model, lead, open, reason. \
      groupings, confirm: contract, level, members, asked. roles: contract, level, commissioner, leads, share, functions.
      """)

  @Argument(help: "The flows: commissioner,provider and numbers.", completion: .file(extensions: ["csv", "xlsx"]))
  var flows: String?

  @ArgumentParser.Option(help: "The column that sorts; the first unless given.")
  var by: String?

  @OptionGroup(title: "Thresholds") var thresholds: FlowThresholdFlags

  @ArgumentParser.Option(
    help: "Answers so far: contract,service,question,answer,reason,by.", completion: .file(extensions: ["csv", "xlsx"]))
  var answers: String?

  @ArgumentParser.Option(help: "Write the questions with the answers so far into this new file, to be filled in.")
  var writeAnswers: String?

  @ArgumentParser.Option(
    help: "How far each would work together: a row a commissioner, a column a contract.",
    completion: .file(extensions: ["csv", "xlsx"]))
  var matrix: String?

  @ArgumentParser.Option(
    help: "The clusters of the matrix: commissioner,small,larger.", completion: .file(extensions: ["csv", "xlsx"]))
  var clusters: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("What to print: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "part"))
  var part: Part?

  @OptionGroup var tables: TableArguments
  @OptionGroup var output: FormatOption

  func validate() throws {
    if flows == nil, matrix == nil { throw ValidationError("name a table of flows, or --matrix, or both.") }
    if flows == nil, answers != nil || writeAnswers != nil || by != nil {
      throw ValidationError("--answers, --write-answers and --by belong to a table of flows.")
    }
    if matrix == nil, clusters != nil { throw ValidationError("--clusters belongs to --matrix.") }
    if let part, part.isOfMatrix ? matrix == nil : flows == nil {
      throw ValidationError("--part \(part.rawValue) needs \(part.isOfMatrix ? "--matrix" : "a table of flows").")
    }
  }

  func run() throws {
    let method = try flows.map(readMethod)
    let stages = try matrix.map { try readStages($0, method?.table) }
    if let writeAnswers, let method { try write(method, to: writeAnswers) }
    if output.format == .table, part == nil {
      if let method { Console.output(MethodStory(method).text) }
      if let stages { Console.output(stages.text) }
      return
    }
    let part = part ?? (method == nil ? .groupings : .contracts)
    if part.isOfMatrix, let stages { Console.output(stages.table(part).written(as: output.format)) }
    if !part.isOfMatrix, let method {
      Console.output(MethodTables(method).table(part).written(as: output.format))
    }
  }

  private func readMethod(_ path: String) throws -> WorkingMethod {
    let file = try FlowTableFile(tables.sheet(path))
    for note in file.notes { Console.error(note) }
    let table = file.table
    var measure = 0
    if let by {
      guard let place = table.measures.firstIndex(of: by) else {
        throw Problem(NotFound("column", by, among: table.measures), at: .init("--by"))
      }
      measure = place
    }
    let given = try answers.map { try AnswersFile(tables.sheet($0), contracts: table.providers) }
    for note in given?.notes ?? [] { Console.error(note) }
    return WorkingMethod(table, by: measure, try thresholds.read(), answers: given?.answers ?? [])
  }

  private func readStages(_ path: String, _ flows: FlowTable?) throws -> StagesStory {
    let file = try MatrixFile(tables.sheet(path))
    for note in file.notes { Console.error(note) }
    let known = try clusters.map { try file.clusters(tables.sheet($0)) } ?? [:]
    return StagesStory(CollaborationStages(file.matrix, clusters: known), flows: flows)
  }

  private func write(_ method: WorkingMethod, to path: String) throws {
    if (try? FileManager.default.attributesOfItem(atPath: path)) != nil {
      throw Problem("\(path) exists", remedy: "name a new file, or give it to --answers", at: .init(path))
    }
    do {
      let text = MethodTables(method).blank(AnswersFile.columns).written(as: .csv)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      Console.error("Wrote \(path): fill in answer, reason and by, then --answers \(path).")
    } catch {
      throw Problem(
        "the file cannot be written here: \(error.localizedDescription)", remedy: "name another place", at: .init(path))
    }
  }
}
