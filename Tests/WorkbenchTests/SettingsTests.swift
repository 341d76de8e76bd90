import Foundation
import Testing
import Workbench

@Suite("settings as forms made from the declarations", .serialized)
struct SettingsTests {
  static let base = "/scenarios/\(Bench.small)"

  /// The addresses of all forms of the scenario.
  static func forms(_ bench: Bench) async throws -> [String] {
    let text = try await bench.get(base + "/change").text
    return text.components(separatedBy: "href=\"\(base)/settings/").dropFirst().map {
      base + "/settings/" + String($0.prefix { $0 != "\"" })
    }
  }

  /// The fields of a form: the names of its settings with what stands in them.
  static func fields(_ text: String) -> [(name: String, value: String)] {
    text.components(separatedBy: " name=\"v.").dropFirst().compactMap { part in
      let name = "v." + String(part.prefix { $0 != "\"" })
      if let select = part.components(separatedBy: "</select>").first, part.prefix(200).contains("><option") {
        let chosen = select.components(separatedBy: "\" selected=").first?.components(separatedBy: "value=\"").last
        return (name, chosen ?? "")
      }
      let value = part.components(separatedBy: " value=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
      return value.map { (name, $0.replacingOccurrences(of: "&#39;", with: "'")) }
    }
  }

  @Test("every form opens, names range, source and default, and sent as it stands changes nothing")
  func every() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let forms = try await Self.forms(bench)
    #expect(forms.count > 10)
    var settings = 0
    let token = try await bench.token(on: Self.base)
    for (place, form) in forms.enumerated() {
      let page = try await bench.get(form)
      #expect(page.status == 200 && page.text.components(separatedBy: "<h1").count == 2, "\(form)")
      let fields = Self.fields(page.text)
      settings += fields.count
      // Sending takes longer than reading: every third is sent.
      guard !fields.isEmpty, place % 3 == 0 else { continue }
      let sent = try await bench.post(form, fields.map { ($0.name, $0.value) }, token: token)
      #expect(sent.status == 200, "\(form)")
    }
    #expect(settings > 60)
    let kept = try await bench.get(Self.base + "/change").text
    #expect(!kept.contains("in force"))
    let model = try await bench.get(forms[0]).text
    #expect(model.contains("Allowed: ") && model.contains("Default: ") && model.contains("type=\"range\""))
  }

  @Test("a setting is changed with its reason, marked, taken back by its own value, undone and done again")
  func change() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let found = try await bench.get(Self.base + "/change?find=deflator").text
    let form = try #require(
      found.components(separatedBy: "href=\"").map { String($0.prefix { $0 != "\"" && $0 != "#" }) }.first {
        $0.hasPrefix(Self.base + "/settings/")
      })
    let token = try await bench.token(on: Self.base)
    let value = "v.parameters.deflator"
    let own = try #require(Self.fields(try await bench.get(form).text).first { $0.name == value }).value
    let changed = try await bench.post(
      form, [(value, "3%"), ("r.parameters.deflator", "the Treasury says so")], token: token)
    #expect(changed.text.contains("(changed)") && changed.text.contains("value=\"the Treasury says so\""))
    #expect(changed.text.contains("In the scenario: \(own)."))
    // The same number written otherwise is no further change; another reason for it is.
    _ = try await bench.post(form, [(value, "0.03")], token: token)
    #expect(try await bench.get(Self.base + "/change").text.components(separatedBy: "in force").count == 2)
    let group = String(form.split(separator: "/").last ?? "")
    let undone = try await bench.post(Self.base + "/undo", [("group", group)], token: token)
    #expect(undone.url == form && !undone.text.contains("(changed)"))
    #expect(try await bench.post(Self.base + "/redo", [("group", group)], token: token).text.contains("(changed)"))
    let back = try await bench.post(form, [(value, own)], token: token)
    #expect(!back.text.contains("(changed)"))
    #expect(try await bench.get(Self.base + "/change").text.contains("as in the scenario"))
    // Undo goes nowhere but to a page of this scenario.
    let away = try await bench.post(Self.base + "/undo", [("group", "../../etc")], token: token)
    #expect(away.url == Self.base + "/change")
  }

  @Test("several are wrong at once: each is said beside its own field, what was typed stays, nothing is kept")
  func wrong() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let token = try await bench.token(on: Self.base)
    let form = try #require(try await Self.forms(bench).first)
    let fields = Self.fields(try await bench.get(form).text)
    let numbers = fields.filter { Double($0.value.replacingOccurrences(of: "%", with: "")) != nil }.prefix(2)
    #expect(numbers.count == 2)
    let sent = numbers.map { ($0.name, "99999999%") } + [("reason", "to see")]
    let answer = try await bench.post(form, sent, token: token)
    #expect(answer.status == 422)
    for field in numbers {
      #expect(answer.text.contains("href=\"#\(field.name)\"") && answer.text.contains("id=\"\(field.name)-error\""))
    }
    #expect(answer.text.contains("value=\"99999999%\""))
    let silent = try await bench.post(form, [(numbers[0].name, "0.011")], token: token)
    #expect(silent.status == 422 && silent.text.contains("href=\"#r.\(numbers[0].name.dropFirst(2))\""))
    #expect(try await !bench.get(Self.base + "/change").text.contains("in force"))
    #expect(try await bench.get(Self.base + "/settings/nonsense").status == 404)
  }

  @Test("a weight is changed by form too, and one button runs what is out of date")
  func weight() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let token = try await bench.token(on: Self.base)
    _ = try await bench.post(Self.base + "/runs", [("futures", "8")], token: token)
    #expect(try await bench.wait(for: "Read and take away", on: "/runs/1").status == 200)
    let form = Self.base + "/settings/weights-of-the-criteria"
    let weights = Self.fields(try await bench.get(form).text)
    let first = try #require(weights.first)
    let set = try await bench.post(form, [(first.name, "77"), ("reason", "money first")], token: token)
    #expect(set.text.contains("Out of date") && set.text.contains("Run it again"))
    #expect(try await bench.get("/runs/1/weights").text.contains("Out of date"))
    let after = try #require(set.text.components(separatedBy: "class=\"again\"").dropFirst().first)
    #expect(after.contains("name=\"futures\" value=\"8\""))
    // All of them at nothing cannot be judged by.
    let none = try await bench.post(form, weights.map { ($0.name, "0") } + [("reason", "to see")], token: token)
    #expect(none.status == 422 && none.text.contains("every weight is 0"))
  }
}
