import Diagnostics

/// Criteria in branches: a branch's weight is shared among its children, so that a panel weighs few things at a time.
///
/// A leaf's weight is the product, on its way up, of each node's weight over the sum of its siblings'.
public struct CriteriaTree: Sendable, Hashable {
  /// The criterion's or branch's name.
  public var name: String
  /// Its weight among its siblings, at least 0.
  public var weight: Double
  /// Its children; a leaf has none.
  public var children: [CriteriaTree]

  /// Makes a node.
  public init(_ name: String, weight: Double = 1, children: [CriteriaTree] = []) {
    self.name = name
    self.weight = weight
    self.children = children
  }

  /// A leaf with its share of the whole weight and the names above it.
  public struct Leaf: Sendable, Hashable {
    /// The criterion.
    public var name: String
    /// Its share of 1.
    public var weight: Double
    /// The branches above it, from the root down, without the root.
    public var path: [String]
  }

  /// The leaves from left to right; their weights sum to 1.
  ///
  /// - Throws: ``Problems`` for negative weights, branches whose children all weigh 0, names used twice.
  public func leaves() throws -> [Leaf] {
    var problems: [Problem] = []
    let leaves = collect(share: 1, path: [], problems: &problems)
    var seen: Set<String> = []
    for leaf in leaves where !seen.insert(leaf.name).inserted {
      problems.append(Problem("the criterion \(leaf.name) stands twice in the tree", remedy: "rename one"))
    }
    if !problems.isEmpty { throw Problems(problems) }
    return leaves
  }

  /// Scores of every branch for one option: the weighted mean of its leaves' values, by name path joined with `/`.
  public func branchScores(_ values: [String: Double]) throws -> [(path: String, score: Double)] {
    let leaves = try leaves()
    var order: [String] = []
    var sums: [String: (weight: Double, score: Double)] = [:]
    for leaf in leaves {
      for depth in leaf.path.indices {
        let path = leaf.path[...depth].joined(separator: "/")
        if sums[path] == nil { order.append(path) }
        let old = sums[path] ?? (0, 0)
        sums[path] = (old.weight + leaf.weight, old.score + leaf.weight * (values[leaf.name] ?? .nan))
      }
    }
    return order.map { path in
      let sum = sums[path] ?? (0, 0)
      return (path, sum.weight > 0 ? sum.score / sum.weight : .nan)
    }
  }

  private func collect(share: Double, path: [String], problems: inout [Problem]) -> [Leaf] {
    if children.isEmpty { return [Leaf(name: name, weight: share, path: path)] }
    for child in children where !(child.weight >= 0 && child.weight.isFinite) {
      problems.append(Problem("the weight of \(child.name) is \(child.weight)", remedy: "give a number from 0"))
    }
    let total = children.reduce(0) { $0 + Swift.max(0, $1.weight) }
    if !(total > 0) {
      problems.append(Problem("everything under \(name) weighs 0", remedy: "give one child a weight above 0"))
      return []
    }
    return children.flatMap { child in
      child.collect(
        share: share * Swift.max(0, child.weight) / total,
        path: child.children.isEmpty ? path : path + [child.name], problems: &problems)
    }
  }
}
