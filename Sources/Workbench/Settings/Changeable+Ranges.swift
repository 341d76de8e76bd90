import Commissioning
import Documents
import OptionKit

extension Changeable {
  /// A share as a percentage, anything else as it is; both read back.
  static func shown(_ value: Double, _ unit: MeasureUnit) -> String {
    unit == .share ? NumberFormat.short(value * 100) + "%" : NumberFormat.short(value)
  }

  /// The values allowed, in words; nothing where any is.
  static func allowed(_ bounds: ClosedRange<Double>, _ unit: MeasureUnit) -> String {
    switch (bounds.lowerBound.isFinite, bounds.upperBound.isFinite) {
    case (true, true): "\(shown(bounds.lowerBound, unit)) to \(shown(bounds.upperBound, unit))"
    case (true, false): "\(shown(bounds.lowerBound, unit)) or more"
    case (false, true): "\(shown(bounds.upperBound, unit)) or less"
    case (false, false): ""
    }
  }

  /// The range that is believed.
  static func believed(_ figure: Figure, _ unit: MeasureUnit) -> String {
    guard let low = figure.low, let high = figure.high else { return "" }
    let rough = { (value: Double) in
      unit == .share ? NumberFormat.short(value * 100, digits: 3) + "%" : NumberFormat.short(value, digits: 3)
    }
    return "\(rough(low)) to \(rough(high))"
  }

  /// What a slider runs over: half as much again as is believed, or else the values allowed where they are near, or else
  /// from nothing to twice the value; always within what is allowed. Nil where none of these is a range.
  static func slider(
    _ value: Double, _ low: Double?, _ high: Double?, _ bounds: ClosedRange<Double>, _ unit: MeasureUnit
  ) -> ClosedRange<Double>? {
    var ends = (low: min(0, 2 * value), high: max(0, 2 * value))
    let width = bounds.upperBound - bounds.lowerBound
    if let low, let high, low < high {
      ends = (min(value, low - (high - low) / 2), max(value, high + (high - low) / 2))
    } else if width.isFinite, unit == .share && width <= 1 || width <= 20 * max(1, abs(value)) {
      ends = (bounds.lowerBound, bounds.upperBound)
    }
    let (first, last) = (max(ends.low, bounds.lowerBound), min(ends.high, bounds.upperBound))
    return first < last && first.isFinite && last.isFinite ? first...last : nil
  }
}
