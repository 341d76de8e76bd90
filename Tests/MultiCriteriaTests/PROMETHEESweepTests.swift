import MultiCriteria
import Testing

@Suite("PROMETHEE's sorted sums")
struct PROMETHEESweepTests {
  @Test("flows equal the sums over all pairs, for every shape, with ties, either direction", arguments: UInt64(0)..<40)
  func pairs(_ seed: UInt64) throws {
    var table = DrawnUncertainties.table(seed, options: 60, criteria: 6, anchored: false)
    for index in table.values.indices where seed % 3 == 0 { table.values[index] = table.values[index].rounded() - 50 }
    for column in 0..<6 where seed % 4 == 1 {
      table.criteria[column].q = 0.001
      table.criteria[column].p = 0.002
    }
    let result = try PROMETHEE.run(table)
    let weights = table.normalisedWeights
    for a in table.options.indices {
      var positive = 0.0
      var negative = 0.0
      for (column, criterion) in table.criteria.enumerated() {
        let sign = criterion.direction == .max ? 1.0 : -1.0
        for b in table.options.indices {
          let difference = sign * table[a, column] - sign * table[b, column]
          positive += weights[column] * criterion.preferenceFunction.preference(difference) / 59
          negative += weights[column] * criterion.preferenceFunction.preference(-difference) / 59
        }
      }
      #expect(abs(result.details[0].values[a] - positive) < 1e-11)
      #expect(abs(result.details[1].values[a] - negative) < 1e-11)
    }
  }

  @Test("negative zero is zero")
  func negativeZero() throws {
    let table = ScoreTable(options: ["a", "b", "c"], criteria: [.init("c")], values: [-0.0, 0.0, -1])
    #expect(try PROMETHEE.run(table).ranks == [1, 1, 3])
  }
}
