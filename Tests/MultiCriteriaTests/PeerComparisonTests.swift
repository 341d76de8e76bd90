import MultiCriteria
import Testing

/// The same table through pymcdm 1.4.0 (Kizielewicz, Shekhovtsov and Salabun, SoftwareX 22, 2023); the numbers were
/// printed by that package to full precision.
@Suite("Methods and scales against pymcdm")
struct PeerComparisonTests {
  static func table(_ preferences: PreferenceFunction.Shape? = nil) -> ScoreTable {
    let rows: [[Double]] = [
      [250, 16, 12, 5, 0.7], [200, 16, 8, 3, 0.9], [300, 32, 16, 4, 0.4], [275, 32, 8, 4, 0.55],
      [225, 16, 16, 2, 0.8],
    ]
    let criteria: [(Direction, weight: Double, low: Double, high: Double, q: Double, p: Double)] = [
      (.min, 0.25, 150, 350, 10, 60), (.max, 0.2, 8, 40, 2, 12), (.max, 0.15, 4, 20, 1, 6), (.max, 0.3, 0, 6, 0.5, 2),
      (.min, 0.1, 0.2, 1, 0.05, 0.3),
    ]
    return ScoreTable(
      options: rows.indices.map { "A\($0 + 1)" },
      criteria: criteria.enumerated().map { place, one in
        CriterionColumn(
          "C\(place + 1)", direction: one.0, weight: one.weight, low: one.low, high: one.high,
          preference: preferences ?? .usual, q: preferences == nil ? nil : one.q,
          p: preferences == nil ? nil : one.p)
      }, rows: rows)
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
