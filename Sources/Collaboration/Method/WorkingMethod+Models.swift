extension WorkingMethod {
  /// The models that suit a contract by the framework's own words, what tells most first.
  static func models(
    for sort: ContractSort, among sorts: [ContractSort], _ support: MethodAnswer.Reply?, _ table: FlowTable,
    _ thresholds: FlowThresholds
  ) -> [ModelProposal] {
    var found: [ModelProposal] = []
    let parts = sort.parts
    guard parts.count > 1 else { return [] }
    let name = { (part: ContractSort.Part) in table.commissioners[part.commissioner] }
    let times = FlowTable.rounded
    if sort.kind == .linked {
      found.append(
        ModelProposal(model: .supportServiceLeads, reason: "\(parts.count) commissioners, interest spread equally"))
    }
    let ratio = parts[1].amount > 0 ? parts[0].amount / parts[1].amount : .infinity
    if ratio >= thresholds.dominant {
      found.append(
        ModelProposal(
          model: .oneLeadCoordinates, reason: "\(name(parts[0])) buys \(times(ratio)) times what \(name(parts[1])) does"
        ))
    }
    // The same commissioners have the same main providers: each could lead one.
    let mains = Set(sort.mains(thresholds).map(\.commissioner))
    let twins = sorts.filter { other in
      other.provider != sort.provider && mains.count > 1
        && Set(other.mains(thresholds).map(\.commissioner)).intersection(mains).count > 1
    }
    if !twins.isEmpty {
      let names = ([sort] + twins).map { table.providers[$0.provider] }.joined(separator: ", ")
      found.append(ModelProposal(model: .eachLeadsOneProvider, reason: "the same main providers: \(names)"))
    }
    // Likeness is asked of those for whom the contract matters; of all where it matters to fewer than two.
    let weighty = sort.mains(thresholds).count > 1 ? sort.mains(thresholds) : parts
    let (most, least) = (weighty.map(\.amount).max() ?? 0, weighty.map(\.amount).min() ?? 0)
    let isAlike = least > 0 && most / least <= thresholds.alike
    let spread =
      "the largest contract is \(least > 0 ? times(most / least) : "many") times the least of \(weighty.count)"
    switch (isAlike, support) {
    case (true, .no): found.append(ModelProposal(model: .allTogether, reason: "\(spread), and no support is to be had"))
    case (true, .yes):
      found.append(ModelProposal(model: .allTogetherTaskSupport, reason: "\(spread), and support is to be had"))
    case (true, _):
      found.append(ModelProposal(model: .allTogether, reason: "\(spread); supported from within"))
      found.append(ModelProposal(model: .allTogetherTaskSupport, reason: "\(spread); if support is bought"))
    case (false, .no): break
    case (false, _):
      found.append(
        ModelProposal(
          model: .allTogetherSupported, reason: "\(spread)" + (support == nil ? "; if support is to be had" : "")))
    }
    if found.isEmpty {
      found.append(ModelProposal(model: .oneLeadCoordinates, reason: "\(spread), and no support is to be had"))
    }
    return found
  }
}
