extension Meeting {
  /// The most different tallies that are kept.
  static let mostTallies = 1_000_000

  /// Forecasts a vote of independent members, exactly up to rounding, by the distribution of the tally.
  ///
  /// - Throws: ``VotingError/wrongLength(_:_:_:)`` or ``VotingError/tooLarge(_:_:limit:)``.
  public func forecast(_ turnout: [Turnout]) throws(VotingError) -> MeetingForecast {
    guard turnout.count == memberCount else { throw .wrongLength("the turnout", turnout.count, memberCount) }
    let everyone = try chance(turnout, fixing: nil) { passes($0, chairSaysYes: $1) }
    let inquorate = try chance(turnout, fixing: nil) { tally, _ in tally.present < quorum }
    var decisive: [Double] = []
    var overAbstention: [Double] = []
    for member in 0..<memberCount {
      var chances: [Double] = []
      for ballot in [Ballot.yes, .abstains, .no] {
        chances.append(try chance(turnout, fixing: (member, ballot)) { passes($0, chairSaysYes: $1) })
      }
      decisive.append(chances[0] - chances[2])
      overAbstention.append(chances[0] - chances[1])
    }
    return MeetingForecast(
      pass: min(1, everyone), inquorate: min(1, inquorate), decisive: decisive, yesOverAbstention: overAbstention)
  }

  /// The chance of an event of the tally and the chair's ballot, one member's ballot being fixed or none.
  private func chance(
    _ turnout: [Turnout], fixing fixed: (member: Int, ballot: Ballot)?, _ event: (Tally, Bool) -> Bool
  ) throws(VotingError) -> Double {
    var start = Tally()
    if let fixed { add(fixed.member, fixed.ballot, to: &start) }
    let free = (0..<memberCount).filter { $0 != fixed?.member && $0 != chair }
    let tallies = try distribution(turnout, of: free, from: start)
    var sum = 0.0
    guard let chair, chair != fixed?.member else {
      let saysYes = fixed.map { $0.member == chair && counted($0.ballot) == .yes } ?? false
      for (tally, mass) in tallies where event(tally, saysYes) { sum += mass }
      return sum
    }
    for ballot in Ballot.allCases where turnout[chair].chance(ballot) > 0 {
      for (tally, mass) in tallies {
        var whole = tally
        add(chair, ballot, to: &whole)
        if event(whole, counted(ballot) == .yes) { sum += mass * turnout[chair].chance(ballot) }
      }
    }
    return sum
  }

  /// The distribution of the tally of some members: a tally is one number, and each ballot adds a constant to it.
  private func distribution(
    _ turnout: [Turnout], of members: [Int], from start: Tally
  ) throws(VotingError) -> [(Tally, Double)] {
    let presentBase = presence.reduce(0, +) + 1
    let (noBase, overflow) = presentBase.multipliedReportingOverflow(by: total + 1)
    let topOverflow = noBase.multipliedReportingOverflow(by: total + 1).overflow
    guard !overflow, !topOverflow else { throw .overflow("the number of different tallies") }
    var states: [(key: Int, mass: Double)] = [(start.yes * noBase + start.no * presentBase + start.present, 1)]
    for member in members {
      var shifts: [(by: Int, chance: Double)] = []
      for ballot in Ballot.allCases where turnout[member].chance(ballot) > 0 {
        var one = Tally()
        add(member, ballot, to: &one)
        shifts.append((one.yes * noBase + one.no * presentBase + one.present, turnout[member].chance(ballot)))
      }
      states = Self.merged(states, shifts)
      guard states.count <= Self.mostTallies else {
        throw .tooLarge("different tallies", states.count, limit: Self.mostTallies)
      }
    }
    return states.map { key, mass in
      (Tally(yes: key / noBase, no: key % noBase / presentBase, present: key % presentBase), mass)
    }
  }

  /// Sorted states shifted several ways and merged, masses of equal keys added.
  private static func merged(
    _ states: [(key: Int, mass: Double)], _ shifts: [(by: Int, chance: Double)]
  ) -> [(key: Int, mass: Double)] {
    var made: [(key: Int, mass: Double)] = []
    made.reserveCapacity(states.count * 2)
    var at = Array(repeating: 0, count: shifts.count)
    while true {
      var least = Int.max
      for (index, shift) in shifts.enumerated() where at[index] < states.count {
        least = min(least, states[at[index]].key + shift.by)
      }
      guard least < Int.max else { return made }
      var mass = 0.0
      for (index, shift) in shifts.enumerated() where at[index] < states.count {
        guard states[at[index]].key + shift.by == least else { continue }
        mass += states[at[index]].mass * shift.chance
        at[index] += 1
      }
      made.append((least, mass))
    }
  }
}
