import Testing

@testable import Coalitions

@Suite("Meetings: abstention, quorum, casting vote")
struct MeetingTests {
  func ones(_ count: Int) -> [ExactDecimal] { Array(repeating: ExactDecimal(1), count: count) }

  /// The chance of passing by summing over all 4^n ballots.
  func bruteForce(_ meeting: Meeting, _ turnout: [Turnout]) -> Double {
    let count = meeting.memberCount
    var pass = 0.0
    for code in 0..<(1 << (2 * count)) {
      let ballots = (0..<count).compactMap { Meeting.Ballot(rawValue: code >> (2 * $0) & 3) }
      let chance = zip(ballots, turnout).reduce(1.0) { $0 * $1.1.chance($1.0) }
      if chance > 0, meeting.passes(ballots) { pass += chance }
    }
    return pass
  }

  @Test("forecasts agree with the sum over all ballots")
  func forecasts() throws {
    var random = SeededGenerator(state: 41)
    for index in 0..<40 {
      let count = Int.random(in: 1...5, using: &random)
      let weights = (0..<count).map { _ in ExactDecimal(units: Int.random(in: 1...40, using: &random), places: 1) }
      let quorum: Meeting.Quorum? = index % 3 == 0 ? .heads((count + 1) / 2) : index % 3 == 1 ? .votes(weights[0]) : nil
      let meeting = try Meeting(
        weights: weights, quota: .majority(of: index % 2 == 0 ? .votesCast : .votesThatExist), quorum: quorum,
        chair: index % 4 == 0 ? 0 : nil, silenceAuthorises: index % 5 == 0)
      let turnout = try (0..<count).map { _ in
        let cuts = (0..<3).map { _ in Double.random(in: 0...1, using: &random) }.sorted()
        return try Turnout(yes: cuts[0], no: cuts[1] - cuts[0], abstains: cuts[2] - cuts[1], absent: 1 - cuts[2])
      }
      let forecast = try meeting.forecast(turnout)
      #expect(near(forecast.pass, bruteForce(meeting, turnout)))
      for member in 0..<count {
        var (yes, no) = (turnout, turnout)
        yes[member] = try Turnout(yes: 1, no: 0)
        no[member] = try Turnout(yes: 0, no: 1)
        #expect(near(forecast.decisive[member], bruteForce(meeting, yes) - bruteForce(meeting, no)))
      }
    }
  }

  @Test("a majority of votes cast carries with one yes and the rest abstaining; of votes that exist it does not")
  func denominators() throws {
    let ballots: [Meeting.Ballot] = [.yes, .abstains, .abstains]
    #expect(try Meeting(weights: ones(3), quota: .majority(of: .votesCast)).passes(ballots))
    #expect(try !Meeting(weights: ones(3), quota: .majority()).passes(ballots))
    #expect(
      try !Meeting(weights: ones(3), quota: .majority(of: .votesCast), quorum: .heads(2)).passes([
        .yes, .absent, .absent,
      ]))
    #expect(try !Meeting(weights: ones(3), quota: .majority(of: .votesCast)).passes([.abstains, .abstains, .absent]))
  }

  @Test("a tie is settled by the chair's casting vote")
  func castingVote() throws {
    let tie: [Meeting.Ballot] = [.yes, .yes, .no, .no]
    #expect(try !Meeting(weights: ones(4), quota: .majority(of: .votesCast)).passes(tie))
    #expect(try Meeting(weights: ones(4), quota: .majority(of: .votesCast), chair: 0).passes(tie))
    #expect(try !Meeting(weights: ones(4), quota: .majority(of: .votesCast), chair: 2).passes(tie))
  }

  @Test("thirty-one clinical leads, quorum twelve, the chair with a casting vote")
  func clinicalCouncil() throws {
    let meeting = try Meeting(weights: ones(31), quota: .majority(of: .votesCast), quorum: .heads(12), chair: 0)
    let here = try Turnout(yes: 0.3, no: 0.3, abstains: 0, absent: 0.4)
    let forecast = try meeting.forecast(Array(repeating: here, count: 31))
    // Symmetric between yes and no but for ties, which go to the chair's side: he is yes as often as no.
    let open = try Meeting(weights: ones(31), quota: .majority(of: .votesCast), quorum: .heads(12))
    let without = try open.forecast(Array(repeating: here, count: 31))
    #expect(forecast.pass > without.pass)
    #expect(forecast.decisive[0] > forecast.decisive[1])
    #expect(near(forecast.inquorate, without.inquorate))
    // Binomial(31, 0.6) below 12.
    var (term, sum) = (1.0, 0.0)
    for _ in 0..<31 { term *= 0.4 }
    for present in 0..<12 {
      sum += term
      term *= Double(31 - present) / Double(present + 1) * 0.6 / 0.4
    }
    #expect(near(forecast.inquorate, sum))
  }

  @Test("the ternary measure of a majority of votes cast among three")
  func ternary() throws {
    // Decisive where the two others' yes votes equal their no votes (yes-no, no-yes, both abstain) or lead by one
    // (yes and an abstention, two ways): five of nine.
    let meeting = try Meeting(weights: ones(3), quota: .majority(of: .votesCast))
    let forecast = try meeting.forecast(Array(repeating: .evenThreeWays, count: 3))
    #expect(forecast.decisive.allSatisfy { near($0, 5.0 / 9) })
  }
}
