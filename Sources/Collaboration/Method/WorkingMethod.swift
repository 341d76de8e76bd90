/// The framework's own way of working: contracts sorted by their flows, questions put to each, a proposal, what is left.
///
/// A proposal is where the answers point; the framework leaves the judgement to commissioners, and so does this.
///
/// Source: Collaborative commissioning framework (August 2012), sections 1, 3, 4 and 5.
public struct WorkingMethod: Sendable {
  /// Whether to collaborate, as far as the answers go.
  public enum Advice: String, Sendable, Hashable {
    case collaborate, apart, open
  }

  /// What was found of one contract.
  public struct Contract: Sendable {
    /// The contract, sorted.
    public var sort: ContractSort
    /// Answers to the questions, those still open with a nil reply, in the framework's order.
    public var answers: [MethodAnswer]
    /// Whether to collaborate.
    public var advice: Advice
    /// Why.
    public var reason: String
    /// Models that suit, the one that suits best first; empty where nobody is there to work with.
    public var models: [ModelProposal]
    /// Who would lead under the first: the one with the largest part; nil where nobody or a support service does.
    public var lead: Int?
    /// Services that want arrangements of their own, with the criteria they meet.
    public var services: [(service: String, criteria: [String])]
    /// Questions still open, by id.
    public var open: [String]
  }

  /// The flows.
  public let table: FlowTable
  /// The contracts, in the table's order of providers.
  public let contracts: [Contract]

  /// Works through a table.
  ///
  /// - Parameters:
  ///   - measure: the measure that sorts, by position.
  ///   - answers: what has been answered so far, in any order.
  public init(
    _ table: FlowTable, by measure: Int, _ thresholds: FlowThresholds = FlowThresholds(), answers: [MethodAnswer] = []
  ) {
    self.table = table
    let sorts = table.sorted(by: measure, thresholds)
    contracts = sorts.map { sort in
      let name = table.providers[sort.provider]
      let given = answers.filter { $0.contract == name }
      let all = Self.answers(to: sort, name, given)
      let reply = { (id: String) in all.first { $0.question == id && $0.service.isEmpty }?.reply }
      let (advice, reason) = Self.advice(all)
      let isAlone = sort.kind == .alone
      let models = isAlone ? [] : Self.models(for: sort, among: sorts, reply("support-available"), table, thresholds)
      return Contract(
        sort: sort, answers: all, advice: advice, reason: reason, models: models,
        lead: models.isEmpty || models.first?.model == .supportServiceLeads ? nil : sort.parts.first?.commissioner,
        services: Self.services(given), open: isAlone ? [] : all.filter { $0.reply == nil }.map(\.question))
    }
  }

  private static func answers(to sort: ContractSort, _ name: String, _ given: [MethodAnswer]) -> [MethodAnswer] {
    let own = MethodQuestion.all.filter { $0.subject != .service }.map { question -> MethodAnswer in
      if let known = given.last(where: { $0.question == question.id && $0.service.isEmpty && $0.reply != nil }) {
        return known
      }
      guard question.id == "crosses" else {
        return MethodAnswer(contract: name, question: question.id, reply: nil)
      }
      return MethodAnswer(
        contract: name, question: question.id, reply: sort.kind == .alone ? .no : .yes,
        reason: "\(sort.parts.count) named in the flow table\(sort.kind == .unnamed ? ", and others" : "")",
        by: "flow table")
    }
    return own + given.filter { !$0.service.isEmpty }
  }

  /// Yes where the contract crosses and one other answer is yes; no where it does not, or every answer is no.
  private static func advice(_ answers: [MethodAnswer]) -> (Advice, String) {
    let six = MethodQuestion.contract.map(\.id)
    let replies = six.map { id in answers.first { $0.question == id && $0.service.isEmpty }?.reply }
    if replies[0] == .no { return (.apart, "one commissioner uses it") }
    let yes = zip(six, replies).dropFirst().filter { $0.1 == .yes }.map(\.0)
    let open = replies.dropFirst().count { $0 == nil }
    if !yes.isEmpty {
      let more = open > 0 ? "; \(open) of five still open" : ""
      return (.collaborate, "yes to \(yes.joined(separator: ", "))" + more)
    }
    return open > 0 ? (.open, "\(open) of five questions are open") : (.apart, "no to all five questions")
  }

  private static func services(_ given: [MethodAnswer]) -> [(service: String, criteria: [String])] {
    var found: [(service: String, criteria: [String])] = []
    for answer in given where !answer.service.isEmpty && answer.reply == .yes {
      if let known = found.firstIndex(where: { $0.service == answer.service }) {
        found[known].criteria.append(answer.question)
      } else {
        found.append((answer.service, [answer.question]))
      }
    }
    return found
  }
}
