import Coalitions
import Commissioning
import OptionKit

@testable import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The decisions of the first year worked out a second time from what the page says: one unit of everybody, every rule
/// there is. Which yes sides carry is asked of the rule; everything around that is written anew, matter by matter.
struct PageDecisions {
  /// What the year came to.
  struct Year: Equatable {
    var matters = 0.0, carried = 0.0, months = 0.0, delay = 0.0, worth = 0.0, goodLost = 0.0, poorPassed = 0.0
    var outvoted: [Double]
    var burden: [Double]
  }

  /// Whom a decision binds, and who was outvoted.
  struct Outcome {
    var months: Double
    var bound: [Bool]
    var outvoted: [Bool]
    var kept = 1.0
    /// The share of the matter that counts as carried where it is.
    var counted = 1.0

    var isCarried: Bool { bound.contains(true) }
  }

  let prepared: PreparedScenario
  let world: World
  let unit: CommissioningMap.Unit
  let rule: any VotingRule
  let delegatedShare: Double
  let maker: WorldSampler
  var own = ArrangementTerms.OwnDecisions.nothing

  private var count: Int { prepared.count }
  private func parameter(_ parameter: ModelParameter) -> Double { world[parameter] }

  func year() throws -> Year {
    let none = [Double](repeating: 0, count: count)
    var year = Year(outvoted: none, burden: none)
    let paid = prepared.scenario.service.current().map(\.pounds)
    let today = paid.reduce(0, +)
    let stakes = paid.map { today > 0 ? $0 / today : 1 / Double(count) }
    var queue = 0
    for (place, matter) in prepared.matters.enumerated() {
      let item = prepared.scenario.agenda[matter.item]
      let value = item.valueShare * today * world.priceIndex[0]
      if try outsideForum(place, item, value) == nil, !decidesAlone(item) || own == .specifications { queue += 1 }
    }
    let electorate = Electorate(of: unit, in: prepared.scenario.service)
    let interval = Double(
      max(1, try rule.procedure(for: electorate, matter: .ordinary).monthsBetweenMeetings))
    let wait = 6 * max(0, Double(queue) * interval / (12 * parameter(.meetingRoom)) - 1)
    for (place, matter) in prepared.matters.enumerated() {
      let item = prepared.scenario.agenda[matter.item]
      let value = item.valueShare * today * world.priceIndex[0]
      let outcome = try decide(place, item, month: matter.month, value: value, stakes, wait)
      year.matters += 1
      if outcome.isCarried {
        year.carried += outcome.counted
        year.months += outcome.months * outcome.counted
        year.delay += value * (outcome.counted * min(12, outcome.months) / 12 + 1 - outcome.counted)
      } else {
        year.delay += value
      }
      var (sum, most) = (0.0, 0.0)
      for member in 0..<count {
        let whole = value * stakes[member] * worth(place, item, member).pounds
        most += whole
        if outcome.outvoted[member] { year.outvoted[member] += 1 }
        guard outcome.bound[member] else { continue }
        let own = whole * max(0, 1 - parameter(.worthLost) * outcome.months) * outcome.kept
        sum += own
        if outcome.outvoted[member] { year.burden[member] += max(0, -own) }
      }
      year.worth += sum
      if most > 0 { year.goodLost += max(0, most - sum) }
      if most < 0 { year.poorPassed += max(0, -sum) }
    }
    return year
  }

  /// What a matter is worth to a member, relative and for each pound, by the page.
  private func worth(_ place: Int, _ item: AgendaItem, _ member: Int) -> (relative: Double, pounds: Double) {
    let matter = maker.matterKeys[place]
    let stream = RandomStream(seed: 5, name: "worth")
    let u = stream.block(future: world.future, entity: matter, month: 0).first
    let own = stream.block(
      future: world.future, entity: StableKey(prepared.scenario.service.ids[member]).with(matter), month: 0)
    let isGood: Bool
    if u < parameter(.goodShare) {
      isGood = true
    } else if u < parameter(.goodShare) + parameter(.mixedShare) {
      isGood = own.first >= parameter(.mixedAgainst)
    } else {
      isGood = false
    }
    let size = 1 + parameter(.worthSpread) * (2 * own.second - 1)
    return isGood ? (size, parameter(.worthOfGood) * size) : (-size, -parameter(.lossOfPoor) * size)
  }

  /// The leader's or the operational meeting's time where a matter does not come to the forum.
  private func outsideForum(_ place: Int, _ item: AgendaItem, _ value: Double) throws -> Double? {
    let electorate = Electorate(of: unit, in: prepared.scenario.service)
    let procedure = try rule.procedure(for: electorate, matter: item.matter)
    if item.kind == .routine {
      if world.delegation[place] < delegatedShare { return 0.5 }
      if procedure.settlesRoutineElsewhere { return 1 }
    }
    if decidesAlone(item) { return nil }
    let limit = procedure.leadDecidesUpTo.pounds
    return item.matter == .ordinary && limit > 0 && limit >= value ? 0.5 : nil
  }

  /// Whether each member decides for itself where the matter does not lie with a lead or those who manage it.
  private func decidesAlone(_ item: AgendaItem) -> Bool {
    guard count > 1 else { return false }
    return switch own {
    case .nothing: false
    case .specifications: item.kind == .routine || item.kind == .variation
    case .contracts: item.kind != .reprocurement
    }
  }

  /// How far each is from the common offer, as its page says.
  private var distances: [Double] {
    let people = prepared.residents.reduce(0, +)
    let mean = people > 0 ? zip(world.need, prepared.residents).reduce(0) { $0 + $1.0 * $1.1 } / people : 0
    return prepared.homes.map { homes in
      let shares = homes.reduce(0) { $0 + $1.share }
      return shares > 0 ? homes.reduce(0) { $0 + abs(world.need[$1.place] - mean) * $1.share } / shares : 0
    }
  }

  private func decide(
    _ place: Int, _ item: AgendaItem, month: Int, value: Double, _ stakes: [Double], _ wait: Double
  ) throws -> Outcome {
    let electorate = Electorate(of: unit, in: prepared.scenario.service)
    let procedure = try rule.procedure(for: electorate, matter: item.matter)
    let first = try rule.game(for: electorate, matter: item.matter)
    let second = try rule.fallback(for: electorate, matter: item.matter)
    let isMoved = world.reorganised.map { $0 <= month } ?? false
    let vetoes = (0..<count).map { member in
      var others = MemberSet.everyone(among: count)
      others.remove(member)
      return !first.wins(others) && count > 1
    }
    let away = distances
    let high = StandardNormal.quantile(parameter(.support))
    let low = StandardNormal.quantile(parameter(.supportOfPoor))
    let (nobody, everybody) = ([Bool](repeating: false, count: count), [Bool](repeating: true, count: count))
    let paper = StandardNormal.quantile(
      RandomStream(seed: 5, name: "worth").block(future: world.future, entity: maker.matterKeys[place], month: 0).second
    )
    func leaning(_ member: Int, _ ballot: Int, byItself: Bool = false) -> Double {
      let viewer = isMoved ? prepared.blocOf[member] : member
      let g = procedure.mayBeModified ? pow(1 - parameter(.modification), Double(ballot)) : 1
      let d =
        away[member]
        * (parameter(.distanceDislike) * (1 - parameter(.variationMeets) * parameter(.localVariation))
          / max(1e-9, parameter(.needSpread)))
      let key = StableKey(prepared.scenario.service.ids[viewer]).with(maker.matterKeys[place])
      let own = StandardNormal.quantile(
        RandomStream(seed: 5, name: "views").block(future: world.future, entity: key, month: 0).first)
      let z = sqrt(parameter(.sharedError)) * paper + sqrt(1 - parameter(.sharedError)) * own
      let sharp = item.kind == .investment ? 1 + parameter(.matrixClarity) : 1
      let t =
        sqrt(1 + pow(parameter(.wavering), 2))
        * ((high + low) / 2 + max(0, (high - low) / 2) * worth(place, item, viewer).relative * sharp)
      let e = world.wavering[(place * World.ballots + ballot) * count + viewer]
      if byItself { return t + z + parameter(.wavering) * e }
      return t + g * (z - d - (vetoes[member] ? parameter(.holdOut) : 0)) + parameter(.wavering) * e
    }
    var paused = 0.0
    if let moved = world.reorganised, moved <= month, Double(month - moved) < parameter(.reorganisationPause) {
      paused = parameter(.reorganisationPause) - Double(month - moved)
    }
    let settled = try outsideForum(place, item, value)
    if settled == nil, decidesAlone(item) {
      var time = paused
      if own == .contracts {
        let days = world.governanceDays.reduce(0, +) / Double(count)
        time += item.kind == .suspension ? 0 : days / 30.4
      } else {
        time += procedure.noticeDays / 30.4 + Double(max(1, procedure.monthsBetweenMeetings)) / 2 + wait
        if procedure.effect != .binding { time += parameter(.ratification) }
      }
      if time > Double(item.deadlineMonths) { return Outcome(months: time, bound: nobody, outvoted: nobody) }
      let goes = (0..<count).map { leaning($0, 0, byItself: true) > 0 }
      return Outcome(
        months: time, bound: goes, outvoted: nobody, kept: own == .contracts ? 1 - parameter(.scaleLost) : 1,
        counted: Double(goes.count { $0 }) / Double(count))
    }
    if let months = settled {
      let lead = prepared.scenario.service.leadTeam?.host
      let ids = prepared.scenario.service.ids
      let judge = lead ?? (0..<count).min { ids[$0] < ids[$1] } ?? 0
      let most = (0..<count).count { leaning($0, 0) > 0 } * 2 > count
      let carries = months == 1 ? most : leaning(judge, 0) > 0
      return Outcome(months: months, bound: carries ? everybody : nobody, outvoted: nobody)
    }
    func carries(_ yes: [Bool], _ votes: [Bool], _ ballot: Int) -> Bool {
      if let second, ballot >= procedure.attempts, CompiledGame(second).carries(yes, present: votes) { return true }
      if CompiledGame(first).carries(yes, present: votes) { return true }
      guard let chair = procedure.castingVote, votes[chair], yes[chair] else { return false }
      let heads = (0..<count).filter { votes[$0] }
      return heads.count { yes[$0] } * 2 == heads.count
    }
    func carried(_ yes: [Bool], _ votes: [Bool], _ ballot: Int, at time: Double) -> Outcome {
      if procedure.effect == .binding {
        return Outcome(
          months: time, bound: everybody, outvoted: (0..<count).map { votes[$0] && !yes[$0] })
      }
      return Outcome(
        months: time + parameter(.ratification), bound: (0..<count).map { leaning($0, ballot) > 0 }, outvoted: nobody)
    }
    func apart(_ ballot: Int, at time: Double) -> Outcome {
      Outcome(
        months: time, bound: (0..<count).map { leaning($0, max(0, ballot - 1)) > 0 }, outvoted: nobody,
        kept: 1 - parameter(.scaleLost))
    }
    let interval = Double(max(1, procedure.monthsBetweenMeetings))
    let urgent = item.kind == .suspension
    var time = urgent ? 0 : procedure.noticeDays / 30.4
    let mayPart = procedure.agreesToDisagree && item.isSeparable
    let writes = procedure.written != .no && !urgent
    if !writes, !urgent { time += interval / 2 + wait }
    time += paused
    var ballot = 0
    while time <= Double(item.deadlineMonths), ballot < 12 {
      if ballot >= procedure.attempts, !procedure.ladder.isEmpty, second == nil {
        var doubtful = 1.0
        for step in procedure.ladder {
          time += step.months
          doubtful *= 1 - step.persuades
          let yes = (0..<count).map {
            leaning($0, ballot) > 0 || world.persuasion[place * count + $0] >= doubtful
          }
          let most = step.isFinal && yes.count(where: { $0 }) * 2 > count
          if most || carries(yes, everybody, ballot) { return carried(yes, everybody, ballot, at: time) }
          if step.isFinal { break }
        }
        return mayPart ? apart(ballot, at: time) : Outcome(months: time, bound: nobody, outvoted: nobody)
      }
      if ballot >= procedure.attempts, second == nil, mayPart { return apart(ballot, at: time) }
      let row = (place * World.ballots + ballot) * count
      let present = (0..<count).map { member in
        let stance = prepared.scenario.stances[member]
        let horizon = procedure.noticeDays + procedure.forwardDays + 30.4 * Double(ballot)
        var mandated = stance.governanceDays <= horizon
        if !mandated {
          mandated =
            procedure.limits.isEmpty
            ? world.mandates[place * count + member] >= parameter(.unmandated)
            : item.matter == .ordinary && value * stakes[member] <= procedure.limits[member].pounds
        }
        return mandated && world.attendance[row + member] < stance.attendance
      }
      if writes, ballot == 0 || procedure.written == .untilConsensus {
        let rejects = (0..<count).contains { present[$0] && leaning($0, ballot) <= 0 }
        if !rejects, procedure.silenceAuthorises || !present.contains(false) {
          return carried(present, present, ballot, at: time)
        }
      } else {
        let votes = (0..<count).map { member in
          let band = procedure.abstentionBand
          return present[member] && (band == 0 || abs(leaning(member, ballot)) > band)
        }
        let yes = (0..<count).map { votes[$0] && leaning($0, ballot) > 0 }
        let isQuorate = Double(present.count { $0 }) >= procedure.quorumShare * Double(count) - 1e-9
        if isQuorate, carries(yes, votes, ballot) { return carried(yes, votes, ballot, at: time) }
      }
      ballot += 1
      time += writes && ballot == 1 && procedure.written == .thenVote ? interval / 2 + wait : interval
    }
    let deadline = Double(item.deadlineMonths)
    return mayPart ? apart(ballot, at: deadline) : Outcome(months: deadline, bound: nobody, outvoted: nobody)
  }
}
