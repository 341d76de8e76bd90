import Diagnostics

@testable import Coalitions

/// Games whose answers are known in closed form or printed.
enum GameExamples {
  /// The runway long enough for the largest of a group (S. Littlechild and G. Owen 1973).
  static func airport(_ costs: [Int]) throws -> CooperativeGame {
    try CooperativeGame(.cost, memberCount: costs.count) { $0.members.map { costs[$0] }.max() ?? 0 }
  }

  /// What is left of an estate when everybody outside a group is paid in full.
  static func bankruptcy(estate: Int, claims: [Int]) throws -> CooperativeGame {
    try CooperativeGame(.profit, memberCount: claims.count) { group in
      max(0, estate - claims.indices.filter { !group.contains($0) }.reduce(0) { $0 + claims[$1] })
    }
  }

  /// Pairs of a left and a right glove.
  static func gloves(left: Int, right: Int) throws -> CooperativeGame {
    try CooperativeGame(.profit, memberCount: left + right) { group in
      let lefts = group.members.filter { $0 < left }.count
      return min(lefts, group.count - lefts)
    }
  }

  /// 1 for a group with enough votes.
  static func weighted(_ weights: [Int], quota: Int) throws -> CooperativeGame {
    try CooperativeGame(.profit, memberCount: weights.count) { group in
      group.members.reduce(0) { $0 + weights[$1] } >= quota ? 1 : 0
    }
  }

  /// The three purposes of a dam of the Tennessee Valley Authority, in thousands of dollars (Straffin and Heaney 1981).
  static func tennesseeValley() throws -> CooperativeGame {
    try CooperativeGame(.cost, values: [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584])
  }

  /// Whole numbers drawn at random, alone and together.
  static func random(_ random: inout SeededGenerator, members: Int, top: Int, sense: CooperativeGame.Sense) throws
    -> CooperativeGame
  {
    try CooperativeGame(sense, memberCount: members) { _ in Int.random(in: -top...top, using: &random) }
  }
}

/// The least core by a dense tableau in floating point, from the payments' side: another method and another arithmetic.
struct TableauLeastCore {
  let objection: Double

  init(_ game: CooperativeGame) {
    // x = p - q, e = s - t, all from 0; a row x(S) + e - slack = v(S) for each group, and everybody's.
    let n = game.memberCount
    let groups = game.values.count - 2
    let width = 2 * n + 2 + groups
    var rows: [[Double]] = []
    for group in 1..<game.values.count {
      var row = [Double](repeating: 0, count: width + 1)
      for member in 0..<n where group >> member & 1 == 1 { (row[member], row[n + member]) = (1, -1) }
      if group <= groups { (row[2 * n], row[2 * n + 1], row[2 * n + 1 + group]) = (1, -1, -1) }
      row[width] = Double(game.sign * game.values[group])
      if row[width] < 0 { row = row.map { -$0 } }
      rows.append(row)
    }
    let count = rows.count
    for place in rows.indices {
      rows[place].insert(contentsOf: (0..<count).map { $0 == place ? 1.0 : 0 }, at: width)
    }
    var basis = (0..<count).map { width + $0 }
    let columns = width + count
    func run(_ costs: [Double], upTo last: Int) {
      while true {
        let entering = (0..<last).first { column in
          let price = rows.indices.reduce(0.0) { $0 + costs[basis[$1]] * rows[$1][column] }
          return costs[column] - price < -1e-9
        }
        guard let entering else { return }
        let ratios = rows.indices.filter { rows[$0][entering] > 1e-9 }
        guard
          let leaving = ratios.min(by: {
            let (a, b) = (rows[$0][columns] / rows[$0][entering], rows[$1][columns] / rows[$1][entering])
            return abs(a - b) > 1e-12 ? a < b : basis[$0] < basis[$1]
          })
        else { return }
        let pivot = rows[leaving][entering]
        rows[leaving] = rows[leaving].map { $0 / pivot }
        for row in rows.indices where row != leaving && rows[row][entering] != 0 {
          let factor = rows[row][entering]
          for column in 0...columns { rows[row][column] -= factor * rows[leaving][column] }
        }
        basis[leaving] = entering
      }
    }
    run((0..<columns).map { $0 >= width ? 1 : 0 }, upTo: columns)
    var costs = [Double](repeating: 0, count: columns)
    (costs[2 * n], costs[2 * n + 1]) = (1, -1)
    for column in width..<columns { costs[column] = 1e7 }
    run(costs, upTo: width)
    objection = rows.indices.reduce(0) { $0 + (basis[$1] < width ? costs[basis[$1]] * rows[$1][columns] : 0) }
  }
}
