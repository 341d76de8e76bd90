import OptionKit
import ScenarioFiles
import Testing

@Suite("Weights given back in a table")
struct WeightsFileTests {
  static func read(_ text: String) throws -> [String: Double] {
    let file = try WeightsFile(Sheet(text, name: "w.csv"))
    return Dictionary(file.weights.map { ($0.criterion, $0.value) }) { first, _ in first }
  }

  @Test("are found under their heading, below a title, among other columns, down to the total")
  func found() throws {
    #expect(try Self.read("criterion,weight\nwait,40\nsay,60%\n") == ["wait": 40, "say": 0.6])
    let sheet =
      "Criteria and weights\nWeights are inputs\n\nCriterion,Title,Weight,Unit\nwait,Waits,40,weeks\nsay,Say,0,\nTotal,,40,\n"
    #expect(try Self.read(sheet) == ["wait": 40, "say": 0])
  }

  @Test("that are none, negative, twice or all 0 are refused with their place, all at once")
  func refused() {
    #expect(throws: Problems.self) { try Self.read("a,b\n1,2\n") }
    #expect(throws: Problems.self) { try Self.read("criterion,weight\nwait,0\n") }
    do {
      _ = try Self.read("criterion,weight\nwait,x\nsay,-1\ncost,2\ncost,3\n")
      Issue.record("accepted")
    } catch {
      let lines = (error as? Problems)?.all.map { $0.location?.line }
      #expect(lines == [2, 3, 5])
    }
  }
}
