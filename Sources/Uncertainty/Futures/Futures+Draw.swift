import Diagnostics

extension Futures {
  /// The values of one future, in the order of the uncertainties.
  ///
  /// Futures are numbered 0 ..< count. Beyond them Monte Carlo and Sobol draws go on, a Latin hypercube and factors
  /// begin again, and a table's column is NaN.
  public func draw(_ future: Int) -> [Double] {
    var values = [Double](repeating: 0, count: columns.count)
    var span = values.mutableSpan
    fill(&span, from: future)
    return values
  }

  /// Fills a buffer with as many whole futures as it holds, starting with future `first`: future after future, each
  /// with its values in the order of the uncertainties. Allocates nothing.
  public func fill(_ buffer: inout MutableSpan<Double>, from first: Int) {
    guard !columns.isEmpty else { return }
    for index in 0..<buffer.count / columns.count {
      let (future, start) = (first &+ index, index * columns.count)
      for column in columns.indices { buffer[start + column] = uniform(future, column) }
      for group in groups { correlate(group, future, start, &buffer) }
      for column in columns.indices { buffer[start + column] = value(future, column, buffer[start + column]) }
    }
  }

  /// Everything drawn, as a table to export.
  public func table(_ range: Range<Int>? = nil) throws(Problems) -> FuturesTable {
    try FuturesTable(names: names, rows: (range ?? 0..<count).map(draw))
  }

  /// The uniform number of a column that is sampled.
  private func uniform(_ future: Int, _ column: Int) -> Double {
    let sample = future / cells
    let key = columns[column].key
    switch columns[column].origin {
    case .independent: return draws.uniform(future: sample, entity: key, month: 0)
    case .latin(let latin):
      return latin.uniform(sample, jitter: draws.block(future: sample, entity: key, month: 0).word0)
    case .sobol(let sobol):
      return sobol.uniform(sample, rest: draws.block(future: sample, entity: key, month: 0).low)
    case .levels, .column: return 0.5
    }
  }

  private func value(_ future: Int, _ column: Int, _ uniform: Double) -> Double {
    switch columns[column].origin {
    case .levels(let values, let every):
      let level = future / every % values.count
      return values[level < 0 ? level + values.count : level]
    case .column(let place): return design.table?.value(future, place) ?? .nan
    default: return columns[column].distribution.quantile(uniform)
    }
  }

  /// Replaces the independent uniforms of a group by correlated ones, the last member first, so that each row of the
  /// triangle still finds the independent normals of those before it. A member that depends on nobody keeps its own.
  private func correlate(_ group: Group, _ future: Int, _ start: Int, _ buffer: inout MutableSpan<Double>) {
    for column in group.columns { buffer[start + column] = StandardNormal.quantile(buffer[start + column]) }
    for member in group.columns.indices.reversed() {
      let (column, row) = (group.columns[member], group.lower[member])
      if row[member] == 1 {
        buffer[start + column] = uniform(future, column)
        continue
      }
      var sum = 0.0
      for other in 0...member { sum += row[other] * buffer[start + group.columns[other]] }
      buffer[start + column] = StandardNormal.cdf(sum)
    }
  }
}

extension FuturesTable {
  /// One value; NaN where the table has no such future.
  func value(_ future: Int, _ column: Int) -> Double {
    future >= 0 && future < count ? values[future * names.count + column] : .nan
  }
}
