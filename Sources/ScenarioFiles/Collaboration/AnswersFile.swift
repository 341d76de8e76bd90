import Collaboration
import OptionKit

/// Answers to the framework's questions, read from a sheet: `contract,service,question,answer,reason,by`.
///
/// An empty answer is an open question. Further columns (the question in words) are not read.
public struct AnswersFile: Sendable {
  /// The answers, in the file's order.
  public private(set) var answers: [MethodAnswer] = []
  /// What was left out, for standard error.
  public private(set) var notes: [String] = []

  /// The headings, in the order in which a blank is written.
  public static let columns = ["contract", "service", "question", "answer", "reason", "by", "asked"]

  /// Reads the answers.
  ///
  /// - Parameter contracts: the providers that there are.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, contracts: [String]) throws(Problems) {
    let table = HeadedTable(
      file, needed: ["contract", "question", "answer"], known: ["service", "reason", "by", "asked"],
      example: Self.columns.joined(separator: ","))
    var problems = table.problems
    notes = table.notes
    guard ["contract", "question", "answer"].allSatisfy(table.has) else { throw Problems(problems) }
    var lines: [[String]: Int] = [:]
    let known = MethodQuestion.all.map(\.id)
    for row in table.rows {
      let written = NameKey.clean(table.text(row, "contract"))
      let contract = contracts.first { NameKey.of($0) == NameKey.of(written) } ?? written
      if !contracts.contains(contract) {
        problems.append(
          Problem(NotFound("contract", written, among: contracts), at: table.place(row, "contract")))
      }
      let id = table.text(row, "question")
      let service = NameKey.clean(table.text(row, "service"))
      let question = MethodQuestion.all.first { $0.id == id }
      if question == nil {
        problems.append(
          Problem(NotFound("question", id, among: known), at: table.place(row, "question")))
      } else if question?.subject == .service, service.isEmpty, !table.text(row, "answer").isEmpty {
        problems.append(
          Problem("\(id) is asked of a service", remedy: "name the service", at: table.place(row, "service")))
      }
      let key = [contract, service, id]
      if let line = lines[key] {
        problems.append(
          Problem("\(id) is answered in line \(line) too", remedy: "keep one", at: table.place(row, "question")))
      }
      lines[key] = row.first?.place.line ?? 0
      let answer = MethodAnswer(
        contract: contract, service: service, question: id,
        reply: reply(row, table, question?.subject ?? .contract, &problems), reason: table.text(row, "reason"),
        by: table.text(row, "by"))
      answers.append(answer)
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private func reply(
    _ row: [Sheet.Cell], _ table: HeadedTable, _ subject: MethodQuestion.Subject, _ problems: inout [Problem]
  ) -> MethodAnswer.Reply? {
    let text = table.text(row, "answer")
    switch text.lowercased() {
    case "": return nil
    case "y", "yes", "true": return .yes
    case "n", "no", "false": return .no
    default:
      if subject == .decision || subject == .governance { return .words(text) }
      problems.append(
        Problem(
          "the answer is \"\(text)\"", remedy: "write yes or no, or leave it empty", at: table.place(row, "answer")))
      return nil
    }
  }
}
