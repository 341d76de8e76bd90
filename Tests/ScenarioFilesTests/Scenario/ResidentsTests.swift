import Foundation
import OptionKit
import StandardOptions
import Testing

@testable import ScenarioFiles

@Suite("Which size counts people")
struct ResidentsTests {
  @Test("several sizes of which none is named are a question, never the first by the order of its name")
  func asked() throws {
    let folder = try SmallScenario.folder(
      yaml: SmallScenario.yaml.replacing("weighted-capitation", with: "aardvarks"),
      people: SmallScenario.people.replacing("weighted-capitation", with: "aardvarks"))
    let problems = folder.problems()
    #expect(
      problems.contains { $0.contains("does not say which of them counts people") && $0.contains("residents-by") })
  }

  @Test("a size that is named stays the one, whatever column is added beside it")
  func named() throws {
    let folder = try SmallScenario.folder()
    let service = try folder.read().scenario.service
    #expect(service.residentsBy == "weighted-capitation")
  }

  @Test("years before the base year are wrong input, with their place")
  func years() throws {
    let yaml = SmallScenario.yaml.replacing("first-year: 2019/20", with: "first-year: 2016/17")
    let problems = try SmallScenario.folder(yaml: yaml).problems()
    #expect(problems.contains { $0.hasPrefix("scenario.yaml:6") && $0.contains("before the base year 2018/19") })
  }
}
