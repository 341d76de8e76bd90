import Commissioning

/// A type that a parameter may have: how it is read from a setting, printed and bounded.
public protocol ParameterValue: Sendable, Hashable {
  /// What is expected, in words: "a number", "one of a, b".
  static var expectation: String { get }
  /// The JSON Schema type of a setting: `number`, `string`, …
  static var schemaType: String { get }
  /// The words allowed, where only some are.
  static var allowedWords: [String]? { get }
  /// Reads a setting; nil where it is not what is expected.
  init?(setting: Setting)
  /// As a user would write it.
  var written: String { get }
  /// As a number, where bounds make sense; a name of its own, so that a number's `magnitude` stays what Swift says it is.
  var boundedNumber: Double? { get }
}

extension ParameterValue {
  /// None by default.
  public static var allowedWords: [String]? { nil }
  /// None by default.
  public var boundedNumber: Double? { nil }
}

extension Double: ParameterValue {
  /// A finite number.
  public static var expectation: String { "a number" }
  /// JSON's `number`.
  public static var schemaType: String { "number" }
  /// Reads a plain finite decimal number, or a percentage such as `6%` as 0.06.
  public init?(setting: Setting) {
    guard case .text(var text) = setting.value else { return nil }
    let percent = text.hasSuffix("%")
    if percent { text.removeLast() }
    guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    else { return nil }
    // Moving the point keeps 1.8% the same number as 0.018, which a division does not.
    self = percent ? Double(text + "e-2") ?? value / 100 : value
  }
  /// The shortest decimal that reads back.
  public var written: String { self == rounded(.toNearestOrEven) && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}

extension Double {
  /// The number itself.
  public var boundedNumber: Double? { self }
}

extension Int: ParameterValue {
  /// A whole number.
  public static var expectation: String { "a whole number" }
  /// JSON's `integer`.
  public static var schemaType: String { "integer" }
  /// Reads decimal digits with an optional sign.
  public init?(setting: Setting) {
    guard case .text(let text) = setting.value, let value = Int(text) else { return nil }
    self = value
  }
  /// Decimal digits.
  public var written: String { "\(self)" }
  /// The number itself.
  public var boundedNumber: Double? { Double(self) }
}

extension Bool: ParameterValue {
  /// Yes or no.
  public static var expectation: String { "true or false" }
  /// JSON's `boolean`.
  public static var schemaType: String { "boolean" }
  /// Reads `true`, `false`, `yes` or `no`.
  public init?(setting: Setting) {
    guard case .text(let text) = setting.value else { return nil }
    switch text {
    case "true", "yes": self = true
    case "false", "no": self = false
    default: return nil
    }
  }
  /// `true` or `false`.
  public var written: String { self ? "true" : "false" }
}

extension String: ParameterValue {
  /// Some text.
  public static var expectation: String { "some text" }
  /// JSON's `string`.
  public static var schemaType: String { "string" }
  /// Reads any text.
  public init?(setting: Setting) {
    guard case .text(let text) = setting.value else { return nil }
    self = text
  }
  /// The text.
  public var written: String { self }
}

extension Money: ParameterValue {
  /// Pounds.
  public static var expectation: String { "an amount in pounds" }
  /// JSON's `number`.
  public static var schemaType: String { "number" }
  /// Reads pounds with at most two decimals.
  public init?(setting: Setting) {
    guard case .text(let text) = setting.value else { return nil }
    self.init(text: text)
  }
  /// Pounds with two decimals.
  public var written: String {
    let rest = abs(pence) % 100
    return "\(pence < 0 ? "-" : "")\(abs(pence) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
  /// Pounds.
  public var boundedNumber: Double? { pounds }
}

extension Array: ParameterValue where Element: ParameterValue {
  /// A list.
  public static var expectation: String { "a list, each \(Element.expectation)" }
  /// JSON's `array`.
  public static var schemaType: String { "array" }
  /// Reads a list of settings.
  public init?(setting: Setting) {
    guard case .list(let list) = setting.value else { return nil }
    var values: [Element] = []
    for item in list {
      guard let value = Element(setting: item) else { return nil }
      values.append(value)
    }
    self = values
  }
  /// `[a, b]`.
  public var written: String { "[" + map(\.written).joined(separator: ", ") + "]" }
}

/// Named values in the order written: votes by member, groups of commissioners by unit.
public struct Named<Value: ParameterValue>: ParameterValue {
  /// Names and values, each name once.
  public var entries: [(name: String, value: Value)]

  /// Makes named values.
  public init(_ entries: [(name: String, value: Value)] = []) { self.entries = entries }

  /// The value of a name.
  @inlinable public subscript(name: String) -> Value? {
    for entry in entries where entry.name == name { return entry.value }
    return nil
  }

  /// A mapping.
  public static var expectation: String { "names, each with \(Value.expectation)" }
  /// JSON's `object`.
  public static var schemaType: String { "object" }
  /// Reads a mapping.
  public init?(setting: Setting) {
    guard case .mapping(let written) = setting.value else { return nil }
    entries = []
    for entry in written {
      guard let value = Value(setting: entry.setting), self[entry.key] == nil else { return nil }
      entries.append((entry.key, value))
    }
  }
  /// `{a: 1}`.
  public var written: String { "{" + entries.map { "\($0.name): \($0.value.written)" }.joined(separator: ", ") + "}" }
  /// Same names and values in the same order.
  public static func == (a: Self, b: Self) -> Bool {
    a.entries.count == b.entries.count && zip(a.entries, b.entries).allSatisfy { $0 == $1 }
  }
  /// Hashes names and values in order.
  public func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.name)
      hasher.combine(entry.value)
    }
  }
}

extension ParameterValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// One of the words.
  public static var expectation: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
  /// JSON's `string`.
  public static var schemaType: String { "string" }
  /// The raw values.
  public static var allowedWords: [String]? { allCases.map(\.rawValue) }
  /// Reads one of the words.
  public init?(setting: Setting) {
    guard case .text(let text) = setting.value else { return nil }
    self.init(rawValue: text)
  }
  /// The word.
  public var written: String { rawValue }
}
