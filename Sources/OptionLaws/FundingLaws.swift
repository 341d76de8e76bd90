import Commissioning
import OptionKit

/// Laws that every funding formula keeps.
public enum FundingLaws {
  /// What a formula breaks in a case on a map, in words; empty where it keeps the laws.
  ///
  /// - Contributions add up to the cost exactly, for today's cost, half as much again, a penny and nothing, in the first
  ///   year, the second and the sixth, with and without activity.
  /// - Nobody is paid for paying: contributions are 0 or more where the cost is, unless the formula gives credits.
  /// - One commissioner alone pays its own cost.
  /// - Two members alike in everything pay alike, to a penny, unless the formula tells members apart; the order of the
  ///   members changes nothing but a penny.
  /// - A formula that says it reads no activity gives the same with and without.
  /// - A cost twice as large costs everybody twice as much, to four pennies.
  ///
  /// A case that the formula itself finds problems with is left out.
  public static func failures(
    of formula: any FundingFormula, in service: ServiceCase, on map: CommissioningMap
  ) -> [String] {
    guard formula.problems(in: service).isEmpty else { return [] }
    var failures: [String] = []
    var bodies = map.units.map { Members(of: $0, in: service) }
    if formula.scope == .county { bodies = [Members(everybodyIn: service)] }
    for body in bodies {
      for years in [0, 1, 5] {
        for active in [false, true] {
          var members = body
          members.yearsSinceStart = years
          if active { members.activity = members.ids.indices.map { Double(($0 * 37) % 11 * 100) } }
          let today = members.currentTotal
          // Where nobody pays anything today, a formula of today's shares may refuse to divide more than nothing.
          let more = [today, Money(pence: today.pence + today.pence / 2), Money(pence: 1)]
          for cost in today == .zero ? [today] : more + [.zero] {
            failures += check(formula, cost, members)
            if active, !formula.readsActivity { failures += asBefore(formula, cost, members, body) }
          }
        }
      }
    }
    for commissioner in service.commissioners.indices {
      let alone = CommissioningMap.Unit(id: "alone", title: "Alone", members: [.init(commissioner)])
      let cost = Money(pence: 123_456_789)
      failures += attempt(formula, "alone") {
        try paid(formula, cost, Members(of: alone, in: service)) == [cost]
          ? [] : ["\(service.ids[commissioner]) alone does not pay its own cost"]
      }
    }
    var seen = Set<String>()
    return (failures + (formula.tellsMembersApart ? [] : twins(formula, service)) + order(formula, service)).filter {
      seen.insert($0).inserted
    }
  }

  private static func asBefore(
    _ formula: any FundingFormula, _ cost: Money, _ active: Members, _ body: Members
  ) -> [String] {
    attempt(formula, "activity") {
      var idle = body
      idle.yearsSinceStart = active.yearsSinceStart
      return try paid(formula, cost, active) == paid(formula, cost, idle)
        ? [] : ["it says it reads no activity, and its contributions change with it"]
    }
  }

  /// What each pays.
  public static func paid(_ formula: any FundingFormula, _ cost: Money, _ members: Members) throws -> [Money] {
    var contributions = [Money](repeating: .zero, count: members.count)
    try formula.apportion(cost, among: members, in: FinancialYear(starting: 2020), into: &contributions)
    return contributions
  }

  private static func attempt(
    _ formula: any FundingFormula, _ what: String, _ body: () throws -> [String]
  ) -> [String] {
    let name = formula.knownAs
    do { return try body().map { "\(name): \($0)" } } catch { return ["\(name), \(what): \(error)"] }
  }

  private static func check(_ formula: any FundingFormula, _ cost: Money, _ members: Members) -> [String] {
    attempt(formula, "cost of \(cost.written)") {
      let parts = try paid(formula, cost, members)
      var failures: [String] = []
      let sum = parts.reduce(.zero, +)
      if sum != cost { failures.append("contributions add up to \(sum.written), not to the cost \(cost.written)") }
      for (id, part) in zip(members.ids, parts) where part < .zero && !formula.givesCredits {
        failures.append("\(id) pays \(part.written)")
      }
      let doubled = try paid(formula, cost + cost, members)
      for place in parts.indices where abs(doubled[place].pence - 2 * parts[place].pence) > 4 {
        failures.append("\(members.ids[place]) does not pay twice as much of twice the cost")
      }
      return failures
    }
  }

  private static func twins(_ formula: any FundingFormula, _ service: ServiceCase) -> [String] {
    guard service.count > 0 else { return [] }
    let doubled = service.withTwin(of: service.count - 1)
    return attempt(formula, "with twins") {
      let members = Members(everybodyIn: doubled)
      let parts = try paid(formula, members.currentTotal, members)
      let (one, other) = (parts[parts.count - 2], parts[parts.count - 1])
      return abs(one.pence - other.pence) <= 1
        ? [] : ["two members alike in everything pay \(one.written) and \(other.written)"]
    }
  }

  private static func order(_ formula: any FundingFormula, _ service: ServiceCase) -> [String] {
    var turned = service
    turned.commissioners.reverse()
    for component in turned.components.indices { turned.components[component].amounts.reverse() }
    return attempt(formula, "in another order") {
      let members = Members(everybodyIn: service)
      let parts = try paid(formula, members.currentTotal, members)
      let others = try paid(formula, members.currentTotal, Members(everybodyIn: turned))
      return zip(members.ids, zip(parts, others.reversed())).filter { abs($1.0.pence - $1.1.pence) > 2 }
        .map { "\($0.0) pays \($0.1.0.written) or \($0.1.1.written), by the order of the members" }
    }
  }
}
