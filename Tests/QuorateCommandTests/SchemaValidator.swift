import Foundation

/// The parts of JSON Schema that the published schemas use; whatever else a schema holds is a fault of its own.
struct SchemaValidator {
  let root: [String: Any]
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const", "properties", "required",
    "additionalProperties", "items", "anyOf", "allOf", "if", "then", "not", "pattern", "minimum", "maximum",
  ]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// What does not fit, each with its path.
  func faults(in value: Any) -> [String] { faults(value, root, "$") }

  private func faults(_ value: Any, _ schema: Any, _ path: String) -> [String] {
    if let flag = schema as? Bool { return flag ? [] : ["\(path) may not be here"] }
    guard let schema = schema as? [String: Any] else { return ["\(path): no schema"] }
    var found = schema.keys.filter { !Self.known.contains($0) }.map { "the schema at \(path) has \($0)" }
    if let name = schema["$ref"] as? String {
      let definitions = root["$defs"] as? [String: Any]
      guard let inner = definitions?[String(name.dropFirst("#/$defs/".count))] else { return ["no \(name)"] }
      found += faults(value, inner, path)
    }
    if let type = schema["type"] {
      let names = type as? [String] ?? [type as? String ?? ""]
      if !names.contains(where: { Self.isType(value, $0) }) { found.append("\(path) is no \(names)") }
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(path) is \(value)")
    }
    if let constant = schema["const"] as? String, value as? String != constant { found.append("\(path) is \(value)") }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path) is \(text)")
    }
    if let number = value as? NSNumber, !Self.isFlag(value) {
      if let least = schema["minimum"] as? Double, number.doubleValue < least { found.append("\(path) is \(number)") }
      if let most = schema["maximum"] as? Double, number.doubleValue > most { found.append("\(path) is \(number)") }
    }
    if let members = value as? [String: Any] { found += faults(of: members, schema, path) }
    if let items = value as? [Any], let inner = schema["items"] {
      for (place, item) in items.enumerated() { found += faults(item, inner, "\(path)[\(place)]") }
    }
    if let any = schema["anyOf"] as? [Any] {
      let tries = any.map { faults(value, $0, path) }
      if !tries.contains(where: \.isEmpty) { found += tries.min { $0.count < $1.count } ?? [] }
    }
    for inner in schema["allOf"] as? [Any] ?? [] { found += faults(value, inner, path) }
    if let condition = schema["if"], let then = schema["then"], faults(value, condition, path).isEmpty {
      found += faults(value, then, path)
    }
    if let not = schema["not"], faults(value, not, path).isEmpty { found.append("\(path) is what it may not be") }
    return found
  }

  private func faults(of members: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map { "\(path) has no \($0)" }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      if let inner = properties[key] {
        found += faults(value, inner, "\(path).\(key)")
      } else if let other = schema["additionalProperties"] {
        found += faults(value, other, "\(path).\(key)")
      }
    }
    return found
  }

  private static func isFlag(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" || String(cString: $0.objCType) == "B" } ?? false
  }

  private static func isType(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isFlag(value)
    case "number": return value is NSNumber && !isFlag(value)
    case "integer":
      return (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true && !isFlag(value)
    default: return false
    }
  }
}
