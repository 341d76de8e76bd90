import ArgumentParser
import Coalitions
import OptionKit
import Reporting

/// What `quorate power` is told of how members vote: chances of a yes, how they hang together, who comes.
struct PowerVoteFlags: ParsableArguments {
  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The chance of a yes: 0.8 for everybody, NAME=0.9 for one. May be repeated.", valueName: "chance"))
  var yes: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "How votes hang together: the correlation of any two members' leanings, 0 to below 1.", valueName: "share"))
  var correlation: String?

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp("The chance of being there: 0.8, or NAME=0.9. May be repeated.", valueName: "chance"))
  var attendance: [String] = []

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp("The chance of abstaining when there: 1/3, or NAME=0.1. May be repeated.", valueName: "chance"))
  var abstention: [String] = []

  @ArgumentParser.Option(help: ArgumentHelp("Members that must be there.", valueName: "heads"))
  var quorum: Int?

  @ArgumentParser.Option(
    help: ArgumentHelp("The member whose vote breaks a tie of heads.", valueName: "name"))
  var castingVote: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "With --funding: the gain, as a share of what a member pays, that moves its leaning by one standard deviation "
        + "(default: 10%, an assumption).", valueName: "share"))
  var sway: String?

  /// Whether anything is told.
  var isGiven: Bool { !yes.isEmpty || correlation != nil || isMeeting || sway != nil }
  /// Whether a meeting is described.
  var isMeeting: Bool { !attendance.isEmpty || !abstention.isEmpty || quorum != nil || castingVote != nil }

  /// The reports with the vote told of, where one is.
  func applied(to reports: [PowerReport]) throws -> [PowerReport] {
    let known = reports.flatMap(\.named.names)
    var problems: [Problem] = []
    let told = (
      yes: Chances(yes, "--yes", known, &problems), there: Chances(attendance, "--attendance", known, &problems),
      abstains: Chances(abstention, "--abstention", known, &problems)
    )
    let correlation = correlation.map { Chances.chance($0, "--correlation", &problems) ?? 0 } ?? 0
    if correlation >= 1 {
      problems.append(
        Problem("the correlation is 1", remedy: "it lies below 1; form a bloc instead", at: .init("--correlation")))
    }
    let sway = sway.map { Chances.chance($0, "--sway", &problems) ?? 1 } ?? PowerVote.usualSway
    if sway <= 0 { problems.append(Problem("the sway is 0", remedy: "give a share above 0", at: .init("--sway"))) }
    if let castingVote, !known.contains(castingVote) {
      problems.append(
        Problem(NotFound("member", castingVote, among: known), at: .init("--casting-vote")))
    }
    let fewest = reports.map(\.named.names.count).min() ?? 0
    if let quorum, quorum < 0 || quorum > fewest {
      problems.append(
        Problem(
          "a quorum of \(quorum) cannot be met by \(fewest) members", remedy: "give 0 to \(fewest)",
          at: .init("--quorum")))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    guard isGiven || reports.contains(where: { $0.setting?.gains != nil }) else { return reports }
    return try reports.map { report in
      var report = report
      let names = report.named.names
      var vote = PowerVote.Case(report, sway: sway)
      vote.correlation = correlation
      vote.yes = told.yes.over(vote.yes, names)
      if !told.yes.isEmpty { vote.basis = told.yes.words }
      if !told.there.isEmpty { vote.attendanceBasis = "the attendance given" }
      if isMeeting || report.setting != nil {
        vote.attendance = told.there.over(vote.attendance ?? names.map { _ in 1 }, names)
        vote.abstention = told.abstains.over(names.map { _ in 0 }, names)
      }
      vote.quorum = quorum ?? vote.quorum
      vote.castingVote = castingVote.flatMap { names.firstIndex(of: $0) } ?? vote.castingVote
      do throws(VotingError) {
        report.vote = try PowerVote(report.named.game, vote)
      } catch {
        guard isGiven else {
          report.setting?.leftOut.append("The chance by what members gain is left out: \(error).")
          return report
        }
        throw Problem("the vote cannot be forecast: \(error)", remedy: error.remedy, at: .init("--yes"))
      }
      return report
    }
  }
}

extension PowerVoteFlags {
  /// One chance for everybody and others by name.
  struct Chances {
    private var everybody: Double?
    private var named: [(name: String, chance: Double)] = []

    init(_ texts: [String], _ flag: String, _ known: [String], _ problems: inout [Problem]) {
      for text in texts {
        guard let sign = text.lastIndex(of: "=") else {
          everybody = Self.chance(text, flag, &problems)
          continue
        }
        let name = String(text[..<sign])
        if !known.contains(name) {
          problems.append(
            Problem(NotFound("member", name, among: known), at: .init(flag)))
        }
        guard let chance = Self.chance(String(text[text.index(after: sign)...]), flag, &problems) else { continue }
        named.append((name, chance))
      }
    }

    /// A chance from 0 to 1, as 0.8, 80% or 4/5.
    static func chance(_ text: String, _ flag: String, _ problems: inout [Problem]) -> Double? {
      do {
        return try Share(parsing: text).value
      } catch {
        problems.append(Problem("\(text) is no chance: \(error)", remedy: "write 0.8, 80% or 4/5", at: .init(flag)))
        return nil
      }
    }

    var isEmpty: Bool { everybody == nil && named.isEmpty }

    /// What was told above what stood before.
    func over(_ before: [Double], _ names: [String]) -> [Double] {
      names.indices.map { place in named.last { $0.name == names[place] }?.chance ?? everybody ?? before[place] }
    }

    /// How the chances came about, in words.
    var words: String { named.isEmpty ? "chances of a yes of \(everybody ?? 0) each" : "the chances of a yes given" }
  }
}
