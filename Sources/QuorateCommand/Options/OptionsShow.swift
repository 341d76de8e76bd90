import ArgumentParser
import OptionKit
import ReportWriter

/// `quorate options [ID]`, or `quorate options show [ID]`: what can be chosen.
struct OptionsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the options there are, or the parameters of one (this is what options does by itself).",
    discussion: """
      Without an id, every option by dimension. With one, its parameters: default, bounds, unit, source. An id that \
      two dimensions share can be written dimension.id, as in --set.
      """)

  @Argument(help: "An option's id, or a dimension's name.")
  var id: String?

  @OptionGroup var output: FormatOption

  func run() throws {
    guard let id else { return Console.output(OptionPage.list(Quorate.catalogue.entries).written(as: output.format)) }
    if let dimension = Quorate.catalogue.everyDimension.first(where: { $0.id == id }) {
      let entries = Quorate.catalogue.entries(in: dimension)
      return Console.output(OptionPage.list(entries).written(as: output.format))
    }
    let found = Quorate.catalogue.entries.filter {
      $0.about.id == id || "\($0.dimension.rawValue).\($0.about.id)" == id
    }
    guard !found.isEmpty else {
      let words = Quorate.catalogue.entries.map(\.about.id) + Quorate.catalogue.everyDimension.map(\.id)
      var problem = Problem(NotFound("option", id, among: words))
      problem.remedy += " (quorate options lists them)"
      throw problem
    }
    if output.format == .json { return Console.output(OptionPage.json(found)) }
    if output.format.isForReading {
      for entry in found { Console.output(OptionPage.heading(entry, markdown: output.format == .markdown)) }
    }
    let table = OptionPage.parameters(found)
    if !table.rows.isEmpty || !output.format.isForReading { Console.output(table.written(as: output.format)) }
  }
}
