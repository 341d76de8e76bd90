import MultiCriteria
import OptionKit

/// The working state of reading a sheet of flows.
struct FlowReading {
  let table: HeadedTable
  let outlays: FlowFile.OutlaySign?
  var problems: [Problem]
  var notes: [String]
  private var years: FlowYears
  private var spellings = Spellings()
  private var options: [FlowFile.Option] = []
  private var places: [String: Int] = [:]
  /// The years as written, option by option.
  private var numbers: [[Double]] = []
  private var costs: [(option: String, value: Double, place: Problem.Location)] = []

  /// The columns of amounts, and what each becomes.
  private static let amounts = ["cost", "benefit", "health_benefit"]

  init(_ file: Sheet, baseYear: String?, outlays: FlowFile.OutlaySign?) {
    self.outlays = outlays
    let isWide =
      !file.rows.contains { $0.contains { NameKey.heading($0.text) == "year" } }
      && file.rows.contains { $0.contains { FlowYear($0.text, decimal: file.decimal)?.isNamed == true } }
    let example = "option,year,cost,benefit,health_benefit"
    var table = HeadedTable(
      file, needed: isWide ? ["option", "item"] : ["option", "year", "cost"],
      known: isWide ? ["points"] : Self.amounts + ["capital", "income", "points"],
      example: isWide ? "option,item,2024/25,…, where item is cost, benefit or health benefit" : example,
      isYear: { isWide && FlowYear($0, decimal: file.decimal) != nil })
    table.leaveOutTotals(without: isWide ? "item" : "year")
    self.table = table
    years = FlowYears(baseYear: baseYear)
    problems = table.problems
    notes = table.notes
  }

  mutating func read() -> [FlowFile.Option] {
    guard table.has("option"), table.has("item") || (table.has("year") && table.has("cost")) else { return [] }
    if table.has("year") { readLong() } else { readWide() }
    years.settle()
    problems += years.problems
    if let note = years.note(in: table.file.name) { notes.append(note) }
    notes += spellings.notes
    for option in options.indices {
      for (flow, number) in numbers[option].enumerated() {
        let year = years.fromBase(number)
        let whole = max(0, year.rounded(.down))
        options[option].flows[flow].year = Int(whole)
        options[option].flows[flow].part = max(0, year - whole)
      }
    }
    settleSigns()
    return options
  }

  private mutating func option(_ row: [Sheet.Cell]) -> Int {
    let name = table.text(row, "option")
    if name.isEmpty {
      problems.append(
        Problem("a flow has no option", remedy: "name it on every row", at: table.place(row, "option")))
    }
    let first = spellings.first(name, what: "option", in: table.file, line: row.first?.place.line)
    if let known = places[first] { return known }
    places[first] = options.count
    options.append(FlowFile.Option(name: first, flows: []))
    numbers.append([])
    return options.count - 1
  }

  private mutating func readLong() {
    for row in table.rows {
      let known = option(row)
      let year = years.take(table.text(row, "year"), table.file, at: table.place(row, "year"))
      var flow = YearlyFlow(year: 0)
      flow.cost = amount(row, "cost")
      flow.benefit = amount(row, "benefit")
      flow.healthBenefit = amount(row, "health_benefit")
      let capital = table.has("capital") ? size(row, "capital") ?? 0 : flow.cost
      if table.has("capital"), abs(capital) > abs(flow.cost) {
        problems.append(
          Problem(
            "the capital is \(table.text(row, "capital")) and the cost \(table.text(row, "cost").isEmpty ? "0" : table.text(row, "cost"))",
            remedy: "capital is the part of the cost that is capital: put it into the cost too",
            at: table.place(row, "capital")))
      }
      add(flow, in: year, to: known, capital: capital, income: size(row, "income"), at: table.place(row, "cost"))
      if let points = size(row, "points") { score(points, of: known, at: table.place(row, "points")) }
    }
  }

  private mutating func readWide() {
    let columns = table.headings.filter { FlowYear($0.text, decimal: table.file.decimal) != nil }
    let named = columns.map { (column: $0.column, year: years.take($0.text, table.file, at: $0.place)) }
    for row in table.rows {
      let known = option(row)
      let item = NameKey.heading(table.text(row, "item"))
      let singular = item.hasSuffix("s") ? String(item.dropLast()) : item
      guard Self.amounts.contains(singular) else {
        problems.append(
          Problem(
            "the item is \"\(table.text(row, "item"))\"", remedy: "it is cost, benefit or health benefit",
            at: table.place(row, "item")))
        continue
      }
      for (column, year) in named where !table.file.text(row, column).isEmpty {
        var flow = YearlyFlow(year: 0)
        let place = table.file.place(row, column)
        let value = pounds(table.file.number(row, column), table.file.text(row, column), singular, at: place)
        switch singular {
        case "cost": flow.cost = value
        case "benefit": flow.benefit = value
        default: flow.healthBenefit = value
        }
        add(flow, in: year, to: known, capital: flow.cost, income: nil, at: place)
      }
      if let points = size(row, "points") { score(points, of: known, at: table.place(row, "points")) }
    }
  }

  private mutating func add(
    _ flow: YearlyFlow, in year: Double, to option: Int, capital: Double, income: Double?, at place: Problem.Location
  ) {
    options[option].flows.append(flow)
    numbers[option].append(year)
    options[option].capital.append(capital)
    options[option].incomes.append(income)
    if flow.cost != 0 { costs.append((options[option].name, flow.cost, place)) }
  }

  private mutating func score(_ points: Double, of option: Int, at place: Problem.Location) {
    if let other = options[option].points, other != points {
      problems.append(
        Problem("\(options[option].name) has two benefit scores", remedy: "give one, on any row", at: place))
    }
    options[option].points = points
  }

  private mutating func amount(_ row: [Sheet.Cell], _ column: String) -> Double {
    let text = table.text(row, column)
    return text.isEmpty ? 0 : pounds(table.number(row, column), text, column, at: table.place(row, column))
  }

  private mutating func pounds(
    _ number: CSVNumber?, _ text: String, _ what: String, at place: Problem.Location
  ) -> Double {
    if let number, !number.isPercentage, abs(number.value) <= 1e13 { return number.value }
    problems.append(Problem("the \(what) is \"\(text)\"", remedy: "give pounds, at most 10 trillion", at: place))
    return 0
  }

  private mutating func size(_ row: [Sheet.Cell], _ column: String) -> Double? {
    guard !table.text(row, column).isEmpty else { return nil }
    let number = table.number(row, column)
    if let number, (column == "capital" ? -1e13...1e13 : 0...1e13).contains(number.value) { return number.value }
    problems.append(
      Problem(
        "the \(column) is \"\(table.text(row, column))\"", remedy: "give a number from 0",
        at: table.place(row, column)))
    return nil
  }

  /// Costs that are all below 0 are outlays to one and savings to another: it is asked. A few below 0 are receipts.
  private mutating func settleSigns() {
    let below = costs.filter { $0.value < 0 }
    if outlays == .negative {
      for option in options.indices {
        for flow in options[option].flows.indices {
          options[option].flows[flow].cost = 0 - options[option].flows[flow].cost
          options[option].capital[flow] = 0 - options[option].capital[flow]
        }
      }
    } else if outlays == nil, let first = below.first, below.count == costs.count {
      problems.append(
        Problem(
          "every cost is below 0",
          remedy: "say --outlays negative if that is what is spent, --outlays positive if saved",
          at: first.place))
    }
    for (option, _, place) in costs where outlays != .positive && below.count < costs.count {
      guard let odd = below.first(where: { $0.place == place }) else { continue }
      let isReceipt = outlays == nil
      notes.append(
        "\(place.file):\(place.line ?? 0): \(isReceipt ? "the cost of \(option) is below 0 here and counts as a receipt" : "the cost \(odd.value) of \(option) is an outlay")"
      )
      if notes.count > 200 { break }
      if !isReceipt { break }
    }
  }
}
