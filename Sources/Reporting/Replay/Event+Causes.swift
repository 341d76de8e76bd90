import Simulation

extension Event {
  /// Why it happened, in a sentence without a full stop.
  public var cause: String {
    switch what {
    case .outside(_, let chance, let view):
      "its chance of signing was \(StoryWords.percent(chance)), at its view \"\(view.rawValue)\""
    case .mapOrdered: "it scored most on the criteria published, as they were weighed and judged in this future"
    case .matter(_, let step): step.cause
    case .reorganised: "mergers take effect on the day that the scenario states"
    case .timeLimitedEnds(_, let share): "\(StoryWords.percent(share)) of it was not made recurrent"
    case .gains: "that is how the formula divides, with the lead team"
    case .spending(let level):
      "prices stand at \(StoryWords.percent(level.prices)) of the base year's, what can be spent at"
        + " \(StoryWords.percent(level.allocation)); \(StoryWords.pounds(level.invested)) of investment is carried"
    case .marketRefused: "what is to be bought is settled by the rule of those who signed; they are asked again"
    case .lotFailed(_, let onMarket, let size):
      "\(onMarket) lots were on the market at once and this one is \(Int((size * 100).rounded()))% of the service"
    case .late(_, let approved, let work, let isOfferedAgain):
      "approval came in month \(approved), tender and mobilisation take \(work) months"
        + (isOfferedAgain ? ", and a lot had to be put out again" : "")
    case .contractStarts(let bids, let lots, let onMarket, let premium, let changed):
      "\(bids) \(bids == 1 ? "bid" : "bids") for \(lots) \(lots == 1 ? "lot" : "lots"), \(onMarket) on the market at once;"
        + " the price stands \(StoryWords.percent(premium)) above full competition"
        + (changed > 0 ? ", and \(StoryWords.percent(changed)) of it changes hands" : "")
    case .extended: "the contract gives the right to extend it"
    case .termExtended: "it gives the right to, and waits kept to the standard when it would have been put out again"
    case .priceReviewed(_, let months):
      "waits were too long for \(months) months, and the year's price was settled"
    case .challenged: "no right to extend is left, and its legal ground did not hold"
    case .modified:
      "its successor is late and no right to extend is left; the provider consents and nobody challenges it"
    case .uncovered(_, let isAfterModification):
      isAfterModification
        ? "the modification can carry the old contract no further"
        : "no right to extend is left and the old contract was not modified"
    case .marginBelowFloor(_, let overtime, let money, let unearned):
      "overtime cost it \(StoryWords.pounds(overtime)) of \(StoryWords.pounds(money)), and"
        + " \(StoryWords.percent(unearned)) of the outcome-linked money was not earned"
    case .handedBack(let margin, let floor, let years):
      "its margin of \(StoryWords.percent(margin)) stayed below \(StoryWords.percent(floor)) for \(StoryWords.years(years))"
    case .surge(_, _, let chance): "a surge of demand comes to a place in \(StoryWords.percent(chance)) of years"
    case .list(let list): list.cause
    case .unearned(_, let earned, let others, let waits):
      "\(StoryWords.percent(earned)) of it is: the indicators other than waits are met to \(StoryWords.percent(others))"
        + (waits.map { ", the waits to \(StoryWords.percent($0))" } ?? "")
    case .spendingShock(_, _, let chance): "it comes to a commissioner in \(StoryWords.percent(chance)) of years"
    case .helped(_, _, let overspend): "it spent \(StoryWords.pounds(overspend)) beyond plan"
    case .breach(_, let year): year.cause
    case .notice(_, _, let grievance, let redLine, let patience):
      "its grievance of \(StoryWords.percent(grievance)) of what it can spend lay beyond its red line of"
        + " \(StoryWords.percent(redLine)) for \(StoryWords.whole(patience)) years"
    case .redLine(_, let grievance): grievance.cause
    case .leaves: "its notice has run out"
    case .together(_, let beyond):
      "each would be beyond its red line, by \(StoryWords.percent(beyond)) of what it can spend on average, beside a unit"
        + " of their own; members leave one by one, so nobody does"
    }
  }
}

extension RunEvent.MatterStep {
  /// Why, in a sentence.
  var cause: String {
    switch self {
    case .settled: "it lies within that authority"
    case .notCarried(_, _, let votes): votes?.words ?? "the meeting was not quorate"
    case .carried(_, let votes): votes.words
    case .settledOnRung(_, let isFinal): isFinal ? "it is final and most were for it" : "enough came round"
    case .ratified: "the forum only recommends"
    case .apart: "the matter can be taken apart"
    case .eachDecides: "the arrangement leaves it to each"
    case .lapsed(let months, let wasQuorate, let package):
      (wasQuorate ? "no ballot carried it within \(Int(months)) months" : "no meeting was quorate in time")
        + (package?.words ?? "")
    case .undecided(let votes, let package):
      "the ladder ended without enough coming round; \(votes.words)\(package?.words ?? "")"
    }
  }
}

extension RunEvent.Opposition {
  /// `against: a, b; away or without a mandate: c`.
  var words: String {
    var parts: [String] = []
    if !against.isEmpty { parts.append("against: " + against.joined(separator: ", ")) }
    if !away.isEmpty {
      parts.append((inWriting ? "silent: " : "away or without a mandate: ") + away.joined(separator: ", "))
    }
    return parts.isEmpty ? "nobody was against" : parts.joined(separator: "; ")
  }
}

extension RunEvent.SmallestPackage {
  /// To end a sentence that says why a matter failed.
  var words: String {
    "; the smallest package to carry it wins over \(members.joined(separator: ", "))"
      + " (\(Int((shortfall * 100).rounded())) hundredths of a standard deviation)"
  }
}

extension RunEvent.WaitingList {
  /// What moved the list.
  var cause: String {
    "\(StoryWords.whole(referred)) were referred and \(StoryWords.whole(left)) left unseen; the money paid for"
      + " \(StoryWords.whole(planned)), with \(StoryWords.percent(workforce)) of posts filled"
      + (isBetweenContracts ? ", for months after a contract had ended whose successor was late" : "")
      + (costFactor.map { ", a person costing \(StoryWords.percent($0)) of what one county-wide contract would pay" }
        ?? "")
  }
}

extension RunEvent.YearOfSpending {
  /// The sums that made a breach.
  var cause: String {
    "contribution \(StoryWords.pounds(contribution)), lead team \(StoryWords.pounds(leadTeam)), transactions"
      + " \(StoryWords.pounds(transactions)), beyond plan \(StoryWords.pounds(overspend)), help"
      + " \(StoryWords.pounds(support)); it can spend \(StoryWords.pounds(resource))"
  }
}

extension RunEvent.Grievance {
  /// What it is made of.
  var cause: String {
    let parts = [
      ("what it pays above today's share", payment), ("poor fit", misfit),
      ("\(StoryWords.whole(timesOutvoted)) times outvoted", outvoted), ("waits that it would be spared alone", waits),
      ("a say short of its payment", say), ("its view of the map", view),
    ]
    return "its grievance is \(StoryWords.percent(size)) of what it can spend, its red line"
      + " \(StoryWords.percent(redLine)): "
      + parts.map { "\($0.0) \(StoryWords.percent($0.1))" }.joined(separator: ", ")
      + ", less \(StoryWords.percent(saved)) that staying saves"
  }
}
