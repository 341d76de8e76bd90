/// Counts sets on which one drawn rule passes and another fails, and the fewest members such a set needs.
struct ExclusiveCount {
  let nodes: [GameDiagram.Node]
  let memberCount: Int
  private var known: [UInt64: (sets: UInt64, fewest: Int)] = [:]

  init(nodes: [GameDiagram.Node], memberCount: Int) {
    self.nodes = nodes
    self.memberCount = memberCount
  }

  /// Sets of the members from `level` on.
  mutating func count(_ f: Int, _ g: Int, _ level: Int) -> (sets: UInt64, fewest: Int) {
    if f == 0 || g == 1 || f == g { return (0, Int.max / 2) }
    if f == 1, g == 0 { return (1 << UInt64(memberCount - level), 0) }
    let key = UInt64(f) << 32 | UInt64(g)
    if let found = known[key] { return found }
    let (no, yes) = branches(f, g)
    let without = count(no.0, no.1, level + 1)
    let with = count(yes.0, yes.1, level + 1)
    let result = (without.sets + with.sets, min(without.fewest, with.fewest + 1))
    known[key] = result
    return result
  }

  /// The levels of the members of a smallest such set.
  mutating func example(_ f: Int, _ g: Int) -> [Int] {
    var (f, g, level) = (f, g, 0)
    var taken: [Int] = []
    while !(f == 1 && g == 0), level < memberCount {
      let (no, yes) = branches(f, g)
      let (without, with) = (count(no.0, no.1, level + 1), count(yes.0, yes.1, level + 1))
      if without.fewest <= with.fewest + 1 {
        (f, g) = no
      } else {
        (f, g) = yes
        taken.append(level)
      }
      level += 1
    }
    return taken
  }

  private func branches(_ f: Int, _ g: Int) -> (no: (Int, Int), yes: (Int, Int)) {
    let (a, b) = (nodes[f], nodes[g])
    return (
      (f > 1 ? Int(a.no) : f, g > 1 ? Int(b.no) : g), (f > 1 ? Int(a.yes) : f, g > 1 ? Int(b.yes) : g)
    )
  }
}
