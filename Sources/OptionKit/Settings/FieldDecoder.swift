/// Hands an option's synthesised decoding the fields that ``SettingsReader`` has already filled.
///
/// Swift gives no other way to set a wrapped property by name. Anything an option stores that is neither a parameter
/// nor a choice must be a `let` with a value; otherwise making it is refused with its name.
struct FieldDecoder: Decoder {
  var fields: [String: any DeclaredSetting]
  var value: (any DeclaredSetting)?
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(FieldContainer<Key>(fields: fields))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported("a list") }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported("a bare value") }

  private func unsupported(_ what: String) -> Problem {
    Problem("an option stores \(what) that is neither a @Parameter nor a @Choice")
  }
}

private struct FieldContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  var fields: [String: any DeclaredSetting]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { fields.keys.sorted().compactMap { Key(stringValue: $0) } }
  func contains(_ key: Key) -> Bool { fields[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { fields[key.stringValue] == nil }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if type is any DeclaredGroup.Type { return try T(from: FieldDecoder(fields: fields, value: nil)) }
    guard let field = fields[key.stringValue] else { throw stray(key) }
    return try T(from: FieldDecoder(fields: [:], value: field))
  }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { throw stray(key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { throw stray(key) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw stray(key) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw stray(key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { throw stray(key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw stray(key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw stray(key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw stray(key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw stray(key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw stray(key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw stray(key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw stray(key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw stray(key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw stray(key) }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw stray(key) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw stray(key) }
  func superDecoder() throws -> any Decoder { throw Problem("an option has no parent to decode") }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw stray(key) }

  private func stray(_ key: Key) -> Problem {
    Problem("the stored property \(key.stringValue) of an option is neither a @Parameter nor a @Choice")
  }
}
