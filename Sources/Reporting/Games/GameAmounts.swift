import Coalitions
import ReportWriter

/// How the whole units of a game are written: as pounds, or as the numbers of the file that it was read from.
package enum GameAmounts: Sendable, Equatable {
  /// Units are pence.
  case pence
  /// So many units are one of the file's.
  case units(Int)

  /// Units of the game that are one of what is written.
  package var perOne: Int {
    switch self {
    case .pence: 100
    case .units(let count): max(1, count)
    }
  }

  /// An amount as a cell; of pence, to the penny.
  package func cell(_ amount: Rational) -> DataTable.Cell {
    switch self {
    case .pence: .money(pence: Self.whole(amount))
    case .units: .number(amount.value / Double(perOne))
    }
  }

  /// The parts of a total as cells: pence by largest remainder, so that they add up to it.
  package func cells(_ parts: [Rational]) -> [DataTable.Cell] {
    self == .pence ? Self.pence(parts).map { .money(pence: $0) } : parts.map(cell)
  }

  /// Parts in whole units that add up to what the parts do.
  package static func pence(_ parts: [Rational]) -> [Int] {
    let floors = parts.map { part in
      let (quotient, rest) = part.numerator.quotientAndRemainder(dividingBy: part.denominator)
      return rest < 0 ? quotient - 1 : quotient
    }
    var whole = floors.map { Int(clamping: $0) }
    let rests = zip(parts, floors).map { part, floor in
      Double(part.numerator - floor * part.denominator) / Double(part.denominator)
    }
    let left = Int(rests.reduce(0, +).rounded())
    let order = rests.indices.sorted { rests[$0] == rests[$1] ? $0 < $1 : rests[$0] > rests[$1] }
    for place in order.prefix(max(0, left)) { whole[place] += 1 }
    return whole
  }

  package static func whole(_ amount: Rational) -> Int { Int(clamping: amount.rounded) }

  /// An amount as an exact fraction of what is written: `7/3`.
  package func exact(_ amount: Rational) -> String {
    Rational(amount.numerator, amount.denominator * Int128(perOne)).description
  }

  /// An amount in a sentence.
  package func words(_ amount: Rational) -> String {
    switch self {
    case .pence:
      let pence = Self.whole(amount)
      return (pence < 0 ? "-" : "") + "£" + NumberText.pounds(Int(clamping: pence.magnitude), grouped: true)
    case .units: return NumberText.short(amount.value / Double(perOne))
    }
  }
}
