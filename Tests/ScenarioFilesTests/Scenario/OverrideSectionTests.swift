import MultiCriteria
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("--set reaches every section of a scenario that holds a number")
struct OverrideSectionTests {
  @Test("weights, anchors, the agenda, the contract and stances are set, each with the reason that it was")
  func sections() throws {
    let folder = try SmallScenario.folder()
    let file = try folder.read([
      "criteria.wait.weight=40", "criteria.wait.scale.zero=52", "agenda.price.per-year=3",
      "agenda.price.value-share=2%", "contract.outcome-share=15%", "stances.everyone.attendance=0.7",
      "stances.commissioners.west-ccg.governance-days=20",
    ])
    let judged = try #require(file.plan.criteria.first)
    #expect(judged.weight == 40 && judged.weightRange == nil)
    #expect(judged.weightProvenance.text.contains("command line"))
    #expect(judged.scale == .linear(zero: 52, hundred: 4))
    let item = try #require(file.scenario.agenda.first)
    #expect(item.perYear == 3 && item.valueShare == 0.02)
    #expect(file.scenario.service.contract?.outcomeShare == 0.15)
    #expect(file.scenario.stances[0].attendance == 0.7)
    #expect(file.scenario.stances[1].governanceDays == 20)
    #expect(file.overrides.count == 7 && file.overrides[0].text == "criteria.wait.weight=40")
  }

  @Test("of a swing the points are set, of a rank the rank")
  func swings() throws {
    let swing = try SmallScenario.changed(
      "weight: {value: 3, source: paper 6}", "weight: {points: 60, from: 36, to: 20, source: paper 6}")
    let file = try swing.read(["criteria.wait.weight=80"])
    guard case .swing(let swings) = file.plan.weighing else {
      Issue.record("no swings: \(file.plan.weighing)")
      return
    }
    #expect(swings.map(\.points) == [80])
    let ranked = try SmallScenario.changed("weight: {value: 3, source: paper 6}", "weight: {rank: 1, source: paper 6}")
    #expect(ranked.problems(["criteria.wait.weight=0"]).first?.hasPrefix("--set: ") == true)
    #expect(ranked.problems(["criteria.wait.weight=1"]).isEmpty)
  }

  @Test("a path that leads nowhere, or to no number, is a problem at --set and names what is near")
  func nowhere() throws {
    let folder = try SmallScenario.folder()
    let expected = [
      "criteria.wiat.weight=1": "--set: criteria has nothing called wiat; did you mean wait?.",
      "criteria.wait.wieght=1": "--set: criteria.wait has no key wieght; did you mean weight?.",
      "criteria.wait.scale=1": "--set: criteria.wait.scale is no number; name one of its numbers: zero, hundred.",
      "criteria.wait.branch.x=1": "--set: criteria.wait.branch is one value; leave out .x.",
      "criteria.wait=1": "--set: criteria.wait is no number; name one of its numbers.",
      "agenda.price.value-share=200%": "--set: agenda.price.value-share is 2; it must lie between 0 and 1.",
      "criteria.wait.weight=lots": "--set: criteria.wait.weight.value is lots, which is not a number",
    ]
    for (text, problem) in expected {
      let found = folder.problems([text])
      #expect(found.contains { $0.hasPrefix(problem) }, "\(text): \(found)")
    }
  }
}
