/// An option whose removal changes the winner, though it did not win: the price of a relative scale.
///
/// Source: Belton and Gear, On a short-coming of Saaty's method of analytic hierarchies, Omega 11 (1983).
public struct RankReversal: Sendable, Hashable {
  /// The option that was taken out.
  public var removed: Int
  /// The winners with it in.
  public var before: [Int]
  /// The winners without it.
  public var after: [Int]

  /// Takes out each losing option in turn and runs the method again; a removal that cannot be run is left out.
  public static func search(
    _ table: ScoreTable, method: AppraisalMethod, scaling: Scaling? = nil
  ) throws -> [RankReversal] {
    let before = try method.run(table, scaling: scaling)
    let winners = before.leaders
    return table.options.indices.filter { !winners.contains($0) }.compactMap { removed in
      let kept = table.options.indices.filter { $0 != removed }
      guard let result = try? method.run(table.keeping(kept), scaling: before.scaling) else { return nil }
      let after = result.leaders.map { kept[$0] }
      return after == winners ? nil : RankReversal(removed: removed, before: winners, after: after)
    }
  }
}
