/// Counts of a meeting in 256 binary digits, the first count in the highest.
struct CastKey: Equatable, Comparable {
  /// The higher and the lower half.
  var high: UInt128 = 0
  var low: UInt128 = 0

  static func < (a: Self, b: Self) -> Bool { a.high == b.high ? a.low < b.low : a.high < b.high }

  /// A count's value.
  func value(_ field: CastTally.Field) -> Int {
    Int(truncatingIfNeeded: ((field.isHigh ? high : low) >> field.shift) & field.mask)
  }

  /// Adds to one count, up to the most that it distinguishes.
  mutating func add(_ step: CastTally.Step) {
    let field = step.field
    let sum = min(field.most, value(field) + step.amount)
    if field.isHigh {
      high = high & ~(field.mask << field.shift) | UInt128(truncatingIfNeeded: sum) << field.shift
    } else {
      low = low & ~(field.mask << field.shift) | UInt128(truncatingIfNeeded: sum) << field.shift
    }
  }
}

extension CastTally {
  /// Where one count stands in a key, and the most that it distinguishes.
  struct Field {
    var isHigh = true
    var shift = 0
    var mask: UInt128 = 0
    var most = 0
  }

  /// What one ballot adds to one count.
  struct Step {
    var field: Field
    var amount: Int
  }

  /// Which counts a meeting needs: those present (up to the quorum), and for each test the yes votes, and the yes and no
  /// votes where the test asks for a share of them; with a casting vote also yes less no heads and whether its holder
  /// says yes.
  struct Layout {
    private let sitting: Sitting
    private let tests: [WeightedQuota]
    private var present = Field()
    private var yes: [Field] = []
    /// For tests of a share of the votes cast.
    private var cast: [Field?] = []
    private var heads: Field?
    private var chair: Field?
    private var used = 0

    init(_ sitting: Sitting, _ tests: [WeightedQuota]) throws(VotingError) {
      (self.sitting, self.tests) = (sitting, tests)
      present = try field(upTo: sitting.quorum)
      for test in tests {
        let asksForCast = DecisionRule.quota(test).asksForVotesCast
        // Votes beyond what an absolute test needs change nothing.
        yes.append(try field(upTo: asksForCast ? test.total : test.needed))
        cast.append(asksForCast ? try field(upTo: test.total) : nil)
      }
      guard sitting.castingVote != nil else { return }
      heads = try field(upTo: 2 * sitting.game.memberCount)
      chair = try field(upTo: 1)
    }

    private mutating func field(upTo most: Int) throws(VotingError) -> Field {
      let most = max(0, most)
      let width = Int.bitWidth - most.leadingZeroBitCount
      if used < 128, used + width > 128 { used = 128 }
      guard used + width <= 256 else {
        throw .tooLarge("binary digits of a meeting's counts", used + width, limit: 256)
      }
      used += width
      return Field(
        isHigh: used <= 128, shift: used <= 128 ? 128 - used : 256 - used, mask: (UInt128(1) << width) - 1, most: most)
    }

    /// Nothing counted: as many yes as no heads.
    var empty: CastKey {
      var key = CastKey()
      if let heads { key.add(Step(field: heads, amount: sitting.game.memberCount)) }
      return key
    }

    /// What a member's ballot adds.
    func steps(_ member: Int, _ ballot: Sitting.Ballot) -> [Step] {
      let casts = ballot == .yes || ballot == .no
      let saysYes = ballot == .yes || (ballot == .absent && sitting.silenceAuthorises)
      var steps: [Step] = []
      if ballot != .absent { steps.append(Step(field: present, amount: 1)) }
      for (place, test) in tests.enumerated() {
        if saysYes { steps.append(Step(field: yes[place], amount: test.weights[member])) }
        if casts, let field = cast[place] { steps.append(Step(field: field, amount: test.weights[member])) }
      }
      if casts, let heads { steps.append(Step(field: heads, amount: ballot == .yes ? 1 : -1)) }
      if let chair, ballot == .yes, sitting.castingVote == member { steps.append(Step(field: chair, amount: 1)) }
      return steps
    }

    /// The counts one after another: present, yes and cast of each test, then yes less no heads and the chair's yes.
    func counts(_ key: CastKey) -> [Int] {
      var counts = [key.value(present)]
      for place in tests.indices {
        counts.append(key.value(yes[place]))
        counts.append(cast[place].map { key.value($0) } ?? 0)
      }
      counts.append(heads.map { key.value($0) - sitting.game.memberCount } ?? 0)
      counts.append(chair.map { key.value($0) } ?? 0)
      return counts
    }
  }
}
