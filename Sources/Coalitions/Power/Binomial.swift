/// Pascal's triangle in 64 bits, rows 0 to 62.
enum Binomial {
  static let table: [[UInt64]] = {
    var rows: [[UInt64]] = [[1]]
    for row in 1...62 {
      let last = rows[row - 1]
      rows.append([1] + (1..<row).map { last[$0 - 1] + last[$0] } + [1])
    }
    return rows
  }()
}
