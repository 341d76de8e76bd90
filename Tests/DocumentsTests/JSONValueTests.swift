import Documents
import Foundation
import Testing

@Suite("JSON")
struct JSONValueTests {
  @Test("what is written is JSON that reads back as the same values, in the order given")
  func round() throws {
    let value = JSONValue.object([
      ("b", .number(0.1)), ("a", .list([.integer(-3), .null, true, .text("q\"\\\n\u{1}é")])), ("nan", .number(.nan)),
      ("money", .pence(-105)), ("deep", .object([("list", .list([.object([("x", "y")])])), ("none", .list([]))])),
    ])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(value.written.utf8)) as? [String: Any])
    #expect(read["b"] as? Double == 0.1 && read["money"] as? Double == -1.05 && read["nan"] is NSNull)
    let list = try #require(read["a"] as? [Any])
    #expect(list[0] as? Int == -3 && list[1] is NSNull && list[3] as? String == "q\"\\\n\u{1}é")
    let places = ["\"b\"", "\"a\"", "\"nan\"", "\"money\"", "\"deep\""].compactMap {
      value.written.range(of: $0)?.lowerBound
    }
    #expect(places.count == 5 && places == places.sorted())
  }
}
