extension ScoreTable {
  /// Scales all columns in two passes over the rows, where every column's scale is a straight line: the same figures, to
  /// the last bit, as column by column. False, with nothing changed, where some column needs more care.
  func affine(_ scaling: Scaling, _ scaled: inout [Double]) -> Bool {
    let width = criteria.count
    guard width > 0, !options.isEmpty, values.count == options.count * width,
      let lines = Line.all(of: self, scaling)
    else { return false }
    scaled.withUnsafeMutableBufferPointer { scaled in
      lines.withUnsafeBufferPointer { lines in
        var row = 0
        while row < scaled.count {
          for column in 0..<width {
            let line = lines[column]
            scaled[row &+ column] =
              line.add + line.sign * (line.times * (scaled[row &+ column] - line.from) / line.over)
          }
          row &+= width
        }
      }
    }
    return true
  }

  /// `add + sign * (times * (x - from) / over)`.
  private struct Line {
    var add = 0.0
    var sign = 1.0
    var times = 1.0
    var from = 0.0
    var over = 1.0

    /// One a column; nil where a column's scale is curved, missing or would divide by nothing.
    static func all(of table: ScoreTable, _ scaling: Scaling) -> [Line]? {
      switch scaling {
      case .anchored:
        var lines: [Line] = []
        for criterion in table.criteria {
          guard criterion.shape == nil, let (zero, hundred) = criterion.anchors else { return nil }
          lines.append(Line(times: 100, from: zero, over: hundred - zero))
        }
        return lines
      case .minmax, .vector:
        let sizes = table.columnSizes
        var lines: [Line] = []
        for (criterion, size) in zip(table.criteria, sizes) {
          let more = criterion.direction == .max
          if scaling == .minmax {
            guard size.high > size.low else { return nil }
            lines.append(
              Line(sign: more ? 1 : -1, from: more ? size.low : size.high, over: size.high - size.low))
          } else {
            let largest = Swift.max(abs(size.low), abs(size.high))
            guard largest > 1e-100 else { return nil }
            lines.append(Line(add: more ? 0 : 1, sign: more ? 1 : -1, over: size.squares.squareRoot()))
          }
        }
        return lines
      case .raw, .max, .sum: return nil
      }
    }
  }

  /// Lowest, highest and sum of squares of each column, in one pass over the rows.
  private var columnSizes: [(low: Double, high: Double, squares: Double)] {
    let width = criteria.count
    var low = [Double](values.prefix(width))
    var high = low
    var squares = [Double](repeating: 0, count: width)
    values.withUnsafeBufferPointer { values in
      low.withUnsafeMutableBufferPointer { low in
        high.withUnsafeMutableBufferPointer { high in
          squares.withUnsafeMutableBufferPointer { squares in
            var row = 0
            while row < values.count {
              for column in 0..<width {
                let value = values[row &+ column]
                low[column] = value < low[column] ? value : low[column]
                high[column] = value > high[column] ? value : high[column]
                squares[column] += value * value
              }
              row &+= width
            }
          }
        }
      }
    }
    return (0..<width).map { (low[$0], high[$0], squares[$0]) }
  }
}
