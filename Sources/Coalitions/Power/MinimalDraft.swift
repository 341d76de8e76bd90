/// Finds minimal sets on a diagram: M(f, g) are the minimal sets of f on which g fails.
///
/// Where f asks member x: with x, the minimal sets of f's yes branch on which both f's no branch and g's yes branch
/// fail; without x, M of the no branches.
struct MinimalDraft {
  private(set) var nodes: [GameDiagram.Node]
  private var rules: DiagramDraft
  private var known: [GameDiagram.Node: Int32] = [:]
  private var memo: [UInt64: Int32] = [:]
  private let limit: Int

  init(_ diagram: GameDiagram, limit: Int) {
    rules = DiagramDraft(continuing: diagram, limit: limit)
    nodes = Array(diagram.nodes.prefix(2))
    self.limit = limit
  }

  mutating func minimal(_ f: Int, losing g: Int) throws(VotingError) -> Int {
    if f == 0 || g == 1 || f == g { return 0 }
    if f == 1 { return 1 }
    let key = UInt64(f) << 32 | UInt64(g)
    if let found = memo[key] { return Int(found) }
    let node = rules.nodes[f]
    let other = g == 0 ? GameDiagram.Node(level: node.level, no: 0, yes: 0) : rules.nodes[g]
    let blocked = try rules.either(Int(node.no), Int(other.yes))
    let yes = try minimal(Int(node.yes), losing: blocked)
    let no = try minimal(Int(node.no), losing: Int(other.no))
    let made = try make(node.level, no, yes)
    memo[key] = Int32(made)
    return made
  }

  private mutating func make(_ level: Int32, _ no: Int, _ yes: Int) throws(VotingError) -> Int {
    if yes == 0 { return no }
    let node = GameDiagram.Node(level: level, no: Int32(no), yes: Int32(yes))
    if let found = known[node] { return Int(found) }
    guard nodes.count < limit else { throw .tooLarge("the diagram of minimal coalitions", nodes.count, limit: limit) }
    nodes.append(node)
    known[node] = Int32(nodes.count - 1)
    return nodes.count - 1
  }
}
