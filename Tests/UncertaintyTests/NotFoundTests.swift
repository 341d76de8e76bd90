import Diagnostics
import Testing

@Suite("A name that is not there")
struct NotFoundTests {
  static let boroughs = ["brent", "ealing", "harrow", "hounslow", "barrow"]

  @Test("the nearest names come first, the first of them is the one that is offered, and none is far off")
  func nearest() {
    let missing = NotFound("commissioner", "harow", among: Self.boroughs)
    #expect(missing.nearest == ["harrow", "barrow"])
    #expect(missing.remedy == "did you mean harrow?")
    for word in ["harow", "brnet", "eeling", "x", "", "hounslo", "barow"] {
      let found = NotFound("commissioner", word, among: Self.boroughs)
      #expect(found.nearest.first == Spelling.nearest(to: word, among: Self.boroughs), "\(word)")
      #expect(Set(found.nearest).count == found.nearest.count && found.nearest.count <= NotFound.mostNearest)
    }
    #expect(NotFound("run", "a1", among: ["a2", "a2", "a3", "a4", "a5"]).nearest == ["a2", "a3", "a4"])
  }

  @Test("where none is near the names are listed, twelve at most, and where there are none that is said")
  func listed() {
    let many = (10..<30).map { "unit\($0)-of-somewhere" }
    let missing = NotFound("unit", "q", among: many)
    #expect(missing.nearest.isEmpty && missing.listed.count == 12 && missing.count == 20)
    #expect(missing.remedy == "choose from: \(many.prefix(12).joined(separator: ", ")), …")
    #expect(NotFound("unit", "q", among: ["abcdefgh"]).remedy == "choose from: abcdefgh")
    #expect(NotFound("unit", "q", among: []).remedy == "there is none to choose from")
    #expect(NotFound("weight", "q", among: [], whereNone: "give weights").remedy == "give weights")
  }

  @Test("a problem keeps what was not found, and is worded by how the name was met")
  func worded() {
    let known = ["harrow"]
    let say = { (setting: NotFound.Setting) in Problem(NotFound("council", "q", among: known, setting)).message }
    #expect(say(.asked) == "there is no council q")
    #expect(say(.within("plan")) == "plan: there is no council q")
    #expect(say(.inPlace("in this table")) == "there is no council q in this table")
    #expect(say(.quoted) == "there is no council \"q\"")
    #expect(say(.called) == "there is no council called q")
    #expect(say(.lacking("the plan")) == "the plan has no council q")
    #expect(say(.named(by: "x.host")) == "x.host names q")
    #expect(say(.named(by: "x.host", reason: "which is late")) == "x.host names q, which is late")
    #expect(say(.value(of: "x.host", reason: "which is late")) == "x.host is q, which is late")
    #expect(say(.refused("no view")) == "q is no view")
    #expect(say(.between("a ", " b")) == "a q b")
    let problem = Problem(NotFound("council", "harow", among: known), at: nil)
    #expect(problem.placed(at: .init("a.csv", line: 2)).notFound?.nearest == ["harrow"])
    #expect(
      "\(problem.placed(at: .init("a.csv", line: 2)))" == "a.csv:2: there is no council harow; did you mean harrow?.")
  }
}
