import Foundation
import ScenarioFiles
import Testing

@testable import QuorateCommand

@Suite("The published form of a shard")
struct ShardSchemaTests {
  /// What is wrong with a value under a schema, for the keywords that the shard's schema uses.
  static func faults(_ value: Any, _ schema: [String: Any], _ path: String = "") -> [String] {
    var found: [String] = []
    if let wanted = schema["const"] as? NSObject, wanted != value as? NSObject {
      found.append("\(path) is not \(wanted)")
    }
    let type = schema["type"] as? String
    if type == "string", !(value is String) { found.append("\(path) is no text") }
    if type == "integer", !(value is Int) { found.append("\(path) is no whole number") }
    if let least = schema["minimum"] as? Int, (value as? Int ?? least) < least { found.append("\(path) is too small") }
    if let pattern = (schema["pattern"] as? String).flatMap({ try? Regex($0) }),
      (value as? String)?.firstMatch(of: pattern) == nil
    {
      found.append("\(path) is not of its pattern")
    }
    if type == "array" {
      guard let items = value as? [Any], let one = schema["items"] as? [String: Any] else {
        return ["\(path) is no list"]
      }
      for (place, item) in items.enumerated() { found += faults(item, one, "\(path)/\(place)") }
    }
    if type == "object" {
      guard let members = value as? [String: Any], let known = schema["properties"] as? [String: [String: Any]] else {
        return ["\(path) is no object"]
      }
      for name in schema["required"] as? [String] ?? [] where members[name] == nil {
        found.append("\(path)/\(name) lacks")
      }
      for (name, member) in members {
        guard let one = known[name] else {
          found.append("\(path)/\(name) is unknown")
          continue
        }
        found += faults(member, one, "\(path)/\(name)")
      }
    }
    return found
  }

  @Test("the first line of a shard is as its schema says, and the schema tells when it is not")
  func holds() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "16", "--years", "1", "--set", "as-of=2018-12-12"]
    #expect(await bench.shard(0, of: 2) == 0)
    let line = Data(ShardBench.bytes(bench.into + "/" + ShardFile.name(0, of: 2)).prefix { $0 != 10 })
    var header = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    let text = Data(ShardSchema.written.written.utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    #expect(Self.faults(header, schema) == [])
    header["index"] = -1
    header["more"] = 1
    header["manifest_digest"] = "short"
    header["of"] = nil
    #expect(Self.faults(header, schema).count == 4)
  }
}
