import ArgumentParser
import OptionKit

/// The files that begin a plug-in: its declaration, and a program that says hello and refuses until it is written.
struct PluginTemplate {
  /// Languages there is a beginning in.
  enum Language: String, ExpressibleByArgument, CaseIterable { case python, sh }

  let dimension: DecisionDimension
  let id: String
  let language: Language
  private let ask: String
  private let answer: String

  /// A template.
  ///
  /// - Throws: where the dimension cannot be a plug-in's.
  init(dimension: DecisionDimension, id: String, language: Language) throws(Problem) {
    (self.dimension, self.id, self.language) = (dimension, id, language)
    switch dimension {
    case .footprint: (ask, answer) = ("maps", #"{"units": [{"id": ..., "members": [ids]}]}"#)
    case .funding: (ask, answer) = ("weights", #"{"weights": [one number a member]}"#)
    case .rule: (ask, answer) = ("rules", #"{"weights": [one number a member], "needed": a number}"#)
    case .arrangement:
      (ask, answer) = ("terms", #"{"leadership": "delegated-lead", "lots": [one a unit], "leadTeams": [one a unit]}"#)
    case .risk: (ask, answer) = ("settlements", #"{"reserves": [pence a member], "support": [pence a member]}"#)
    case .criterion: (ask, answer) = ("values", #"{"value": a number}"#)
    default:
      throw Problem(
        "a test of law cannot be somebody else's program",
        remedy: "write it in Swift, or rule combinations out in the scenario")
    }
  }

  /// Names and texts.
  var files: [(name: String, text: String)] {
    switch language {
    case .python: [("plugin.yaml", declaration("[python3, option.py]")), ("option.py", python)]
    case .sh: [("plugin.yaml", declaration("[sh, option.sh]")), ("option.sh", shell)]
    }
  }

  private func declaration(_ command: String) -> String {
    let title = id.split(separator: "-").joined(separator: " ")
    let more = dimension == .criterion ? "unit: weeks\nbetter: less\nmeasures: [wait]\n" : ""
    return """
      quorate: 1
      id: \(id)
      dimension: \(dimension.rawValue)
      title: \(title.prefix(1).uppercased() + title.dropFirst())
      summary: Say in a sentence what it does.
      version: "1"
      source: {document: the document that describes it, section: its section}
      command: \(command)
      \(more)parameters:
        - {name: strength, help: Say what it means., type: number, default: 0.5, low: 0, high: 1, unit: share}

      """
  }

  private var python: String {
    """
    \"\"\"Say what it does, with its formula, its units and its source.\"\"\"

    import json
    import sys


    def answer_one(question, parameters):
        # Answer one question of the request with \(answer).
        raise NotImplementedError("\(id) is not written yet")


    for line in sys.stdin:
        request = json.loads(line)
        reply = {"quorate": 1, "request": request["request"]}
        if request["ask"] == "hello":
            reply["hello"] = "\(id)"
        elif request["ask"] == "\(ask)":
            reply["answers"] = [answer_one(question, request["parameters"]) for question in request["questions"]]
        else:
            reply["refused"] = "asked for " + request["ask"]
        print(json.dumps(reply), flush=True)

    """
  }

  private var shell: String {
    """
    #!/bin/sh
    # Say what it does, with its formula, its units and its source.
    while IFS= read -r line; do
      request=${line#*'"request":'}
      request=${request%%[!0-9]*}
      case $line in
        *'"ask":"hello"'*) printf '{"quorate":1,"request":%s,"hello":"\(id)"}\\n' "$request" ;;
        *)
          # Answer each of the "questions" with \(answer), in their order, as the list "answers".
          printf '{"quorate":1,"request":%s,"refused":"\(id) is not written yet"}\\n' "$request"
          ;;
      esac
    done

    """
  }
}
