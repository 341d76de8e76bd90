import Documents

/// The parts of JSON Schema (2020-12) that the published formats use, as values.
enum JSONSchema {
  /// The dialect that every published schema names.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// A schema of one type.
  static func type(_ name: String, _ description: String = "") -> JSONValue {
    .object([("type", .text(name))] + said(description))
  }

  /// Text.
  static func text(_ description: String = "") -> JSONValue { type("string", description) }

  /// A number.
  static func number(_ description: String = "") -> JSONValue { type("number", description) }

  /// A number, or null where there is none.
  static func maybeNumber(_ description: String = "") -> JSONValue {
    .object([("type", .texts(["number", "null"]))] + said(description))
  }

  /// Text, or null where there is none.
  static func maybeText(_ description: String = "") -> JSONValue {
    .object([("type", .texts(["string", "null"]))] + said(description))
  }

  /// A whole number from 0 on.
  static func count(_ description: String = "") -> JSONValue {
    .object([("type", "integer"), ("minimum", .integer(0))] + said(description))
  }

  /// Yes or no.
  static func flag(_ description: String = "") -> JSONValue { type("boolean", description) }

  /// One of some words.
  static func words(_ words: [String], _ description: String = "") -> JSONValue {
    .object([("type", "string"), ("enum", .texts(words))] + said(description))
  }

  /// Exactly this text.
  static func constant(_ text: String) -> JSONValue { .object([("const", .text(text))]) }

  /// A list of one thing.
  static func list(_ item: JSONValue, _ description: String = "") -> JSONValue {
    .object([("type", "array"), ("items", item)] + said(description))
  }

  /// An object with named members and no others; all are required unless named as optional.
  static func object(
    _ members: [(String, JSONValue)], optional: Set<String> = [], _ description: String = ""
  ) -> JSONValue {
    .object(
      [
        ("type", "object"), ("properties", .object(members)),
        ("required", .texts(members.map(\.0).filter { !optional.contains($0) })),
        ("additionalProperties", false),
      ] + said(description))
  }

  /// Any of several.
  static func any(_ schemas: [JSONValue]) -> JSONValue {
    schemas.count == 1 ? schemas[0] : .object([("anyOf", .list(schemas))])
  }

  /// One of a name given among the definitions.
  static func named(_ name: String) -> JSONValue { .object([("$ref", .text("#/$defs/\(name)"))]) }

  /// A whole schema, with its id, title and definitions.
  static func whole(
    _ id: String, title: String, _ description: String, _ schema: JSONValue, definitions: [(String, JSONValue)] = []
  ) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(
      [
        ("$schema", .text(dialect)), ("$id", .text("urn:quorate:\(id)")), ("title", .text(title)),
        ("description", .text(description)),
      ] + members.filter { $0.0 != "description" }
        + (definitions.isEmpty ? [] : [("$defs", .object(definitions))]))
  }

  private static func said(_ description: String) -> [(String, JSONValue)] {
    description.isEmpty ? [] : [("description", .text(description))]
  }
}
