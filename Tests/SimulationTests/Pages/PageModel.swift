import Commissioning
import OptionKit

@testable import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The simplest case worked out a second time from what the pages say: one unit of places only, a contract of its own
/// for ever, historic shares under a block, no agenda, nobody leaves. It shares no code with the stages.
struct PageModel {
  /// One year by commissioner, pounds and people.
  struct Year {
    var contribution, leadTeam, total, resource, seen, waiting, unmet: [Double]
    var wait, within, margin, outcome: Double
  }

  let prepared: PreparedScenario
  let world: World

  /// Whole pence of a computed number of pence, halves away from zero.
  static func nearest(_ pence: Double) -> Int { Int(round(pence)) }

  /// Largest remainder, as on the page on funding.
  static func split(_ amount: Int, _ weights: [Double]) -> [Int] {
    let weights = weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1.0 } : weights
    let scale = Double(abs(amount)) / weights.reduce(0, +)
    var left = abs(amount)
    var parts: [Int] = []
    for weight in weights {
      let part = min(Int(floor(weight * scale)), left)
      parts.append(part)
      left -= part
    }
    while left > 0 {
      var best = -1
      for place in weights.indices where weights[place] > 0 {
        let rest = weights[place] * scale - Double(parts[place])
        if best < 0 || rest > weights[best] * scale - Double(parts[best]) { best = place }
      }
      parts[best] += 1
      left -= 1
    }
    return amount < 0 ? parts.map { -$0 } : parts
  }

  func years() -> [Year] {
    let service = prepared.scenario.service
    let count = service.count
    let paid = { (id: String) in service.components.first { $0.id == id }?.amounts.map(\.pence) ?? [] }
    let (main, kept, limited) = (paid("main"), paid("kept"), paid("limited"))
    let all = (0..<count).map { main[$0] + kept[$0] + limited[$0] }
    let price = Double(all.reduce(0, +)) / 100
    let people = service.commissioners.map { $0.sizes["weighted-capitation"] ?? 0 }
    let central = { (parameter: ModelParameter) in
      prepared.scenario.input(parameter).uncertainty.distribution.mean
    }
    let seenToday = central(.referralRate) / 1000 * people.reduce(0, +) * central(.capacityRatio)
    let unitCost =
      max(0, price - central(.fixedCostPerContract)) * central(.workforce) / seenToday
    let team = service.leadTeam.map { team -> [Int] in
      let equal = Self.nearest(Double(team.annualCost.pence) * team.equalShare)
      return zip(
        Self.split(equal, all.map { _ in 1 }), Self.split(team.annualCost.pence - equal, all.map(Double.init))
      ).map { $0 + $1 }
    }
    // At the start the list is at rest in the opening wait.
    var waiting = people.map { world[.referralRate] / 1000 * $0 / 12 * world[.openingWait] * 12 / 52 }
    let factor = costFactor(count)
    var over = 0
    return (0..<prepared.years).map { year -> Year in
      let index = world.priceIndex[year]
      let pot = Self.nearest(main.reduce(0.0) { $0 + Double($1) } * index)
      let due = Self.split(pot, main.map(Double.init))
      var contribution = due
      for place in 0..<count {
        let rest = Double(kept[place]) + Double(limited[place]) * world.timeLimitedIndex[year]
        contribution[place] += Self.nearest(rest * index)
      }
      let money = Double(contribution.reduce(0, +)) / 100
      let parts = contribution.map { Double(max(0, $0)) }
      let paid = parts.reduce(0, +)
      let local = people.indices.map { paid > 0 ? parts[$0] / paid : people[$0] / people.reduce(0, +) }
      let sharing = world[.sharing]
      let own = unitCost * world.costIndex[year] * factor
      let fixed = world[.fixedCostPerContract] * world.costIndex[year]
      let capacity = own > 0 ? max(0, money - fixed) / 12 / own * world.workforce[year] : 0
      var (seen, unmet) = (people.map { _ in 0.0 }, people.map { _ in 0.0 })
      var (waited, within) = (0.0, people.map { _ in 0.0 })
      let standard = world[.waitStandard] * 12 / 52
      var (saved, overtime) = (0.0, 0.0)
      for month in year * 12..<year * 12 + 12 {
        let left = waiting.map { world[.leaveRate] * $0 }
        for place in 0..<count { waiting[place] += world.referrals[month * count + place] - left[place] }
        let first = (0..<count).map { min(waiting[$0], capacity * (1 - sharing) * local[$0]) }
        for place in 0..<count { waiting[place] -= first[place] }
        let ready = waiting.reduce(0, +)
        let share = ready > 0 ? min(1, capacity * sharing / ready) : 0
        var now = first
        for place in 0..<count {
          let second = share * waiting[place]
          waiting[place] -= second
          now[place] += second
          let least = world[.leastWait] * 12 / 52
          let few = max(0, min(now[place], (least * (now[place] + left[place]) - waiting[place]) / (1 + least)))
          now[place] -= few
          waiting[place] += few
          saved += few * (capacity > 0 ? max(0, money - fixed) / 12 / capacity : 0)
        }
        let (list, flows) = (waiting.reduce(0, +), now.reduce(0, +) + left.reduce(0, +))
        let isLong = list > standard * flows
        if isLong, over >= Int(world[.responseMonths].rounded()) {
          let more = min(world[.overtimeLimit] * capacity, (list - standard * flows) / (1 + standard))
          for place in 0..<count {
            let extra = waiting[place] * more / list
            waiting[place] -= extra
            now[place] += extra
          }
          let person = capacity > 0 ? max(0, money - fixed) / 12 / capacity : 0
          overtime += more * person * (1 + world[.overtimePremium])
        }
        over = isLong ? over + 1 : 0
        for place in 0..<count {
          let now = now[place]
          let flow = now + left[place]
          let longest = world[.longestWait]
          let wait = flow > 0 ? min(longest, waiting[place] / flow) : waiting[place] > 0 ? longest : 0
          seen[place] += now
          unmet[place] += left[place]
          waited += wait * now
          within[place] += now * (wait > 0 ? 1 - exp(-standard / wait) : 1)
        }
      }
      let served = seen.reduce(0, +)
      let inTime = served > 0 ? within.reduce(0, +) / served : 0
      var byMoney = 0.0
      for place in 0..<count where seen[place] > 0 { byMoney += local[place] * within[place] / seen[place] }
      let noise = world[.outcomeNoise] * world.outcomes[year]
      let others = min(1, max(0, world[.baseOutcome] + noise))
      let (number, ofWaits) = (world[.outcomeIndicators], world[.waitIndicators])
      let ofOthers: Double = others * (number - ofWaits) / number
      let earned = byMoney * ofWaits / number + ofOthers
      let share = service.contract?.outcomeShare ?? 0
      let back = Self.split(
        Self.nearest(Double(contribution.reduce(0, +)) * (share * (1 - earned))),
        contribution.map { Double(max(0, $0)) })
      let leading = team.map { team -> [Int] in
        let cost = Self.nearest(
          (service.leadTeam.map { Double($0.annualCost.pence) } ?? 0) * bundleTeams * effort(count) * index)
        _ = team
        let parts = (0..<count).map { place in
          let today = Double(kept[place] + limited[place]) / 100
          return Double(Self.nearest((Double(due[place]) / 100 / index + today) * 100))
        }
        let equal = Self.nearest(Double(cost) * (service.leadTeam?.equalShare ?? 0))
        return zip(Self.split(equal, all.map { _ in 1 }), Self.split(cost - equal, parts))
          .map { $0 + $1 }
      }
      var (totals, resources) = ([Double](), [Double]())
      for place in 0..<count {
        let beyond = Self.nearest(Double(contribution[place]) * world.spending[year * count + place])
        let total = contribution[place] + (leading?[place] ?? 0) + beyond - back[place]
        totals.append(Double(total) / 100)
        let today = main[place] + kept[place] + (team?[place] ?? 0)
        let money = today + Self.nearest(Double(limited[place]) * world.timeLimitedIndex[year])
        resources.append(
          Double(Self.nearest(Double(money) * (world.allocationIndex[year] * (1 + world[.setAside])))) / 100)
      }
      let margin =
        money > 0
        ? world[.baseMargin] + (saved - overtime - share * (1 - earned) * money) / money : world[.baseMargin]
      return Year(
        contribution: contribution.map { Double($0) / 100 },
        leadTeam: (leading ?? all.map { _ in 0 }).map { Double($0) / 100 },
        total: totals, resource: resources, seen: seen, waiting: waiting, unmet: unmet,
        wait: served > 0 ? waited / served * 52 / 12 : 0, within: inTime, margin: margin, outcome: earned)
    }
  }

  /// Lead teams times their size: one of full size under one contract with a delegated lead.
  private var bundleTeams: Double { 1 }

  /// effort_u of one unit of so many places.
  private func effort(_ places: Int) -> Double {
    1 + world[.variationEffort] * world[.localVariation] * Double(max(1, places) - 1)
  }

  /// f_u of one contract over everybody.
  private func costFactor(_ places: Int) -> Double {
    let variation = world[.variationCost] * world[.localVariation] * (1 - 1 / Double(places))
    return pow(max(1e-6, 1), -world[.scaleElasticity]) * (1 + variation)
  }
}
