import OptionKit
import Testing

@testable import Reporting
@testable import Simulation

@Suite("What happens in a run in words")
struct StoryWordsTests {
  private static func said(_ what: RunEvent, stage: Stage = .decisions) -> [String] {
    let event = Event(month: 3, stage: stage, unit: "county", what: what)
    return [event.text, event.cause]
  }

  @Test("a matter, a late contract, a breach and a grievance read as a sentence each, with why")
  func sentences() {
    let name = RunEvent.MatterName(title: "Investment case", number: 2)
    let votes = RunEvent.Opposition(against: ["a"], away: ["b", "c"], inWriting: false)
    #expect(
      Self.said(.matter(name, .notCarried(ballot: 1, inWriting: false, votes: votes)))
        == ["Investment case 2: not carried at meeting 1", "against: a; away or without a mandate: b, c"])
    #expect(
      Self.said(.matter(RunEvent.MatterName(title: "Price", number: nil), .carried(months: 2.2, votes)))
        == ["Price: carried after 3 months", "against: a; away or without a mandate: b, c"])
    let package = RunEvent.SmallestPackage(members: ["a"], shortfall: 0.126)
    #expect(
      Self.said(.matter(name, .lapsed(months: 9, wasQuorate: true, package)))[1]
        == "no ballot carried it within 9 months; the smallest package to carry it wins over a (13 hundredths of a standard"
        + " deviation)")
    #expect(
      Self.said(.late(months: 4, approved: 7, work: 18, isOfferedAgain: true))
        == [
          "the new contract is 4 months late",
          "approval came in month 7, tender and mobilisation take 18 months, and a lot had to be put out again",
        ])
    #expect(
      Self.said(.contractStarts(bids: 1, lots: 2, onMarket: 3, premium: 0.06, changed: 0))[1]
        == "1 bid for 2 lots, 3 on the market at once; the price stands 6% above full competition")
    let year = RunEvent.YearOfSpending(
      balance: -1200, contribution: 10_000, leadTeam: 100, transactions: 0, overspend: 50, support: 0, resource: 8950)
    #expect(
      Self.said(.breach("east", year))
        == [
          "east breaches its rule: it pays £1,200 more than it can spend",
          "contribution £10,000, lead team £100, transactions £0, beyond plan £50, help £0; it can spend £8,950",
        ])
    let grievance = RunEvent.Grievance(
      isBeyond: false, size: 0.01, redLine: 0.05, timesOutvoted: 2, payment: 0.02, misfit: 0, outvoted: 0.02, waits: 0,
      say: 0, view: 0, saved: 0.03)
    #expect(Self.said(.redLine("east", grievance))[0] == "east is back within its red line")
    #expect(
      Self.said(.redLine("east", grievance))[1].hasSuffix(
        "2 times outvoted 2%, waits that it would be spared alone 0%, "
          + "a say short of its payment 0%, its view of the map 0%, less 3% that staying saves"))
    #expect(Self.said(.handedBack(margin: -0.08, floor: -0.06, years: 2))[1].hasSuffix("below -6% for two years"))
  }

  @Test("numbers are written for reading, whatever their size")
  func numbers() {
    #expect(StoryWords.pounds(1_234_567.4) == "£1,234,567" && StoryWords.pounds(-1000) == "-£1,000")
    #expect(StoryWords.pounds(12) == "£12" && StoryWords.whole(100_000) == "100,000" && StoryWords.whole(-2.6) == "-3")
    #expect(StoryWords.percent(0.123) == "12.3%" && StoryWords.percent(-0.004) == "-0.4%")
    #expect(StoryWords.percent(1) == "100%" && StoryWords.percent(0) == "0%")
    for number in [Double.infinity, -.infinity, .nan, 1e300, -1e300, 9e18] {
      _ = (StoryWords.pounds(number), StoryWords.percent(number), StoryWords.whole(number))
    }
  }
}
