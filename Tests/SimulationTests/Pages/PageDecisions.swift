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
    var matters = 0.0, carried = 0.0, months = 0.0, delay = 0.0
    var outvoted: [Double]
  }

  let prepared: PreparedScenario
  let world: World
  let unit: CommissioningMap.Unit
  let rule: any VotingRule
  let delegatedShare: Double

  private var count: Int { prepared.count }
  private func parameter(_ parameter: ModelParameter) -> Double { world[parameter] }

  func year() throws -> Year {
    var year = Year(outvoted: [Double](repeating: 0, count: count))
    let today = prepared.scenario.service.current().reduce(0) { $0 + $1.pounds }
    for (place, matter) in prepared.matters.enumerated() {
      let item = prepared.scenario.agenda[matter.item]
      let value = item.valueShare * today * world.priceIndex[0]
      let (months, share) = try decide(place, item, month: matter.month, value: value, &year)
      year.matters += 1
      if share > 0 {
        year.carried += 1
        year.months += months
        year.delay += value * min(12, months) / 12
      } else {
        year.delay += value
      }
    }
    return year
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
    _ place: Int, _ item: AgendaItem, month: Int, value: Double, _ year: inout Year
  ) throws -> (months: Double, share: Double) {
    let electorate = Electorate(of: unit, in: prepared.scenario.service)
    let procedure = try rule.procedure(for: electorate, matter: item.matter)
    let first = try rule.game(for: electorate, matter: item.matter)
    let second = try rule.fallback(for: electorate, matter: item.matter)
    let isOrdinary = item.matter == .ordinary
    if isOrdinary, item.kind == .variation || item.kind == .price, world.delegation[place] < delegatedShare {
      return (0.5, 1)
    }
    let limit = procedure.leadDecidesUpTo.pounds
    if isOrdinary, limit > 0, limit >= value { return (0.5, 1) }
    let interval = Double(max(1, procedure.monthsBetweenMeetings))
    var time = procedure.noticeDays / 30.4 + interval / 2
    if let moved = world.reorganised, moved <= month, Double(month - moved) < parameter(.reorganisationPause) {
      time += parameter(.reorganisationPause) - Double(month - moved)
    }
    let isMoved = world.reorganised.map { $0 <= month } ?? false
    let vetoes = (0..<count).map { member in
      var others = MemberSet.everyone(among: count)
      others.remove(member)
      return !first.wins(others) && count > 1
    }
    let away = distances
    let threshold = StandardNormal.quantile(parameter(.support)) * sqrt(1 + pow(parameter(.wavering), 2))
    func leaning(_ member: Int, _ ballot: Int) -> Double {
      let viewer = isMoved ? prepared.blocOf[member] : member
      let g = procedure.mayBeModified ? pow(1 - parameter(.modification), Double(ballot)) : 1
      let d =
        away[member]
        * (parameter(.distanceDislike) * (1 - parameter(.localVariation)) / max(1e-9, parameter(.needSpread)))
      let z = world.views[place * count + viewer]
      let e = world.wavering[(place * World.ballots + ballot) * count + viewer]
      return threshold + g * (z - d - (vetoes[member] ? parameter(.holdOut) : 0)) + parameter(.wavering) * e
    }
    func carries(_ yes: [Bool], _ votes: [Bool], _ ballot: Int) -> Bool {
      if let second, ballot >= procedure.attempts, CompiledGame(second).carries(yes, present: votes) { return true }
      if CompiledGame(first).carries(yes, present: votes) { return true }
      guard let chair = procedure.castingVote, votes[chair], yes[chair] else { return false }
      let heads = (0..<count).filter { votes[$0] }
      return heads.count { yes[$0] } * 2 == heads.count
    }
    func carried(_ yes: [Bool], _ votes: [Bool], _ ballot: Int, at time: Double) -> (Double, Double) {
      if procedure.effect == .binding {
        for member in 0..<count where votes[member] && !yes[member] { year.outvoted[member] += 1 }
        return (time, 1)
      }
      let ratify = (0..<count).filter { leaning($0, ballot) > 0 }
      return (time + parameter(.ratification), Double(ratify.count))
    }
    var ballot = 0
    while time <= Double(item.deadlineMonths), ballot < 12 {
      if ballot >= procedure.attempts, !procedure.ladder.isEmpty, second == nil {
        var doubtful = 1.0
        let here = [Bool](repeating: true, count: count)
        for step in procedure.ladder {
          time += step.months
          doubtful *= 1 - step.persuades
          let yes = (0..<count).map {
            leaning($0, ballot) > 0 || world.persuasion[place * count + $0] >= doubtful
          }
          let most = step.isFinal && yes.count(where: { $0 }) * 2 > count
          if most || carries(yes, here, ballot) {
            return carried(yes, here, ballot, at: time)
          }
          if step.isFinal { break }
        }
        return (time, 0)
      }
      let row = (place * World.ballots + ballot) * count
      let present = (0..<count).map { member in
        let stance = prepared.scenario.stances[member]
        let mandated =
          stance.governanceDays <= procedure.noticeDays + 30.4 * Double(ballot)
          || world.mandates[place * count + member] >= parameter(.unmandated)
        return mandated && world.attendance[row + member] < stance.attendance
      }
      let votes = (0..<count).map { member in
        let band = procedure.abstentionBand
        return present[member] && (band == 0 || abs(leaning(member, ballot)) > band)
      }
      let yes = (0..<count).map { member in
        present[member] ? votes[member] && leaning(member, ballot) > 0 : procedure.silenceAuthorises
      }
      let isQuorate = Double(present.count { $0 }) >= procedure.quorumShare * Double(count) - 1e-9
      if isQuorate, carries(yes, votes, ballot) { return carried(yes, votes, ballot, at: time) }
      ballot += 1
      time += interval
    }
    return (Double(item.deadlineMonths), 0)
  }
}
