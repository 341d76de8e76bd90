import Foundation

/// As much of JSON Schema (draft 2020-12) as the published schemas use, so that a test can hold messages to them.
struct Schema {
  let root: [String: Any]

  init(_ name: String) throws {
    let file = Place.package.appending(path: "Sources/PluginHost/Schemas/\(name).schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What a line of JSON breaks; empty where it is as the schema says.
  func faults(_ line: some StringProtocol) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed), root, "$")
  }

  static let known: Set = [
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
    "items", "minItems", "minimum", "maximum", "exclusiveMinimum", "const", "enum", "anyOf", "allOf", "pattern",
  ]

  private func faults(_ value: Any, _ schema: [String: Any], _ at: String) -> [String] {
    var found = schema.keys.filter { !Self.known.contains($0) }.sorted().map { "\(at): \($0) is not known here" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["no \(reference)"]
      }
      found += faults(value, definition, at)
    }
    let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String] ?? []
    if !types.isEmpty, !types.contains(where: { Self.isA($0, value) }) { found.append("\(at) is no \(types)") }
    if let expected = schema["const"], !Self.same(expected, value) { found.append("\(at) is not \(expected)") }
    if let words = schema["enum"] as? [Any], !words.contains(where: { Self.same($0, value) }) {
      found.append("\(at) is none of \(words)")
    }
    if let number = value as? NSNumber {
      if let low = schema["minimum"] as? NSNumber, number.doubleValue < low.doubleValue { found.append("\(at) is low") }
      if let low = schema["exclusiveMinimum"] as? NSNumber, number.doubleValue <= low.doubleValue {
        found.append("\(at) is low")
      }
      if let high = schema["maximum"] as? NSNumber, number.doubleValue > high.doubleValue {
        found.append("\(at) is high")
      }
    }
    if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { faults(value, $0, at).isEmpty }) {
      found.append("\(at) is none of those it could be")
    }
    for part in schema["allOf"] as? [[String: Any]] ?? [] { found += faults(value, part, at) }
    if let object = value as? [String: Any] { found += self.object(object, schema, at) }
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? NSNumber, list.count < least.intValue { found.append("\(at) is short") }
      if let item = schema["items"] as? [String: Any] {
        for (place, one) in list.enumerated() { found += faults(one, item, "\(at)[\(place)]") }
      }
    }
    return found
  }

  private func object(_ object: [String: Any], _ schema: [String: Any], _ at: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(at) has no \($0)" }
    for (key, value) in object {
      if let property = properties[key] {
        found += faults(value, property, "\(at).\(key)")
      } else if let more = schema["additionalProperties"] as? [String: Any] {
        found += faults(value, more, "\(at).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(at).\(key) is not declared")
      }
    }
    return found
  }

  private static func isA(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isTruth(value)
    case "integer": !isTruth(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    default: !isTruth(value) && value is NSNumber
    }
  }

  private static func isTruth(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }

  private static func same(_ a: Any, _ b: Any) -> Bool {
    if let a = a as? String { return a == b as? String }
    return (a as? NSNumber) == (b as? NSNumber)
  }
}
