extension DecisionChain {
  /// The distribution of the month of decision, up to and including a horizon: exact, month by month.
  public func timing(months horizon: Int) throws(VotingError) -> DecisionTiming {
    guard horizon >= 0, horizon <= 100_000 else { throw .tooLarge("months", horizon, limit: 100_000) }
    let order = try instantOrder()
    var entering = Array(repeating: Array(repeating: 0.0, count: stages.count), count: horizon + 1)
    entering[0][0] = 1
    let none = Array(repeating: 0.0, count: horizon + 1)
    var (approved, rejected, lapsed) = (none, none, none)
    for month in 0...horizon {
      for index in order where entering[month][index] > 0 {
        let stage = stages[index]
        for (months, share) in stage.duration.enumerated() where share > 0 && month + months <= horizon {
          let mass = entering[month][index] * share
          approved[month + months] += mass * stage.approves
          rejected[month + months] += mass * stage.rejects
          lapsed[month + months] += mass * stage.lapses
          for target in stage.next.keys.sorted() {
            entering[month + months][target] += mass * (stage.next[target] ?? 0)
          }
        }
      }
    }
    let ended = approved.reduce(0, +) + rejected.reduce(0, +) + lapsed.reduce(0, +)
    return DecisionTiming(approved: approved, rejected: rejected, lapsed: lapsed, undecided: max(0, 1 - ended))
  }

  /// Where matters end with no horizon, by solving the linear equations of the chain.
  ///
  /// - Throws: ``VotingError/endlessLoop(stage:)`` where some stages are never left for an end.
  public func absorption() throws(VotingError) -> Absorption {
    // Row i: x_i - sum over j of P(i -> j) x_j = (approves, rejects, lapses, mean duration).
    let count = stages.count
    let reachable = reachableStages()
    var rows = stages.enumerated().map { index, stage -> [Double] in
      var row = Array(repeating: 0.0, count: count + 4)
      row[index] = 1
      guard reachable.contains(index) else { return row }
      for (target, chance) in stage.next { row[target] -= chance }
      let mean = stage.duration.enumerated().reduce(0.0) { $0 + Double($1.offset) * $1.element }
      row.replaceSubrange(count..., with: [stage.approves, stage.rejects, stage.lapses, mean])
      return row
    }
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { throw .endlessLoop(stage: column) }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column && rows[row][column] != 0 {
        let factor = rows[row][column] / rows[column][column]
        for place in column..<(count + 4) { rows[row][place] -= factor * rows[column][place] }
      }
    }
    let answer = (count..<(count + 4)).map { rows[0][$0] / rows[0][0] }
    return Absorption(approved: answer[0], rejected: answer[1], lapsed: answer[2], meanMonths: answer[3])
  }

  private func reachableStages() -> Set<Int> {
    var found: Set<Int> = [0]
    var open = [0]
    while let index = open.popLast() {
      for (target, chance) in stages[index].next where chance > 0 && found.insert(target).inserted {
        open.append(target)
      }
    }
    return found
  }
}
