import Appraisal
import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

@Suite("A sound scenario")
struct ScenarioReadingTests {
  @Test("everything written arrives where the simulation and the appraisal look for it")
  func arrives() throws {
    let file = try SmallScenario.folder().read()
    let scenario = file.scenario
    #expect(scenario.service.ids == ["shire-cc", "west-ccg", "east-ccg"])
    #expect(scenario.service.commissioners[1].sizes == ["weighted-capitation": 200])
    #expect(scenario.service.commissioners[0].kind == .localAuthority)
    #expect(scenario.service.components.map(\.total) == [Money(pounds: 600), Money(pounds: 10)])
    #expect(scenario.service.components.map(\.isRedivided) == [true, false])
    #expect(scenario.timeLimited == ["extra"])
    #expect(scenario.service.contract?.outcomeShare == 0.06)
    #expect(scenario.service.leadTeam?.host == 1)
    #expect(scenario.firstYear == FinancialYear(starting: 2019) && scenario.years == 5)
    #expect(scenario.options[.funding]?.map(\.id) == ["historic-block", "slow-capitation"])
    #expect(scenario.options[.funding]?[1].settings == "{paceOfChange: 0.2}")
    #expect(scenario.stances.map(\.attendance) == [0.9, 0.9, 0.9])
    #expect(scenario.stances[1].governanceDays == 10 && scenario.stances[1].views["county-wide"] == .prefers)
    #expect(scenario.stances[0].governanceDays == Stance().governanceDays)
    #expect(scenario.input(.scaleElasticity).uncertainty.distribution == .pert(low: 0, mode: 0.04, high: 0.1))
    #expect(scenario.checks.map(\.outcome) == [.agrees])
    #expect(file.plan.criteria.map(\.weight) == [3])
    #expect(file.plan.criteria[0].scale == .linear(zero: 36, hundred: 4))
    #expect(file.files == ["scenario.yaml", "money.csv", "people.csv"])
  }

  @Test("every number enters the register with its provenance")
  func register() throws {
    let figures = try SmallScenario.folder().read().scenario.figures
    let share = try #require(figures.first { $0.name == "contract.outcome-share" })
    #expect(share.value == 0.06 && share.provenance == .source(Source("paper.txt", section: "3")))
    #expect(figures.contains { $0.name == "west-ccg.service" && $0.value == 300.5 })
    #expect(figures.contains { $0.name == "west-ccg.weighted-capitation" && $0.value == 200 })
    #expect(figures.contains { $0.name == "agenda.price.value-share" && $0.provenance.kind == "assumption" })
  }

  @Test("the digest follows every byte of every file, and not the folder's place or how it is named")
  func digest() throws {
    let here = try SmallScenario.folder()
    let first = try here.read().scenario.digest
    #expect(first.count == 64)
    #expect(try SmallScenario.folder().read().scenario.digest == first)
    #expect(try ScenarioFile.read(here.path + "/", catalogue: .standard).scenario.digest == first)
    #expect(try ScenarioFile.read(here.path + "/scenario.yaml", catalogue: .standard).scenario.digest == first)
    #expect(try SmallScenario.changed("West CCG", "West  CCG").read().scenario.digest != first)
    #expect(try SmallScenario.folder(money: SmallScenario.money + "\n").read().scenario.digest != first)
  }

  @Test("reading writes nothing, whether it succeeds or fails")
  func writesNothing() throws {
    for folder in [try SmallScenario.folder(), try SmallScenario.changed("historic", "hysteric")] {
      let before = try folder.contents()
      _ = folder.problems()
      #expect(try folder.contents() == before)
    }
  }

  @Test(
    "each notation of a distribution",
    arguments: [
      ("uniform: [0, 0.2]", Distribution.uniform(low: 0, high: 0.2)),
      ("triangular: [0, 5%, 0.2]", .triangular(low: 0, mode: 0.05, high: 0.2)),
      ("pert: [0, 0.05, 0.2]", .pert(low: 0, mode: 0.05, high: 0.2)),
      ("pert: [0, 0.05, 0.2, 6]", .pert(low: 0, mode: 0.05, high: 0.2, shape: 6)),
      ("normal: [0.5, 0.01]", .normal(mean: 0.5, sd: 0.01)),
      ("truncated-normal: [0.1, 0.1, 0, 1]", .truncatedNormal(mean: 0.1, sd: 0.1, low: 0, high: 1)),
      ("lognormal: [-3, 0.5]", .lognormal(logMean: -3, logSd: 0.5)),
      ("beta: [2, 5]", .beta(alpha: 2, beta: 5)),
      ("beta: [2, 5, 0, 0.5]", .beta(alpha: 2, beta: 5, low: 0, high: 0.5)),
      (
        "discrete: {values: [0, 0.1], probabilities: [25%, 0.75]}",
        .discrete(values: [0, 0.1], probabilities: [0.25, 0.75])
      ),
      ("empirical: [0.2, 0.1]", .empirical([0.1, 0.2])),
      ("between: {share: 80%, low: 0.1, high: 0.3, as: uniform}", .uniform(low: 0.075, high: 0.325)),
      ("value: 0.1, low: 0, high: 0.2", .pert(low: 0, mode: 0.1, high: 0.2)),
    ])
  func distributions(text: String, expected: Distribution) throws {
    let file = try SmallScenario.changed("value: 0.04, low: 0, high: 0.1", text).read()
    let read = file.scenario.input(.scaleElasticity).uncertainty.distribution
    for u in [0.01, 0.3, 0.5, 0.9] { #expect(abs(read.quantile(u) - expected.quantile(u)) < 1e-12) }
  }

  @Test("observations come from a column of a table, which enters the digest; what is wrong with it is located")
  func observations() throws {
    let folder = try SmallScenario.changed("value: 0.04, low: 0, high: 0.1", "empirical: seen.csv share")
    #expect(folder.problems().first?.hasPrefix("seen.csv: there is no such file") == true)
    try folder.write("seen.csv", Data("year,share\n2016,5%\n2017,\n2018,0.02\n".utf8))
    let file = try folder.read()
    #expect(file.scenario.input(.scaleElasticity).uncertainty.distribution == .empirical([0.02, 0.05]))
    #expect(file.files.contains("seen.csv"))
    try folder.write("seen.csv", Data("year,share\n2016,x\n".utf8))
    #expect(folder.problems().first?.hasPrefix("seen.csv:2:6: the share is \"x\"") == true)
    try folder.write("seen.csv", Data("year,shares\n2016,1\n".utf8))
    #expect(folder.problems().first?.contains("did you mean shares?") == true)
  }

  @Test("movement over the years and correlations are read")
  func years() throws {
    let text = """
      parameters:
        deflator: {value: 2%, low: 1%, high: 3%, over-years: {carry-over: 0.5, sd: 0.2%, limits: [0, 0.1]}, assumption: x}
        price-uplift: {uniform: [1%, 3%], source: paper 1, how: widened}
      correlations: [{names: [deflator, price-uplift], pairs: [[deflator, price-uplift, 0.7]], assumption: x}]
      ignored:
      """
    let yaml = SmallScenario.yaml.split(separator: "parameters:", omittingEmptySubsequences: false)
      .joined(separator: text.split(separator: "ignored:").joined())
      .split(separator: "  scale-elasticity: {value: 0.04, low: 0, high: 0.1, assumption: unknown}\n").joined()
    let scenario = try SmallScenario.folder(yaml: yaml).read().scenario
    #expect(
      scenario.input(.deflator).uncertainty.persistence == Persistence(carryOver: 0.5, sd: 0.002, limits: 0...0.1))
    #expect(
      scenario.input(.priceUplift).provenance == .derived(from: Source("paper.txt", section: "1"), how: "widened"))
    #expect(scenario.correlations.map(\.names) == [["deflator", "price-uplift"]])
  }

  @Test("--set stands above the file: an option's parameter, a model parameter, the sweep; and changes no digest")
  func overrides() throws {
    let folder = try SmallScenario.folder()
    let file = try folder.read(
      [
        "funding.slow-capitation.paceOfChange=0.5", "rule.simple-majority.quorum=0.75", "parameters.deflator=0.03",
        "appraisal.futures=32", "risk.no-risk-sharing.x=1",
      ].dropLast())
    #expect(file.scenario.option(.funding, "slow-capitation")?.settings == "{paceOfChange: 0.5}")
    #expect(file.scenario.option(.rule, "simple-majority")?.settings == "{quorum: 0.75}")
    #expect(file.scenario.input(.deflator).uncertainty.distribution == .constant(0.03))
    #expect(file.plan.futures == 32)
    #expect(file.overrides.map(\.text).first == "funding.slow-capitation.paceOfChange=0.5")
    #expect(try folder.read().scenario.digest == file.scenario.digest)
  }

  @Test("an override that leads nowhere or breaks a bound is a problem at --set")
  func badOverrides() throws {
    let folder = try SmallScenario.folder()
    #expect(
      folder.problems(["rule.simple-majorty.quorum=1"])
        == ["--set: the scenario has no rule option simple-majorty; did you mean simple-majority?."])
    #expect(
      folder.problems(["rule.simple-majority.quorum=1.5"])
        == ["--set: simple-majority.quorum is 1.5; it must lie between 0 and 1."])
    #expect(folder.problems(["parameters.deflater=1"]).first?.contains("did you mean deflator?") == true)
    #expect(folder.problems(["rul.x.y=1"]).first?.hasPrefix("--set: there is no dimension rul") == true)
    for text in ["", "a", "a=1", "rule.x=1", "rule.x.y=", "parameters=1", "..=1"] {
      #expect(throws: Problem.self) { try Override(text) }
    }
  }
}

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4 and a million letters, in pieces or whole",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func examples(text: String, expected: String) {
    var whole = SHA256()
    whole.update(text.utf8)
    #expect(whole.digest() == expected)
    var pieces = SHA256()
    pieces.update(text.utf8.prefix(13))
    pieces.update(text.utf8.dropFirst(13))
    #expect(pieces.digest() == expected)
  }
}
