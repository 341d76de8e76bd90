/// The minimal winning coalitions of a game: those that any member's leaving would turn into losing ones.
///
/// Held as a diagram of sets, so that millions are counted without being listed. The minimal blocking coalitions are
/// the minimal winning ones of the dual game.
public struct MinimalCoalitions: Sendable {
  /// In the order asked: node 0 is no set, node 1 the empty set; a `yes` takes the member in.
  let nodes: [GameDiagram.Node]
  let root: Int
  let order: [Int]
  /// `sets[node][s]`: how many sets of `s` members a node stands for.
  private let sizes: [[UInt64]]

  /// The minimal winning coalitions of a game of at most 62 members.
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)``.
  public init(winning diagram: GameDiagram, limit: Int = GameDiagram.usualLimit) throws(VotingError) {
    guard diagram.memberCount <= SwingCount.mostMembers else {
      throw .tooLarge("minimal coalitions: members", diagram.memberCount, limit: SwingCount.mostMembers)
    }
    var draft = MinimalDraft(diagram, limit: limit)
    root = try draft.minimal(diagram.root, losing: GameDiagram.fails)
    nodes = draft.nodes
    order = diagram.order
    var sizes: [[UInt64]] = [[], [1]]
    for node in nodes.dropFirst(2) {
      let (no, yes) = (sizes[Int(node.no)], sizes[Int(node.yes)])
      sizes.append(
        (0..<max(no.count, yes.count + 1)).map { size in
          (size < no.count ? no[size] : 0) + (size > 0 && size <= yes.count ? yes[size - 1] : 0)
        })
    }
    self.sizes = sizes
  }

  /// The minimal blocking coalitions: those that can stop what everybody else supports, and nobody of them could leave.
  public init(blocking diagram: GameDiagram, limit: Int = GameDiagram.usualLimit) throws(VotingError) {
    try self.init(winning: diagram.dual, limit: limit)
  }

  /// How many there are.
  public var count: UInt64 { sizes[root].reduce(0, +) }
  /// How many there are of each size, from 0.
  public var countBySize: [UInt64] { sizes[root] }

  /// For each member, how many contain it, by size.
  public var memberCountsBySize: [[UInt64]] {
    let count = order.count
    var reach = Array(repeating: Array(repeating: UInt64(0), count: count + 1), count: nodes.count)
    reach[root][0] = 1
    var found = Array(repeating: Array(repeating: UInt64(0), count: count + 1), count: count)
    for index in stride(from: nodes.count - 1, through: 2, by: -1) {
      let node = nodes[index]
      let after = sizes[Int(node.yes)]
      for before in 0...count where reach[index][before] > 0 {
        let ways = reach[index][before]
        reach[Int(node.no)][before] += ways
        reach[Int(node.yes)][before + 1] += ways
        for size in after.indices { found[order[Int(node.level)]][before + 1 + size] += ways * after[size] }
      }
    }
    return found
  }

  /// The smallest of them, at most `limit`: smaller first, each with its members ascending.
  public func first(_ limit: Int) -> [[Int]] {
    var found: [[Int]] = []
    for (size, count) in sizes[root].enumerated() where count > 0 && found.count < limit {
      var same: [[Int]] = []
      var taken: [Int] = []
      collect(root, size, &taken, &same, limit - found.count)
      found += same.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return found
  }

  /// Sets of exactly `size` further members.
  private func collect(_ at: Int, _ size: Int, _ taken: inout [Int], _ found: inout [[Int]], _ limit: Int) {
    guard found.count < limit, size < sizes[at].count, sizes[at][size] > 0 else { return }
    if at == 1 {
      found.append(taken)
      return
    }
    taken.append(order[Int(nodes[at].level)])
    if size > 0 { collect(Int(nodes[at].yes), size - 1, &taken, &found, limit) }
    taken.removeLast()
    collect(Int(nodes[at].no), size, &taken, &found, limit)
  }
}
