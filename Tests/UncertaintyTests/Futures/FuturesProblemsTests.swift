import Diagnostics
import Testing

@testable import Uncertainty

@Suite struct FuturesProblemsTests {
  let two = [Uncertainty("a", .uniform(low: 0, high: 1)), Uncertainty("b", .uniform(low: 0, high: 1))]

  func problems(
    _ design: FuturesDesign, of uncertainties: [Uncertainty]? = nil, correlations: [RankCorrelation] = []
  ) -> [String] {
    do throws(Problems) { _ = try Futures(design, of: uncertainties ?? two, correlations: correlations) } catch {
      return error.all.map(\.description)
    }
    return []
  }

  @Test("a design that cannot be drawn says everything that is wrong with it")
  func designs() throws {
    #expect(problems(FuturesDesign(count: 0)) == ["the design has 0 futures; ask for at least 1."])
    #expect(problems(FuturesDesign(count: 1 << 40)).count == 1)
    #expect(
      problems(FuturesDesign(count: 7, factors: [.init("a", quantiles: 3), .init("b", values: [1, 2])])) == [
        "7 futures do not divide evenly over the 6 combinations of the factors; ask for a multiple such as 6."
      ])
    #expect(
      problems(FuturesDesign(count: 7, factors: [.init("a", quantiles: .max), .init("b", quantiles: 3)])) == [
        "the factors have too many combinations; use fewer levels."
      ])
    #expect(
      problems(FuturesDesign(count: 4, factors: [.init("z", quantiles: 2), .init("a", quantiles: 0)])) == [
        "the factor z is not an uncertainty; declare it or leave it out.",
        "the factor a lacks usable levels; give finite values, or how many.",
      ])
    let table = try FuturesTable(names: ["a"], rows: [[1]])
    #expect(
      problems(FuturesDesign(count: 2, factors: [.init("a", quantiles: 2)], table: table)) == [
        "a is both a factor and in the table; choose one.",
        "the table has 1 futures and the design 2; ask for at most 1.",
      ])
    #expect(
      problems(FuturesDesign(count: 2), of: [two[0], two[0], Uncertainty("c", .uniform(low: 1, high: 0))]) == [
        "c: uniform runs from 1 down to 0; put the smaller number first.",
        "a is declared twice; name each uncertainty once.",
      ])
  }

  @Test("correlations must be between uncertainties that are sampled, each in one group")
  func correlations() {
    let pair = RankCorrelation([.init("a", "b", 0.5)])
    #expect(problems(FuturesDesign(count: 2), correlations: [pair]).isEmpty)
    #expect(
      problems(FuturesDesign(count: 2), correlations: [pair, pair]) == [
        "a is in two correlation groups; join the groups.", "b is in two correlation groups; join the groups.",
      ])
    #expect(
      problems(FuturesDesign(count: 2), correlations: [RankCorrelation([.init("a", "z", 0.5)])]) == [
        "z, in a correlation group, is not an uncertainty; declare it or leave it out."
      ])
    #expect(
      problems(FuturesDesign(count: 2, factors: [.init("a", quantiles: 2)]), correlations: [pair]) == [
        "a is correlated, but a factor or in the table; take it out of the group: its values are given."
      ])
  }

  @Test("a table's problems are located by line and cell")
  func tables() {
    func read(_ header: [String], _ rows: [[String]]) -> [String] {
      do throws(Problems) { _ = try FuturesTable(header: header, rows: rows, file: "t.csv") } catch {
        return error.all.map(\.description)
      }
      return []
    }
    #expect(read(["future", "a"], [["1", "2.5"], ["0", "-1e-3"]]).isEmpty)
    #expect(read(["a"], [["1"]]) == ["t.csv:1: the first column is not future; begin the header with future."])
    #expect(
      read(["future", "a"], [["0", "x"], ["0", "1"], ["9", "1"], ["3"]]) == [
        "t.csv:2:2: a is 'x'; give a finite number.", "t.csv:3:1: future 0 comes twice; give it once.",
        "t.csv:4:1: future is '9'; number the futures from 0 to 3.",
        "t.csv:5: the row has 1 cells; the header has 2.",
      ])
    #expect(read(["future", "a", "a"], []) == ["the table has two columns a; name each column once."])
    #expect(read([], []).count == 1)
  }
}
