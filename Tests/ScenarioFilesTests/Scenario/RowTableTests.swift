import Foundation
import Testing

@Suite("The table of real systems")
struct RowTableTests {
  @Test("every row shown names a row there is and a test there is, and its scenario has a README")
  func lists() throws {
    let table = try RowTable()
    #expect(table.faults == [])
    #expect(Set(table.rows.map(\.id)).count == table.rows.count)
    for one in table.shown {
      let file = RowTable.root.appending(path: "Scenarios/\(one.scenario)/README.md")
      #expect(FileManager.default.fileExists(atPath: file.path), "\(one.scenario) has no README.md")
      #expect(!one.what.isEmpty, "\(one.scenario), \(one.row): say what it shows")
    }
  }

  @Test("the table in Scenarios/ROWS.md is what the lists give; QUORATE_WRITE=1 writes it")
  func current() throws {
    let file = RowTable.root.appending(path: "Scenarios/ROWS.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let fresh = try #require(try RowTable().written(into: text), "Scenarios/ROWS.md has lost the marks of the table")
    if ProcessInfo.processInfo.environment["QUORATE_WRITE"] == "1" {
      try fresh.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        fresh == text,
        "out of date: run \"QUORATE_WRITE=1 swift test --disable-xctest --filter RowTableTests\" and look at the change"
      )
    }
  }

  @Test("a row that names no test, or a function that is none, is found")
  func faults() throws {
    let files = FileManager.default
    let root = URL(filePath: NSTemporaryDirectory()).appending(path: "rows-\(UUID().uuidString)")
    defer { try? files.removeItem(at: root) }
    for folder in ["Scenarios/one", "Tests/A"] {
      try files.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    let write = { (text: String, path: String) in
      try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }
    try write("row,system,document\nA1,First,d\nA2,\"Second, with a comma\",d\n", "Scenarios/rows.csv")
    try write(
      "row,shows,test\nA2,that,A/B.swift#proves\nA1,this,A/B.swift#aids\nA1,this,A/C.swift#proves\nA9,no,A/B.swift#proves\n",
      "Scenarios/one/rows.csv")
    try write("func aids() {}\n@Test(\"x\")\nfunc proves() {}\n", "Tests/A/B.swift")
    let table = try RowTable(root)
    #expect(table.faults.count == 3)
    #expect(table.shown.filter { $0.row != "A9" }.map(\.row) == ["A1", "A1", "A2"])
    #expect(table.markdown.contains("| A2 | Second, with a comma | [one]"))
  }
}
