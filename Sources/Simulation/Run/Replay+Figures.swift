import OptionKit

extension Replay {
  /// Every number of every month: queues by place, capacity by unit, and by commissioner what it pays in the month by
  /// the ledger, less what it receives.
  public var months: [MonthlyFigure] {
    var all = queues
    var paid: [Int: [String: Int]] = [:]
    for posting in ledger {
      paid[posting.month, default: [:]][posting.from, default: 0] += posting.amount.pence
      paid[posting.month, default: [:]][posting.to, default: 0] -= posting.amount.pence
    }
    for month in paid.keys.sorted() {
      for id in prepared.scenario.service.ids {
        guard let pence = paid[month]?[id] else { continue }
        all.append(
          .init(month: month, scope: .commissioner, id: id, quantity: "paid", value: Double(pence) / 100))
      }
    }
    let order: [MonthlyFigure.Scope] = [.place, .unit, .commissioner]
    return all.enumerated().sorted { a, b in
      let (x, y) = (order.firstIndex(of: a.element.scope) ?? 0, order.firstIndex(of: b.element.scope) ?? 0)
      return (a.element.month, x, a.offset) < (b.element.month, y, b.offset)
    }.map(\.element)
  }

  /// One number of the outside world of the run.
  public struct WorldFigure: Sendable, Hashable {
    /// Which: `parameter`, `demand`, `price`, `unit-cost`, `allocation`, `general-prices`, `workforce`, `time-limited`,
    /// `need`, `referrals`, `spending`, `indicators`, `reorganised`, `view`, `mandate`, `persuasion`, `delegation`.
    public var quantity: String
    /// What it is about: a parameter, a place, a commissioner, a matter, or a commissioner and a matter.
    public var id: String
    /// The year or, for referrals, the month from the start of the run; nil where it has none.
    public var time: Int?
    /// The number.
    public var value: Double
  }

  /// The outside world that the run met, but for ballot-by-ballot draws.
  public var worldFigures: [WorldFigure] {
    var all = ModelParameter.allCases.map {
      WorldFigure(quantity: "parameter", id: $0.id, time: nil, value: world[$0])
    }
    for (name, value) in zip(world.optionNames, world.values.suffix(world.optionNames.count)) {
      all.append(WorldFigure(quantity: "parameter", id: name, time: nil, value: value))
    }
    let ids = prepared.scenario.service.ids
    for year in 0..<prepared.years {
      let numbers = [
        ("demand", world.demandIndex), ("price", world.priceIndex), ("unit-cost", world.costIndex),
        ("allocation", world.allocationIndex), ("general-prices", world.deflator), ("workforce", world.workforce),
        ("time-limited", world.timeLimitedIndex), ("indicators", world.outcomes),
      ]
      for (quantity, values) in numbers {
        all.append(.init(quantity: quantity, id: "", time: year, value: values[year]))
      }
      for (place, id) in ids.enumerated() {
        let value = world.spending[year * prepared.count + place]
        all.append(.init(quantity: "spending", id: id, time: year, value: value))
      }
    }
    if let month = world.reorganised {
      all.append(.init(quantity: "reorganised", id: "", time: nil, value: Double(month)))
    }
    for (place, commissioner) in prepared.places.enumerated() {
      all.append(.init(quantity: "need", id: ids[commissioner], time: nil, value: world.need[place]))
      for month in 0..<prepared.years * 12 {
        let value = world.referrals[month * prepared.places.count + place]
        all.append(.init(quantity: "referrals", id: ids[commissioner], time: month, value: value))
      }
    }
    return all + viewFigures(ids)
  }

  private func viewFigures(_ ids: [String]) -> [WorldFigure] {
    guard prepared.runs(.decisions) else { return [] }
    var names: [String] = []
    var seen: [String: Int] = [:]
    for matter in prepared.matters {
      let id = prepared.scenario.agenda[matter.item].id
      seen[id, default: 0] += 1
      names.append("\(id) \(seen[id] ?? 0)")
    }
    names.append("re-procurement")
    var all: [WorldFigure] = []
    for year in 0..<prepared.years {
      for (place, matter) in names.enumerated() {
        let at = year * names.count + place
        all.append(.init(quantity: "delegation", id: matter, time: year, value: world.delegation[at]))
        for (member, id) in ids.enumerated() {
          let row = at * ids.count + member
          let numbers = [
            ("view", world.views[row]), ("mandate", world.mandates[row]), ("persuasion", world.persuasion[row]),
          ]
          for (quantity, value) in numbers {
            all.append(.init(quantity: quantity, id: "\(id) \(matter)", time: year, value: value))
          }
        }
      }
    }
    return all
  }
}
