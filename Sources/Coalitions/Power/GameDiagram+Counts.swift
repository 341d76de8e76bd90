extension GameDiagram {
  /// Counts winning coalitions and swings by size, exactly.
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` above 62 members, or where the counts need too much memory.
  public func swingCount() throws(VotingError) -> SwingCount {
    let count = memberCount
    guard count <= SwingCount.mostMembers else {
      throw .tooLarge("exact counting: members", count, limit: SwingCount.mostMembers)
    }
    let cells = nodes.count * (count + 1)
    guard cells <= 40_000_000 else { throw .tooLarge("exact counting: cells", cells, limit: 40_000_000) }
    let width = count + 1
    let wins = winningBySize(width)
    var paths = Array(repeating: UInt64(0), count: nodes.count * width)
    paths[root * width] = 1
    var swings = Array(repeating: Array(repeating: UInt64(0), count: count), count: count)
    var gain = Array(repeating: UInt64(0), count: width)
    for index in stride(from: nodes.count - 1, through: 2, by: -1) {
      let node = nodes[index]
      let level = Int(node.level)
      let (no, yes) = (Int(node.no), Int(node.yes))
      let below = count - level - 1
      for size in 0...below {
        gain[size] = win(yes, below, size, wins, width) - win(no, below, size, wins, width)
      }
      let member = order[level]
      for before in 0...level {
        let ways = paths[index * width + before]
        guard ways > 0 else { continue }
        if yes > 1 { paths[yes * width + before + 1] += ways }
        if no > 1 { paths[no * width + before] += ways }
        for size in 0...below where gain[size] > 0 { swings[member][before + size] += ways * gain[size] }
      }
    }
    return SwingCount(bySize: swings, winning: (0...count).map { wins[root * width + $0] })
  }

  /// Winning completions of each node by how many of those still to be asked say yes.
  private func winningBySize(_ width: Int) -> [UInt64] {
    var wins = Array(repeating: UInt64(0), count: nodes.count * width)
    for index in nodes.indices.dropFirst(2) {
      let node = nodes[index]
      let below = memberCount - Int(node.level) - 1
      for size in 0...below {
        wins[index * width + size] += win(Int(node.no), below, size, wins, width)
        wins[index * width + size + 1] += win(Int(node.yes), below, size, wins, width)
      }
    }
    return wins
  }

  private func win(_ node: Int, _ below: Int, _ size: Int, _ wins: [UInt64], _ width: Int) -> UInt64 {
    switch node {
    case Self.fails: 0
    case Self.passes: Binomial.table[below][size]
    default: wins[node * width + size]
    }
  }
}
