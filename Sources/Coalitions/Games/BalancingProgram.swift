/// The linear program behind core, least core and nucleolus, solved exactly: weights on groups that balance.
///
///     maximise sum w_S value_S
///     where    sum over S with i of w_S = b_i for each member i, sum w_S level_S = b_n,
///              w_S >= 0, or of any sign where a group is bound
///
/// Its dual is the program one thinks of: payments x and a level e with x(S) + e level_S >= value_S for every group,
/// with equality for the bound ones, that cost least. There are a column for every group and a row for every member and
/// one for the level, so the revised simplex method with a basis of n + 1 columns answers games of 16 members in whole
/// numbers: the basis is a matrix of zeros and ones, so its minors stay below (n + 2)^((n + 2) / 2) / 2^(n + 1)
/// (J. Hadamard), and integer pivoting keeps minors only (J. Edmonds; E. Bareiss, *Mathematics of Computation* 22
/// (1968)). Nothing is rounded anywhere.
struct BalancingProgram {
  /// A group as a column; `level` is 1 where it stands in the level's row.
  struct Column: Equatable {
    var group: Int
    var level: Int
  }

  /// A column in the basis, with its value in units of 1 / `scale` and whether it is bound.
  struct Basic {
    var column: Column
    var value: Int128
    var isBound: Bool
  }

  let game: CooperativeGame
  /// Values of groups are multiplied by this.
  let scale: Int128
  /// Whether a group may enter with the level, and whether single members may without it.
  let mayEnter: [Bool]
  let floors: Bool
  /// The one row whose right-hand side is not 0, and its sign.
  let right: (row: Int, sign: Int)
  let rows: Int
  let hasLevel: Bool
  private(set) var basis: [Basic] = []
  /// `determinant` times the inverse of the basis, row by row.
  private(set) var adjugate: [Int]
  private(set) var determinant = 1

  /// A program with a first basis, whose columns must be independent and whose weights must be allowed.
  init(
    _ game: CooperativeGame, scale: Int128, hasLevel: Bool, mayEnter: [Bool], floors: Bool,
    right: (row: Int, sign: Int),
    start: [Basic]
  ) {
    (self.game, self.scale, self.mayEnter, self.floors, self.right) = (game, scale, mayEnter, floors, right)
    self.hasLevel = hasLevel
    rows = game.memberCount + (hasLevel ? 1 : 0)
    adjugate = [Int](repeating: 0, count: rows * rows)
    for row in 0..<rows { adjugate[row * rows + row] = 1 }
    basis = start
    build()
  }

  /// Inverts the first basis column by column, each taking the first row that is still free.
  private mutating func build() {
    var placed = [Basic?](repeating: nil, count: rows)
    for basic in basis {
      let direction = direction(of: basic.column)
      guard let row = (0..<rows).first(where: { placed[$0] == nil && direction[$0] != 0 }) else { continue }
      pivot(on: row, direction)
      placed[row] = basic
    }
    basis = placed.compactMap { $0 }
  }

  /// The value of a group as a profit, scaled.
  func value(_ group: Int) -> Int128 { Int128(game.sign * game.values[group]) * scale }

  /// `determinant` times the column in terms of the basis.
  private func direction(of column: Column) -> [Int] {
    (0..<rows).map { row in
      var sum = hasLevel ? column.level * adjugate[row * rows + rows - 1] : 0
      var left = column.group
      while left != 0 {
        sum += adjugate[row * rows + left.trailingZeroBitCount]
        left &= left - 1
      }
      return sum
    }
  }

  private mutating func pivot(on row: Int, _ direction: [Int]) {
    let turn = direction[row] < 0 ? -1 : 1
    for other in 0..<rows where other != row {
      for column in 0..<rows {
        let old = adjugate[other * rows + column] * direction[row] - direction[other] * adjugate[row * rows + column]
        adjugate[other * rows + column] = turn * (old / determinant)
      }
    }
    for column in 0..<rows { adjugate[row * rows + column] *= turn }
    determinant = turn * direction[row]
  }

  /// `determinant` times a basic column's weight.
  func weight(_ row: Int) -> Int { right.sign * adjugate[row * rows + right.row] }

  /// The prices of the rows, times `determinant` and `scale`: payments of members, then the level.
  func prices() -> [Int128] {
    (0..<rows).map { column in
      (0..<rows).reduce(Int128(0)) { $0 + basis[$1].value * Int128(adjugate[$1 * rows + column]) }
    }
  }

  /// What is maximised, times `determinant` and `scale`.
  var objective: Int128 { (0..<rows).reduce(Int128(0)) { $0 + basis[$1].value * Int128(weight($1)) } }

  /// Pivots until no column would add anything: the largest gain first, and Bland's rule where nothing has moved for a
  /// while, which never cycles (R. Bland, *Mathematics of Operations Research* 2 (1977)).
  mutating func solve() {
    var still = 0
    while let entering = entering(first: still > 2 * rows) {
      let direction = direction(of: entering.column)
      var leaving = -1
      for row in 0..<rows where direction[row] > 0 && !basis[row].isBound {
        if leaving < 0 {
          leaving = row
          continue
        }
        let (a, b) = (weight(row) * direction[leaving], weight(leaving) * direction[row])
        if a < b || a == b && precedes(basis[row].column, basis[leaving].column) { leaving = row }
      }
      guard leaving >= 0 else { return }
      still = weight(leaving) == 0 ? still + 1 : 0
      pivot(on: leaving, direction)
      basis[leaving] = entering
    }
  }

  private func precedes(_ a: Column, _ b: Column) -> Bool { (a.group, a.level) < (b.group, b.level) }

  /// The column to enter: of largest gain, or the first of any.
  private func entering(first: Bool) -> Basic? {
    let prices = prices()
    let n = game.memberCount
    let low = Self.sums(prices[..<min(8, n)])
    let high = Self.sums(prices[min(8, n)..<n])
    let level = hasLevel ? prices[n] : 0
    let (factor, lowMask) = (Int128(game.sign) * scale * Int128(determinant), low.count - 1)
    let shift = min(8, n)
    var best: (group: Int, gain: Int128) = (-1, 0)
    for group in 1..<game.values.count where mayEnter[group] {
      let gain = factor * Int128(game.values[group]) - low[group & lowMask] - high[group >> shift] - level
      if gain > best.gain {
        best = (group, gain)
        if first { break }
      }
    }
    var column = Column(group: best.group, level: hasLevel ? 1 : 0)
    if floors {
      for member in 0..<n {
        let group = 1 << member
        let gain = factor * Int128(game.values[group]) - prices[member]
        if gain > best.gain || first && gain > 0 && group <= best.group {
          best = (group, gain)
          column = Column(group: group, level: 0)
        }
      }
    }
    return best.group < 0 ? nil : Basic(column: column, value: value(best.group), isBound: false)
  }

  /// The sum of every subset of some prices, by bits.
  private static func sums(_ prices: ArraySlice<Int128>) -> [Int128] {
    prices.reduce(into: [Int128(0)]) { sums, price in sums += sums.map { $0 + price } }
  }
}
