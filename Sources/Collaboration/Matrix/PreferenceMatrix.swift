/// How far each commissioner would work together on each contract.
///
/// Source: Collaborative commissioning framework (August 2012), annex 2: twenty groups of the North East by twenty
/// contracts, printed as an example.
public struct PreferenceMatrix: Sendable, Hashable {
  /// The width of working together that an answer asks for.
  public enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
    case alone = 1
    case smallCluster = 2
    case largerCluster = 3
    case regional = 4
    case national = 5

    /// As printed.
    public var title: String {
      switch self {
      case .alone: "alone"
      case .smallCluster: "small cluster"
      case .largerCluster: "larger cluster"
      case .regional: "regional"
      case .national: "national"
      }
    }

    /// Orders by width.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A cell.
  public enum Answer: Sendable, Hashable {
    /// It has no such contract.
    case none
    /// It has not answered.
    case blank
    /// It would work together so widely.
    case level(Level)

    /// The level, nil where there is none.
    public var level: Level? { if case .level(let level) = self { level } else { nil } }
  }

  /// The commissioners, by row.
  public var commissioners: [String]
  /// The contracts, by column.
  public var contracts: [String]
  /// The answers, a row a commissioner.
  public var answers: [[Answer]]

  /// Makes a matrix; short rows are filled with blanks.
  public init(commissioners: [String], contracts: [String], answers: [[Answer]]) {
    (self.commissioners, self.contracts) = (commissioners, contracts)
    self.answers = commissioners.indices.map { row in
      contracts.indices.map { column in
        answers.indices.contains(row) && answers[row].indices.contains(column) ? answers[row][column] : .blank
      }
    }
  }

  /// Who has a contract and said so, by position.
  public func members(of contract: Int) -> [Int] {
    commissioners.indices.filter { answers[$0][contract].level != nil }
  }

  /// How many cells hold each answer, in the order none, blank, then by level.
  public var counts: [(answer: Answer, count: Int)] {
    let kinds: [Answer] = [.none, .blank] + Level.allCases.map { .level($0) }
    return kinds.map { kind in (kind, answers.reduce(0) { $0 + $1.count { $0 == kind } }) }
  }

  /// The contracts whose answers are the same as those of an earlier one, with that one.
  public var repeats: [(contract: Int, of: Int)] {
    contracts.indices.compactMap { contract in
      let column = answers.map { $0[contract] }
      return contracts[..<contract].indices.first { other in answers.map { $0[other] } == column }.map {
        (contract, $0)
      }
    }
  }
}
