import Documents
import OptionKit
import ScenarioFiles

/// The JSON Schema of `scenario.yaml`, made from what the reading asks for and from the options of a catalogue.
///
/// A YAML file says the same as JSON here; numbers may also be written as text with a percent sign. Not claimed: that
/// what has this shape can be run, since ids, tables and sums are checked by reading.
struct ScenarioSchema {
  let catalogue: Catalogue

  /// The schema.
  var written: JSONValue {
    JSONSchema.whole(
      "scenario:1", title: "A scenario of Quorate",
      "What scenario.yaml may hold. `quorate check` says what else must hold for a scenario to be run.",
      schema(ScenarioFormat.root(of: catalogue)), definitions: definitions + settings)
  }

  private func schema(_ node: FormatNode) -> JSONValue {
    var forms: [JSONValue] = []
    let isOwnItem = node.kinds.contains(.list) && node.item.isEmpty && !node.members.isEmpty
    if !node.words.isEmpty {
      forms.append(JSONSchema.words(node.words))
    } else {
      for kind in FormatNode.Kind.allCases where node.kinds.contains(kind) {
        switch kind {
        case .text: forms.append(JSONSchema.named("text"))
        case .id: forms.append(JSONSchema.named("id"))
        case .number, .quantity: forms.append(JSONSchema.named("quantity"))
        case .plainNumber: forms.append(bounded("number", node))
        case .wholeNumber: forms.append(bounded("integer", node))
        case .flag: forms.append(JSONSchema.named("flag"))
        case .date: forms.append(JSONSchema.named("date"))
        case .year: forms.append(JSONSchema.named("year"))
        case .source: forms.append(JSONSchema.named("source"))
        case .mapping where isOwnItem: break
        case .mapping: forms.append(mapping(node))
        case .list:
          let item =
            isOwnItem
            ? JSONSchema.any([JSONSchema.named("id"), mapping(node)]) : node.item.first.map { listed($0) } ?? true
          forms.append(JSONSchema.list(item))
        // What is read as it stands: anything, unless something else is known of it.
        case .any: if node.kinds == [.any] { return true }
        }
      }
    }
    return forms.isEmpty ? true : JSONSchema.any(forms)
  }

  /// What stands in a list: what was asked of it; a word where nothing was.
  private func listed(_ node: FormatNode) -> JSONValue { node.kinds.isEmpty ? JSONSchema.named("text") : schema(node) }

  private func mapping(_ node: FormatNode) -> JSONValue {
    var members = node.members.map { ($0.name, schema($0.node)) }
    let required = node.members.filter(\.node.isRequired).map(\.name)
    if node.hasProvenance {
      for (name, kind) in [("source", "source"), ("assumption", "text"), ("how", "text")]
      where !members.contains(where: { $0.0 == name }) {
        members.append((name, JSONSchema.named(kind)))
      }
    }
    if node.kinds.contains(.quantity) || node.kinds.contains(.number) {
      for (name, schema) in Self.notations where !members.contains(where: { $0.0 == name }) {
        members.append((name, schema))
      }
    }
    var parts: [(String, JSONValue)] = [
      ("type", "object"), ("properties", .object(members)), ("required", .texts(required)),
      ("additionalProperties", node.anyMember.first.map { listed($0) } ?? false),
    ]
    if let dimension = node.optionOf { parts.append(("allOf", .list(choices(dimension)))) }
    return .object(parts)
  }

  private func bounded(_ type: String, _ node: FormatNode) -> JSONValue {
    guard let bounds = node.bounds else { return JSONSchema.named(type) }
    let number = JSONValue.object([
      ("type", .text(type)), ("minimum", .number(bounds.lowerBound)), ("maximum", .number(bounds.upperBound)),
    ])
    return JSONSchema.any([number, JSONSchema.named("percentage")])
  }

  /// Which settings go with which option, by `use`, or by `id` where there is no `use`.
  private func choices(_ name: String) -> [JSONValue] {
    catalogue.entries.filter { $0.dimension.rawValue == name && !$0.parameters.isEmpty }.flatMap { entry in
      let known = JSONSchema.constant(entry.about.id)
      let then = JSONValue.object([
        ("properties", .object([("with", JSONSchema.named("settings-\(name)-\(entry.about.id)"))]))
      ])
      let byUse = JSONValue.object([("properties", .object([("use", known)])), ("required", .texts(["use"]))])
      let byID = JSONValue.object([
        ("properties", .object([("id", known)])), ("required", .texts(["id"])),
        ("not", .object([("required", .texts(["use"]))])),
      ])
      return [byUse, byID].map { JSONValue.object([("if", $0), ("then", then)]) }
    }
  }

  /// The settings of every option, from its declarations.
  private var settings: [(String, JSONValue)] {
    catalogue.entries.filter { !$0.parameters.isEmpty }.map { entry in
      let members = entry.parameters.map { ($0.name, schema(of: $0)) }
      return (
        "settings-\(entry.dimension.rawValue)-\(entry.about.id)",
        JSONSchema.object(members, optional: Set(members.map(\.0)), entry.about.title)
      )
    }
  }

  private func schema(of parameter: ParameterDeclaration) -> JSONValue {
    var words = parameter.help
    if parameter.unit != .number { words += " Unit: \(parameter.unit.rawValue)." }
    words += " Default: \(parameter.defaultValue)."
    if let source = parameter.source { words += " Source: \(source.description)." }
    var forms: [JSONValue] = []
    if let dimension = parameter.choiceOf {
      let ids = catalogue.entries(in: dimension).map { $0.about.id }
      forms = [JSONSchema.words(ids), JSONSchema.type("object")]
    } else if let allowed = parameter.allowedWords {
      forms = [JSONSchema.words(allowed)]
    } else {
      switch parameter.schemaType {
      case "number", "integer":
        var number: [(String, JSONValue)] = [("type", .text(parameter.schemaType))]
        if let bounds = parameter.bounds {
          number += [("minimum", .number(bounds.lowerBound)), ("maximum", .number(bounds.upperBound))]
        }
        forms = [.object(number), JSONSchema.named("percentage")]
      case "boolean": forms = [JSONSchema.named("flag")]
      case "string": forms = [JSONSchema.named("text")]
      default: forms = [JSONSchema.type(parameter.schemaType)]
      }
    }
    return .object([("description", .text(words)), ("anyOf", .list(forms))])
  }

  private var definitions: [(String, JSONValue)] {
    [
      (
        "text",
        .object([("type", .texts(["string", "number", "boolean"])), ("description", "Some text on one line.")])
      ),
      ("id", .object([("type", .texts(["string", "integer"])), ("pattern", "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$")])),
      ("flag", JSONSchema.any([JSONSchema.flag(), JSONSchema.words(["yes", "no", "true", "false"])])),
      (
        "date",
        .object([("type", "string"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), ("description", "2018-12-11")])
      ),
      ("year", .object([("type", "string"), ("pattern", "^[0-9]{4}/[0-9]{2}$"), ("description", "2018/19")])),
      (
        "source",
        .object([
          ("type", "string"), ("description", "The short name of one of the documents, and the place in it."),
        ])
      ),
      (
        "percentage",
        .object([
          ("type", "string"), ("pattern", "^[-+]?[0-9.]+([eE][-+]?[0-9]+)?%?$"),
          ("description", "A number as text, perhaps with a percent sign: 6% is 0.06."),
        ])
      ),
      ("number", JSONSchema.any([JSONSchema.number(), JSONSchema.named("percentage")])),
      ("integer", JSONSchema.any([JSONSchema.type("integer"), JSONSchema.named("percentage")])),
      (
        "quantity",
        JSONSchema.any([
          JSONSchema.named("number"),
          .object([
            ("type", "object"),
            (
              "properties",
              .object(
                Self.notations + [
                  ("source", JSONSchema.named("source")), ("assumption", JSONSchema.named("text")),
                  ("how", JSONSchema.named("text")),
                ])
            ), ("additionalProperties", false),
          ]),
        ])
      ),
    ]
  }

  /// The notations of a number or a distribution.
  private static var notations: [(String, JSONValue)] {
    let numbers = JSONSchema.list(JSONSchema.named("number"))
    let lists = ["uniform", "triangular", "pert", "normal", "truncated-normal", "lognormal", "beta"]
    return ["value", "low", "high", "poisson"].map { ($0, JSONSchema.named("number")) }
      + lists.map { ($0, numbers) } + [
        ("empirical", JSONSchema.any([numbers, JSONSchema.text("A table and a column.")])),
        (
          "discrete",
          JSONSchema.object([("values", numbers), ("probabilities", numbers)])
        ),
        (
          "between",
          JSONSchema.object([
            ("share", JSONSchema.named("number")), ("low", JSONSchema.named("number")),
            ("high", JSONSchema.named("number")),
            ("as", JSONSchema.words(["normal", "lognormal", "uniform", "triangular"])),
          ])
        ),
        (
          "over-years",
          JSONSchema.object(
            [
              ("trend", JSONSchema.named("number")), ("carry-over", JSONSchema.named("number")),
              ("sd", JSONSchema.named("number")), ("limits", numbers),
            ], optional: ["trend", "carry-over", "sd", "limits"])
        ),
      ]
  }
}
