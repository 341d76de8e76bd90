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
