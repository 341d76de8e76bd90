import Appraisal
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

@Suite("A dimension that is varied beside some bundles only")
struct LonglistFilterTests {
  /// The small scenario with local variation on the table, and what is said of the longlist.
  static func folder(_ longlist: String) throws -> TestFolder {
    let yaml = SmallScenario.yaml
      .replacingOccurrences(
        of: "  risk: [no-risk-sharing]\n", with: "  risk: [no-risk-sharing]\n  variation: [one-model, local-modules]\n"
      )
      .replacingOccurrences(
        of: "  risk: no-risk-sharing\n", with: "  risk: no-risk-sharing\n  variation: one-model\n" + longlist)
    return try SmallScenario.folder(yaml: yaml)
  }

  static func varied(_ around: String, dimension: String = "variation") -> String {
    "longlist:\n  varied:\n    - {dimension: \(dimension), around: \(around), reason: it is asked there}\n"
  }

  @Test("it departs from business as usual only there, and what was not tried is counted")
  func filtered() throws {
    let whole = try Longlist(PreparedScenario(Self.folder("").read().scenario))
    let some = try Longlist(
      PreparedScenario(Self.folder(Self.varied("{rule: [simple-majority], funding: [historic-block]}")).read().scenario)
    )
    #expect(whole.notTried == 0)
    let departs = some.lawful.filter { $0.choices[.variation] != "one-model" }
    #expect(!departs.isEmpty)
    for bundle in departs {
      #expect(bundle.choices[.rule] == "simple-majority" && bundle.choices[.funding] == "historic-block")
    }
    // Of eight combinations beside one model six are not tried with local modules.
    #expect(some.notTried == 6)
    #expect(whole.lawful.count + whole.ruledOut.count == some.lawful.count + some.ruledOut.count + 6)
    let plain = some.lawful.filter { $0.choices[.variation] == "one-model" }.map(\.id)
    #expect(plain == whole.lawful.filter { $0.choices[.variation] == "one-model" }.map(\.id))
  }

  @Test("two lines for one dimension: either is enough")
  func either() throws {
    let lines =
      Self.varied("{rule: [simple-majority], funding: [historic-block]}")
      + "    - {dimension: variation, around: {rule: [unanimity], footprint: [county-wide]}, reason: and there}\n"
    let longlist = try Longlist(PreparedScenario(Self.folder(lines).read().scenario))
    #expect(longlist.notTried == 4)
  }

  @Test("what is written wrongly has its place and a remedy")
  func wrong() throws {
    let cases: [(String, String)] = [
      (Self.varied("{rule: [simple-majority]}", dimension: "varition"), "did you mean variation?"),
      (Self.varied("{rule: [simple-majorty]}"), "did you mean simple-majority?"),
      (Self.varied("{variation: [one-model]}"), "around a choice of its own"),
      ("longlist:\n  varied:\n    - {dimension: variation, around: {rule: [unanimity]}}\n", "reason"),
      ("longlist: {}\n", "varied"),
    ]
    for (text, wanted) in cases {
      let found = try Self.folder(text).problems()
      #expect(found.contains { $0.contains(wanted) && $0.hasPrefix("scenario.yaml:") }, "\(wanted): \(found)")
    }
  }

  @Test("Essex keeps to 3,000 bundles, and varies local scope and timing where its lines say")
  func essex() throws {
    let file = try EssexTests.read()
    let scenario = file.scenario
    let dimensions = scenario.dimensions
    #expect(dimensions.contains(.variation) && dimensions.contains(.timing))
    let longlist = try Longlist(PreparedScenario(scenario))
    #expect(longlist.lawful.count <= 3000 && longlist.notTried > 10_000, "\(longlist.lawful.count)")
    for bundle in longlist.lawful where bundle.choices[.variation] != "one-model" {
      #expect(bundle.choices[.funding] == "historic-block")
    }
    #expect(Set(longlist.lawful.compactMap { $0.choices[.timing] }).count == 3)
    #expect(!longlist.lawful.contains { $0.choices[.timing] == "staggered" && $0.choices[.footprint] == "county-wide" })
  }
}
