import ArgumentParser
import Documents
import OptionKit

/// `quorate schema`: the JSON Schema of a format.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a format: scenario, appraisal, events, problems, shard.",
    discussion: """
      The scenario's schema is made from what the reading asks for and from every option's declared settings, so it is \
      never older than the program. Schemas are of the dialect 2020-12 and end in a version, which goes up when a \
      reader of the old one could be misled.
      """)

  /// A published format.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case scenario, appraisal, events, problems, shard

    /// What it describes.
    var about: String {
      switch self {
      case .scenario: "scenario.yaml"
      case .appraisal: "appraisal.json"
      case .events: "quorate replay --format json"
      case .problems: "what is wrong with the input, on standard error under --format json"
      case .shard: "the first line of a file that quorate shard writes, and in words the rest of it"
      }
    }

    /// The schema.
    func written(_ catalogue: Catalogue) -> JSONValue {
      switch self {
      case .scenario: ScenarioSchema(catalogue: catalogue).written
      case .appraisal: AppraisalSchema.written
      case .events: TableSchemas.events
      case .problems: TableSchemas.problems
      case .shard: ShardSchema.written
      }
    }
  }

  @Argument(help: "scenario, appraisal, events, problems or shard; without it, the list of them.")
  var format: Format?

  func run() throws {
    if let format {
      Console.output(format.written(Quorate.catalogue).written)
    } else {
      for format in Format.allCases { Console.output("\(format.rawValue): \(format.about)\n") }
    }
  }
}
