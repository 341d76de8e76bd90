import Coalitions

/// Power indices straight from their definitions, over all 2^n yes sides: slow, obvious, and the judge of the rest.
struct BruteForce {
  let swings: [Int]
  let winning: Int
  let shapleyShubik: [Double]
  let minimalWinning: Set<[Int]>
  let deeganPackel: [Double]
  let holler: [Double]
  let johnston: [Double]

  init(_ game: SimpleGame) {
    let count = game.memberCount
    let wins = (0..<(1 << count)).map { game.wins(MemberSet(bits: UInt64($0), among: count)) }
    var factorial = [1.0]
    for number in 1...count { factorial.append(factorial[number - 1] * Double(number)) }
    var swings = Array(repeating: 0, count: count)
    var pivots = Array(repeating: 0.0, count: count)
    var shares = Array(repeating: 0.0, count: count)
    var holdings = Array(repeating: 0.0, count: count)
    var credits = Array(repeating: 0.0, count: count)
    var vulnerable = 0
    var minimal: Set<[Int]> = []
    for side in wins.indices where wins[side] {
      let inside = (0..<count).filter { side >> $0 & 1 == 1 }
      let critical = inside.filter { !wins[side & ~(1 << $0)] }
      for member in critical {
        swings[member] += 1
        pivots[member] += factorial[inside.count - 1] * factorial[count - inside.count] / factorial[count]
        credits[member] += 1 / Double(critical.count)
      }
      if !critical.isEmpty { vulnerable += 1 }
      if critical.count == inside.count {
        minimal.insert(inside)
        for member in inside {
          shares[member] += 1 / Double(inside.count)
          holdings[member] += 1
        }
      }
    }
    let held = holdings.reduce(0, +)
    self.swings = swings
    winning = wins.count { $0 }
    shapleyShubik = pivots
    minimalWinning = minimal
    deeganPackel = shares.map { $0 / Double(minimal.count) }
    holler = holdings.map { $0 / held }
    johnston = credits.map { $0 / Double(vulnerable) }
  }
}

/// A small generator with a fixed seed, so that a failing game can be met again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random games, weighted or joined of several tests.
enum RandomGame {
  static func weighted(_ random: inout SeededGenerator, members: ClosedRange<Int>, top: Int) throws -> SimpleGame {
    let count = Int.random(in: members, using: &random)
    var weights = (0..<count).map { _ in Int.random(in: 0...top, using: &random) }
    weights[0] = max(1, weights[0])
    return try SimpleGame(weights: weights, needed: Int.random(in: 1...weights.reduce(0, +), using: &random))
  }

  static func joined(_ random: inout SeededGenerator, members: ClosedRange<Int>, top: Int) throws -> SimpleGame {
    let count = Int.random(in: members, using: &random)
    func test() throws -> DecisionRule {
      var weights = (0..<count).map { _ in Int.random(in: 0...top, using: &random) }
      weights[0] = max(1, weights[0])
      return try .weighted(weights, needed: Int.random(in: 1...weights.reduce(0, +), using: &random))
    }
    let rule: DecisionRule =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .all([try test(), try test()])
      case 1: .any([try test(), try test()])
      case 2: .all([try test(), .any([try test(), try test()])])
      default: .any([try .dictator(0, of: count), .all([try test(), try test()])])
      }
    return try SimpleGame(memberCount: count, rule: rule)
  }
}

/// Whether two numbers agree within a tolerance.
func near(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool { abs(a - b) <= tolerance }
