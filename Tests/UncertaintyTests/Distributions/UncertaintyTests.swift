import Uncertainty
import Diagnostics
import Testing

@Suite struct UncertaintyTests {
  @Test("wrong numbers are told in words, and what is then asked of them does not stop the program")
  func problems() {
    let wrong: [(Distribution, String)] = [
      (.constant(.nan), "constant has nan as its value; give a finite number."),
      (.uniform(low: 3, high: 2), "uniform runs from 3 down to 2; put the smaller number first."),
      (.uniform(low: 3, high: 3), "uniform has both ends at 3; use a constant, or part the ends."),
      (.uniform(low: -.infinity, high: 3), "uniform has -inf as its low end; give a finite number."),
      (.triangular(low: 1, mode: 5, high: 2.5), "triangular has its mode at 5; it must lie between 1 and 2.5."),
      (.pert(low: 1, mode: 2, high: 3, shape: 0), "PERT has 0 as its shape; it must be above 0 and finite."),
      (.normal(mean: 1, sd: -1), "normal has -1 as its standard deviation; it must be above 0 and finite."),
      (
        .lognormal(logMean: .infinity, logSd: 1),
        "lognormal has inf as its mean of the logarithm; give a finite number."
      ),
      (
        .truncatedNormal(mean: 0, sd: 1, low: 50, high: 60),
        "truncated normal keeps nothing worth the name between 50 and 60, of a mean of 0 and a standard deviation of 1;"
          + " let the limits take in more of the normal distribution, or use a uniform one."
      ),
      (.beta(alpha: 0, beta: 1), "beta has 0 as its alpha; it must be above 0 and finite."),
      (.poisson(rate: -1), "Poisson has a rate of -1; give a number of events from 0 to 1,000,000."),
      (.poisson(rate: .infinity), "Poisson has a rate of inf; give a number of events from 0 to 1,000,000."),
      (
        .discrete(values: [1], probabilities: []),
        "discrete has 1 values and 0 probabilities; give one probability for each value."
      ),
      (
        .discrete(values: [2, 1], probabilities: [0.5, 0.5]),
        "discrete lists 1 after 2; give the values in ascending order, each once."
      ),
      (
        .discrete(values: [1, 2], probabilities: [0.5, 0.4]),
        "discrete has probabilities that add up to 0.9; they must add up to 1."
      ),
      (
        .discrete(values: [1, 2], probabilities: [1.5, -0.5]),
        "discrete has a probability of 1.5; it must lie between 0 and 1."
      ),
      (.empirical([]), "empirical has no observation; give at least one."),
      (.empirical([2, 1]), "empirical lists 1 after 2; give the values in ascending order."),
      (.empirical([1, .nan]), "empirical has nan as its observation 2; give a finite number."),
    ]
    for (law, message) in wrong {
      #expect(law.problems.first?.description == message)
      for u in [0, 0.3, 0.5, 1] { _ = (law.quantile(u), law.cdf(u)) }
      _ = (law.mean, law.variance, law.bounds)
    }
  }

  @Test("an uncertainty's problems open with its name and include those of its movement over the years")
  func uncertaintyProblems() {
    let growth = Uncertainty(
      "demand-growth", .normal(mean: 1, sd: 0), persistence: Persistence(trend: .nan, carryOver: 1, sd: -1))
    #expect(
      growth.problems.map(\.description) == [
        "demand-growth: normal has 0 as its standard deviation; it must be above 0 and finite.",
        "demand-growth: trend is nan; give a finite change a year.",
        "demand-growth: carry-over is 1.0; it must lie above -1 and below 1.",
        "demand-growth: yearly standard deviation is -1.0; it must be 0 or more.",
      ])
    #expect(Uncertainty("", .constant(1)).problems.count == 1)
    #expect(Uncertainty("x", .constant(1)).problems.isEmpty)
  }

  @Test("the triangle of a correlation group multiplies out to 2 sin(pi rank / 6)")
  func factor() throws {
    let group = RankCorrelation([.init("a", "b", 0.6), .init("b", "c", -0.3)])
    #expect(group.names == ["a", "b", "c"])
    let lower = try group.factor()
    func product(_ i: Int, _ j: Int) -> Double { (0..<3).reduce(0) { $0 + lower[i][$1] * lower[j][$1] } }
    // 2 sin(0.1 pi) = 0.61803398874989485, the golden ratio less 1; 2 sin(0.05 pi) = 0.31286893008046174.
    #expect(abs(product(0, 1) - 0.61803398874989485) < 1e-15)
    #expect(abs(product(1, 2) + 0.31286893008046174) < 1e-15)
    #expect(abs(product(0, 2)) < 1e-15)
    for i in 0..<3 { #expect(abs(product(i, i) - 1) < 1e-15) }
    #expect(try RankCorrelation([.init("a", "b", -1)]).factor() == [[1, 0], [-1, 0]])
  }

  @Test("correlations that cannot hold together, or name the wrong things, are told in words")
  func correlationProblems() {
    func message(_ group: RankCorrelation) -> String? {
      do throws(Problems) { _ = try group.factor() } catch { return error.description }
      return nil
    }
    #expect(
      message(.init([.init("a", "b", 0.9), .init("b", "c", 0.9), .init("a", "c", -0.9)]))
        == "the correlations of a, b, c cannot hold together; weaken some: if one goes with two others, those two must go"
        + " with each other somewhat.")
    #expect(
      message(.init([.init("a", "b", 1.2)])) == "the correlation of a and b is 1.2; it must lie between -1 and 1.")
    #expect(
      message(.init([.init("a", "b", .nan)])) == "the correlation of a and b is nan; it must lie between -1 and 1.")
    #expect(
      message(.init([.init("a", "b", 0.1), .init("b", "a", 0.1)]))
        == "the correlation of b and a is given twice; give it once.")
    #expect(
      message(.init([.init("a", "z", 0.1)], names: ["a", "b"]))
        == "the correlation of a and z is not between two members of its group; name two of the group.")
    #expect(message(.init([], names: ["a", "a"])) == "a is named twice in one correlation group; name it once.")
  }
}
