import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

/// `quorate score --group`: the columns are voters, each with a rank for every option.
struct GroupVote {
  private let options: [String]
  private let choice: GroupChoice
  private let kemeny: GroupChoice.Kemeny?
  private let notes: [String]

  /// Counts a table of ranks, 1 the best; a voter whose `#direction` is `max` gave marks instead, and one who leaves
  /// options empty puts them last together.
  ///
  /// - Throws: ``Problems`` of the table, and of numbers that are no ranks where nothing says that they are marks.
  init(_ file: Sheet) throws {
    let read = try ScoreTableFile(file, allowsEmpty: true)
    let table = read.table
    options = table.options
    var notes = read.notes.filter { !$0.contains("no #weight row") }
    var problems: [Problem] = []
    let unused = read.rows.subtracting(["weight", "direction"]).sorted()
    if !unused.isEmpty { notes.append("note: votes make no use of \(unused.map { "#" + $0 }.joined(separator: ", "))") }
    let ballots = table.criteria.enumerated().map { place, voter in
      let given = table.column(place)
      let isMark = read.directed[place] && voter.direction == .max
      if !read.directed[place], let problem = Self.doubt(given, of: voter, table) { problems.append(problem) }
      let missing = table.options.indices.filter { given[$0].isNaN }.map { table.options[$0] }
      if !missing.isEmpty {
        notes.append("note: \(voter.name) does not rank \(missing.joined(separator: ", ")): last, and level")
      }
      return GroupChoice.Ballot(
        ranks: Ranking.ranks(given.map { isMark ? $0 : 0 - $0 }), votes: read.rows.contains("weight") ? voter.weight : 1
      )
    }
    if !problems.isEmpty { throw Problems(problems) }
    do {
      choice = try GroupChoice(options: options.count, ballots: ballots)
    } catch let problem as Problem {
      throw problem.placed(at: .init(file.name))
    }
    kemeny = try? choice.kemeny()
    self.notes = notes
  }

  /// Whether a voter's numbers are no ranks from 1 to the number of options: then they may be marks, and it is asked.
  private static func doubt(_ given: [Double], of voter: CriterionColumn, _ table: ScoreTable) -> Problem? {
    let numbers = given.filter { !$0.isNaN }
    let most = Double(given.count)
    // Level options may share the mean of their places.
    let areRanks = numbers.allSatisfy { $0 >= 1 && $0 <= most && (2 * $0).rounded() == 2 * $0 }
    let first = numbers.min() ?? 1
    let level = numbers.count { $0 == first }
    if areRanks, first == 1 || first == (1 + Double(level)) / 2 { return nil }
    return Problem(
      "\(voter.name) gives numbers that are no ranks from 1 to \(given.count)",
      remedy: "add a #direction row: max if they are marks, min if the least is the best", at: voter.place)
  }

  /// Prints the counts, and in words whether anybody beats all others.
  func print(as format: DataTable.Format) {
    for note in notes { Console.error(note) }
    Console.output(table(format).written(as: format))
    for sentence in sentences {
      if format == .table { Console.output("\n" + sentence + "\n") } else { Console.error("note: " + sentence) }
    }
  }

  /// The counts, a row an option.
  func table(_ format: DataTable.Format) -> DataTable {
    let borda = choice.borda
    let copeland = choice.copeland
    let bordaRanks = Ranking.ranks(borda)
    let runOff = choice.instantRunOff
    let order = format.isForReading ? Ranking.order(bordaRanks) : Array(options.indices)
    return DataTable(
      columns: ["option", "borda", "borda_rank", "copeland", "copeland_rank", "run_off", "kemeny_rank", "condorcet"],
      rows: order.map { option in
        let out = runOff.rounds.firstIndex { $0.eliminated.contains(option) }
        let last: String =
          runOff.winners.contains(option)
          ? (runOff.winners.count == 1 ? "wins" : runOff.undecided.isEmpty ? "level" : "may win")
          : out.map { "out in round \($0 + 1)" } ?? "beaten"
        return [
          .text(options[option]), .number(borda[option]), .integer(bordaRanks[option]), .integer(copeland[option]),
          .integer(Ranking.ranks(copeland.map(Double.init))[option]), .text(last),
          place(of: option),
          .flag(choice.condorcetWinner == option),
        ]
      })
  }

  /// The place in the best order; from the best to the worst where several orders are equally good.
  private func place(of option: Int) -> DataTable.Cell {
    guard let kemeny, Double(kemeny.orders.count) == kemeny.count else { return .empty }
    let places = kemeny.places(of: option)
    return places.count == 1
      ? .integer(places.lowerBound) : .text("\(places.lowerBound) to \(places.upperBound)")
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
    let runOff = choice.instantRunOff
    if !runOff.undecided.isEmpty {
      found.append(
        "In the run-off \(runOff.undecided.map { options[$0] }.joined(separator: ", ")) are level at the bottom in round "
          + "\(runOff.rounds.count), and who leaves first decides: "
          + "\(runOff.winners.map { options[$0] }.joined(separator: " or ")) wins.")
    }
    if let kemeny {
      let orders = kemeny.orders.map { $0.map { options[$0] }.joined(separator: ", ") }
      let votes = "the fewest disagreements (\(NumberText.short(kemeny.disagreements)))"
      found.append(
        kemeny.count == 1
          ? "The order with \(votes) is \(orders.first ?? "")."
          : "\(NumberText.short(kemeny.count)) orders have \(votes)"
            + (Double(orders.count) < kemeny.count ? ", among them " : ": ")
            + "\(orders.prefix(6).joined(separator: "; ")).")
    } else {
      found.append("Too many options beat one another in circles for an exact Kemeny order.")
    }
    return found
  }
}
