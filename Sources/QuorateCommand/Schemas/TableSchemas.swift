import Documents
import OptionKit
import Simulation

/// The JSON Schemas of what the commands print under `--format json`: lists of flat rows.
enum TableSchemas {
  private typealias S = JSONSchema

  /// What `quorate replay --format json` prints: the events of one run in order.
  static var events: JSONValue {
    S.whole(
      "events:1", title: "Events of one run",
      "What `quorate replay SCENARIO --bundle ID --future K --format json` prints, one event a row in the order in which they happened.",
      S.list(
        S.object([
          ("month", S.type("integer", "Months since the run began; 0 is the first.")),
          ("stage", S.words(Stage.allCases.map(\.rawValue), "The stage that made it.")),
          (
            "unit",
            .object([("type", .texts(["string", "integer", "null"])), ("description", "The unit it is about.")])
          ),
          ("event", S.text("What happened.")), ("cause", S.text("Why.")),
        ])))
  }

  /// What every command prints on standard error under `--format json` where the input is wrong.
  static var problems: JSONValue {
    S.whole(
      "problems:2", title: "What is wrong with the input",
      "Printed on standard error under `--format json`, with exit status 2: every problem at once.",
      S.list(
        S.object([
          ("file", S.maybeText("The file or flag.")),
          ("line", .object([("type", .texts(["integer", "null"])), ("minimum", .integer(1))])),
          ("column", .object([("type", .texts(["integer", "null"])), ("minimum", .integer(1))])),
          ("message", S.text("What is wrong.")), ("remedy", S.text("What to do about it; empty where that is plain.")),
          ("kind", S.maybeText("What was looked for and is not there; null where something else is wrong.")),
          ("name", S.maybeText("Its name as it was given; null where something else is wrong.")),
          (
            "nearest",
            .object([
              ("type", .texts(["array", "null"])), ("items", .object([("type", "string")])),
              (
                "description",
                .text(
                  "Names that are there and near enough to be meant, the nearest first; null where something else is wrong."
                )
              ),
            ])
          ),
        ])))
  }
}
