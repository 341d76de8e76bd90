import OptionKit

extension Fields {
  /// The numbers of a column of a CSV file of the scenario: `waits.csv weeks`. Empty cells are left out.
  func observations(_ key: String) -> [Double]? {
    if probes(key, .text) != nil { return nil }
    guard let found = setting(key), let words = found.word?.split(separator: " ").map(String.init), words.count == 2,
      let open = findings.open
    else {
      findings.report(
        "\(path(key)) names no column", "write `file.csv column` or [numbers]", at: setting(key)?.location)
      return nil
    }
    var file: Sheet
    do throws(Problem) {
      let source = try open(words[0])
      file = Sheet(source)
    } catch {
      findings.report([error], at: found.location, of: "")
      return nil
    }
    findings.report(file.problems)
    findings.note(file.notes)
    let key = NameKey.heading(words[1])
    file.begin { $0.contains { NameKey.heading($0.text) == key } }
    let heading = file.rows.first?.map(\.text) ?? []
    guard let column = heading.firstIndex(where: { NameKey.heading($0) == key }) else {
      findings.report(
        NotFound("column", words[1], among: heading, .lacking("\(path(key)): \(words[0])")), at: found.location)
      return nil
    }
    var sample: [Double] = []
    let faults = findings.problems.count
    for row in file.rows.dropFirst() where !file.text(row, column).isEmpty && row[0].text.first != "#" {
      if SummaryRow.kind(row[0].text) != nil {
        findings.note([SummaryRow.note(row, in: file)])
      } else if let number = file.number(row, column) {
        sample.append(number.value)
      } else {
        findings.report(
          "the \(words[1]) is \"\(file.text(row, column))\"", "write a number", at: file.place(row, column))
      }
    }
    findings.report(
      file.mixedPercentages(file.rows.dropFirst().compactMap { column < $0.count ? $0[column] : nil }, what: words[1]))
    if sample.isEmpty, findings.problems.count == faults {
      findings.report("\(path(key)): \(words[0]) has no numbers", at: found.location)
    }
    return sample.isEmpty ? nil : sample
  }
}
