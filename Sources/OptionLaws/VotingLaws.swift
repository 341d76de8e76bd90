import Coalitions
import Commissioning
import OptionKit

/// Laws that every decision rule keeps.
public enum VotingLaws {
  /// What a rule breaks in a unit, in words; empty where it keeps the laws. Up to ten members are gone through ballot by
  /// ballot.
  ///
  /// - One more yes never turns a pass into a fail.
  /// - What everybody agrees to passes, so that unanimity implies any rule; what nobody agrees to fails.
  /// - Two members alike in everything are worth the same: either may stand for the other, unless the rule says that it
  ///   tells members apart.
  /// - The procedure makes sense: a quorum between 0 and 1, times that are not negative, persuasion between 0 and 1, a
  ///   casting vote that belongs to a member.
  ///
  /// A case that the rule itself finds problems with is left out.
  public static func failures(
    of rule: any VotingRule, in unit: CommissioningMap.Unit, of service: ServiceCase
  ) -> [String] {
    guard rule.problems(in: service).isEmpty else { return [] }
    let name = rule.knownAs
    let electorate = Electorate(of: unit, in: service)
    var failures: [String] = []
    for matter in MatterClass.allCases {
      do {
        let game = try rule.game(for: electorate, matter: matter)
        failures += Self.failures(of: game, expecting: electorate.count)
        failures += faults(in: try rule.procedure(for: electorate, matter: matter), electorate.count)
      } catch {
        failures.append("\(matter.rawValue) matter in a unit of \(electorate.count): \(error)")
      }
    }
    if !rule.tellsMembersApart { failures += twins(rule, unit, service) }
    return failures.map { "\(name): \($0)" }
  }

  /// What tells two members apart that are alike in everything, in the unit joined by a twin of its last member.
  private static func twins(
    _ rule: any VotingRule, _ unit: CommissioningMap.Unit, _ service: ServiceCase
  ) -> [String] {
    guard let last = unit.members.last, unit.members.count < 10 else { return [] }
    let doubled = service.withTwin(of: last.commissioner)
    var joined = unit
    joined.members.append(.init(service.count, share: last.share))
    let electorate = Electorate(of: joined, in: doubled)
    let (one, other) = (electorate.count - 2, electorate.count - 1)
    do {
      for matter in MatterClass.allCases {
        let game = try rule.game(for: electorate, matter: matter)
        for others in 0..<(UInt64(1) << UInt64(one)) {
          let sides = [one, other].map { MemberSet(bits: others | 1 << UInt64($0), among: electorate.count) }
          if game.wins(sides[0]) != game.wins(sides[1]) {
            return ["two members alike in everything are not worth the same in \(matter.rawValue) matters"]
          }
        }
      }
      return []
    } catch {
      return ["with twins: \(error)"]
    }
  }

  /// The same laws for a game by itself.
  public static func failures(of game: SimpleGame, expecting count: Int) -> [String] {
    guard game.memberCount == count else { return ["the game has \(game.memberCount) members, the unit \(count)"] }
    var failures: [String] = []
    if !game.wins(.everyone(among: count)) { failures.append("what everybody agrees to does not pass") }
    if game.wins(MemberSet(among: count)) { failures.append("what nobody agrees to passes") }
    guard count <= 10 else { return failures }
    for bits in 0..<(UInt64(1) << UInt64(count)) where game.wins(MemberSet(bits: bits, among: count)) {
      for member in 0..<count where bits & (1 << UInt64(member)) == 0 {
        if !game.wins(MemberSet(bits: bits | 1 << UInt64(member), among: count)) {
          failures.append("a yes of member \(member + 1) turns a pass into a fail")
          return failures
        }
      }
    }
    return failures
  }

  private static func faults(in procedure: DecisionProcedure, _ count: Int) -> [String] {
    var faults: [String] = []
    if !(0...1).contains(procedure.quorumShare) { faults.append("a quorum of \(procedure.quorumShare)") }
    if !(procedure.noticeDays >= 0) { faults.append("a notice of \(procedure.noticeDays) days") }
    if procedure.monthsBetweenMeetings < 1 { faults.append("meetings less than a month apart") }
    if procedure.attempts < 1 { faults.append("no attempt before the ladder") }
    if procedure.leadDecidesUpTo < .zero { faults.append("a limit of the lead below 0") }
    for step in procedure.ladder where !(step.months > 0 && (0...1).contains(step.persuades)) {
      faults.append("the rung \(step.title) takes no time or persuades a share outside 0 to 1")
    }
    if let casting = procedure.castingVote, !(0..<count).contains(casting) {
      faults.append("a casting vote of nobody in the unit")
    }
    return faults
  }
}
