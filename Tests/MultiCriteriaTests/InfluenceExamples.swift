import Uncertainty

@testable import MultiCriteria

/// Functions whose effects are known in closed form.
enum InfluenceExamples {
  /// Uniform numbers between 0 and 1, as many rows of so many columns, evenly spread.
  static func uniforms(_ rows: Int, _ columns: Int, seed: UInt64 = 1, name: String = "x") throws -> [[Double]] {
    let inputs = (0..<columns).map { Uncertainty("\(name)\($0)", .uniform(low: 0, high: 1)) }
    let futures = try Futures(FuturesDesign(seed: seed, count: rows, sampling: .sobol), of: inputs)
    let drawn = (0..<rows).map { futures.draw($0) }
    return (0..<columns).map { column in drawn.map { $0[column] } }
  }

  /// Ishigami's function of three numbers between 0 and 1, with a = 7 and b = 0.1.
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { Double.pi * (2 * $0 - 1) }
    return sine(x[0]) + 7 * sine(x[1]) * sine(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sine(x[0])
  }

  /// Its variance and effects: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = b^2 pi^8 (1/18 - 1/50), the rest 0.
  static let ishigamiEffects: (variance: Double, first: [Double], total: [Double], shapley: [Double]) = {
    let p4 = Double.pi * Double.pi * Double.pi * Double.pi
    let v1 = (1 + 0.1 * p4 / 5) * (1 + 0.1 * p4 / 5) / 2
    let v2 = 49.0 / 8
    let v13 = 0.01 * p4 * p4 * (1.0 / 18 - 1.0 / 50)
    let v = v1 + v2 + v13
    return (
      v, [v1 / v, v2 / v, 0], [(v1 + v13) / v, v2 / v, v13 / v], [(v1 + v13 / 2) / v, v2 / v, v13 / 2 / v]
    )
  }()

  /// Sobol's g: the product of (|4 u - 2| + a) / (1 + a).
  static func g(_ u: [Double], _ a: [Double]) -> Double {
    zip(u, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// Its effects: V_i = 1 / (3 (1 + a_i)^2), the variance of the product the product of (1 + V_i) less 1.
  static func gEffects(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let whole = parts.reduce(1) { $0 * (1 + $1) }
    return (
      parts.map { $0 / (whole - 1) }, parts.map { $0 / (1 + $0) * whole / (whole - 1) }
    )
  }

  /// The sine by its own series, so that the tests need no other library.
  static func sine(_ x: Double) -> Double {
    var term = x
    var sum = x
    var k = 1.0
    while abs(term) > 1e-18 {
      term *= -x * x / ((2 * k) * (2 * k + 1))
      sum += term
      k += 1
    }
    return sum
  }

  /// Rows of some columns.
  static func rows(_ columns: [[Double]]) -> [[Double]] {
    (columns.first ?? []).indices.map { row in columns.map { $0[row] } }
  }

  /// The outputs that Saltelli's design asks for.
  static func design(
    _ rows: Int, _ columns: Int, _ function: ([Double]) -> Double
  ) throws -> (a: [Double], b: [Double], mixed: [[Double]]) {
    let both = try uniforms(rows, 2 * columns)
    let (a, b) = (Array(both[..<columns]), Array(both[columns...]))
    let mixed = (0..<columns).map { input -> [Double] in
      var changed = a
      changed[input] = b[input]
      return Self.rows(changed).map(function)
    }
    return (Self.rows(a).map(function), Self.rows(b).map(function), mixed)
  }
}
