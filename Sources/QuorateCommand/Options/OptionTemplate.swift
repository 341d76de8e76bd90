import OptionKit

/// The files that begin an option in Swift: one that compiles, and a test that fails until its formula is written.
struct OptionTemplate {
  let dimension: DecisionDimension
  let id: String
  /// The module it belongs to; options of another package than this one are made public.
  let module: String

  static let ownModule = "StandardOptions"

  /// `MyFormula` for `my-formula`.
  var type: String { id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() }
  private var title: String { id.split(separator: "-").joined(separator: " ") }
  private var access: String { module == Self.ownModule ? "" : "public " }

  /// The option's file.
  var option: String {
    let shape = Self.shape(of: dimension, id: id, access: access)
    let needsCoalitions = dimension == .rule ? "import Coalitions\n" : ""
    let maker = access.isEmpty ? "" : "  /// With the defaults.\n  public init() {}\n\n"
    return """
      \(needsCoalitions)import Commissioning
      import OptionKit

      /// Say in a sentence what it does.
      ///
      ///     \(shape.formula)
      ///
      /// Units: say which. Source: the document and section that describe it.
      ///
      /// Not claimed: say what it leaves out.
      \(access)struct \(type): \(dimension.protocolName) {
        \(documented("What it is called and where it comes from."))\(access)static let about = About(
          id: "\(id)", title: "\(title.prefix(1).uppercased() + title.dropFirst())", summary: "Say in a sentence what it does.",
          source: Source("the document that describes it", section: "its section"))

        \(documented("A first parameter."))@Parameter("Say what it means; settings out of bounds are refused with their place.", in: 0...1, unit: .share)
        \(access)var strength = 0.5

      \(maker)\(shape.body)
      }

      """
  }

  /// The test's file.
  var test: String {
    """
    import OptionLaws
    import Testing

    @testable import \(module)

    @Suite("\(title.prefix(1).uppercased() + title.dropFirst())")
    struct \(type)Tests {
      @Test("keeps the laws of its dimension")
      func laws() { #expect(OptionLaws.failures(of: \(type)()) == []) }

      // Add the worked example of the source, with the figures that it prints.
    }

    """
  }

  private func documented(_ text: String) -> String { access.isEmpty ? "" : "/// \(text)\n  " }

  private struct Shape {
    var formula, body: String
  }

  private static func shape(of dimension: DecisionDimension, id: String, access: String) -> Shape {
    let unwritten = "throw Problem(\"\(id) is not written yet\")"
    let doc = { (text: String) in access.isEmpty ? "" : "  /// \(text)\n" }
    switch dimension {
    case .footprint:
      return Shape(
        formula: "units = …",
        body: """
          \(doc("The map."))  \(access)func map(of service: ServiceCase) throws -> CommissioningMap {
              // Put every commissioner into units; for example, everybody together:
              //     let members = service.commissioners.indices.map { CommissioningMap.Membership($0) }
              //     return CommissioningMap(units: [.init(id: "all", title: "All", members: members)])
              \(unwritten)
            }
          """)
    case .funding:
      return Shape(
        formula: "contribution_i = cost x weight_i / sum(weight)",
        body: """
          \(doc("Divides a cost."))  \(access)func apportion(
              _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
            ) throws {
              // Weigh the members; `split` divides the cost by weight to the penny. For example, by today's payments:
              //     try members.split(cost, named: "\(id)", into: &contributions) { Double(members.current[$0].pence) }
              \(unwritten)
            }
          """)
    case .rule:
      return Shape(
        formula: "passes where sum(weight of those in favour) >= needed",
        body: """
          \(doc("Which yes sides carry a matter."))  \(access)func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
              // Say which yes sides carry a matter; for example, more than half of the heads:
              //     try SimpleGame(weights: electorate.ids.map { _ in 1 }, needed: electorate.count / 2 + 1)
              \(unwritten)
            }
          """)
    case .arrangement:
      return Shape(
        formula: "lots_u, teams_u = …",
        body: """
          \(doc("What it sets up on a map."))  \(access)func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
              // Say who leads, and the lots and lead teams of each unit; for example, one of each:
              //     let ones = map.units.map { _ in 1 }
              //     return ArrangementTerms(leadership: .delegatedLead, lots: ones, leadTeams: ones)
              \(unwritten)
            }
          """)
    case .risk:
      return Shape(
        formula: "sum(support) = sum(reserves before) - sum(reserves after)",
        body: """
          \(doc("Settles a year."))  \(access)func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
              // Say what each receives or gives; for example, nothing, and reserves stay as they are:
              //     for place in support.indices { support[place] = .zero }
              \(unwritten)
            }
          """)
    case .variation:
      return Shape(
        formula: "share that varies = modules m + rest (1 - m)",
        body: """
          \(doc("What may vary on a map."))  \(access)func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope {
              // Say what part of the modules that may be local is, and what part of the rest; for example, half of them:
              //     return LocalScope(modules: strength, rest: 0)
              \(unwritten)
            }
          """)
    case .timing:
      return Shape(
        formula: "start_u = end of today's contract + months_u",
        body: """
          \(doc("When each unit buys, and for how long."))  \(access)func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule {
              // Give each unit its months, and contracts their years; for example, all at once for three years:
              //     return PurchaseSchedule(delays: map.units.map { _ in 0 }, termYears: 3)
              \(unwritten)
            }
          """)
    case .law:
      return Shape(
        formula: "unlawful where …",
        body: """
          \(doc("Why a bundle is unlawful."))  \(access)func objections(to bundle: BundleView) throws -> [Objection] {
              // Object with a reason and its source, or not at all:
              //     bundle.map.units.count > 9 ? [Objection("more than nine units", source: Self.about.source)] : []
              \(unwritten)
            }
          """)
    case .criterion:
      return Shape(
        formula: "value = …",
        body: """
          \(doc("Its unit."))  \(access)var unit: MeasureUnit { .weeks }
          \(doc("Which end is better."))  \(access)var preference: Preference { .less }
          \(doc("What it reads."))  \(access)var needs: [Measure] { [.wait] }

          \(doc("The value of a run."))  \(access)func value(of run: borrowing Measures) -> Double {
              // Read the measures named above; for example, the wait of the last year:
              //     run.years > 0 ? run[.wait, run.years - 1] : 0
              .nan  // not written yet
            }
          """)
    default:
      return Shape(formula: "…", body: "  // Say what \(dimension.protocolName) asks of it.")
    }
  }
}
