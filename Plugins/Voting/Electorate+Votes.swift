import Coalitions
import Commissioning
import OptionKit

extension Electorate {
  /// Votes of each member of the unit, by its id or else by its kind; 0 for a member that is not named.
  func votes(_ named: Named<String>, in rule: String) throws -> [ExactDecimal] {
    try zip(ids, kinds).map { try Self.votes(of: $0, $1, named, in: rule) }
  }

  /// Votes of everybody in the case, whichever unit they are in.
  func everyonesVotes(_ named: Named<String>, in rule: String) throws -> [ExactDecimal] {
    try zip(everyoneIDs, everyone).map { try Self.votes(of: $0, $1, named, in: rule) }
  }

  private static func votes(
    of id: String, _ kind: OrganisationKind, _ named: Named<String>, in rule: String
  ) throws -> ExactDecimal {
    guard let text = named[id] ?? named[kind.rawValue] else { return ExactDecimal(0) }
    do {
      return try ExactDecimal(parsing: text)
    } catch {
      throw Problem("\(rule).votes: \(error)", remedy: "write a plain decimal such as 16.6")
    }
  }

  /// Everybody must agree.
  func unanimity() throws -> SimpleGame { try game { () throws(VotingError) in try .unanimity(of: count) } }

  /// A game of these members; what is wrong with it as a problem of the rule.
  func game(_ rule: () throws(VotingError) -> DecisionRule) throws -> SimpleGame {
    do {
      return try SimpleGame(memberCount: count, rule: rule())
    } catch {
      throw Problem("\(error)", remedy: "mend the rule's votes or its threshold for a unit of \(count)")
    }
  }

  /// Positions of the members named that are in the unit.
  func positions(of named: [String]) -> [Int] { named.compactMap { ids.firstIndex(of: $0) } }
}

extension ServiceCase {
  /// Names in a list of votes that are neither commissioners nor kinds, and votes that cannot be read.
  func problems(ofVotes votes: Named<String>, in setting: String) -> [Problem] {
    var problems: [Problem] = []
    let untold = commissioners.filter { votes[$0.id] == nil && votes[$0.kind.rawValue] == nil }.map(\.id)
    if !untold.isEmpty, untold.count < commissioners.count {
      let more = untold.count > 3 ? " and \(untold.count - 3) more" : ""
      problems.append(
        Problem(
          "\(setting) says nothing of \(untold.prefix(3).joined(separator: ", "))\(more)",
          remedy: "give each its votes, 0 where it has none"))
    }
    let known = OrganisationKind.allCases.map(\.rawValue) + ids
    for entry in votes.entries {
      if !known.contains(entry.name) {
        problems.append(
          Problem(
            NotFound(
              "commissioner or kind of organisation", entry.name, among: known,
              .named(by: setting, reason: "which is neither a commissioner nor a kind of organisation"))))
      }
      do {
        if try ExactDecimal(parsing: entry.value) < ExactDecimal(0) {
          problems.append(Problem("\(setting) gives \(entry.name) votes below 0", remedy: "give it 0 or more"))
        }
      } catch {
        problems.append(Problem("\(setting): \(error)", remedy: "write a plain decimal such as 16.6"))
      }
    }
    return problems
  }
}

/// A threshold as an exact share; problems of what a user wrote in words.
enum Threshold {
  static func share(_ text: String, in setting: String) throws -> Share {
    do {
      return try Share(parsing: text)
    } catch {
      throw Problem("\(setting): \(error)", remedy: "write a share such as 1/2, 66% or 0.5")
    }
  }

  static func problems(_ text: String, in setting: String) -> [Problem] {
    do {
      let share = try share(text, in: setting)
      return share.value > 0 ? [] : [Problem("\(setting) is 0", remedy: "a matter needs some votes to pass")]
    } catch {
      return (error as? Problem).map { [$0] } ?? []
    }
  }
}
