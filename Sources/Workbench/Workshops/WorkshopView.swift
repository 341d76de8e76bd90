import Documents
import Renderers

/// How a workshop stands: who is there, how far they agree, and why.
struct WorkshopView {
  let workshop: Workshop

  /// What changes while people weigh.
  var standing: HTMLText {
    let rounds = workshop.rounds.indices.reversed().map { round -> HTMLText in
      let entries = workshop.rounds[round].entries
      let state = workshop.rounds[round].isOpen && !workshop.isFrozen ? "open" : "closed"
      let heading: HTMLText =
        "<h2>Round \(round + 1): \(state), \(entries.count) of \(workshop.members.count) have weighed</h2>\n"
      guard !entries.isEmpty else { return heading }
      return heading + HTMLText([.table(table(round))]) + reasons(round)
    }
    return rounds.joined()
  }

  /// Shares of all weight: the mean, and how far apart members are.
  private func table(_ round: Int) -> Table {
    var table = Table(
      "round-\(round + 1)", caption: "Shares of all weight in round \(round + 1), out of 100",
      [
        .words("Criterion"), .numbers("Mean"), .numbers("Lowest"), .numbers("Highest"), .numbers("Standard deviation"),
        .words("Agreement"),
      ])
    for spread in workshop.spread(of: round) {
      let cell = spread.cell
      let range = cell.highest - cell.lowest
      let words = cell.scorers < 2 ? "one view" : range <= 5 ? "close" : range <= 15 ? "some way apart" : "far apart"
      table.add([
        .text(spread.criterion.title), .number(cell.mean), .number(cell.lowest), .number(cell.highest),
        .number(cell.deviation), .text("\(words): \(NumberFormat.number(range)) between lowest and highest"),
      ])
    }
    return table
  }

  private func reasons(_ round: Int) -> HTMLText {
    let items = workshop.rounds[round].entries.filter { !$0.reason.isEmpty }.map { entry -> HTMLText in
      "<li><strong>\(name(entry.member)):</strong> \(entry.reason)</li>"
    }
    return items.isEmpty ? .none : "<details open=\"open\"><summary>Reasons</summary><ul>\(items)</ul></details>\n"
  }

  /// By name and organisation, or by organisation alone.
  private func name(_ number: Int) -> String {
    guard let member = workshop.members.first(where: { $0.number == number }) else { return "Somebody" }
    let organisation = member.organisation.isEmpty ? "no organisation named" : member.organisation
    return workshop.isAnonymous ? NumberFormat.sentence(organisation) : "\(member.name), \(organisation)"
  }
}
