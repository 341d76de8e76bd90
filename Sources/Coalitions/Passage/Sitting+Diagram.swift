extension Sitting {
  /// The most cells of node by number present.
  static let mostCells = 40_000_000

  /// The chance of passing, read off a diagram with the number still missing from the quorum beside each node.
  func passing(_ diagram: GameDiagram, _ chances: [[Double]]) throws(VotingError) -> Double {
    if quorum == 0 {
      return try diagram.chances(chances.map { min(1, $0[0] + (silenceAuthorises ? $0[3] : 0)) }).pass
    }
    // The chance of passing from each node on, by how many more must still come. The diagram skips no level; after the
    // end that passes, the members left are asked for their presence alone.
    let (cells, overflow) = diagram.nodeCount.multipliedReportingOverflow(by: quorum + 1)
    guard !overflow, cells <= Self.mostCells else {
      throw .tooLarge("a meeting with a quorum: cells", cells, limit: Self.mostCells)
    }
    let count = game.memberCount
    let present = diagram.order.map { 1 - chances[$0][3] }
    // comes[level][missing]: the chance that at least so many of the members from a level on are present.
    var comes = Array(repeating: Array(repeating: 0.0, count: quorum + 1), count: count + 1)
    comes[count][0] = 1
    for level in stride(from: count - 1, through: 0, by: -1) {
      for missing in 0...quorum {
        comes[level][missing] =
          missing == 0
          ? 1 : present[level] * comes[level + 1][missing - 1] + (1 - present[level]) * comes[level + 1][missing]
      }
    }
    var pass = Array(repeating: 0.0, count: diagram.nodeCount * (quorum + 1))
    func after(_ child: Int32, _ level: Int, _ missing: Int) -> Double {
      child == 0 ? 0 : child == 1 ? comes[level + 1][missing] : pass[Int(child) * (quorum + 1) + missing]
    }
    for index in diagram.nodes.indices.dropFirst(2) {
      let node = diagram.nodes[index]
      let level = Int(node.level)
      let chance = chances[diagram.order[level]]
      for missing in 0...quorum {
        let one = max(0, missing - 1)
        pass[index * (quorum + 1) + missing] =
          chance[0] * after(node.yes, level, one) + (chance[1] + chance[2]) * after(node.no, level, one)
          + chance[3] * after(silenceAuthorises ? node.yes : node.no, level, missing)
      }
    }
    return min(1, pass[diagram.root * (quorum + 1) + quorum])
  }
}
