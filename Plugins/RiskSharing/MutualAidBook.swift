import Commissioning

/// What members of a mutual aid scheme hold, are owed and owe.
struct MutualAidBook {
  /// Each member's own contingency and its part of the common reserve.
  var own, common: [Money]
  /// What each is owed by those it helped.
  private(set) var claims: [Money]
  /// What each owes next year, the year after and in the third, three to a member.
  private var due: [Money]

  /// Opens the book; five notes a member: own contingency, claim, three instalments.
  init(reserves: [Money], carried: [Money]) {
    (own, common, claims, due) = ([], [], [], [])
    for place in reserves.indices {
      let first = 5 * place
      let held = min(reserves[place], carried[first])
      own.append(held)
      common.append(reserves[place] - held)
      claims.append(carried[first + 1])
      due.append(contentsOf: carried[(first + 2)...(first + 4)])
    }
  }

  /// What a member owes in all.
  private func owed(_ place: Int) -> Money { due[3 * place] + due[3 * place + 1] + due[3 * place + 2] }

  /// Pays the instalments that fall due to those who are owed.
  ///
  /// Claims on a member that has left cannot be met: they are written off in proportion before anything is paid.
  mutating func repay(_ paid: inout [Money]) throws {
    let debts = own.indices.reduce(Money.zero) { $0 + owed($1) }
    let claimed = claims.reduce(.zero, +)
    if debts != claimed {
      let all = debts < claimed ? debts : claimed
      let old = claims
      if claimed > .zero {
        try Apportionment.split(all, into: &claims, where: { _ in true }, by: { Double(old[$0].pence) })
      }
      // Where a creditor has left with its claim, debtors owe so much less.
      if debts > all {
        let owing = due
        try Apportionment.split(all, into: &due, where: { _ in true }, by: { Double(owing[$0].pence) })
      }
    }
    var total = Money.zero
    for place in own.indices {
      let instalment = due[3 * place]
      paid[place] = paid[place] + instalment
      total = total + instalment
      (due[3 * place], due[3 * place + 1], due[3 * place + 2]) = (due[3 * place + 1], due[3 * place + 2], .zero)
    }
    guard total > .zero else { return }
    let (old, parts) = (claims, try Apportionment.split(total, by: claims.map { Double($0.pence) }))
    for place in parts.indices {
      common[place] = common[place] + parts[place]
      claims[place] = old[place] - parts[place]
    }
  }

  /// Meets overspends: from one's own contingency, from one's own part of the common reserve, then from the others'.
  mutating func help(_ overspends: [Money], over years: Int, _ got: inout [Money]) throws {
    var needs = overspends.map { max(.zero, $0) }
    for place in needs.indices {
      let first = min(needs[place], own[place])
      let second = min(needs[place] - first, common[place])
      own[place] = own[place] - first
      common[place] = common[place] - second
      got[place] = got[place] + first + second
      needs[place] = needs[place] - first - second
    }
    let needed = needs.reduce(.zero, +)
    // A member with a need has nothing left of its own, so everything in the reserve is the others'.
    let aid = min(needed, common.reduce(.zero, +))
    guard aid > .zero else { return }
    let received = try Apportionment.split(aid, by: needs.map { Double($0.pence) })
    let given = try Apportionment.split(aid, by: common.map { Double($0.pence) })
    for place in needs.indices {
      got[place] = got[place] + received[place]
      common[place] = common[place] - given[place]
      claims[place] = claims[place] + given[place]
      guard received[place] > .zero else { continue }
      let instalments = try Apportionment.split(received[place], by: [Double](repeating: 1, count: years))
      for (later, instalment) in instalments.enumerated() {
        due[3 * place + later] = due[3 * place + later] + instalment
      }
    }
  }

  /// Writes the book back.
  func write(_ reserves: inout [Money], _ carried: inout [Money]) {
    for place in own.indices {
      reserves[place] = own[place] + common[place]
      carried[5 * place] = own[place]
      carried[5 * place + 1] = claims[place]
      for later in 0..<3 { carried[5 * place + 2 + later] = due[3 * place + later] }
    }
  }
}
