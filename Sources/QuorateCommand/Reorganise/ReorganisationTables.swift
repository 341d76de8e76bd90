import Commissioning
import OptionKit
import Reorganisation
import ReportWriter
import ScenarioFiles

/// What a reorganisation means, as tables.
struct ReorganisationTables {
  let people: BodiesFile
  let maps: [NewMap]
  let plan: TransitionPlan?
  let years: Int
  let target: CouncilTaxHarmonisation.Target
  let floor: Double?
  let tolerance: Double
  let horizon: Int

  func heading(_ part: Reorganise.Part) -> String {
    switch part {
    case .sizes: "Sizes: the least unit, the gap of largest and smallest over all" + (floor == nil ? "" : ", the floor")
    case .councilTax: "Council tax brought to the \(target.rawValue) of each unit over \(years) years, Band D"
    case .yields: "What units raise while it is brought together, against today"
    case .money: "Money year by year"
    case .paybacks: "Spent once, saved a year in the end, and years to pay back"
    case .debt: "Debt of each unit"
    case .scores: "Scores from 0 to 100, as a scenario's panel takes them"
    }
  }

  func table(_ part: Reorganise.Part) throws -> DataTable? {
    switch part {
    case .sizes: sizes
    case .councilTax: councilTax
    case .yields: try yields
    case .money: money
    case .paybacks: paybacks
    case .debt: debt
    case .scores: scores
    }
  }

  private func size(_ name: String) -> [String: Double]? {
    guard let place = people.sizes.firstIndex(of: name) else { return nil }
    return Dictionary(people.bodies.map { ($0.id, $0.sizes[place]) }) { first, _ in first }
  }

  // MARK: sizes

  private var populations: [String] {
    people.sizes.filter { $0 == "population" || ($0.hasPrefix("population-") && Int($0.dropFirst(11)) != nil) }
  }

  /// Every map in every year.
  var mapSizes: MapSizes {
    MapSizes(
      maps.flatMap { map in
        populations.map { year in
          let sizes = size(year) ?? [:]
          return MapSizes.Row(
            map: map.id, year: year,
            units: map.units.map { unit in (unit.id, unit.members.reduce(0) { $0 + (sizes[$1] ?? 0) }) })
        }
      })
  }

  private var sizes: DataTable {
    DataTable(
      columns: ["map", "size", "units", "least", "most", "gap", "share_above_floor", "below_floor", "sizes"],
      rows: mapSizes.rows.map { row in
        [
          .text(row.map), .text(row.year), .integer(row.units.count), .number(row.least), .number(row.most),
          .number(row.gap), floor.map { .number(row.share(above: $0)) } ?? .empty,
          floor.map { .text(row.below($0, tolerance: tolerance).joined(separator: "+")) } ?? .empty,
          .text(row.units.map { "\($0.unit) \(NumberText.exact($0.size))" }.joined(separator: "; ")),
        ]
      })
  }

  /// Where the order of maps by gap turns between two years.
  var turns: String {
    let sizes = mapSizes
    guard let first = populations.first, populations.count > 1 else { return "" }
    return populations.dropFirst().map { other in
      let turned = sizes.turned(between: first, and: other)
      if turned.isEmpty { return "The order of maps by gap is the same in \(first) and \(other).\n" }
      let pairs = turned.map { "\($0.first) before \($0.second)" }
      return "In \(first) \(pairs.joined(separator: ", ")); in \(other) the other way round.\n"
    }.joined()
  }

  // MARK: council tax

  /// Each unit's harmonisation; nil where charges or bases are not given.
  var harmonisations: [(map: String, unit: String, one: CouncilTaxHarmonisation)]? {
    guard let charges = size("band-d") else { return nil }
    let raised = size("raised")
    guard let bases = size("tax-base") ?? raised?.merging(charges, uniquingKeysWith: { $1 > 0 ? $0 / $1 : 0 }) else {
      return nil
    }
    return maps.flatMap { map in
      map.units.map { unit in
        let bodies = unit.members.map {
          CouncilTaxHarmonisation.Body(id: $0, charge: charges[$0] ?? 0, base: bases[$0] ?? 0)
        }
        return (map.id, unit.id, CouncilTaxHarmonisation(bodies, to: target, over: years))
      }
    }
  }

  private var councilTax: DataTable? {
    harmonisations.map { all in
      DataTable(
        columns: ["map", "unit", "id", "band_d", "target", "change", "change_share", "a_year", "pays_or_gains"],
        rows: all.filter { $0.one.bodies.count > 1 }.flatMap { map, unit, one in
          one.bodies.indices.map { place in
            let (today, change) = (one.bodies[place].charge, one.change(place))
            let word = abs(change) < 0.005 ? "same" : change > 0 ? "pays" : "gains"
            return [
              .text(map), .text(unit), .text(one.bodies[place].id), pounds(today), pounds(one.charge), pounds(change),
              today > 0 ? .number(change / today) : .empty, pounds(change / Double(one.years)), .text(word),
            ]
          }
        })
    }
  }

  private var yields: DataTable? {
    get throws {
      guard let all = harmonisations else { return nil }
      var rows: [[DataTable.Cell]] = []
      for (map, unit, one) in all where one.bodies.count > 1 {
        for year in 0...one.years {
          guard let raised = one.yield(after: year), let today = one.yield(after: 0) else {
            throw Problem(
              "what \(unit) raises is beyond what money holds", remedy: "give pounds, and Band D equivalents")
          }
          rows.append([
            .text(map), .text(unit), .integer(year), .money(pence: raised.pence), .money(pence: (raised - today).pence),
          ])
        }
      }
      return DataTable(columns: ["map", "unit", "year", "raised", "against_today"], rows: rows)
    }
  }

  private func pounds(_ value: Double) -> DataTable.Cell {
    Money(rounding: value * 100).map { .money(pence: $0.pence) } ?? .empty
  }

  // MARK: money and debt

  private func label(_ map: String, _ reading: String) -> String { reading.isEmpty ? map : "\(map) (\(reading))" }

  private var money: DataTable? {
    plan.map { plan in
      DataTable(
        columns: ["option", "year", "cost", "benefit"],
        rows: plan.maps.flatMap { map in
          plan.readings(of: map).flatMap { reading in
            plan.years(of: map, reading: reading, count: horizon).map {
              [
                .text(label(map, reading)), .integer($0.year), .money(pence: $0.cost.pence),
                .money(pence: $0.saving.pence),
              ]
            }
          }
        })
    }
  }

  private var paybacks: DataTable? {
    plan.map { plan in
      DataTable(
        columns: ["option", "once", "saved_a_year", "balance", "payback_years"],
        rows: plan.maps.flatMap { map in
          plan.readings(of: map).map { reading in
            let years = plan.years(of: map, reading: reading, count: horizon)
            let net = years.last.map { $0.saving - $0.cost } ?? .zero
            return [
              .text(label(map, reading)), .money(pence: plan.oneOff(of: map, reading: reading).pence),
              .money(pence: net.pence), .money(pence: (years.last?.balance ?? .zero).pence),
              plan.payback(of: map, reading: reading, within: horizon).map { .number($0) } ?? .empty,
            ]
          }
        })
    }
  }

  private var debt: DataTable? {
    guard let debts = size("debt") else { return nil }
    let heads = size("population") ?? [:]
    let raised = harmonisations.map { all in
      Dictionary(
        all.map { ("\($0.map) \($0.unit)", $0.one.bodies.reduce(0) { $0 + $1.base * $1.charge }) }
      ) { first, _ in first }
    }
    return DataTable(
      columns: ["map", "unit", "debt", "debt_a_head", "times_council_tax"],
      rows: maps.flatMap { map in
        map.units.map { unit in
          let sum = { (sizes: [String: Double]) in unit.members.reduce(0) { $0 + (sizes[$1] ?? 0) } }
          let tax = raised?["\(map.id) \(unit.id)"] ?? 0
          return [
            .text(map.id), .text(unit.id), pounds(sum(debts)),
            sum(heads) > 0 ? pounds(sum(debts) / sum(heads)) : .empty, tax > 0 ? .number(sum(debts) / tax) : .empty,
          ]
        }
      })
  }
}
