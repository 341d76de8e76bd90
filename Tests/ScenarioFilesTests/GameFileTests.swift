import Coalitions
import OptionKit
import ScenarioFiles
import Testing

@Suite("Game files")
struct GameFileTests {
  func problems(_ text: String) -> [String] {
    do {
      _ = try GameFile(parsing: text, named: "g.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("a composed rule is read with decimals exact, shares of either denominator, heads and vetoes")
  func composed() throws {
    let text = """
      members:
        - {name: A, weights: {votes: 16.6, heads: 1}}
        - {name: B, weights: {votes: 7.14, heads: 1}}
        - {name: C, weights: {votes: 7.14}}
      rule:
        any:
          - all:
              - over: 50%
                weight: votes
              - heads: 2/3
              - vetoes: [A]
          - quota: 14.28
            weight: votes
          - all:
              - over: 20%
                weight: votes
                of: 100
              - dictator: C
      """
    let named = try GameFile(parsing: text, named: "g.yaml").game
    #expect(named.names == ["A", "B", "C"])
    #expect(named.weights.map(\.description) == ["16.6", "7.14", "7.14"])
    let winning = (0..<UInt64(8)).filter { named.game.wins(MemberSet(bits: $0, among: 3)) }
    // A alone has 16.6 >= 14.28; B and C have exactly 14.28; C alone falls short.
    #expect(winning == [0b001, 0b011, 0b101, 0b110, 0b111])
  }

  @Test("half of 100 and half of the votes that exist are different rules")
  func denominators() throws {
    let members =
      (0..<3).map { "  - {name: LA\($0), weight: 16.6}\n" } + (0..<7).map { "  - {name: CCG\($0), weight: 7.14}\n" }
    let text = "members:\n" + members.joined()
    let groups = MemberSet(3..<10, among: 10)
    #expect(try GameFile(parsing: text + "rule: {over: 50%}\n", named: "g").game.game.wins(groups))
    #expect(try !GameFile(parsing: text + "rule: {over: 50%, of: 100}\n", named: "g").game.game.wins(groups))
  }

  @Test("every problem is reported at its line and column, with the nearest word")
  func located() {
    let found = problems(
      """
      members:
        - {name: Thurrock, wieght: 4}
        - {name: Thurrock, weight: -2}
        - {weight: x}
      rule:
        all:
          - over: 50%
            weight: vots
          - heads: 3/2
          - quotta: 5
          - vetoes: [Thurock]
            of: 100
      """)
    #expect(found.contains("g.yaml:2:22: unknown key wieght in member 1; did you mean weight?."))
    #expect(found.contains { $0.hasPrefix("g.yaml:3:12: the name Thurrock appears twice") })
    #expect(found.contains { $0.hasPrefix("g.yaml:3:30: weight of member 2 is -2") })
    #expect(found.contains { $0.hasPrefix("g.yaml:4:5: member 3 has no name") })
    #expect(found.contains { $0.hasPrefix("g.yaml:4:14: weight of member 3 is wrong") })
    #expect(found.contains { $0.hasPrefix("g.yaml:8:15: no member has a weight called vots") })
    #expect(found.contains { $0.hasPrefix("g.yaml:9:14: the quota is wrong") })
    #expect(found.contains { $0.hasPrefix("g.yaml:10:7: unknown key quotta in a rule; did you mean quota?") })
    #expect(found.contains { $0.hasPrefix("g.yaml:11:16: there is no member called Thurock; did you mean Thurrock?") })
    #expect(found.contains { $0.hasPrefix("g.yaml:12:11: of means nothing beside vetoes") })
  }

  @Test("files that are no game are refused with one clear problem")
  func refused() {
    #expect(problems("").count == 1)
    #expect(problems("members: [").first?.hasPrefix("g.yaml:") == true)
    #expect(
      problems("members:\n  - {name: A, weight: 1}\n") == [
        "g.yaml:1:1: the rule is missing; say what passes, for example rule: {over: 50%}."
      ])
    #expect(problems("rule: {over: 50%}\n").count == 1)
    #expect(problems("members: []\nrule: {over: 50%}\n").count == 1)
    #expect(
      problems("members:\n  - {name: A, weight: 1}\nrule: {quota: 2}\n").first?.contains("above the 1 votes") == true)
    #expect(problems("members:\n  - {name: A, weight: 1}\nrule: {quota: 1, over: 0}\n").count == 1)
    let deep = String(repeating: "{all: [", count: 40) + "{quota: 1}" + String(repeating: "]}", count: 40)
    #expect(problems("members:\n  - {name: A, weight: 1}\nrule: \(deep)\n").count == 1)
    // Aliases of aliases: ten lists of ten, nine times over.
    var laughs = "rule:\n  any:\n    - &a0 {heads: 1}\n"
    for level in 1...9 {
      let ten = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      laughs += "    - &a\(level) {all: [\(ten)]}\n"
    }
    #expect(problems("members:\n  - {name: A, weight: 1}\n" + laughs).count == 1)
    let brackets = "rule: " + String(repeating: "[", count: 100_000)
    #expect(problems("members:\n  - {name: A, weight: 1}\n" + brackets).count == 1)
    #expect(throws: Problem.self) { try GameFile(readingFrom: "/nonexistent/game.yaml") }
  }
}
