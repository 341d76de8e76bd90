import Appraisal
import Testing

/// The same table through pymcdm 1.4.0 (Kizielewicz, Shekhovtsov and Salabun, SoftwareX 22, 2023); the numbers were
/// printed by that package to full precision.
@Suite("Methods and scales against pymcdm")
struct PeerComparisonTests {
  typealias Examples = PublishedExamples

  static func table(_ preferences: PreferenceFunction.Shape? = nil) -> ScoreTable {
    let bounds: [(Double, Double)] = [(150, 350), (8, 40), (4, 20), (0, 6), (0.2, 1.0)]
    let q = [10, 2, 1, 0.5, 0.05]
    let p = [60, 12, 6, 2, 0.3]
    return PublishedExample(
      "", .additive, rows: Examples.peer, weights: Examples.peerWeights, directions: Examples.peerDirections,
      bounds: bounds, preferences: preferences.map { shape in zip(q, p).map { (shape, $0, $1) } }, expected: [],
      tolerance: 0
    ).table
  }

  static let cases: [(AppraisalMethod, Scaling, [Double])] = [
    (
      .topsis, .minmax,
      [0.5688084463119031, 0.44529898352355535, 0.5547010164764445, 0.5323052409500678, 0.3914532641209547]
    ),
    (
      .topsis, .max,
      [0.6139061426781707, 0.3607432813119969, 0.639256718688003, 0.5836320140559268, 0.31702329684348846]
    ),
    (
      .topsis, .sum,
      [0.5951624886872512, 0.33981308424305573, 0.6601869157569443, 0.5835510029274382, 0.2878296968331308]
    ),
    (
      .topsis, .vector,
      [0.6152801622312762, 0.345439818542072, 0.6545601814579279, 0.5961521078148129, 0.3015348724844637]
    ),
    (
      .additive, .max,
      [0.576388888888889, 0.43833333333333335, 0.6455555555555555, 0.5747222222222222, 0.4436111111111111]
    ),
    (
      .additive, .sum,
      [0.20850998988086816, 0.17350760759050468, 0.2354651596553892, 0.2107668500816641, 0.17175039279157384]
    ),
    (
      .additive, .vector,
      [0.4980091235863335, 0.41410398192974923, 0.5410975722216008, 0.4996331960788705, 0.4164856933408349]
    ),
    (.spotis, .anchored, [0.4625, 0.5625, 0.4, 0.4625, 0.55625]),
    (
      .weightedProduct, .sum,
      [0.20271034265898963, 0.1687410123650595, 0.22975142136786075, 0.20498428995849352, 0.16288267519831864]
    ),
  ]

  @Test("scores agree to the last digits", arguments: cases)
  func scores(method: AppraisalMethod, scaling: Scaling, wanted: [Double]) throws {
    let result = try method.run(Self.table(), scaling: scaling)
    for (found, other) in zip(result.scores, wanted) { #expect(abs(found - other) < 1e-12) }
  }

  static let flows: [(PreferenceFunction.Shape, [Double])] = [
    (.usual, [0.2, -0.2125, 0.1875, 0.0375, -0.2125]),
    (.uShape, [0.2, -0.2125, 0.1875, 0.0375, -0.2125]),
    (.vShape, [0.1125, -0.184375, 0.209375, 0.05625, -0.19375]),
    (.level, [0.0875, -0.15625, 0.16875, 0.0375, -0.1375]),
    (.linear, [0.085, -0.17375, 0.21375, 0.06, -0.185]),
  ]

  @Test("PROMETHEE II's net flows agree for five preference shapes", arguments: flows)
  func promethee(shape: PreferenceFunction.Shape, wanted: [Double]) throws {
    let result = try PROMETHEE.run(Self.table(shape))
    for (found, other) in zip(result.scores, wanted) { #expect(abs(found - other) < 1e-12) }
  }
}
