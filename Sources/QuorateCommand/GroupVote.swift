import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

/// `quorate score --group`: the columns are voters, each with a rank for every option.
struct GroupVote {
  private let options: [String]
  private let choice: GroupChoice
  private let kemeny: (order: [Int], disagreements: Double)?
  private let notes: [String]

  /// Counts a table of ranks, 1 the best; a voter whose `#direction` is `max` gave scores instead.
  ///
  /// - Throws: ``Problems`` of the table.
  init(_ file: Sheet) throws {
    let read = try ScoreTableFile(file)
    let table = read.table
    options = table.options
    notes = read.notes.filter { !$0.contains("no #weight row") }
    let isWeighed = file.rows.contains { $0[0].text.lowercased().hasPrefix("#weight") }
    let saysDirection = file.rows.contains { $0[0].text.lowercased().hasPrefix("#direction") }
    let ballots = table.criteria.enumerated().map { place, voter in
      let isScore = saysDirection && voter.direction == .max
      return GroupChoice.Ballot(
        ranks: Ranking.ranks(table.column(place).map { isScore ? $0 : 0 - $0 }), votes: isWeighed ? voter.weight : 1)
    }
    choice = try GroupChoice(options: options.count, ballots: ballots)
    kemeny = try? choice.kemeny()
  }

  /// Prints the counts, and in words whether anybody beats all others.
  func print(as format: DataTable.Format) throws {
    for note in notes { Console.error(note) }
    let borda = choice.borda
    let copeland = choice.copeland
    let bordaRanks = Ranking.ranks(borda)
    let runOff = choice.instantRunOff
    let order = format.isForReading ? Ranking.order(bordaRanks) : Array(options.indices)
    let table = DataTable(
      columns: ["option", "borda", "borda_rank", "copeland", "copeland_rank", "run_off", "kemeny_rank", "condorcet"],
      rows: order.map { option in
        let out = runOff.rounds.firstIndex { $0.eliminated.contains(option) }
        let last: String =
          runOff.winners.contains(option)
          ? (runOff.winners.count > 1 ? "level" : "wins") : out.map { "out in round \($0 + 1)" } ?? "beaten"
        return [
          .text(options[option]), .number(borda[option]), .integer(bordaRanks[option]), .integer(copeland[option]),
          .integer(Ranking.ranks(copeland.map(Double.init))[option]), .text(last),
          kemeny?.order.firstIndex(of: option).map { .integer($0 + 1) } ?? .empty,
          .flag(choice.condorcetWinner == option),
        ]
      })
    Console.output(table.written(as: format))
    for sentence in sentences {
      if format == .table { Console.output("\n" + sentence + "\n") } else { Console.error("note: " + sentence) }
    }
  }

  private var sentences: [String] {
    var found: [String] = []
    if let winner = choice.condorcetWinner {
      found.append("\(options[winner]) beats every other option in a vote between the two.")
    } else if choice.cycles.isEmpty {
      found.append("No option beats every other, since some votes between two are level.")
    }
    for cycle in choice.cycles {
      found.append(
        "\(cycle.map { options[$0] }.joined(separator: ", ")) beat one another in a circle: whoever sets the order of "
          + "votes sets the result.")
    }
    if let kemeny {
      found.append(
        "The order with the fewest disagreements (\(NumberText.short(kemeny.disagreements))) is "
          + kemeny.order.map { options[$0] }.joined(separator: ", ") + ".")
    } else {
      found.append("Too many options beat one another in circles for an exact Kemeny order.")
    }
    return found
  }
}
