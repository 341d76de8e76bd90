import Foundation
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("What users get wrong in a scenario")
struct BadScenarioTests {
  @Test(
    "one mistake, one located problem with a remedy",
    arguments: [
      ("criteria:", "critera:", "scenario.yaml:47:1: a scenario has no key critera; did you mean criteria?."),
      (
        "slow-capitation, use: capitation", "slow-capitation, use: capitaton",
        "scenario.yaml:29:34: there is no funding option capitaton; did you mean capitation?."
      ),
      (
        "paceOfChange", "paceOfChnge",
        "scenario.yaml:29:66: capitation has no parameter paceOfChnge; did you mean paceOfChange?."
      ),
      (
        "paceOfChange: 0.2", "paceOfChange: 1.5",
        "scenario.yaml:29:80: capitation.paceOfChange is 1.5; it must lie between 0 and 1."
      ),
      ("table: people.csv", "table: peple.csv", "peple.csv: there is no such file; check the path."),
      (
        "table: people.csv", "table: ../people.csv",
        "scenario.yaml:9:10: ../people.csv lies outside the scenario's folder; keep tables beside the scenario."
      ),
      (
        "source: paper 6", "source: papper 6",
        "scenario.yaml:52:32: criteria.wait.weight: papper is none of the documents; did you mean paper?."
      ),
      (
        "source: paper 6", "source: paper",
        "scenario.yaml:52:32: criteria.wait.weight: the source names no place in paper; add the section, table or clause."
      ),
      (
        "value: 3, source: paper 6", "value: 3",
        "scenario.yaml:52:13: criteria.wait.weight has neither source nor assumption; add `source: document section` or `assumption: reason`."
      ),
      (
        "weight: {value: 3, source: paper 6}", "weight: 3",
        "scenario.yaml:52:13: criteria.wait.weight has neither source nor assumption; write `{value: 3, source: document section}` or `{value: 3, assumption: reason}`."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "value: 0.04",
        "scenario.yaml:46:21: parameters.scale-elasticity is assumed to be 0.04 and has no range; give low and high, or a distribution."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "uniform: [0, 3]",
        "scenario.yaml:46:21: parameters.scale-elasticity may be 2.997; it must lie between 0 and 1."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "uniform: [0.3, 0.1]",
        "scenario.yaml:46:21: parameters.scale-elasticity: uniform runs from 0.3 down to 0.1; put the smaller number first."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "discrete: {values: [0, 0.1], probabilities: [0.5, 0.4]}",
        "scenario.yaml:46:21: parameters.scale-elasticity: discrete has probabilities that add up to 0.9; they must add up to 1."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "value: .nan, low: 0, high: 1",
        "scenario.yaml:46:29: parameters.scale-elasticity.value is .nan, which is not a number; write a number."
      ),
      (
        "value: 0.04, low: 0, high: 0.1", "value: 0.04, low: 0, high: .inf",
        "scenario.yaml:46:49: parameters.scale-elasticity.high is .inf, which is not a number; write a number."
      ),
      (
        "outcome-share: 6%", "outcome-share: 106%",
        "scenario.yaml:23:95: contract.outcome-share is 1.06; it must lie between 0 and 1."
      ),
      (
        "end: 2020-10-31", "end: 2020-02-30",
        "scenario.yaml:23:49: contract.end is 2020-02-30, which is no day; write it as 2018-12-11."
      ),
      (
        "host: west-ccg", "host: wset-ccg",
        "scenario.yaml:24:19: lead-team: there is no commissioner wset-ccg; did you mean west-ccg?."
      ),
      (
        "{county-wide: prefers}", "{county-wide: perfers}",
        "scenario.yaml:42:37: stances.commissioners.west-ccg.views.county-wide is perfers, which is not one of prefers, supports, supports-if-local, considers, undecided, none, refuses; did you mean prefers?."
      ),
      (
        "funding: historic-block\n", "funding: capitation\n",
        "scenario.yaml:35:12: business-as-usual: there is no funding option capitation; did you mean slow-capitation?."
      ),
      (
        "sums-to: 310", "sums-to: 311",
        "scenario.yaml:14:36: the column weighted-capitation of people.csv adds up to 310, not 311; correct the table or `sums-to`."
      ),
      (
        "total: 600}", "total: 601}",
        "scenario.yaml:21:48: the column service of money.csv adds up to 600.00, not 601.00; correct the table or the total; the table may have been cut short."
      ),
      (
        "criteria:\n  - id: wait", "criteria:\n  - <<: {}\n    id: wait",
        "scenario.yaml:48:5: << is a merge key, which scenario files do not use; write the values out."
      ),
    ])
  func oneMistake(old: String, new: String, expected: String) throws {
    let found = try SmallScenario.changed(old, new).problems()
    #expect(found == [expected], "\(found)")
  }

  @Test(
    "one mistake in a table, one located problem",
    arguments: [
      ("east-ccg,East", "west-ccg,East", "people.csv:4:1: west-ccg has two rows, in lines 3 and 4; keep one."),
      (
        ",,,300,", ",,,-300,",
        "people.csv:2:38: the population of shire-cc is -300; it must lie between 0 and 10,000,000,000."
      ),
      (
        ",,,300,", ",,,many,",
        "people.csv:2:38: the population of shire-cc is \"many\"; write a number such as 1468177."
      ),
      (
        "east-ccg,199.50", "eats-ccg,199.50",
        "money.csv:4:1: there is no commissioner eats-ccg; did you mean east-ccg?."
      ),
      (
        "commissioner,service,extra", "commissioner,servise,extra",
        "money.csv:1:14: there is no column servise in this table; did you mean service?."
      ),
      ("east-ccg,199.50,3\n", "", "money.csv:3:1: east-ccg has no row; add it; the table may have been cut short."),
      (
        "east-ccg,199.50,3\n", "east-ccg,19",
        "money.csv:4:10: the row of east-ccg has 2 cells and the heading 3; give every cell; the table may have been cut short."
      ),
      (
        "300.50,7", "300.505,7",
        "money.csv:3:10: the service of west-ccg is \"300.505\"; write pounds with at most two decimals."
      ),
      ("300.50,7", "-300.50,7", "money.csv:3:10: the service of west-ccg is -300.50; it cannot be below 0."),
      (
        "300.50,7", "300.50,7,9",
        "money.csv:3:19: this cell has no column heading above it; quote numbers that have commas."
      ),
      (
        "west-ccg,West CCG,ccg", "west-ccg,West CCG,cgc",
        "people.csv:3:19: cgc is no kind of organisation; did you mean ccg?."
      ),
      (
        "east-ccg,East CCG,ccg,two,shire-cc,shire-cc,,110\n", "",
        "people.csv:3:1: the table has 2 rows and the scenario declares 3; add what is missing or correct `rows`."
      ),
    ])
  func tables(old: String, new: String, expected: String) throws {
    let found = try SmallScenario.changed(old, new).problems()
    #expect(found.contains(expected), "\(found)")
  }

  @Test("all problems of all files come at once, in the order of their places")
  func allAtOnce() throws {
    let folder = try SmallScenario.changed("historic-block", "historic-blok")
    try folder.write("money.csv", Data("commissioner,service\nshire-cc,x\nshire-cc,1\n".utf8))
    let found = folder.problems()
    #expect(found.count >= 7)
    #expect(
      found.contains { $0.hasPrefix("scenario.yaml:28:7: there is no funding option historic-blok; did you mean") })
    #expect(found.contains { $0.hasPrefix("scenario.yaml:35:12: business-as-usual: there is no funding option") })
    #expect(found.contains { $0.hasPrefix("money.csv:1:1: there is no column extra") })
    #expect(found.contains { $0.hasPrefix("money.csv:2:10: the service of shire-cc is \"x\"") })
    #expect(found.contains { $0.hasPrefix("money.csv:3:1: shire-cc has two rows") })
    #expect(
      found.contains { $0.contains("west-ccg has no row") } && found.contains { $0.contains("east-ccg has no row") })
    #expect(found == found.sorted { $0.split(separator: ":")[0] < $1.split(separator: ":")[0] })
  }

  @Test("whole numbers with a leading nought are decimal, and words are not truth values by accident")
  func plainReading() throws {
    #expect(try SmallScenario.changed("value: 5,", "value: 010,").read().scenario.years == 10)
    #expect(try SmallScenario.changed("can-extend: false", "can-extend: nay").problems().count == 1)
  }

  @Test("a scenario that is not there, and a folder without one, are said so")
  func missing() throws {
    #expect(throws: Problems.self) { try ScenarioFile.read("/no/such/folder", catalogue: .standard) }
    #expect(try TestFolder([:]).problems() == ["scenario.yaml: there is no such file; check the path."])
    let folder = try TestFolder([:])
    try FileManager.default.createDirectory(atPath: folder.path + "/scenario.yaml", withIntermediateDirectories: false)
    #expect(folder.problems() == ["scenario.yaml: this is a folder; name a file."])
  }
}
