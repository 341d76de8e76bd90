import OptionKit
import Testing

@testable import Simulation

@Suite("The smallest package that would have carried a matter")
struct PackageTests {
  static func weighted(_ weights: [Int], above quota: Int) -> ([Bool]) -> Bool {
    { yes in zip(yes, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) } > quota }
  }

  @Test("under unanimity it wins over everybody against; under a majority only the nearest that are missing")
  func heads() throws {
    let leanings = [0.4, -0.3, -0.1, -0.2, -1.5]
    let all = try #require(Simulator.package(leanings) { !$0.contains(false) })
    #expect(all.winsOver == [1, 2, 3, 4] && abs(all.shortfall - 2.1) < 1e-12)
    let most = try #require(Simulator.package(leanings, carries: Self.weighted([1, 1, 1, 1, 1], above: 2)))
    #expect(most.winsOver == [2, 3] && abs(most.shortfall - 0.3) < 1e-12)
  }

  @Test("where votes weigh, one heavy opponent may be cheaper than two light ones, and the other way about")
  func weights() throws {
    let weights = [2, 3, 1, 1]
    let heavy = try #require(Simulator.package([0.1, -0.5, -0.3, -0.4], carries: Self.weighted(weights, above: 3)))
    #expect(heavy.winsOver == [1])
    let light = try #require(Simulator.package([0.1, -0.8, -0.3, -0.4], carries: Self.weighted(weights, above: 3)))
    #expect(light.winsOver == [2, 3])
  }

  @Test("nobody against, nothing to win; a rule that never carries has no package")
  func none() {
    #expect(Simulator.package([0.1, 0.2]) { _ in false } == nil)
    #expect(Simulator.package([0.1, -0.2]) { _ in false } == nil)
  }

  @Test("a large body is won over one by one, the nearest first")
  func large() throws {
    let leanings = (0..<40).map { -0.1 * Double($0 % 20) - 0.05 }
    let package = try #require(Simulator.package(leanings) { $0.count { $0 } > 20 })
    #expect(package.winsOver.count == 21 && package.winsOver.contains(0) && package.winsOver.contains(20))
  }

  @Test("a lapsed matter's story says what it would have taken")
  func story() throws {
    var trial = DegenerateTests.ballot("unanimity", members: 5, support: 0.4)
    (trial.seed, trial.agenda) = (3, 1)
    let ready = try trial.ready()
    let lapsed = try (0..<10).flatMap { try ready.replay($0).events }.compactMap {
      event -> RunEvent.SmallestPackage?? in
      if case .matter(_, .lapsed(_, _, let package)) = event.what { package } else { nil }
    }
    #expect(
      !lapsed.isEmpty && lapsed.allSatisfy { ($0?.members.isEmpty ?? true) == false && ($0?.shortfall ?? -1) >= 0 })
  }
}
