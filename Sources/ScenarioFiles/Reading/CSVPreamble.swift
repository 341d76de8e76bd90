/// What stands before the first row of a CSV file: a byte order mark, and the `sep=;` line that Excel writes and believes.
struct CSVPreamble {
  /// The separator that the file names.
  private(set) var separator: Unicode.Scalar?
  /// What follows.
  private(set) var rest: Substring
  /// The line on which it begins.
  private(set) var line = 1

  /// The separators there are, the most usual first.
  static let separators: [Unicode.Scalar] = [",", "\t", ";", "|"]

  init(_ source: String) {
    rest = Substring(source)
    if rest.unicodeScalars.first == "\u{FEFF}" { rest.unicodeScalars.removeFirst() }
    var scalars = rest.unicodeScalars
    let isQuoted = scalars.first == "\""
    if isQuoted { scalars.removeFirst() }
    guard scalars.prefix(4).map({ $0.properties.lowercaseMapping }).joined() == "sep=" else { return }
    scalars.removeFirst(4)
    guard let named = scalars.popFirst(), Self.separators.contains(named) else { return }
    if isQuoted, scalars.popFirst() != "\"" { return }
    // A sheet saved again has its other columns empty behind it.
    while let next = scalars.first, next == named || next == " " { scalars.removeFirst() }
    guard scalars.first == nil || scalars.first == "\r" || scalars.first == "\n" else { return }
    if scalars.popFirst() == "\r", scalars.first == "\n" { scalars.removeFirst() }
    (separator, rest, line) = (named, Substring(scalars), 2)
  }

  /// The separator with which the lines agree: most rows of one length, then most cells that are numbers, then most
  /// columns.
  static func separator(of text: Substring) -> Unicode.Scalar {
    let head = text.unicodeScalars.prefix(200_000)
    var best: (scalar: Unicode.Scalar, agree: Double, numbers: Double, width: Int)?
    for scalar in separators where head.contains(scalar) {
      var scanner = CSVScanner(name: "", separator: scalar)
      scanner.scan(Substring(head), mostRows: 200)
      var lengths: [Int: Int] = [:]
      for row in scanner.rows { lengths[row.count, default: 0] += 1 }
      guard let (width, rows) = lengths.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
      else { continue }
      let cells = scanner.rows.dropFirst().flatMap { $0.dropFirst() }
      let numbers = cells.count { $0.text.isEmpty || WrittenNumber($0.text) != nil }
      let found = (
        scalar: scalar, agree: Double(rows) / Double(scanner.rows.count),
        numbers: Double(numbers) / Double(max(1, cells.count)), width: width
      )
      guard let known = best else {
        best = found
        continue
      }
      if (found.agree, found.numbers, found.width) > (known.agree, known.numbers, known.width) { best = found }
    }
    return best?.scalar ?? ","
  }
}
