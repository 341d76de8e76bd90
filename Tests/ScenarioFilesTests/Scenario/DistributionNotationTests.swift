import Foundation
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("Every distribution, written in a scenario file")
struct DistributionNotationTests {
  static let place = "scenario.yaml:46:21: parameters.scale-elasticity"

  /// The small scenario with one parameter believed otherwise.
  static func folder(_ text: String) throws -> TestFolder {
    try SmallScenario.changed("value: 0.04, low: 0, high: 0.1", text)
  }

  @Test(
    "what is wrong with one is told where it stands, in its own words",
    arguments: [
      ("triangular: [0, 0.3, 0.2]", ": triangular has its mode at 0.3; it must lie between 0 and 0.2."),
      ("triangular: [0, 0.2]", ".triangular has 2 numbers; give 3."),
      ("pert: [0.1, 0.1, 0.1]", ": PERT has both ends at 0.1; use a constant, or part the ends."),
      ("pert: [0, 0.1, 0.2, 0]", ": PERT has 0 as its shape; it must be above 0 and finite."),
      ("normal: [0.1, 0]", ": normal has 0 as its standard deviation; it must be above 0 and finite."),
      (
        "truncated-normal: [0.1, 0.01, 0.6, 0.8]",
        ": truncated normal keeps nothing worth the name between 0.6 and 0.8, of a mean of 0.1 and a standard deviation of"
          + " 0.01; let the limits take in more of the normal distribution, or use a uniform one."
      ),
      (
        "truncated-normal: [0.1, 0.1, 0.2, 0.1]",
        ": truncated normal runs from 0.2 down to 0.1; put the smaller number first."
      ),
      (
        "lognormal: [-3, -1]",
        ": lognormal has -1 as its standard deviation of the logarithm; it must be above 0 and finite."
      ),
      ("beta: [0, 2]", ": beta has 0 as its alpha; it must be above 0 and finite."),
      ("beta: [2, 5, 0]", ".beta has 3 numbers; give 2 or 4."),
      ("poisson: -1", ": Poisson has a rate of -1; give a number of events from 0 to 1,000,000."),
      (
        "discrete: {values: [0.1, 0], probabilities: [0.5, 0.5]}",
        ": discrete lists 0 after 0.1; give the values in ascending order, each once."
      ),
      (
        "discrete: {values: [0, 0.1], probabilities: [1]}",
        ": discrete has 2 values and 1 probabilities; give one probability for each value."
      ),
      ("empirical: []", ".empirical has 0 numbers; give 1 to 100000."),
      (
        "between: {share: 1, low: 0.1, high: 0.3, as: normal}",
        ".between: normal is to hold a share of 1.0 between 0.1 and 0.3; it must lie between 0 and 1."
      ),
      (
        "between: {share: 80%, low: 0.3, high: 0.1, as: normal}",
        ".between: normal is given the ends 0.3 and 0.1; both must be finite, the smaller first."
      ),
      (
        "between: {share: 80%, low: 0, high: 0.1, as: lognormal}",
        ".between: lognormal cannot reach 0.0; both ends must be above 0."
      ),
      (
        "between: {share: 80%, low: 0, high: 0.1, as: poisson}",
        "there is no shape poisson; choose from: normal, lognormal, uniform, triangular."
      ),
      ("value: 0.04, low: 0", " has one end of a range; give both `low` and `high`."),
      ("uniform: [0, 0.1], normal: [0, 1]", " has both uniform and normal; give one of value, uniform,"),
      ("uniform: [0, 0.1], low: 0", " has low or high beside uniform; they go with `value`."),
      ("unifrom: [0, 0.1]", " has no value; give one of value, uniform,"),
    ])
  func wrong(text: String, expected: String) throws {
    let found = try Self.folder(text).problems()
    #expect(found.contains { $0.hasPrefix("scenario.yaml:46:") && $0.contains(expected) }, "\(found)")
  }

  @Test("a count of events is read, as are the four shapes of a range and a range over the years")
  func others() throws {
    let bidders = try SmallScenario.changed(
      "  scale-elasticity: {value: 0.04, low: 0, high: 0.1,", "  bidders: {poisson: 3,"
    ).read().scenario.input(.bidders)
    #expect(bidders.uncertainty.distribution == .poisson(rate: 3))
    for shape in ["normal", "lognormal", "uniform", "triangular"] {
      let read = try Self.folder("between: {share: 80%, low: 0.2, high: 0.3, as: \(shape)}").read()
      let law = read.scenario.input(.scaleElasticity).uncertainty.distribution
      #expect(abs(law.quantile(0.1) - 0.2) < 1e-12 && abs(law.quantile(0.9) - 0.3) < 1e-12, "\(shape)")
      #expect(law.name == shape)
    }
  }

  @Test(
    "what is wrong with a correlation is told where it stands",
    arguments: [
      (
        "names: [deflator, price-uplift], pairs: [[deflator, price-uplift, 1.7]]",
        "is 1.7; it must lie between -1 and 1"
      ),
      ("names: [deflator, price-uplift], pairs: [[deflator, price-uplift]]", "write [name, name, 0.5]"),
      ("names: [deflator, price-uplft], pairs: []", "did you mean price-uplift?"),
      (
        "names: [deflator, price-uplift], pairs: [[deflator, efficiency, 0.5]]",
        "is not between two members of its group"
      ),
      (
        "names: [deflator, price-uplift, efficiency], pairs: [[deflator, price-uplift, 0.9],"
          + " [price-uplift, efficiency, 0.9], [deflator, efficiency, -0.9]]", "cannot hold together"
      ),
    ])
  func correlations(text: String, expected: String) throws {
    let parameters = """
        deflator: {uniform: [1%, 3%], assumption: x}
        price-uplift: {uniform: [1%, 3%], assumption: x}
        efficiency: {uniform: [1%, 3%], assumption: x}
      """
    let found = try SmallScenario.changed(
      "  scale-elasticity: {value: 0.04, low: 0, high: 0.1, assumption: unknown}\n",
      parameters + "\ncorrelations: [{\(text), assumption: x}]\n"
    ).problems()
    #expect(found.contains { $0.hasPrefix("scenario.yaml:49:") && $0.contains(expected) }, "\(found)")
  }

  /// The small scenario with a section that says how futures are spread.
  static func spread(_ text: String) throws -> TestFolder {
    try SmallScenario.changed("criteria:\n", "appraisal: {\(text), assumption: x}\ncriteria:\n")
  }

  @Test("a design of futures is read with its factors, and the number of futures follows where it is not given")
  func designs() throws {
    let mixed = try Self.spread("sampling: sobol, factors: {deflator: [1%, 3%], other-growth: 3}").read().plan
    #expect(mixed.sampling == .sobol && mixed.futures % 6 == 0)
    #expect(mixed.factors == [.init("deflator", values: [0.01, 0.03]), .init("other-growth", quantiles: 3)])
    let full = try Self.spread("sampling: factorial, factors: {deflator: [1%, 3%], other-growth: 3}").read().plan
    #expect(full.futures == 6)
  }

  @Test(
    "what is wrong with a design is told where it stands",
    arguments: [
      ("sampling: factorial", "is factorial and there are no factors"),
      ("sampling: halton", "halton"),
      ("factors: {defaltor: 3}", "there is no parameter defaltor; did you mean deflator?."),
      ("factors: {deflator: [1%, 90%]}", "has the level 0.9; it must lie between -0.2 and 0.5."),
      ("factors: {deflator: 0}", "appraisal.factors.deflator"),
      ("futures: 10, factors: {deflator: 3}", "10 futures do not divide evenly over the 3 combinations"),
      ("factors: {deflator: 1000, efficiency: 1000, support: 1000}", "too many combinations"),
    ])
  func wrongDesigns(text: String, expected: String) throws {
    let found = try Self.spread(text).problems()
    #expect(found.contains { $0.hasPrefix("scenario.yaml:47:") && $0.contains(expected) }, "\(found)")
  }
}
