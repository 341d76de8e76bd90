extension FuturesDesign {
  /// How it is spread, in words that say all of it: `latin-hypercube; other-growth at 0.01, 0.04; table of 64 futures,
  /// digest 0f3a…`.
  public var words: String {
    var parts = [sampling.rawValue]
    for factor in factors {
      parts.append(
        factor.values.isEmpty
          ? "\(factor.name) at \(factor.quantiles) quantiles"
          : "\(factor.name) at \(factor.values.map { "\($0)" }.joined(separator: ", "))")
    }
    if let table { parts.append("table of \(table.count) futures, digest \(table.digest)") }
    return parts.joined(separator: "; ")
  }

  /// Correlations among what is drawn: a parameter whose values are given, by a factor or a table, leaves its group,
  /// and the others go together as before.
  package func correlationsLeft(of correlations: [RankCorrelation]) -> [RankCorrelation] {
    let given = Set(factors.map(\.name) + (table?.names ?? []))
    return correlations.compactMap { group in
      let names = group.names.filter { !given.contains($0) }
      let pairs = group.pairs.filter { !given.contains($0.first) && !given.contains($0.second) }
      return names.count > 1 ? RankCorrelation(pairs, names: names) : nil
    }
  }
}

extension FuturesTable {
  /// Sixteen hexadecimal digits that follow from every name and number of the table.
  public var digest: String {
    var key = StableKey(names)
    for future in 0..<count { for value in row(future) { key = key.with(StableKey(bits: value.bitPattern)) } }
    let digits = String(key.bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
