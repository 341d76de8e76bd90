import Documents
import Simulation

extension Event {
  /// What happened, in a sentence without a full stop.
  public var text: String {
    switch what {
    case .outside(let id, _, _): "\(id) does not sign and is outside"
    case .mapOrdered(let map, let by, let isThis):
      NumberFormat.sentence(by) + " orders \(map), " + (isThis ? "the map of this run" : "another map than this run's")
    case .matter(let name, let step): "\(name.title)\(name.number.map { " \($0)" } ?? ""): \(step.text)"
    case .reorganised(let pause):
      "commissioners are reorganised: nothing is decided for \(StoryWords.whole(pause)) months, and those of one group"
        + " then vote as one"
    case .timeLimitedEnds(let amount, _): "\(StoryWords.pounds(amount)) a year of the time-limited money ends"
    case .gains(let id, let gain):
      "\(id) pays \(StoryWords.pounds(abs(gain))) a year \(gain < 0 ? "more" : "less") than by today's shares"
    case .spending(let level):
      level.isShort
        ? "all together pay \(StoryWords.pounds(level.paid)), more than the \(StoryWords.pounds(level.resource)) they can"
          + " spend"
        : "all together pay no more than they can spend again"
    case .marketRefused: "the paper for going to the market is not carried: no new contract is in sight"
    case .lotFailed(let lot, _, _): "lot \(lot) found no bidder"
    case .late(let months, _, _, _): "the new contract is \(months) months late"
    case .contractStarts: "a new contract starts"
    case .extended: "the old contract is extended"
    case .termExtended(let years): "the contract is extended by \(years) \(years == 1 ? "year" : "years")"
    case .priceReviewed(let share, _): "the price is reviewed and raised by \(StoryWords.percent(share))"
    case .challenged: "a modification of the old contract is challenged and falls"
    case .modified(let months): "the old contract runs on by modification, for up to \(months) months"
    case .uncovered(let isBridged, _):
      isBridged
        ? "a bridging contract serves until a new one starts"
        : "no contract serves: places are bought one by one until a new one starts"
    case .marginBelowFloor(let margin, _, _, _):
      "the provider's margin falls to \(StoryWords.percent(margin)), below its floor"
    case .handedBack: "the provider gives notice and hands the contract back"
    case .surge(let id, let size, _): "referrals of \(id) surge by \(StoryWords.percent(size)) for the year"
    case .list(let list):
      "the waiting list \(list.end > list.start ? "grows" : "shrinks") from \(StoryWords.whole(list.start)) to"
        + " \(StoryWords.whole(list.end)) people"
    case .unearned(let amount, _, _, _): "\(StoryWords.pounds(amount)) of outcome-linked money is not earned"
    case .spendingShock(let id, let share, _):
      "a shock to the spending of \(id): \(StoryWords.percent(share)) of its contribution beyond plan"
    case .helped(let id, let support, _): "\(id) is given \(StoryWords.pounds(support)) by those it shares risk with"
    case .breach(let id, let year):
      "\(id) breaches its rule: it pays \(StoryWords.pounds(-year.balance)) more than it can spend"
    case .notice(let id, let months, _, _, _): "\(id) gives \(months) months' notice"
    case .redLine(let id, let grievance): "\(id) is \(grievance.isBeyond ? "beyond" : "back within") its red line"
    case .leaves(let id): "\(id) leaves on 1 April"
    case .together(let ids, _): "\(ids.joined(separator: ", ")) would do better leaving together"
    }
  }
}

extension RunEvent.MatterStep {
  /// What became of it, in a phrase.
  var text: String {
    switch self {
    case .settled(let byLead, let isCarried):
      "\(isCarried ? "settled" : "turned down") by \(byLead ? "the lead" : "the operational meeting")"
    case .notCarried(let ballot, let inWriting, _):
      "not \(inWriting ? "agreed in written round" : "carried at meeting") \(ballot)"
    case .carried(let months, _): "carried after \(Int(months.rounded(.up))) months"
    case .settledOnRung(let rung, _): "settled by \(rung)"
    case .ratified(let heads, let all): "recommended, ratified by \(heads) of \(all)"
    case .apart(let heads, let all): "they agree to disagree; \(heads) of \(all) go ahead"
    case .eachDecides(let heads, let all): "each decides for itself; \(heads) of \(all) go ahead"
    case .lapsed: "lapsed"
    case .undecided: "no decision"
    }
  }
}
