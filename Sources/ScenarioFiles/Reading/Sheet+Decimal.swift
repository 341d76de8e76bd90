import OptionKit

extension Sheet {
  /// Settles which mark parts decimals: as asked, or as the cells say that can be read in one way only.
  ///
  /// `0,6` is evidence of a comma and `1,234.5` of a point; `1,234` may be either. Evidence of both is a located problem.
  /// Without any, a sheet whose cells are parted by semicolons is asked about, since it comes from where commas part
  /// decimals; any other reads as in Britain.
  mutating func settleDecimal(asked: DecimalMark?, isDoubtful: Bool) {
    if let asked {
      decimal = asked
      return
    }
    var sure: [DecimalMark: Cell] = [:]
    var doubtful: Cell?
    for row in rows.dropFirst() {
      for cell in row.dropFirst()
      where cell.number == nil && cell.text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E }) {
        guard let written = WrittenNumber(cell.text) else { continue }
        switch (written.value(.point), written.value(.comma)) {
        case (_?, nil): sure[.point] = sure[.point] ?? cell
        case (nil, _?): sure[.comma] = sure[.comma] ?? cell
        case (let point?, let comma?) where point != comma: doubtful = doubtful ?? cell
        default: break
        }
      }
    }
    decide(sure, doubtful, isDoubtful: isDoubtful)
  }

  private mutating func decide(_ sure: [DecimalMark: Cell], _ doubtful: Cell?, isDoubtful: Bool) {
    switch (sure[.point], sure[.comma], doubtful) {
    case (let point?, let comma?, _):
      problems.append(
        Problem(
          "\"\(comma.text)\" has a decimal comma and \"\(point.text)\" (line \(point.place.line ?? 0)) a decimal point",
          remedy: "write all numbers the same way, or say --decimal comma or --decimal point", at: comma.place))
    case (nil, let comma?, _):
      decimal = .comma
      note(
        "\(name): decimals have a comma here (\"\(comma.text)\" in line \(comma.place.line ?? 0))"
          + (doubtful.map { ", so \"\($0.text)\" is read so too" } ?? ""))
    case (_?, nil, let open?) where isDoubtful:
      note("\(name): decimals have a point here, so \"\(open.text)\" in line \(open.place.line ?? 0) is read so too")
    case (nil, nil, let open?) where isDoubtful:
      problems.append(
        Problem(
          "\"\(open.text)\" may have a decimal mark or one between thousands, and no other cell tells",
          remedy: "say --decimal comma or --decimal point", at: open.place))
    default: break
    }
  }
}
