import Diagnostics
import Testing
import Uncertainty

@testable import MultiCriteria

@Suite("Effects of inputs on an output meet their closed forms")
struct InfluenceTests {
  private func close(_ found: [Estimate], _ wanted: [Double], within: Double, _ label: Comment) {
    #expect(found.count == wanted.count)
    for (estimate, value) in zip(found, wanted) {
      #expect(abs(estimate.value - value) < within, label)
      #expect(estimate.error >= 0 && estimate.error < 4 * within, label)
    }
  }

  @Test("first-order and total effects of Ishigami's function by Saltelli's design")
  func ishigami() throws {
    let (a, b, mixed) = try InfluenceExamples.design(4096, 3, InfluenceExamples.ishigami)
    let found = try SobolIndices(a: a, b: b, mixed: mixed)
    let wanted = InfluenceExamples.ishigamiEffects
    #expect(abs(found.variance - wanted.variance) < 0.1)
    close(found.first, wanted.first, within: 0.03, "first")
    close(found.total, wanted.total, within: 0.03, "total")
    let errors = SobolIndices.resampled(a: a, b: b, mixed: mixed, drawings: 200)
    for place in 0..<3 {
      #expect(abs(errors.first[place] / found.first[place].error - 1) < 0.35, "first \(place)")
      #expect(abs(errors.total[place] / found.total[place].error - 1) < 0.35, "total \(place)")
    }
  }

  @Test("first-order and total effects of Sobol's g; an input without effect has none, exactly in the total")
  func sobolG() throws {
    let weights = [0.0, 1, 4.5, 9, 99]
    let (a, b, mixed) = try InfluenceExamples.design(4096, 6) { InfluenceExamples.g(Array($0[..<5]), weights) }
    let found = try SobolIndices(a: a, b: b, mixed: mixed)
    let wanted = InfluenceExamples.gEffects(weights)
    close(found.first, wanted.first + [0], within: 0.03, "first")
    close(found.total, wanted.total + [0], within: 0.03, "total")
    #expect(found.total[5].value == 0 && found.first[5].value == 0)
  }

  @Test("Shapley effects of Ishigami's function add up to 1 and meet the closed form")
  func shapley() throws {
    let both = try InfluenceExamples.uniforms(4096, 6)
    let (a, b) = (InfluenceExamples.rows(Array(both[..<3])), InfluenceExamples.rows(Array(both[3...])))
    let orders = a.indices.map { ShapleyEffects.order(of: 3, row: $0, seed: 7) }
    let steps = a.indices.map { row -> [Double] in
      var x = a[row]
      return orders[row].map { input in
        x[input] = b[row][input]
        return InfluenceExamples.ishigami(x)
      }
    }
    let found = try ShapleyEffects(a: a.map(InfluenceExamples.ishigami), steps: steps, orders: orders)
    close(found.effects, InfluenceExamples.ishigamiEffects.shapley, within: 0.03, "Shapley")
    #expect(abs(found.effects.reduce(0) { $0 + $1.value } - 1) < 1e-12)
    #expect(Set(orders).count == 6)
  }

  @Test("effects from a sample alone, by regression: a polynomial exactly, noise as unexplained, Ishigami nearly")
  func regression() throws {
    let x = try InfluenceExamples.uniforms(2048, 5)
    // 2 P1(x0) + P2(x1) + P1(x0) P1(x2) in orthonormal polynomials: variances 4, 1 and 1 of 6.
    let output = InfluenceExamples.rows(x).map { u -> Double in
      let p = u.map { InputRanks.polynomials($0, degree: 2) }
      return 2 * p[0][0] + p[1][1] + p[0][0] * p[2][0]
    }
    let found = try SampleEffects(inputs: x, output: output)
    close(found.first, [4 / 6, 1 / 6, 0, 0, 0], within: 0.02, "first")
    close(found.total, [5 / 6, 1 / 6, 1 / 6, 0, 0], within: 0.02, "total")
    close(found.shapley, [4.5 / 6, 1 / 6, 0.5 / 6, 0, 0], within: 0.02, "Shapley")
    #expect(found.unexplained < 0.01)
    let random = CounterGenerator(seed: 5)
    let noisy = output.enumerated().map { row, value in
      value + 6.0.squareRoot() * StandardNormal.quantile(random.uniform(UInt64(row)))
    }
    let half = try SampleEffects(inputs: x, output: noisy)
    #expect(abs(half.unexplained - 0.5) < 0.05)
    #expect(abs(half.first[0].value - 4 / 12) < 0.04 && half.total[4].value < 0.01)
    let hard = try SampleEffects(
      inputs: Array(x[..<3]), output: InfluenceExamples.rows(x).map { InfluenceExamples.ishigami(Array($0[..<3])) },
      degree: 8, pairDegree: 5)
    close(hard.first, InfluenceExamples.ishigamiEffects.first, within: 0.03, "Ishigami, first")
    close(hard.total, InfluenceExamples.ishigamiEffects.total, within: 0.03, "Ishigami, total")
  }

  @Test("screening by elementary effects: a linear function exactly, an interaction by its spread")
  func screening() {
    let ways = ElementaryEffects.trajectories(inputs: 4, count: 30, seed: 3)
    let inside = ways.allSatisfy { $0.points.allSatisfy { $0.allSatisfy { (-1e-12...1 + 1e-12).contains($0) } } }
    #expect(inside && ways.allSatisfy { $0.points.count == 5 && Set($0.order).count == 4 })
    let outputs = ways.map { $0.points.map { 3 * $0[0] - 2 * $0[1] + $0[2] * $0[0] } }
    let found = ElementaryEffects(ways, outputs: outputs)
    #expect(abs(found.mean[1] + 2) < 1e-9 && found.spread[1] < 1e-9 && abs(found.meanSize[1].value - 2) < 1e-9)
    #expect(found.meanSize[3].value < 1e-12)
    #expect(found.spread[0] > 0.1 && found.mean[0] > 3 && found.mean[0] < 4)
  }

  @Test("samples that do not fit are problems")
  func wrong() {
    #expect(throws: Problems.self) { try SobolIndices(a: [1, 2], b: [1], mixed: [[1, 2]]) }
    #expect(throws: Problems.self) { try SobolIndices(a: [1, 2], b: [1, .nan], mixed: [[1, 2]]) }
    #expect(throws: Problems.self) { try ShapleyEffects(a: [1, 2], steps: [[1], [2]], orders: [[0], [1]]) }
    #expect(throws: Problems.self) { try SampleEffects(inputs: [[1, 2, 3]], output: [1, 2]) }
    #expect(throws: Problems.self) { try PartialInformation(payoffs: [[1, .infinity]]) }
    #expect(throws: Problems.self) { try BoxSearch().boxes(inputs: [[1]], happens: [true, false]) }
  }
}

@Suite("What it is worth to know, and when something happens")
struct InformationAndBoxTests {
  @Test("partial information meets the closed form of a linear payoff with normal inputs", arguments: [0.0, 0.5, 1.5])
  func linearGaussian(mean: Double) throws {
    let u = try InfluenceExamples.uniforms(4096, 3)
    let z = u.map { $0.map(StandardNormal.quantile) }
    // The second option is worth mean + 2 z0 + z1 + z2 / 4 more than the first.
    let payoff = z[0].indices.map { mean + 2 * z[0][$0] + z[1][$0] + z[2][$0] / 4 }
    let known = try PartialInformation(payoffs: [payoff.map { _ in 0 }, payoff])
    // E max(0, m + s Z) - max(0, m) = s phi(m / s) + m Phi(m / s) - max(0, m).
    let closed = { (s: Double) in
      s * StandardNormal.density(mean / s) + mean * StandardNormal.cdf(mean / s) - max(0, mean)
    }
    for (inputs, size) in [([0], 2.0), ([1], 1), ([0, 1], 5.0.squareRoot())] {
      let found = try known.value(of: inputs.map { z[$0] })
      #expect(abs(found.value - closed(size)) < 0.04, "\(inputs): \(found) for \(closed(size))")
      #expect(found.error < 0.1 && found.value <= known.perfect.value + 0.03)
    }
    #expect(abs(known.perfect.value - closed(5.0625.squareRoot())) < 0.03)
    #expect(try known.value(of: [u[0].indices.map { Double($0 % 7) }]).value < 0.02)
  }

  @Test("of a discrete input the value is that of the table")
  func discrete() throws {
    // Three equally likely states: payoffs 0, 0, 0 against 3, -1, -1; knowing the state gains 1 - 1/3.
    let states = (0..<999).map { Double($0 % 3) }
    let known = try PartialInformation(payoffs: [states.map { _ in 0 }, states.map { $0 == 0 ? 3 : -1 }])
    #expect(abs(try known.value(of: [states]).value - (1 - 1.0 / 3)) < 1e-9)
    #expect(abs(known.perfect.value - (1 - 1.0 / 3)) < 1e-9)
  }

  @Test("a planted box is found with its bounds, coverage and density, and nothing is found in noise")
  func planted() throws {
    let x = try InfluenceExamples.uniforms(4000, 8)
    let random = CounterGenerator(seed: 9)
    let happens = x[0].indices.map { row in
      (x[2][row] > 0.6 && x[5][row] < 0.35) ? random.uniform(UInt64(row)) < 0.95 : random.uniform(UInt64(row)) < 0.02
    }
    let boxes = try BoxSearch().boxes(inputs: x, happens: happens)
    let box = try #require(boxes.first)
    #expect(box.bounds.map(\.input) == [2, 5])
    #expect(abs((box.bounds[0].low ?? 0) - 0.6) < 0.03 && box.bounds[0].high == nil)
    #expect(abs((box.bounds[1].high ?? 0) - 0.35) < 0.03 && box.bounds[1].low == nil)
    #expect(box.density > 0.9 && box.coverage > 0.8 && abs(box.mass - 0.14) < 0.02)
    #expect(box.bounds.allSatisfy { $0.chance < 1e-6 })
    #expect(try BoxSearch().boxes(inputs: x, happens: happens.map { _ in false }).isEmpty)
    let noise = x[0].indices.map { random.uniform(UInt64($0 + 10_000)) < 0.1 }
    let spurious = try BoxSearch().boxes(inputs: x, happens: noise)
    #expect(spurious.allSatisfy { $0.density < 0.3 })
  }

  @Test("the binomial tail is exact")
  func tail() {
    #expect(abs(BinomialTail.atLeast(3, of: 5, chance: 0.5) - 0.5) < 1e-14)
    #expect(abs(BinomialTail.atLeast(1, of: 10, chance: 0.1) - 0.6513215599) < 1e-10)
    #expect(abs(BinomialTail.atLeast(600, of: 1000, chance: 0.5) - 1.3642321e-10) < 1e-16)
    #expect(abs(BinomialTail.atLeast(100_000, of: 1_000_000, chance: 0.5) - 1) < 1e-12)
    #expect(BinomialTail.atLeast(0, of: 3, chance: 0) == 1 && BinomialTail.atLeast(4, of: 3, chance: 0.9) == 0)
  }

  @Test("a search for the flip ends at a value that was run and turned")
  func flip() {
    var search = FlipSearch(holds: 0, turned: 1, halvings: 20)
    var run: [Double] = []
    while let value = search.next {
      run.append(value)
      search.take(0.3 - value)
    }
    #expect(run.contains(search.value) && search.value >= 0.3 && search.value - 0.3 < 1e-6 && search.holds < 0.3)
    var down = FlipSearch(holds: 1, turned: -1)
    while let value = down.next { down.take(value + 0.5) }
    #expect(down.value <= -0.5 && down.value > -0.501)
  }
}
