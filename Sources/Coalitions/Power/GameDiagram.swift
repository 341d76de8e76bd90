/// A game drawn as a decision diagram: the prepared form from which every exact answer is read.
///
/// Members are asked in a fixed order; a node is what remains to be decided, and equal remainders are one node
/// (a quasi-reduced ordered binary decision diagram; S. Bolus, "Power indices of simple games and vector-weighted
/// majority games by means of binary decision diagrams", *European Journal of Operational Research* 210 (2011)).
/// Ten members need a few dozen nodes, the 27 of the Nice council a few thousand, whatever the number of joined tests.
/// Counting passes over the nodes add and multiply positive whole numbers only, so nothing cancels.
public struct GameDiagram: Sendable {
  /// The game's members in the order in which the diagram asks them.
  public let order: [Int]
  /// Node 0 fails whatever follows and node 1 passes; every other node's children come before it.
  var nodes: [Node]
  /// Where the questions start.
  var root: Int

  /// What is still open before a member is asked.
  struct Node: Hashable, Sendable {
    /// Position in `order`; the number of members for the two ends.
    var level: Int32
    /// Where a no leads.
    var no: Int32
    /// Where a yes leads.
    var yes: Int32
  }

  /// The node that fails whatever follows.
  static let fails = 0
  /// The node that passes whatever follows.
  static let passes = 1

  /// How many nodes a diagram may have unless told otherwise.
  public static let usualLimit = 1_500_000

  /// How many members a diagram may have: drawing goes as deep as there are members.
  public static let mostMembers = 1500

  /// Draws a game.
  ///
  /// - Parameters:
  ///   - game: the game; a rule given as a function is asked for all its 2^n yes sides, so n may be at most 20.
  ///   - limit: the most nodes to draw.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)``; for functions also ``VotingError/notMonotone(member:)`` and
  ///   ``VotingError/trivial(passes:)``.
  public init(_ game: SimpleGame, limit: Int = usualLimit) throws(VotingError) {
    guard game.memberCount <= Self.mostMembers else {
      throw .tooLarge("a decision diagram: members", game.memberCount, limit: Self.mostMembers)
    }
    let order = game.askingOrder
    var draft = DiagramDraft(order: order, limit: limit)
    let root = try draft.draw(game.rule)
    guard root > 1 else { throw .trivial(passes: root == 1) }
    self = draft.finished(root: root)
  }

  init(order: [Int], nodes: [Node], root: Int) {
    self.order = order
    self.nodes = nodes
    self.root = root
  }

  /// How many members.
  public var memberCount: Int { order.count }
  /// How many nodes, the two ends included.
  public var nodeCount: Int { nodes.count }

  /// The diagram of the dual game: a set wins there when its members can block here.
  public var dual: GameDiagram {
    let swapped = nodes.indices.map { index -> Node in
      let node = nodes[index]
      guard index > 1 else { return node }
      let flip = { (child: Int32) -> Int32 in child == 0 ? 1 : child == 1 ? 0 : child }
      return Node(level: node.level, no: flip(node.yes), yes: flip(node.no))
    }
    return GameDiagram(order: order, nodes: swapped, root: root)
  }

  /// Whether a yes side passes.
  public func wins(_ yes: MemberSet) -> Bool {
    var at = root
    while at > 1 {
      let node = nodes[at]
      at = Int(yes.contains(order[Int(node.level)]) ? node.yes : node.no)
    }
    return at == Self.passes
  }
}

extension SimpleGame {
  /// Members by their largest share of any test, heaviest first: the order that keeps diagrams small.
  var askingOrder: [Int] {
    guard let tests = rule.tests else { return Array(0..<memberCount) }
    let shares = (0..<memberCount).map { member in
      tests.reduce(0.0) { $0 + Double($1.weights[member]) / Double(max(1, $1.total)) }
    }
    return (0..<memberCount).sorted { (shares[$1], $0) < (shares[$0], $1) }
  }
}
