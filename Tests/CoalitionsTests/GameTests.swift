import Diagnostics
import Testing

@testable import Coalitions

@Suite("Cost and profit games: answers that are known")
struct GameTests {
  private func thirds(_ numbers: [Int], over below: Int = 1) -> [Rational] {
    numbers.map { Rational(Int128($0), Int128(below)) }
  }

  @Test("an airport's Shapley value shares every stretch of runway among those who need it")
  func airportShapley() throws {
    let costs = [10, 16, 28, 40, 40]
    let game = try GameExamples.airport(costs)
    #expect(game.shapley() == thirds([120, 210, 450, 810, 810], over: 60))
    #expect(game.isConvex)
    #expect(try game.isInCore([2, 3, 7, 14, 14]))
  }

  @Test("the Talmud's three estates: a third each, then half the smallest claim, then half of every claim")
  func talmud() throws {
    let claims = [100, 200, 300]
    #expect(
      try GameExamples.bankruptcy(estate: 100, claims: claims).nucleolus().allocation
        == thirds([100, 100, 100], over: 3))
    #expect(try GameExamples.bankruptcy(estate: 200, claims: claims).nucleolus().allocation == thirds([50, 75, 75]))
    #expect(try GameExamples.bankruptcy(estate: 300, claims: claims).nucleolus().allocation == thirds([50, 100, 150]))
  }

  @Test("bankruptcy games of ten creditors have the contested garment rule as nucleolus (Aumann and Maschler 1985)")
  func contestedGarment() throws {
    let claims = [30, 70, 90, 110, 160, 200, 250, 310, 390, 450]
    let half = claims.reduce(0, +) / 2
    for estate in [100, 400, 777, half, 1500, 1900] {
      let nucleolus = try GameExamples.bankruptcy(estate: estate, claims: claims).nucleolus()
      // Up to half of all claims: equal awards held at half of each claim; beyond it: equal losses, likewise.
      let shared = { (sum: Double) in
        var (low, high) = (0.0, 1000.0)
        for _ in 0..<200 {
          let level = (low + high) / 2
          if claims.reduce(0.0, { $0 + min(Double($1) / 2, level) }) < sum { low = level } else { high = level }
        }
        return claims.map { min(Double($0) / 2, low) }
      }
      let awards =
        estate <= half
        ? shared(Double(estate))
        : zip(claims, shared(Double(2 * half - estate))).map { Double($0) - $1 }
      for (a, b) in zip(nucleolus.allocation, awards) { #expect(near(a.value, b, within: 1e-9)) }
    }
  }

  @Test("in a glove game the short side has everything in the core, and two thirds by Shapley")
  func gloves() throws {
    let game = try GameExamples.gloves(left: 2, right: 1)
    #expect(game.shapley() == thirds([1, 1, 4], over: 6))
    #expect(try game.nucleolus().allocation == thirds([0, 0, 1]))
    let ranges = try #require(try game.coreRanges())
    #expect(ranges.map(\.least) == thirds([0, 0, 1]))
    #expect(ranges.map(\.most) == thirds([0, 0, 1]))
  }

  @Test("three members of whom any two win have an empty core, proved by a half on each pair")
  func majority() throws {
    let game = try GameExamples.weighted([1, 1, 1], quota: 2)
    let found = try game.leastCore()
    guard case .empty(let weights) = found.core else {
      Issue.record("the core came out as not empty")
      return
    }
    #expect(weights.parts.map(\.group.bits) == [3, 5, 6])
    #expect(weights.parts.map(\.weight) == [1, 1, 1])
    #expect(weights.each == 2)
    #expect(weights.sum == Rational(3, 2))
    #expect(weights.prove(emptyCoreOf: game))
    #expect(found.objection == Rational(1, 3))
    #expect(try game.coreRanges() == nil)
    #expect(try game.nucleolus().allocation == thirds([1, 1, 1], over: 3))
  }

  @Test("a proof of an empty core does not hold for a game with one")
  func proofOfAnother() throws {
    guard case .empty(let weights) = try GameExamples.weighted([1, 1, 1], quota: 2).leastCore().core else { return }
    #expect(!weights.prove(emptyCoreOf: try GameExamples.weighted([2, 1, 1], quota: 3)))
  }

  @Test("the Tennessee Valley's dam: nucleolus and Shapley value as printed, and the largest objection by hand")
  func tennesseeValley() throws {
    let game = try GameExamples.tennesseeValley()
    #expect(try game.nucleolus().allocation.map(\.rounded) == [116_234, 93_540, 202_810])
    #expect(game.shapley().map(\.value) == [117_829, 100_756.5, 193_998.5])
    #expect(game.equalGain() == (try game.nucleolus().allocation))
    // Each alone saves a third of 141,858 by staying, and no pair saves less.
    #expect(try game.leastCore().objection == Rational(-47_286))
  }

  @Test("the first of [3; 2, 1, 1] has everything in the core; nobody has to have anything for [2; 1, 1, 1, 1]'s proof")
  func vetoes() throws {
    #expect(try GameExamples.weighted([2, 1, 1], quota: 3).nucleolus().allocation == thirds([1, 0, 0]))
    let even = try GameExamples.weighted([1, 1, 1, 1], quota: 2)
    #expect(try even.nucleolus().allocation == thirds([1, 1, 1, 1], over: 4))
    guard case .empty(let weights) = try even.leastCore().core else {
      Issue.record("the core came out as not empty")
      return
    }
    #expect(weights.prove(emptyCoreOf: even))
  }

  @Test("a constant-sum majority game has its own weights as nucleolus (B. Peleg 1968)")
  func ownWeights() throws {
    let game = try GameExamples.weighted([2, 2, 2, 1, 1, 1], quota: 5)
    #expect(try game.nucleolus().allocation == thirds([2, 2, 2, 1, 1, 1], over: 9))
  }

  @Test("tau of a convex game of two is the standard solution; a game that is not quasi-balanced has none")
  func tau() throws {
    let game = try CooperativeGame(.cost, values: [0, 60, 80, 100])
    #expect(game.tau() == thirds([40, 60]))
    #expect(game.tau() == game.equalGain())
    #expect(try GameExamples.weighted([1, 1, 1], quota: 2).tau() == nil)
    // Big boss games: tau = half of what each clan member brings (Muto, Nakayama, Potters and Tijs 1988).
    #expect(try GameExamples.gloves(left: 2, right: 1).tau() == thirds([0, 0, 1]))
  }

  @Test("whoever stands alone in a game of one pays its own cost by every division")
  func one() throws {
    let game = try CooperativeGame(.cost, values: [0, 77])
    let own = thirds([77])
    #expect(game.shapley() == own)
    #expect(try game.nucleolus().allocation == own)
    #expect(game.equalGain() == own)
    #expect(game.equalNonSeparable() == own)
    #expect(game.tau() == own)
    #expect(try game.leastCore().allocation == own)
    #expect(try game.coreRanges()?.map(\.most) == own)
  }

  @Test("values that are no game, or too large, are refused with what to do")
  func refused() throws {
    #expect(throws: Problem.self) { try CooperativeGame(.cost, values: [0, 1, 2]) }
    #expect(throws: Problem.self) { try CooperativeGame(.cost, values: [1, 2]) }
    #expect(throws: Problem.self) { try CooperativeGame(.cost, values: [0, 1 << 60]) }
    #expect(throws: Problem.self) { try CooperativeGame(.cost, memberCount: 21) { _ in 0 } }
    let large = try CooperativeGame(.cost, memberCount: 17) { $0.count }
    #expect(throws: Problem.self) { try large.nucleolus() }
    #expect(large.shapley() == thirds([Int](repeating: 1, count: 17)))
  }
}
