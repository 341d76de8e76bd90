import Appraisal
import Documents
import OptionKit
import Reporting
import Simulation
import Testing

@Suite("Options that the runs do not tell apart are named")
struct AlikeOptionsTests {
  /// Two options of the decision rule whose packages all came to the same.
  private static func alike() throws -> (result: AppraisalResult, options: [String]) {
    var result = try EssexResult().result
    let options = Array(try #require(result.scenario.options[.rule]).map(\.id).prefix(2))
    for place in result.bundles.indices where result.bundles[place].choices[.rule] == options[1] {
      let names = result.bundles[place].choices.names.map { $0 == options[1] ? options[0] : $0 }
      guard let twin = result.bundles.first(where: { $0.choices.names == names }) else { continue }
      result.bundles[place].measures = twin.measures
      result.bundles[place].standardError = twin.standardError
    }
    return (result, options)
  }

  @Test("as found, invented figures tell every option from every other")
  func none() throws {
    #expect(try EssexResult().result.alikeOptions.isEmpty)
  }

  @Test("two that came to the same beside all other choices are one record, on the page by their titles")
  func named() throws {
    let (result, options) = try Self.alike()
    let found = result.alikeOptions
    #expect(found.map(\.dimension) == [.rule] && found.first?.options == options)
    #expect((found.first?.compared ?? 0) > 10)
    let section = try #require(AppraisalReport.document(for: result).sections.first { $0.id == "sure" })
    let words = PlainEnglishTests.texts(section.blocks).map(\.plain).joined(separator: "\n")
    let titles = options.compactMap { result.scenario.option(.rule, $0)?.title }
    #expect(titles.count == 2 && titles.allSatisfy { words.contains($0) } && words.contains("do not tell"))
  }

  @Test("one criterion that came out otherwise once is enough to tell them apart")
  func once() throws {
    var (result, options) = try Self.alike()
    let place = try #require(result.bundles.firstIndex { $0.choices[.rule] == options[1] })
    result.bundles[place].measures[0] = result.bundles[place].measures[0].nextUp
    #expect(result.alikeOptions.isEmpty)
  }

  @Test("where packages met different numbers of futures nothing is said")
  func unevenly() throws {
    var (result, _) = try Self.alike()
    result.plan.until = .leader(confidence: 0.95)
    #expect(result.alikeOptions.isEmpty)
  }
}
