import Commissioning
import OptionKit
import Reorganisation

/// A map's items of reorganising, ready to be read in any future.
///
/// An item with a range stands in a future at the amount drawn for it, never below nothing. Where several readings are met,
/// the future draws whose holds, the same for every map.
struct MapTransition: Sendable {
  /// An item, and where its amount stands among the values drawn; nil where it is the same in every future.
  private struct Part: Sendable {
    var item: TransitionPlan.Item
    var place: Int?
  }

  private let parts: [Part]
  private let readings: [String]
  private let choice: Int?
  private let years: Int
  private let paid: [Money]
  /// What holds in every future, where nothing is drawn.
  private let fixed: TransitionShares?

  /// Takes a map's items out of a plan; `place` tells where a number of that name is drawn.
  init(
    _ money: TransitionMoney, of map: String, years: Int, paid: [Money], place: (String) -> Int?
  ) throws {
    (self.years, self.paid) = (years, paid)
    choice = money.choice.flatMap { place($0.uncertainty.name) }
    readings = choice == nil ? [money.reading] : money.readings
    let known = Set(readings + [""])
    parts = money.plan.items.enumerated().filter { $0.element.map == map && known.contains($0.element.reading) }.map {
      Part(item: $0.element, place: money.ranges[$0.offset].flatMap { place($0.uncertainty.name) })
    }
    let isDrawn = choice != nil || parts.contains { $0.place != nil }
    fixed = isDrawn ? nil : try TransitionShares(parts.map(\.item), years: years, paid: paid)
  }

  /// The items that count, at the amounts of a future.
  private func items(at values: [Double]) -> [TransitionPlan.Item] {
    let drawn = choice.map { values.indices.contains($0) ? Int(values[$0].rounded()) : 0 } ?? 0
    let reading = readings.isEmpty ? "" : readings[min(readings.count - 1, max(0, drawn))]
    return parts.compactMap { part in
      guard part.item.reading.isEmpty || part.item.reading == reading else { return nil }
      var item = part.item
      if let place = part.place, values.indices.contains(place) {
        item.amount = Money(rounding: max(0, values[place]) * 100) ?? item.amount
      }
      return item
    }
  }

  /// Everybody's part in a future, by the values drawn in it.
  func shares(at values: [Double]) throws -> TransitionShares {
    if let fixed { return fixed }
    return try TransitionShares(items(at: values), years: years, paid: paid)
  }

  /// What is spent once over the years run, and what is saved in the last of them less what the new bodies cost to run,
  /// in pounds.
  func totals(at values: [Double]) -> (cost: Double, saving: Double) {
    let items = items(at: values)
    let sum = { (kind: TransitionPlan.Kind, years: Range<Int>) in
      items.filter { $0.kind == kind }.reduce(0.0) { all, item in
        years.reduce(all) { $0 + item.amount(in: $1).pounds }
      }
    }
    let last = max(0, years - 1)..<max(0, years)
    return (sum(.oneOff, 0..<max(0, years)), sum(.saving, last) - sum(.running, last))
  }
}
