import Commissioning
import Documents

extension RunComparison {
  /// Inputs shown at most; how many there are is said.
  private static let mostInputs = 300

  /// What differs, first what went in and then what came out.
  package var blocks: [Block] {
    var blocks: [Block] = [.verdict(verdict), .heading("What differs going in", level: 2)]
    blocks += inputBlocks
    guard let first, let second else { return blocks }
    blocks.append(.heading("What differs coming out", level: 2))
    blocks.append(
      .list([
        "\(.strong("First:")) \(first.title)", "\(.strong("Second:")) \(second.title)",
      ]))
    blocks.append(.table(points(first, second)))
    blocks +=
      StepChart(
        title: "From the first to the second, criterion by criterion", steps: steps(first, second),
        ends: .init(left: "the second has fewer points", right: "the second has more")
      ).blocks
    blocks += amounts("money", "Cost by commissioner over the years run, mean over futures", first.money, second.money)
    {
      .pounds($0, signed: $1)
    }
    blocks += amounts("waits", "Weeks waited, mean over years and futures", first.waits, second.waits) {
      $1 ? .measured($0, .weeks).signed : .measured($0, .weeks)
    }
    return blocks + movedBlocks
  }

  private var verdict: Verdict {
    let differing = NumberFormat.count(inputs.count, "input differs", "inputs differ")
    guard let a = first?.score, let b = second?.score else {
      return Verdict("\(differing).", paragraphs: ["One of the two has no results to compare."], isOpen: true)
    }
    let gap = b - a
    let words =
      abs(gap) < 0.005
      ? "the two score alike"
      : "the second scores \(NumberFormat.number(abs(gap), places: 2)) points \(gap > 0 ? "more" : "less")"
    return Verdict(
      "\(differing); \(words).",
      paragraphs: [
        "The two runs may have met different futures: the difference is of two means, not future by future."
      ])
  }

  private var inputBlocks: [Block] {
    if inputs.isEmpty { return [.paragraph("Nothing: both were given the same.")] }
    var table = Table(
      "inputs", caption: "Every input that differs", [.prose("Input"), .prose("First"), .prose("Second")])
    for input in inputs.prefix(Self.mostInputs) {
      table.add([
        .text(input.name), input.before.isEmpty ? .dash : .text(input.before),
        input.after.isEmpty ? .dash : .text(input.after),
      ])
    }
    let rest = inputs.count - Self.mostInputs
    let told: [Block] = rest > 0 ? [.paragraph("\(String(rest)) more are not shown.", .small)] : []
    return [.table(table)] + told
  }

  /// Points of each criterion that either has, and what the second has more.
  private func steps(_ first: Standing, _ second: Standing) -> [(name: String, points: Double)] {
    names(first.criteria.map(\.id), second.criteria.map(\.id)).map { id in
      let (a, b) = (first.criteria.first { $0.id == id }, second.criteria.first { $0.id == id })
      return (words(id), (b?.points ?? 0) - (a?.points ?? 0))
    }
  }

  private func points(_ first: Standing, _ second: Standing) -> Table {
    var table = Table(
      "points", caption: "Points by criterion; they add up to the two scores",
      [
        .words("Criterion"), .numbers("Weight, first"), .numbers("Weight, second"), .numbers("Value, first"),
        .numbers("Value, second"), .numbers("Points, first"), .numbers("Points, second"), .numbers("Second less first"),
      ])
    let cell = { (value: Double?, places: Int) in value.map { Cell.points($0, places: places) } ?? .dash }
    for id in names(first.criteria.map(\.id), second.criteria.map(\.id)) {
      let (a, b) = (first.criteria.first { $0.id == id }, second.criteria.first { $0.id == id })
      table.add([
        .text(words(id)), a.map { .share($0.weight) } ?? .dash, b.map { .share($0.weight) } ?? .dash,
        cell(a?.score, 1), cell(b?.score, 1), cell(a?.points, 2), cell(b?.points, 2),
        .points((b?.points ?? 0) - (a?.points ?? 0), places: 2).signed,
      ])
    }
    let (a, b) = (first.criteria.reduce(0) { $0 + $1.points }, second.criteria.reduce(0) { $0 + $1.points })
    table.add(
      [
        .text("Together"), .none, .none, .none, .none, .points(a, places: 2), .points(b, places: 2),
        .points(b - a, places: 2).signed,
      ], .total)
    return table
  }

  private func amounts(
    _ id: String, _ caption: RichText, _ first: [Amount], _ second: [Amount], _ cell: (Double, Bool) -> Cell
  ) -> [Block] {
    let all = names(first.map(\.who), second.map(\.who))
    if all.isEmpty { return [] }
    var table = Table(
      id, caption: caption,
      [.words("Commissioner"), .numbers("First"), .numbers("Second"), .numbers("Second less first")])
    for who in all.filter({ $0 != "all" }) + all.filter({ $0 == "all" }) {
      let (a, b) = (first.first { $0.who == who }?.value, second.first { $0.who == who }?.value)
      let difference: Cell
      if let a, let b { difference = cell(b - a, true) } else { difference = .dash }
      table.add(
        [
          .text(who == "all" ? "All together" : words(who)), a.map { cell($0, false) } ?? .dash,
          b.map { cell($0, false) } ?? .dash, difference,
        ], who == "all" ? .total : .plain)
    }
    return [.table(table)]
  }

  private var movedBlocks: [Block] {
    if moved.isEmpty { return [] }
    var table = Table(
      "moved", caption: "Ranks, scores and chances that moved: the first 100",
      [.words("What"), .words("Bundle"), .numbers("First"), .numbers("Second")])
    for row in moved.prefix(100) {
      table.add([
        .text(words(row.kind)), .text(row.name.split(separator: "+").joined(separator: " \u{B7} ")),
        Self.figure(row.before), Self.figure(row.after),
      ])
    }
    return [
      .folded(RichText("What moved: \(NumberFormat.count(moved.count, "figure"))"), [.table(table)])
    ]
  }

  private static func figure(_ text: String) -> Cell {
    if let count = Int(text) { return .count(count) }
    return Double(text).map { .number($0, places: 3) } ?? (text.isEmpty ? .dash : .text(text))
  }

  private func names(_ first: [String], _ second: [String]) -> [String] {
    var seen = Set<String>()
    return (first + second).filter { seen.insert($0).inserted }
  }

  /// An id as words.
  private func words(_ id: String) -> String {
    titles[id] ?? NumberFormat.sentence(id.split(whereSeparator: { "-_".contains($0) }).joined(separator: " "))
  }
}
