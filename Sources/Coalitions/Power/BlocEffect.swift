/// What members gain or lose by always voting as one.
public struct BlocEffect: Sendable, Hashable {
  /// Somebody's power before and after.
  public struct Change: Sendable, Hashable {
    /// Apart.
    public let before: Double
    /// With the bloc.
    public let after: Double
  }

  /// The sum of the members' Shapley-Shubik indices, and the bloc's.
  public let shapleyShubik: Change
  /// The sum of the members' absolute Banzhaf measures, and the bloc's.
  public let banzhaf: Change
  /// Everybody else, ascending.
  public let others: [Int]
  /// Their Shapley-Shubik indices.
  public let othersShapleyShubik: [Change]
}

extension SimpleGame {
  /// The effect of some members forming a bloc.
  public func effect(ofBloc members: [Int]) throws(VotingError) -> BlocEffect {
    guard !members.isEmpty else { throw .noMembers }
    let before = try PowerProfile(self)
    let (merged, groups) = try merging([members])
    let after = try PowerProfile(merged)
    let sum = { (value: KeyPath<MemberPower, PowerValue>) in
      members.reduce(0.0) { $0 + before.members[$1][keyPath: value].value }
    }
    let others = groups.dropFirst().map { $0[0] }
    return BlocEffect(
      shapleyShubik: .init(before: sum(\.shapleyShubik), after: after.members[0].shapleyShubik.value),
      banzhaf: .init(before: sum(\.banzhaf), after: after.members[0].banzhaf.value), others: others,
      othersShapleyShubik: others.enumerated().map { index, member in
        .init(
          before: before.members[member].shapleyShubik.value, after: after.members[index + 1].shapleyShubik.value)
      })
  }
}
