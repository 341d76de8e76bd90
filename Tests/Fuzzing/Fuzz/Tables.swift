import Diagnostics
import MultiCriteria
@testable import ScenarioFiles

/// Every reader of tables on one sheet.
enum Tables {
  static func take(_ bytes: [UInt8]) {
    guard bytes.count <= 20_000, let sheet = try? Sheet(bytes: bytes, name: "t.csv") else { return }
    for cell in sheet.rows.joined() {
      if let number = sheet.number(cell) { Reader.demand(abs(number.value) <= 1e100, "a number within bounds") }
      Reader.demand(!CSVField.isFormula(CSVField.written(cell.text)), "no field that a spreadsheet runs")
    }
    for turned in [sheet, sheet.transposed(corner: "option")] {
      attempt { try scores(ScoreTableFile(turned)) }
      attempt { try payoffs(PayoffTableFile(turned)) }
    }
    attempt { try flows(FlowFile(sheet)) }
    attempt { _ = try PanelFile(sheet) }
    attempt { _ = try PairwiseFile(sheet) }
    attempt { _ = try FuturesFile(sheet) }
    attempt { _ = try FlowTableFile(sheet) }
    attempt { _ = try AnswersFile(sheet, contracts: ["A"]) }
    attempt { _ = try MatrixFile(sheet) }
    attempt { _ = try MaturityFile(sheet) }
    attempt { _ = try TransitionFile(sheet) }
    attempt {
      let people = try BodiesFile(sheet)
      for kind in NewCaseKind.allCases { _ = try NewScenario(kind, people).files }
      _ = try MapsFile(sheet, bodies: people.bodies)
    }
  }

  /// Whatever is wrong is a problem with a message that nothing hides in.
  private static func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let problems as Problems {
      Reader.demand(!problems.all.isEmpty, "a problem")
      for problem in problems.all {
        Reader.demand(!problem.description.unicodeScalars.contains(where: VisibleText.isHidden), "a clean message")
      }
    } catch is Problem {
    } catch {
      Reader.demand(false, "an error that is a problem: \(error)")
    }
  }

  private static func scores(_ file: ScoreTableFile) throws {
    let table = file.table
    Reader.demand(table.values.allSatisfy(\.isFinite), "finite scores")
    guard table.options.count * table.criteria.count <= 200 else { return }
    for method in AppraisalMethod.allCases {
      attempt {
        let result = try method.run(table)
        Reader.demand(result.scores.allSatisfy(\.isFinite), "\(method) is finite")
        Reader.demand(result.ranks.allSatisfy { (1...table.options.count).contains($0) }, "\(method) ranks")
      }
    }
  }

  private static func payoffs(_ file: PayoffTableFile) throws {
    guard file.table.values.count <= 200 else { return }
    for row in file.table.robustness(optimism: 0.5) {
      Reader.demand(row.maxRegret >= 0 && row.expectedRegret.isFinite, "regret from 0")
    }
  }

  private static func flows(_ file: FlowFile) throws {
    for option in file.options where option.flows.count <= 200 {
      let value = PresentValue(option.flows)
      Reader.demand(value.netPresentSocialValue.isFinite && value.equivalentAnnualValue.isFinite, "finite values")
    }
  }
}
