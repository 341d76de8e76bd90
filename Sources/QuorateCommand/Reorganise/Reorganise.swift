import ArgumentParser
import Commissioning
import OptionKit
import Reorganisation
import ReportWriter
import ScenarioFiles

extension CouncilTaxHarmonisation.Target: ExpressibleByArgument {}

/// `quorate reorganise`: what maps of new councils or boards mean for sizes, council tax, debt and money.
struct Reorganise: ParsableCommand {
  /// What is printed in formats other than the table for a person.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case sizes, councilTax = "council-tax", yields, money, paybacks, debt, scores
  }

  static let configuration = CommandConfiguration(
    commandName: "reorganise",
    abstract: "What maps of new bodies mean for sizes by year, council tax, debt, and money once and each year.",
    discussion: """
      Reads the bodies (id,population and any further sizes) and --maps (map,unit,id). Each body by itself is the first \
      map. Every column named population, or population and a year, is a size by which units are compared: the least \
      unit, the gap of largest and smallest over all, the share of people above --floor and the units below it. Where the \
      order of maps by gap is not the same in two years, that is said.

      With columns band-d and tax-base (or raised, Band D times base) council tax is brought together over --years to the \
      lowest, mean or highest charge of each unit: who comes to pay more or less, and what the unit raises. General rises \
      are left out. With a column debt each unit's debt is given a head and against what it raises.

      --costs (map,item,kind,amount,phasing,reading) holds what is spent once, saved or spent each year: kind one-off, \
      saving or running, phasing such as 30/50/20. Items of several readings are carried through reading by reading, and \
      none is taken as the true one. The part money prints option,year,cost,benefit, which npsv takes; the part scores \
      prints scores by size and council tax that a scenario's panel takes.
      """)

  @Argument(help: "The bodies: id,population and further sizes.", completion: .file(extensions: ["csv", "xlsx"]))
  var bodies: String

  @ArgumentParser.Option(help: "The maps: map,unit,id.", completion: .file(extensions: ["csv", "xlsx"]))
  var maps: String

  @ArgumentParser.Option(
    help: "What it costs and saves: map,item,kind,amount,phasing,reading.",
    completion: .file(extensions: ["csv", "xlsx"]))
  var costs: String?

  @ArgumentParser.Option(help: "Years over which council tax is brought together.")
  var years = 7

  @ArgumentParser.Option(help: "To which charge: lowest, mean or highest.")
  var to = CouncilTaxHarmonisation.Target.mean

  @ArgumentParser.Option(help: "The size that a unit should have, such as 500000.")
  var floor: CSVNumber?

  @ArgumentParser.Option(help: "How far below the floor is let pass, as a share of it; none unless given.")
  var tolerance: CSVNumber?

  @ArgumentParser.Option(help: "Years of money.")
  var horizon = 10

  @ArgumentParser.Option(help: "What to print: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
  var part: Part?

  @OptionGroup var tables: TableArguments
  @OptionGroup var output: FormatOption

  func run() throws {
    var problems: [Problem] = []
    let check = { (name: String, value: Double, range: ClosedRange<Double>) in
      if range.contains(value) { return }
      problems.append(
        Problem(
          "\(name) is \(value.written)",
          remedy: "it must lie between \(range.lowerBound.written) and \(range.upperBound.written)", at: .init(name)))
    }
    check("--years", Double(years), 1...50)
    check("--horizon", Double(horizon), 1...60)
    check("--floor", floor?.value ?? 1, 1...1e10)
    check("--tolerance", tolerance?.value ?? 0, 0...1)
    if tolerance != nil, floor == nil {
      problems.append(
        Problem("there is no floor to be lenient about", remedy: "give --floor too", at: .init("--tolerance")))
    }
    if !problems.isEmpty { throw Problems(problems) }
    let people = try BodiesFile(tables.sheet(bodies))
    let drawn = try MapsFile(tables.sheet(maps), bodies: people.bodies)
    let all = NewMap.apart(people.bodies) + drawn.maps
    let plan = try costs.map { try TransitionFile(tables.sheet($0), maps: all.map(\.id)) }
    for note in people.notes + drawn.notes + (plan?.notes ?? []) { Console.error(note) }
    let story = ReorganisationTables(
      people: people, maps: all, plan: plan?.plan, years: years, target: to, floor: floor?.value,
      tolerance: tolerance?.value ?? 0, horizon: horizon)
    if let part {
      guard let table = try story.table(part) else {
        throw Problem(
          "the part \(part.rawValue) has nothing to be told from", remedy: Self.needs(part), at: .init("--part"))
      }
      return Console.output(table.written(as: output.format))
    }
    if output.format != .table {
      guard let table = try story.table(.sizes) else { return }
      return Console.output(table.written(as: output.format))
    }
    for part in Part.allCases where part != .scores {
      guard let table = try story.table(part) else { continue }
      Console.output("\(story.heading(part))\n\(table.written(as: .table))\n")
    }
    Console.output(story.turns)
  }

  private static func needs(_ part: Part) -> String {
    switch part {
    case .sizes, .scores: "give a column population"
    case .councilTax, .yields: "give the columns band-d and tax-base, or band-d and raised"
    case .money, .paybacks: "give --costs"
    case .debt: "give a column debt"
    }
  }
}
