import OptionKit

extension Fields {
  /// The numbers of a column of a CSV file of the scenario: `waits.csv weeks`. Empty cells are left out.
  func observations(_ key: String) -> [Double]? {
    guard let found = setting(key), let words = found.word?.split(separator: " ").map(String.init), words.count == 2,
      let open = findings.open
    else {
      findings.report(
        "\(path(key)) names no column", "write `file.csv column` or [numbers]", at: setting(key)?.location)
      return nil
    }
    let file: CSVFile
    do throws(Problem) {
      let source = try open(words[0])
      file = CSVFile(source.text, name: source.name)
    } catch {
      findings.report([error], at: found.location, of: "")
      return nil
    }
    findings.report(file.problems)
    let heading = file.rows.first?.map(\.text) ?? []
    guard let column = heading.firstIndex(of: words[1]) else {
      findings.report(
        "\(path(key)): \(words[0]) has no column \(words[1])", Spelling.remedy(for: words[1], among: heading),
        at: found.location)
      return nil
    }
    var sample: [Double] = []
    let faults = findings.problems.count
    for row in file.rows.dropFirst() where !file.text(row, column).isEmpty {
      if let number = CSVNumber(file.text(row, column)) {
        sample.append(number.value)
      } else {
        findings.report(
          "the \(words[1]) is \"\(file.text(row, column))\"", "write a number", at: file.place(row, column))
      }
    }
    if sample.isEmpty, findings.problems.count == faults {
      findings.report("\(path(key)): \(words[0]) has no numbers", at: found.location)
    }
    return sample.isEmpty ? nil : sample
  }
}
