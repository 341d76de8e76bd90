import Appraisal
import ArgumentParser
import Commissioning
import Foundation
import OptionKit
import ScenarioFiles

extension NewCaseKind: ExpressibleByArgument {}

/// `quorate new FOLDER`: begins a case from a table of bodies.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a case of your own from a table of bodies: a commented scenario that runs at once.",
    discussion: """
      Reads id,title,kind,population and any further sizes; a column pays holds pounds a year. title and kind may be \
      left out. --kind icb asks which boards, lgr which councils; shared-service and ccg-2018 ask who decides together \
      on one service, by which rule, and who pays what. Each body by itself, two halves by order of size and all \
      together are on the table, or the maps of --maps (map,unit,id). Whatever the table does not tell is an assumption, \
      marked and with a range. What to fill in next is printed in order (as CSV: \
      step,kind,name,missing,untold,remedy). A folder that exists is left alone.
      """)

  @Argument(help: "The folder to begin, which must not exist.", completion: .directory)
  var folder: String

  @ArgumentParser.Option(help: "icb, lgr, shared-service or ccg-2018.")
  var kind: NewCaseKind

  @ArgumentParser.Option(
    help: "The bodies: id,title,kind,population and any further sizes.", completion: .file(extensions: ["csv", "xlsx"]))
  var bodies: String

  @ArgumentParser.Option(
    help: "The maps to compare, beside each body by itself: map,unit,id.",
    completion: .file(extensions: ["csv", "xlsx"]))
  var maps: String?

  @ArgumentParser.Option(help: "The day whose law holds: 2026-04-01 unless given, for ccg-2018 2018-11-01.")
  var asOf: String?

  @ArgumentParser.Option(help: "What the case is called.")
  var title: String?

  @OptionGroup var tables: TableArguments
  @OptionGroup var output: FormatOption

  func run() throws {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var problems: [Problem] = []
    // A link that leads nowhere exists as well.
    if (try? FileManager.default.attributesOfItem(atPath: path)) != nil {
      problems.append(Problem("\(path) exists", remedy: "name a folder that does not", at: .init(path)))
    }
    let day = asOf.map { CalendarDate(text: $0) }
    if case .some(.none) = day {
      problems.append(Problem("\(asOf ?? "") is no date", remedy: "write it as 2026-04-01", at: .init("--as-of")))
    }
    let sheet = try tables.sheet(bodies)
    let people: BodiesFile
    do { people = try BodiesFile(sheet) } catch { throw Problems(problems + error.all) }
    let drawn = try maps.map { try MapsFile(tables.sheet($0), bodies: people.bodies) }
    for note in people.notes + (drawn?.notes ?? []) { Console.error(note) }
    if !problems.isEmpty { throw Problems(problems) }
    let scenario = try NewScenario(kind, people, maps: drawn, day: day ?? nil, title: title)
    let draft = NewFolder(path)
    let file = try draft.write(scenario.files) { try read($0, bodies: people) }
    let gaps = try GapStory(file)
    guard output.format == .table else {
      return Console.output(gaps.table.written(as: output.format))
    }
    for name in scenario.files.map(\.name).sorted() { Console.output("Wrote \(path)/\(name)\n") }
    Console.output(
      """

      It runs as it stands: quorate appraise \(path)
      To fill in, what matters most first:
      \(gaps.steps)
      Once it has run, quorate sensitivity \(path) tells by how much each belief matters.

      """)
  }

  /// Reads the draft as every command would, and sees that its bundles can be run.
  private func read(_ draft: String, bodies people: BodiesFile) throws -> ScenarioFile {
    let file: ScenarioFile
    do {
      file = try ScenarioFile.read(draft, catalogue: Quorate.catalogue)
    } catch {
      throw WorkFailed(description: "what was begun cannot be read, which is no fault of the input:\n\(error)")
    }
    do {
      _ = try Appraiser(file.scenario, plan: file.plan, program: Quorate.programVersion)
    } catch {
      // The bodies, or the day, do not fit the law: told at the table.
      let place = Problem.Location(bodies, line: people.bodies.first?.place.line)
      throw Problems(
        error.all.map {
          Problem(
            $0.message, remedy: $0.remedy.isEmpty ? "give other kinds, or --as-of another day" : $0.remedy, at: place)
        })
    }
    return file
  }
}
