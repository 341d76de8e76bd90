import Collaboration
import ReportWriter

/// What the working method tells a person: a paragraph a contract.
package struct MethodStory {
  package let method: WorkingMethod

  package init(_ method: WorkingMethod) { self.method = method }

  package var text: String {
    method.contracts.map(paragraph).joined(separator: "\n")
  }

  private func paragraph(_ contract: WorkingMethod.Contract) -> String {
    let table = method.table
    var text = "\(table.providers[contract.sort.provider]): \(contract.sort.kind.rawValue), \(contract.sort.reason)\n"
    for part in contract.sort.parts {
      text +=
        "  \(table.commissioners[part.commissioner]): \(NumberText.short(part.amount)), "
        + "\(percent(part.shareOfOwn)) of its business, \(percent(part.shareOfProvider)) of the provider's\n"
    }
    guard contract.sort.kind != .alone else { return text }
    switch contract.advice {
    case .collaborate: text += "  Work together: \(contract.reason).\n"
    case .apart: text += "  Stay apart: \(contract.reason).\n"
    case .open: text += "  Not to be said yet: \(contract.reason).\n"
    }
    for service in contract.services {
      text +=
        "  The service \(service.service) wants arrangements of its own: \(service.criteria.joined(separator: ", ")).\n"
    }
    for (place, proposal) in contract.models.enumerated() {
      text +=
        "  \(place == 0 ? "Model" : "Or") \(proposal.model.rawValue): \(proposal.reason). Risk: \(proposal.model.risk).\n"
    }
    if let lead = contract.lead { text += "  Lead: \(table.commissioners[lead]), which buys most.\n" }
    if !contract.open.isEmpty {
      let six = contract.open.filter { id in MethodQuestion.contract.contains { $0.id == id } }
      let decided = contract.open.filter { id in MethodQuestion.decision.contains { $0.id == id } }
      let rest = contract.open.count - six.count - decided.count
      if !six.isEmpty { text += "  To answer: \(six.joined(separator: ", ")).\n" }
      if !decided.isEmpty { text += "  To decide: \(decided.joined(separator: ", ")).\n" }
      if rest > 0 { text += "  And \(rest) questions of quality and governance (--part decide, --part questions).\n" }
    }
    return text
  }

  private func percent(_ share: Double) -> String { NumberText.fixed(share * 100, places: 1) + "%" }
}
