import Commissioning
import OptionKit

/// What is asked of a plug-in: the kind of question by the kind of option.
enum Ask: String, Sendable, Hashable {
  case hello, weights, rules, values, maps, terms, settlements
}

/// One question. Equal questions have one answer, whoever asks and however often.
enum Question: Sendable, Hashable {
  case weights(Members, year: Int)
  case rule(Electorate, MatterClass)
  case value(RunFigures)
  /// One that is asked seldom, already written.
  case written(Ask, [UInt8])

  var ask: Ask {
    switch self {
    case .weights: .weights
    case .rule: .rules
    case .value: .values
    case .written(let ask, _): ask
    }
  }

  /// Writes it as the message has it.
  func write(to line: inout JSONLine) {
    switch self {
    case .weights(let members, let year):
      line.open("{")
      line.key("year")
      line.number(year)
      line.key("yearsSinceStart")
      line.number(members.yearsSinceStart)
      line.key("members")
      line.open("[")
      let names = members.sizeNames
      let columns = names.map { members.sizes($0) ?? [] }
      for place in members.ids.indices {
        line.open("{")
        Self.member(
          members.ids[place], members.kinds[place], members.shares[place], members.current[place], to: &line)
        line.key("activity")
        line.number(members.activity[place])
        Self.sizes(place, names, columns, to: &line)
        line.close("}")
      }
      line.close("]")
      line.close("}")
    case .rule(let electorate, let matter):
      line.open("{")
      line.key("matter")
      line.text(matter.rawValue)
      line.key("members")
      line.open("[")
      let names = electorate.sizeNames
      let columns = names.map { electorate.sizes($0) ?? [] }
      for place in electorate.ids.indices {
        line.open("{")
        Self.member(
          electorate.ids[place], electorate.kinds[place], electorate.shares[place], electorate.contributions[place],
          to: &line)
        Self.sizes(place, names, columns, to: &line)
        line.close("}")
      }
      line.close("]")
      line.close("}")
    case .value(let figures): figures.write(to: &line)
    case .written(_, let bytes): line.raw(bytes)
    }
  }

  private static func member(
    _ id: String, _ kind: OrganisationKind, _ share: Double, _ paid: Money, to line: inout JSONLine
  ) {
    line.key("id")
    line.text(id)
    line.key("kind")
    line.text(kind.rawValue)
    line.key("share")
    line.number(share)
    line.key("paid")
    line.number(paid.pounds)
  }

  private static func sizes(_ place: Int, _ names: [String], _ columns: [[Double]], to line: inout JSONLine) {
    line.key("sizes")
    line.open("{")
    for (name, values) in zip(names, columns) {
      line.key(name)
      line.number(values[place])
    }
    line.close("}")
  }
}

/// The figures of a run that a criterion is shown, in one list of numbers.
struct RunFigures: Sendable, Hashable {
  let judgement: ExternalOption.Judgement
  let years, commissioners: Int
  /// Discount factors of money and health; each measure of the whole case by year; where the criterion sees each
  /// commissioner, people, places and each measure by commissioner and year.
  private(set) var numbers: [Double] = []
  private let places: Int

  init(_ run: borrowing Measures, _ judgement: ExternalOption.Judgement) {
    self.judgement = judgement
    (years, commissioners) = (run.years, run.commissioners)
    places = judgement.seesEach ? run.places.count : 0
    numbers.reserveCapacity((2 + judgement.needs.count) * years * (judgement.seesEach ? commissioners + 2 : 1))
    numbers += run.discount
    numbers += run.healthDiscount
    for measure in judgement.needs { for year in 0..<years { numbers.append(run[measure, year]) } }
    guard judgement.seesEach else { return }
    numbers += run.people
    for place in run.places { numbers.append(Double(place)) }
    for measure in judgement.needs {
      for place in 0..<commissioners { for year in 0..<years { numbers.append(run[measure, year, place]) } }
    }
  }

  func write(to line: inout JSONLine) {
    var at = 0
    line.open("{")
    line.key("years")
    line.number(years)
    line.key("discount")
    list(years, &at, to: &line)
    line.key("healthDiscount")
    list(years, &at, to: &line)
    line.key("measures")
    line.open("{")
    for measure in judgement.needs {
      line.key(measure.rawValue)
      list(years, &at, to: &line)
    }
    line.close("}")
    if judgement.seesEach {
      line.key("people")
      list(commissioners, &at, to: &line)
      line.key("places")
      list(places, &at, to: &line)
      line.key("each")
      line.open("{")
      for measure in judgement.needs {
        line.key(measure.rawValue)
        line.open("[")
        for _ in 0..<commissioners { list(years, &at, to: &line) }
        line.close("]")
      }
      line.close("}")
    }
    line.close("}")
  }

  private func list(_ count: Int, _ at: inout Int, to line: inout JSONLine) {
    line.open("[")
    for place in at..<at + count { line.number(numbers[place]) }
    line.close("]")
    at += count
  }
}
