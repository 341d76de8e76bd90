import Foundation
import MultiCriteria
import Testing

/// `Examples/peer-tables.json`: random tables of scores with what other packages make of them; `Examples/peers.py` wrote it.
/// A longer file of its making is read in its place where `QUORATE_PEER_TABLES` names one.
@Suite("Random tables against pymcdm and scikit-criteria")
struct PeerTableTests {
  struct File: Decodable {
    var tables: [Given]

    struct Given: Decodable {
      var rows: [[Double]]
      var weights: [Double]
      var directions: [String]
      /// Scores by package, method and scale: `pymcdm topsis vector`.
      var results: [String: [Double]]

      /// Anchors a step outside the table, as the other package was given them.
      var table: ScoreTable {
        let criteria = weights.indices.map { place in
          let column = rows.map { $0[place] }
          return CriterionColumn(
            "C\(place + 1)", direction: Direction(rawValue: directions[place]) ?? .max, weight: weights[place],
            low: (column.min() ?? 0) - 1, high: (column.max() ?? 0) + 1)
        }
        return ScoreTable(options: rows.indices.map { "A\($0 + 1)" }, criteria: criteria, rows: rows)
      }
    }
  }

  static func read() throws -> File {
    let place =
      ProcessInfo.processInfo.environment["QUORATE_PEER_TABLES"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Examples/peer-tables.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: place))
  }

  @Test("scores by every method that is shared agree to nine digits")
  func scores() throws {
    let tables = try Self.read().tables
    var compared = 0
    for (number, given) in tables.enumerated() {
      for (name, wanted) in given.results.sorted(by: { $0.key < $1.key }) {
        let words = name.split(separator: " ").map(String.init)
        let method = try #require(AppraisalMethod(rawValue: words[1]), "\(name)")
        let scaling = try #require(Scaling(rawValue: words[2]), "\(name)")
        let found = try method.run(given.table, scaling: scaling).scores
        #expect(found.count == wanted.count)
        for (a, b) in zip(found, wanted) {
          #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "table \(number), \(name): \(a), \(b)")
        }
        compared += wanted.count
      }
    }
    #expect(tables.count >= 60 && compared > 2000, "\(compared)")
  }
}
