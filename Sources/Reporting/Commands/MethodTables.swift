import Collaboration
import ReportWriter

/// What the working method found, as tables.
package struct MethodTables {
  /// What is printed in formats other than the table for a person.
  package enum Part: String, Sendable, CaseIterable {
    case contracts, flows, questions, models, decide, appetite, groupings, clashes, confirm, roles

    /// Whether it comes from the matrix.
    package var isOfMatrix: Bool { [.appetite, .groupings, .clashes, .confirm, .roles].contains(self) }
  }

  package let method: WorkingMethod

  package init(_ method: WorkingMethod) { self.method = method }

  private func name(_ contract: WorkingMethod.Contract) -> String { method.table.providers[contract.sort.provider] }
  private func commissioner(_ place: Int) -> String { method.table.commissioners[place] }

  package func table(_ part: Part) -> DataTable {
    switch part {
    case .flows: flows
    case .questions: questions
    case .models: models
    case .decide: decide
    default: contracts
    }
  }

  private var contracts: DataTable {
    DataTable(
      columns: [
        "contract", "kind", "commissioners", "largest", "largest_share", "advice", "model", "lead", "open", "reason",
      ],
      rows: method.contracts.map { contract in
        let largest = contract.sort.parts.first
        return [
          .text(name(contract)), .text(contract.sort.kind.rawValue), .integer(contract.sort.parts.count),
          largest.map { .text(commissioner($0.commissioner)) } ?? .empty,
          largest.map { .number($0.shareOfProvider) } ?? .empty, .text(contract.advice.rawValue),
          contract.models.first.map { .text($0.model.rawValue) } ?? .empty,
          contract.lead.map { .text(commissioner($0)) } ?? .empty, .integer(contract.open.count),
          .text("\(contract.sort.reason); \(contract.reason)"),
        ]
      })
  }

  /// Every flow with its shares in every measure, in the table's order.
  private var flows: DataTable {
    let table = method.table
    let columns = table.measures.flatMap { [$0, "\($0)_share_of_commissioner", "\($0)_share_of_provider"] }
    return DataTable(
      columns: ["commissioner", "provider"] + columns,
      rows: table.flows.map { flow in
        let cells = table.measures.indices.flatMap { measure -> [DataTable.Cell] in
          guard let amount = flow.amounts[measure] else { return [.empty, .empty, .empty] }
          let share = { (total: Double?) -> DataTable.Cell in
            total.flatMap { $0 > 0 ? .number(amount / $0) : nil } ?? .empty
          }
          return [
            .number(amount), share(flow.commissioner.map { table.total(ofCommissioner: $0, measure) }),
            share(flow.provider.map { table.total(ofProvider: $0, measure) }),
          ]
        }
        return [
          .text(flow.commissioner.map { table.commissioners[$0] } ?? "other"),
          .text(flow.provider.map { table.providers[$0] } ?? "other"),
        ] + cells
      })
  }

  private func asked(_ id: String) -> MethodQuestion? { MethodQuestion.all.first { $0.id == id } }

  private var questions: DataTable {
    DataTable(
      columns: ["contract", "service", "question", "asked", "answer", "reason", "by", "source"],
      rows: method.contracts.flatMap { contract in
        contract.answers.filter {
          asked($0.question)?.subject != .decision && asked($0.question)?.subject != .governance
        }
        .map { row($0) }
      })
  }

  private var decide: DataTable {
    DataTable(
      columns: ["contract", "service", "question", "asked", "answer", "reason", "by", "source"],
      rows: method.contracts.filter { $0.sort.kind != .alone }.flatMap { contract in
        contract.answers.filter {
          asked($0.question)?.subject == .decision || asked($0.question)?.subject == .governance
        }
        .map { row($0) }
      })
  }

  private func row(_ answer: MethodAnswer) -> [DataTable.Cell] {
    let question = asked(answer.question)
    return [
      .text(answer.contract), .text(answer.service), .text(answer.question), .text(question?.text ?? ""),
      .text(answer.text), .text(answer.reason), .text(answer.by),
      .text("\(MethodQuestion.document), section \(question?.section ?? "")"),
    ]
  }

  private var models: DataTable {
    DataTable(
      columns: ["contract", "rank", "model", "suits", "reason", "risk"],
      rows: method.contracts.flatMap { contract in
        contract.models.enumerated().map { place, proposal in
          [
            .text(name(contract)), .integer(place + 1), .text(proposal.model.rawValue), .text(proposal.model.suits),
            .text(proposal.reason), .text(proposal.model.risk),
          ]
        }
      })
  }

  /// The questions of every contract that more than one uses, with the answers so far and four rows for a first service.
  ///
  /// - Parameter columns: those of the file that takes the answers.
  package func blank(_ columns: [String]) -> DataTable {
    DataTable(
      columns: columns,
      rows: method.contracts.filter { $0.sort.kind != .alone }.flatMap { contract in
        contract.answers.map { line($0) }
          + MethodQuestion.service.filter { question in
            !contract.answers.contains { $0.question == question.id }
          }.map { line(MethodAnswer(contract: name(contract), question: $0.id, reply: nil)) }
      })
  }

  private func line(_ answer: MethodAnswer) -> [DataTable.Cell] {
    [
      .text(answer.contract), .text(answer.service), .text(answer.question), .text(answer.text), .text(answer.reason),
      .text(answer.by), .text(asked(answer.question)?.text ?? ""),
    ]
  }
}
