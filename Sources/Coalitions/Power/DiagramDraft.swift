/// A decision diagram under construction: every distinct node once, and a limit that stops it loudly.
struct DiagramDraft {
  let order: [Int]
  let limit: Int
  private(set) var nodes: [GameDiagram.Node]
  private var known: [GameDiagram.Node: Int32] = [:]
  private var joined: [UInt64: Int32] = [:]

  init(order: [Int], limit: Int) {
    self.order = order
    self.limit = limit
    let end = GameDiagram.Node(level: Int32(order.count), no: 0, yes: 0)
    nodes = [end, end]
  }

  /// Goes on from a finished diagram, keeping its nodes' numbers.
  init(continuing diagram: GameDiagram, limit: Int) {
    order = diagram.order
    self.limit = limit
    nodes = diagram.nodes
    for index in nodes.indices.dropFirst(2) { known[nodes[index]] = Int32(index) }
  }

  /// Any of two roots.
  mutating func either(_ a: Int, _ b: Int) throws(VotingError) -> Int { try join(a, b, any: true) }

  /// The node that asks at `level`, leading to `no` and `yes`; an end where both lead to the same end.
  mutating func node(level: Int, no: Int, yes: Int) throws(VotingError) -> Int {
    if no == yes, no <= 1 { return no }
    let node = GameDiagram.Node(level: Int32(level), no: Int32(no), yes: Int32(yes))
    if let found = known[node] { return Int(found) }
    guard nodes.count < limit else { throw .tooLarge("the decision diagram", nodes.count + 1, limit: limit) }
    nodes.append(node)
    known[node] = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  /// Draws a rule and returns its root.
  mutating func draw(_ rule: DecisionRule) throws(VotingError) -> Int {
    switch rule {
    case .quota(let test): return try draw(test)
    case .asked(let count, let passes): return try draw(count, passes)
    case .all(let parts): return try draw(parts, whole: false)
    case .any(let parts): return try draw(parts, whole: true)
    }
  }

  private mutating func draw(_ parts: [DecisionRule], whole isAny: Bool) throws(VotingError) -> Int {
    var root = isAny ? GameDiagram.fails : GameDiagram.passes
    for part in parts {
      let next = try draw(part)
      root = try join(root, next, any: isAny)
    }
    return root
  }

  /// All of, or any of, two drawn rules.
  private mutating func join(_ a: Int, _ b: Int, any: Bool) throws(VotingError) -> Int {
    if a == b { return a }
    let absorbing = any ? 1 : 0
    if a == absorbing || b == absorbing { return absorbing }
    if a <= 1 { return b }
    if b <= 1 { return a }
    let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b)) | (any ? 1 << 63 : 0)
    if let found = joined[key] { return Int(found) }
    let (left, right) = (nodes[a], nodes[b])
    let no = try join(Int(left.no), Int(right.no), any: any)
    let yes = try join(Int(left.yes), Int(right.yes), any: any)
    let made = try node(level: Int(left.level), no: no, yes: yes)
    joined[key] = Int32(made)
    return made
  }

  /// Draws a function by asking it for every yes side, the first member in the order being the highest bit.
  private mutating func draw(_ count: Int, _ passes: (MemberSet) -> Bool) throws(VotingError) -> Int {
    guard count <= 20 else { throw .tooLarge("asking a rule for every yes side: members", count, limit: 20) }
    var row = (0..<(1 << count)).map { (bits: Int) -> Int in
      let yes = MemberSet((0..<count).filter { bits >> (count - 1 - $0) & 1 == 1 }.map { order[$0] }, among: count)
      return passes(yes) ? 1 : 0
    }
    for place in 0..<count {
      let step = 1 << place
      for bits in row.indices where bits & step == 0 && row[bits] > row[bits | step] {
        throw .notMonotone(member: order[count - 1 - place])
      }
    }
    for level in stride(from: count - 1, through: 0, by: -1) {
      var shorter: [Int] = []
      shorter.reserveCapacity(row.count / 2)
      for index in stride(from: 0, to: row.count, by: 2) {
        shorter.append(try node(level: level, no: row[index], yes: row[index + 1]))
      }
      row = shorter
    }
    return row[0]
  }

  /// The nodes that a root reaches, renumbered with children before parents.
  func finished(root: Int) -> GameDiagram {
    var reached = Array(repeating: false, count: nodes.count)
    reached[root] = true
    for index in stride(from: root, through: 2, by: -1) where reached[index] {
      reached[Int(nodes[index].no)] = true
      reached[Int(nodes[index].yes)] = true
    }
    var number = Array(repeating: Int32(0), count: nodes.count)
    number[1] = 1
    var kept = Array(nodes.prefix(2))
    for index in 2..<max(2, nodes.count) where reached[index] {
      let node = nodes[index]
      number[index] = Int32(kept.count)
      kept.append(GameDiagram.Node(level: node.level, no: number[Int(node.no)], yes: number[Int(node.yes)]))
    }
    return GameDiagram(order: order, nodes: kept, root: Int(number[root]))
  }
}
