/// The levels of a nucleolus, one linear program each: the largest objection made as small as can be, then, with the
/// groups held there that must stand there, the largest of the others, until everything is settled.
///
/// At each level the groups with a weight in the program's answer object as much in every best division, so they are
/// bound; groups that follow from bound ones are settled with them (M. Maschler, B. Peleg and L. Shapley 1979; that
/// binding groups with a weight suffices: M. Benedek, J. Fliege and T.-D. Nguyen, *Mathematical Programming* 190 (2021)).
/// Each level adds at least one independent group, so there are fewer levels than members.
struct LexicographicLevels {
  /// What a level came to.
  struct Level {
    /// The largest objection among the groups not settled before.
    let level: Rational
    /// The groups bound at it.
    let tight: [Int]
    /// A division, in the game's own sign.
    let allocation: [Rational]
    let program: BalancingProgram
  }

  private let game: CooperativeGame
  /// Whether nobody may have less than alone.
  private let floors: Bool
  private var span: GroupSpan
  private var bound: [(group: Int, value: Rational)]

  init(_ game: CooperativeGame, floors: Bool) {
    (self.game, self.floors) = (game, floors)
    span = GroupSpan(memberCount: game.memberCount)
    _ = span.insert(game.values.count - 1)
    bound = [(game.values.count - 1, Rational(Int128(game.sign * game.total)))]
  }

  /// Whether every payment is settled.
  var isSettled: Bool { span.rank == game.memberCount }

  /// Solves the next level; there must be one.
  mutating func next() -> Level {
    let n = game.memberCount
    let scale = bound.reduce(Int128(1)) { common, group in
      common / Rational.greatestCommonDivisor(common, group.value.denominator) * group.value.denominator
    }
    var program = BalancingProgram(
      game, scale: scale, hasLevel: true, mayEnter: span.table().map { !$0 }, floors: floors, right: (n, 1),
      start: start(scale))
    program.solve()
    let prices = program.prices()
    let unit = Int128(program.determinant) * scale
    let level = Rational(prices[n], unit)
    var tight: [Int] = []
    for row in 0..<program.rows where !program.basis[row].isBound && program.weight(row) > 0 {
      let column = program.basis[row].column
      if column.level == 1 { tight.append(column.group) }
      guard span.insert(column.group) else { continue }
      let worth = Int128(game.sign * game.values[column.group])
      let less = column.level == 1 ? level.numerator : 0
      bound.append((column.group, Rational(worth * level.denominator - less, level.denominator)))
    }
    return Level(
      level: level, tight: tight,
      allocation: (0..<n).map { Rational(Int128(game.sign) * prices[$0], unit) }, program: program)
  }

  /// A first basis: the bound groups, single members that complete their span, and everybody but one of these. With half
  /// the weight on that one and half on the others everything balances.
  private func start(_ scale: Int128) -> [BalancingProgram.Basic] {
    let all = game.values.count - 1
    var span = span
    var start = bound.map { group, value in
      BalancingProgram.Basic(
        column: .init(group: group, level: 0), value: value.numerator * (scale / value.denominator), isBound: true)
    }
    let added = (0..<game.memberCount).map { 1 << $0 }.filter { span.insert($0) }
    for group in added + added.prefix(1).map({ all ^ $0 }) {
      start.append(
        BalancingProgram.Basic(
          column: .init(group: group, level: 1), value: Int128(game.sign * game.values[group]) * scale,
          isBound: false))
    }
    return start
  }
}
