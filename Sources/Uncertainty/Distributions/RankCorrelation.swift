import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the ranks of some uncertainties go together across futures, whatever their distributions: a Gaussian copula.
///
/// Correlated normals z = L w are made from independent ones w and sent through the normal distribution function into
/// uniforms, and those through each quantile. L L' is the matrix r of the normals' correlations, got from the rank
/// correlations wanted by r = 2 sin(pi rank / 6), which makes Spearman's coefficient of continuous values exactly that.
/// A discrete value's ties blur it. Member j's draws depend on the members before it only, so a member added at the end
/// of a group disturbs nobody; one put in before others changes those after it.
///
/// Source: K. Pearson, "On further methods of determining correlation" (1907), for the sine; R. B. Nelsen,
/// *An Introduction to Copulas* (2006), for the construction.
public struct RankCorrelation: Sendable, Hashable {
  /// One pair and Spearman's rank correlation between the two.
  public struct Pair: Sendable, Hashable {
    /// The names of the two.
    public var first, second: String
    /// Spearman's coefficient, from -1 to 1.
    public var rank: Double

    /// Makes a pair.
    public init(_ first: String, _ second: String, _ rank: Double) {
      (self.first, self.second, self.rank) = (first, second, rank)
    }
  }

  /// The members, in the order in which each depends on those before it.
  public var names: [String]
  /// The pairs that are correlated; one not named has 0.
  public var pairs: [Pair]

  /// Makes a group; without names, its members are those of the pairs in the order in which they first occur.
  public init(_ pairs: [Pair], names: [String]? = nil) {
    self.pairs = pairs
    var seen = Set<String>()
    self.names = names ?? pairs.flatMap { [$0.first, $0.second] }.filter { seen.insert($0).inserted }
  }

  /// The lower triangle L, row after row, with L L' the correlations of the normals.
  ///
  /// Throws every problem found: an unknown or repeated name, a coefficient outside -1…1, a pair given twice, and
  /// coefficients that cannot hold together (a matrix that is not positive semidefinite).
  public func factor() throws(Problems) -> [[Double]] {
    var found: [Problem] = []
    var place: [String: Int] = [:]
    for (index, name) in names.enumerated() where place.updateValue(index, forKey: name) != nil {
      found.append(Problem("\(name) is named twice in one correlation group", remedy: "name it once"))
    }
    var matrix = names.indices.map { row in names.indices.map { $0 == row ? 1.0 : 0 } }
    var given = Set<[Int]>()
    for pair in pairs {
      let label = "the correlation of \(pair.first) and \(pair.second)"
      guard let a = place[pair.first], let b = place[pair.second], a != b else {
        found.append(Problem("\(label) is not between two members of its group", remedy: "name two of the group"))
        continue
      }
      if !(abs(pair.rank) <= 1) {
        found.append(Problem("\(label) is \(pair.rank)", remedy: "it must lie between -1 and 1"))
      }
      if !given.insert([min(a, b), max(a, b)]).inserted {
        found.append(Problem("\(label) is given twice", remedy: "give it once"))
      }
      let normal = abs(pair.rank) == 1 ? pair.rank : 2 * sin(Double.pi * pair.rank / 6)
      (matrix[a][b], matrix[b][a]) = (normal, normal)
    }
    if !found.isEmpty { throw Problems(found) }
    guard let lower = Self.cholesky(matrix) else {
      throw Problems(
        Problem(
          "the correlations of \(names.joined(separator: ", ")) cannot hold together",
          remedy: "weaken some: if one goes with two others, those two must go with each other somewhat"))
    }
    return lower
  }

  /// The Cholesky factor of a correlation matrix, or nil where it is not positive semidefinite (to within 1e-10).
  static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    var lower: [[Double]] = []
    for (i, row) in matrix.enumerated() {
      var new = [Double](repeating: 0, count: matrix.count)
      for j in 0..<i {
        var rest = row[j]
        for k in 0..<j { rest -= new[k] * lower[j][k] }
        if lower[j][j] > 0 { new[j] = rest / lower[j][j] } else if abs(rest) > 1e-10 { return nil }
      }
      let pivot = row[i] - new[..<i].reduce(0) { $0 + $1 * $1 }
      guard pivot > -1e-10 else { return nil }
      new[i] = pivot > 1e-10 ? pivot.squareRoot() : 0
      lower.append(new)
    }
    return lower
  }
}
