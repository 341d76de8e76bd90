extension PreferenceMatrix {
  /// Clusters of a level, each a list of positions: commissioners that answered this level on a contract in common, and
  /// those joined to them in the same way.
  ///
  /// The matrix says how wide and not with whom. Those who name the same width on the same contract are taken to mean one
  /// another, and so are neighbours of neighbours; a cluster given in a table of its own stands above that.
  public func clusters(of level: Level) -> [[Int]] {
    var cluster = Array(commissioners.indices)
    for contract in contracts.indices {
      let alike = commissioners.indices.filter { answers[$0][contract].level == level }
      guard let first = alike.first else { continue }
      for other in alike.dropFirst() where cluster[other] != cluster[first] {
        let (from, to) = (max(cluster[other], cluster[first]), min(cluster[other], cluster[first]))
        for place in cluster.indices where cluster[place] == from { cluster[place] = to }
      }
    }
    let named = Set(
      contracts.indices.flatMap { contract in
        commissioners.indices.filter { answers[$0][contract].level == level }
      })
    return Set(cluster).sorted().map { one in cluster.indices.filter { cluster[$0] == one && named.contains($0) } }
      .filter { !$0.isEmpty }
  }
}
