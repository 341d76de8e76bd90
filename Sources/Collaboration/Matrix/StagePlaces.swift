/// Who could be with whom on one contract, and how the answers come to rest.
struct StagePlaces {
  typealias Level = PreferenceMatrix.Level

  let matrix: PreferenceMatrix
  let clusters: [Level: [[Int]]]

  /// The cluster in which a commissioner stands at a level: its own at the cluster levels, all at the wider ones.
  private func cluster(of place: Int, _ level: Level) -> [Int] {
    switch level {
    case .alone: [place]
    case .smallCluster, .largerCluster: clusters[level]?.first { $0.contains(place) } ?? [place]
    case .regional, .national: Array(matrix.commissioners.indices)
    }
  }

  /// The groupings that levels make: those of one cluster that name the same level; one by itself is alone.
  func groupings(_ contract: Int, _ levels: [Level?], asked: [Level?]) -> [CollaborationStages.Grouping] {
    var seen = Set<Int>()
    var found: [CollaborationStages.Grouping] = []
    for place in matrix.commissioners.indices {
      guard let level = levels[place], !seen.contains(place) else { continue }
      let together = cluster(of: place, level).filter { levels[$0] == level }
      let members = together.count > 1 ? together : [place]
      seen.formUnion(members)
      let width = members.count > 1 ? level : .alone
      found.append(
        .init(contract: contract, level: width, members: members, isAsked: members.allSatisfy { asked[$0] == width }))
    }
    return found
  }

  /// What differs on a contract; nil where all who have it want one width, nobody is left alone, and no cell is blank.
  func clash(_ contract: Int, _ levels: [Level?]) -> CollaborationStages.Clash? {
    let blank = matrix.commissioners.indices.filter { matrix.answers[$0][contract] == .blank }
    let sides = Level.allCases.compactMap { level -> (Level, [Int])? in
      let members = levels.indices.filter { levels[$0] == level }
      return members.isEmpty ? nil : (level, members)
    }
    let stranded = levels.indices.filter { place in
      guard let level = levels[place], level != .alone else { return false }
      return cluster(of: place, level).allSatisfy { $0 == place || levels[$0] != level }
    }
    guard sides.count > 1 || !blank.isEmpty || !stranded.isEmpty else { return nil }
    return .init(
      contract: contract, sides: sides.map { (level: $0.0, members: $0.1) }, blank: blank, stranded: stranded)
  }

  /// Best responses until nobody moves: a commissioner is content at the level it asked for while somebody of its cluster
  /// is there; otherwise it takes the level with company that is nearest to what it asked, the narrower of two as near,
  /// and *alone* where that is nearer still or there is none. One that has not answered takes the level most named among
  /// its own small cluster, else among all.
  func settle(_ contract: Int, _ asked: [Level?]) -> ([Level?], [CollaborationStages.Move], Bool) {
    var levels = asked
    var moves: [CollaborationStages.Move] = []
    let open = matrix.commissioners.indices.filter { matrix.answers[$0][contract] == .blank }
    for round in 1...CollaborationStages.mostRounds {
      var isStill = true
      for place in matrix.commissioners.indices {
        guard let wish = asked[place] ?? (open.contains(place) ? usual(of: place, asked) : nil) else { continue }
        let best = response(of: place, wishing: wish, to: levels)
        guard levels[place] != best else { continue }
        moves.append(
          .init(contract: contract, commissioner: place, from: levels[place] ?? asked[place], to: best, round: round))
        levels[place] = best
        isStill = false
      }
      if isStill { return (levels, moves, true) }
    }
    return (levels, moves, false)
  }

  private func response(of place: Int, wishing wish: Level, to levels: [Level?]) -> Level {
    let options = Level.allCases.filter { level in
      level == .alone || cluster(of: place, level).contains { $0 != place && levels[$0] == level }
    }
    let distance = { (level: Level) in abs(level.rawValue - wish.rawValue) }
    return options.min { (distance($0), $0.rawValue) < (distance($1), $1.rawValue) } ?? .alone
  }

  private func usual(of place: Int, _ asked: [Level?]) -> Level? {
    for group in [cluster(of: place, .smallCluster), Array(matrix.commissioners.indices)] {
      let named = group.compactMap { asked[$0] }
      let counts = Level.allCases.map { level in (level, named.count { $0 == level }) }
      if let most = counts.max(by: { $0.1 < $1.1 }), most.1 > 0 { return most.0 }
    }
    return nil
  }
}
