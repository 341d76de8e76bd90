/// What it would have taken: the smallest package that would have carried a matter that failed.
///
/// A package wins over some of those against by as much as their leaning lies below 0. Among all choices of opponents
/// with whom the rule carries the matter, everybody being heard, it is the one whose shortfalls add up to least; equal
/// ones go to the earlier members. It is told in the story of a run and changes nothing in it.
///
/// Not claimed: what a standard deviation of views costs in money, or that anybody would pay it. In money, with members
/// who vote as they gain, the exact smallest package of a formula is what `quorate power --funding` says.
extension Simulator {
  /// A package: whom it wins over, by place in the unit, and by how much in all, in standard deviations of views.
  struct Package: Hashable {
    var winsOver: [Int]
    var shortfall: Double
  }

  /// Opponents up to whose number every choice is tried; beyond it they are won one by one, the nearest first.
  static let tried = 14

  /// The smallest package for a matter as it stood at a ballot; nil where the rule carries it for nobody's asking.
  func package(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Package? {
    let seats = state.units.base[unit].seats
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(
      matter, kind, state.units.base[unit].forum(kind), attempt, world)
    var leanings: [Double] = []
    for place in seats.indices {
      let seat = seats[place]
      let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
      leanings.append(lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world))
    }
    let game = state.units.base[unit].compiled.forum(kind).game
    return Self.package(leanings) { yes in game.carries(yes, present: yes.map { _ in true }) }
  }

  /// The smallest package for given leanings under a rule.
  static func package(_ leanings: [Double], carries: ([Bool]) -> Bool) -> Package? {
    var yes = leanings.map { $0 > 0 }
    let against = leanings.indices.filter { leanings[$0] <= 0 }.sorted {
      leanings[$0] == leanings[$1] ? $0 < $1 : leanings[$0] > leanings[$1]
    }
    guard !against.isEmpty else { return nil }
    var best: Package?
    if against.count <= tried {
      for choice in 1..<(1 << against.count) {
        let won = against.indices.filter { choice >> $0 & 1 == 1 }.map { against[$0] }
        let shortfall = won.reduce(0) { $0 - leanings[$1] }
        guard shortfall < best?.shortfall ?? .infinity else { continue }
        var side = yes
        for place in won { side[place] = true }
        if carries(side) { best = Package(winsOver: won.sorted(), shortfall: shortfall) }
      }
      return best
    }
    var won: [Int] = []
    for place in against {
      yes[place] = true
      won.append(place)
      if carries(yes) { return Package(winsOver: won.sorted(), shortfall: won.reduce(0) { $0 - leanings[$1] }) }
    }
    return nil
  }

  /// The package with the ids of those it wins over, as the story tells it.
  func smallestPackage(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> RunEvent.SmallestPackage? {
    guard let package = package(matter, unit, kind, min(attempt, World.ballots - 1), world) else { return nil }
    let members = state.units.base[unit].compiled.members
    var names: [String] = []
    for place in package.winsOver { names.append(name(members[place])) }
    return RunEvent.SmallestPackage(members: names, shortfall: package.shortfall)
  }
}
