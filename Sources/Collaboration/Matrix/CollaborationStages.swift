/// The four stages by which the North East came from a matrix to arrangements.
///
/// 1. *Appetite*: the share of answers that want anybody's company.
/// 2. *Scope by indicative vote*: for each contract the groupings that every member's answer allows, as answered.
/// 3. *Are we sure?*: each looks at the answers of its neighbours; one that would be left alone at the level it asked for
///    takes the nearest level at which there is somebody ("you can't collaborate if no one else wants to"). Best responses
///    in the order of the rows, again and again until nobody moves.
/// 4. *Who and how*: who leads each grouping, and what each contributes.
///
/// Source: Collaborative commissioning framework (August 2012), annex 2.
///
/// Not claimed: with whom a cluster is meant, which the matrix does not say; see ``PreferenceMatrix/clusters(of:)``.
public struct CollaborationStages: Sendable {
  /// A grouping on one contract.
  public struct Grouping: Sendable, Hashable {
    /// The contract, by position.
    public var contract: Int
    /// The width.
    public var level: PreferenceMatrix.Level
    /// Its members, by position.
    public var members: [Int]
    /// Whether everybody in it asked for just this width.
    public var isAsked: Bool
  }

  /// One that changed its answer when it looked at the others.
  public struct Move: Sendable, Hashable {
    /// The contract and the commissioner, by position.
    public var contract, commissioner: Int
    /// What it asked for, and what it takes; nil where it had not answered.
    public var from: PreferenceMatrix.Level?
    /// What it takes.
    public var to: PreferenceMatrix.Level
    /// In which round.
    public var round: Int
  }

  /// Answers that cannot all be met.
  public struct Clash: Sendable, Hashable {
    /// The contract, by position.
    public var contract: Int
    /// Who asked for which width, widest last.
    public var sides: [(level: PreferenceMatrix.Level, members: [Int])]
    /// Who has not answered.
    public var blank: [Int]
    /// Who asked for company and is left alone by the others' answers.
    public var stranded: [Int]

    /// Same contract and sides.
    public static func == (a: Self, b: Self) -> Bool {
      a.contract == b.contract && a.blank == b.blank && a.stranded == b.stranded
        && a.sides.elementsEqual(b.sides) { $0.level == $1.level && $0.members == $1.members }
    }

    /// Hashes the contract.
    public func hash(into hasher: inout Hasher) { hasher.combine(contract) }
  }

  /// The matrix.
  public let matrix: PreferenceMatrix
  /// The cluster of each commissioner at the two cluster levels; a commissioner in none stands alone there.
  public let clusters: [PreferenceMatrix.Level: [[Int]]]
  /// Stage 1: of the cells with an answer, the share that is not *alone*.
  public let appetite: Double
  /// Stage 2: the groupings as answered.
  public let scope: [Grouping]
  /// Contracts whose answers differ, are missing, or leave somebody alone who asked for company.
  public let clashes: [Clash]
  /// Stage 3: who moved.
  public let moves: [Move]
  /// Whether the moves came to rest.
  public let isSettled: Bool
  /// Stage 3: the groupings once nobody moves.
  public let confirmed: [Grouping]

  /// The most rounds of best responses; answers of one contract settle in far fewer.
  static let mostRounds = 100

  /// Works a matrix through the first three stages.
  ///
  /// - Parameter given: clusters that are known, by level; inferred where a level has none.
  public init(_ matrix: PreferenceMatrix, clusters given: [PreferenceMatrix.Level: [[Int]]] = [:]) {
    self.matrix = matrix
    var clusters = given
    for level in [PreferenceMatrix.Level.smallCluster, .largerCluster] where given[level] == nil {
      clusters[level] = matrix.clusters(of: level)
    }
    self.clusters = clusters
    let answered = matrix.answers.flatMap { $0 }.compactMap(\.level)
    appetite = answered.isEmpty ? 0 : Double(answered.count { $0 != .alone }) / Double(answered.count)
    let places = StagePlaces(matrix: matrix, clusters: clusters)
    let asked = matrix.contracts.indices.map { contract in matrix.answers.map { $0[contract].level } }
    scope = matrix.contracts.indices.flatMap { places.groupings($0, asked[$0], asked: asked[$0]) }
    clashes = matrix.contracts.indices.compactMap { places.clash($0, asked[$0]) }
    var moves: [Move] = []
    var settled = true
    confirmed = matrix.contracts.indices.flatMap { contract -> [Grouping] in
      let (levels, found, isSettled) = places.settle(contract, asked[contract])
      moves += found
      settled = settled && isSettled
      return places.groupings(contract, levels, asked: asked[contract])
    }
    (self.moves, isSettled) = (moves, settled)
  }
}
