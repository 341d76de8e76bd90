import Diagnostics
import Testing

@Suite("Text from elsewhere, as it may be shown")
struct VisibleTextTests {
  @Test("what steers a terminal or hides is written out, and everything else is left alone")
  func visible() {
    for text in ["plain", "£1,000 – café", "日本語 👩‍👩‍👧", "a\tb\nc", "é", "\u{300}", ""] {
      #expect(VisibleText.lines(text) == text)
    }
    #expect(VisibleText.lines("a\u{1B}[31mb") == "a\\u{1B}[31mb")
    #expect(
      VisibleText.line("a\u{9B}b\u{202E}c\u{2066}d\u{FEFF}e\u{E0041}")
        == "a\\u{9B}b\\u{202E}c\\u{2066}d\\u{FEFF}e\\u{E0041}")
    #expect(VisibleText.line("one\r\ntwo\nthree\tfour\u{2028}five") == "one two three four five")
    #expect(VisibleText.lines("one\r\ntwo\rthree") == "one\ntwo\nthree")
  }

  @Test("no scalar below 0x3000 comes out that is hidden")
  func every() {
    for value in 0..<UInt32(0x3000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.line("a\(scalar)b")
      #expect(!shown.unicodeScalars.contains { VisibleText.isHidden($0) || $0 == "\n" }, "\(value)")
    }
  }

  @Test("a problem stays on one line whatever its parts hold")
  func problem() {
    let problem = Problem("the name is \"\u{1B}]0;x\u{7}\n\"", remedy: "say\u{202E}so", at: .init("a\nb.csv", line: 1))
    #expect(problem.description == "a b.csv:1: the name is \"\\u{1B}]0;x\\u{7} \"; say\\u{202E}so.")
  }

  @Test("fields that a spreadsheet would run are text; numbers and names are what they were")
  func fields() {
    for (field, written) in [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
      ("-5", "-5"), ("-1e-07", "-1e-07"), ("+5", "+5"), ("a=b", "a=b"), ("", ""), ("a,b", "\"a,b\""),
      ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ] { #expect(CSVField.written(field) == written) }
  }
}
