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
