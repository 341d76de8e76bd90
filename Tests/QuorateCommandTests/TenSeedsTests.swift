import Appraisal
import ScenarioFiles
import Simulation
import Testing

@testable import QuorateCommand

@Suite("The headline of a tie does not hang on the seed")
struct TenSeedsTests {
  @Test("over ten seeds what the members share is the same in at least nine, and the other sets overlap with those")
  func headline() async throws {
    let small = try SensitivityCommandTests.small()
    let yaml = try small.text("case/scenario.yaml").replacingOccurrences(
      of: "rule: [unanimity]", with: "rule: [unanimity, simple-majority, weighted-majority]")
    try small.write("case/scenario.yaml", yaml)
    let file = try ScenarioFile.read(small.folder, catalogue: Quorate.catalogue)
    var (headlines, sets): ([String], [Set<String>]) = ([], [])
    for seed in 1...10 {
      var plan = file.plan
      (plan.seed, plan.futures) = (UInt64(seed), 16)
      let appraiser = try Appraiser(file.scenario, plan: plan, program: "test")
      let result = try await appraiser.run(threads: 2) { _ in }
      let leading = try #require(result.leading)
      headlines.append(leading.headline)
      sets.append(Set(leading.members.map { result.bundles[$0].id }))
    }
    let counts = Dictionary(headlines.map { ($0, 1) }, uniquingKeysWith: +)
    let (usual, count) = try #require(counts.max { ($0.value, $1.key) < ($1.value, $0.key) })
    #expect(count >= 9, "\(headlines)")
    #expect(!usual.isEmpty)
    // It is a tie that is tried, not a winner, and it leaves something out.
    #expect(sets.count { $0.count > 1 } >= 9)
    let common = zip(headlines, sets).filter { $0.0 == usual }.map(\.1)
    for (headline, set) in zip(headlines, sets) where headline != usual {
      #expect(common.allSatisfy { !$0.isDisjoint(with: set) }, "\(headline)")
    }
  }
}
