import Coalitions
import Documents
import Reporting

extension VoteQuestion {
  /// The vote that is described.
  ///
  /// - Throws: everything that is wrong, each at its field.
  func vote() throws(Mistakes) -> VoteCase {
    var mistakes: [(text: String, field: String)] = []
    var names: [String] = []
    var weights: [ExactDecimal] = []
    var chances: (yes: [Double], there: [Double]) = ([], [])
    let (allYes, allThere) = (
      chance(yes, "The chance of a yes", "yes", &mistakes), chance(there, "The chance of coming", "there", &mistakes)
    )
    for (place, member) in members.prefix(Self.most).enumerated() {
      let row = place + 1
      if member.name.isEmpty { mistakes.append(("Member \(row) has no name", "name-\(row)")) }
      if names.contains(member.name) { mistakes.append(("\(member.name) is there twice", "name-\(row)")) }
      names.append(member.name)
      let weight = try? ExactDecimal(parsing: member.votes)
      if let weight, weight.units >= 0 {
        weights.append(weight)
      } else {
        mistakes.append(("The votes of \(member.name) must be a number such as 50 or 16.6", "votes-\(row)"))
      }
      chances.yes.append(
        member.yes.isEmpty
          ? allYes : chance(member.yes, "\(member.name)\u{2019}s chance of a yes", "y-\(row)", &mistakes))
      chances.there.append(
        member.there.isEmpty
          ? allThere : chance(member.there, "\(member.name)\u{2019}s chance of coming", "t-\(row)", &mistakes))
    }
    if members.isEmpty { mistakes.append(("Name at least one member with its votes", "name-1")) }
    if members.count > Self.most { mistakes.append(("There are more than \(Self.most) members", "name-1")) }
    let needed = declared(&mistakes)
    let heads = heads(of: names.count, &mistakes)
    let hang = chance(together, "How far leanings hang together", "together", &mistakes)
    if hang >= 1 { mistakes.append(("Leanings hang together by less than 100", "together")) }
    let chair = casting.isEmpty ? nil : names.firstIndex(of: casting)
    if !casting.isEmpty, chair == nil { mistakes.append(("There is no member \(casting)", "casting")) }
    guard mistakes.isEmpty, let needed else { throw Mistakes(all: mistakes) }
    var vote = VoteCase(names: names, weights: weights, quota: needed, yes: chances.yes, present: chances.there)
    (vote.quorum, vote.castingVote, vote.correlation) = (heads, chair, hang)
    do { _ = try vote.game() } catch {
      throw Mistakes(all: [(NumberFormat.sentence(error.description), "quota")])
    }
    return vote
  }

  private func chance(
    _ text: String, _ name: String, _ field: String, _ mistakes: inout [(text: String, field: String)]
  ) -> Double {
    let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = Double(plain), (0...100).contains(value) else {
      mistakes.append(("\(name) lies between 0 and 100", field))
      return 0
    }
    return value / 100
  }

  /// Heads for a quorum: a number, or a share of the members, rounded up.
  private func heads(of count: Int, _ mistakes: inout [(text: String, field: String)]) -> Int {
    if quorum.isEmpty { return 0 }
    var needed = Int(quorum)
    if quorum.hasSuffix("%") || quorum.contains("/"), let share = try? Share(parsing: quorum) {
      let (product, isTooLarge) = share.numerator.multipliedReportingOverflow(by: count)
      needed = isTooLarge ? nil : product / share.denominator + (product % share.denominator == 0 ? 0 : 1)
    }
    guard let needed, (0...max(0, count)).contains(needed) else {
      mistakes.append(
        ("The quorum is a number of members from 0 to \(count), or a share of them such as 2/3", "quorum"))
      return 0
    }
    return needed
  }

  private func declared(_ mistakes: inout [(text: String, field: String)]) -> Quota? {
    let text = quota.filter { !$0.isWhitespace }
    do {
      guard text.hasSuffix("%") || text.contains("/") else {
        if !total.isEmpty {
          mistakes.append(("A total goes with a quota that is a share, not with one in votes", "total"))
        }
        return Quota(.votes(try ExactDecimal(parsing: text)), strictly: isStrict)
      }
      var denominator = Quota.Denominator.votesThatExist
      if total == "cast" {
        denominator = .votesCast
      } else if !total.isEmpty {
        denominator = .nominal(try ExactDecimal(parsing: total.filter { !$0.isWhitespace }))
      }
      return Quota(.share(try Share(parsing: text)), strictly: isStrict, of: denominator)
    } catch {
      mistakes.append(("The quota or its total cannot be read: \(error.description)", "quota"))
      return nil
    }
  }
}
