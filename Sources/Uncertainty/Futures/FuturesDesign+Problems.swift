import Diagnostics

extension FuturesDesign {
  /// Everything that keeps this design from being drawn for these uncertainties.
  func problems(of uncertainties: [Uncertainty], _ correlations: [RankCorrelation]) -> [Problem] {
    uncertainties.flatMap(\.problems)
      + repeats(uncertainties.map(\.name), "is declared twice", "name each uncertainty once")
      + countProblems + factorProblems(of: uncertainties) + tableProblems(of: uncertainties)
      + correlationProblems(uncertainties, correlations)
  }

  private func repeats(_ names: [String], _ message: String, _ remedy: String) -> [Problem] {
    var seen = Set<String>()
    return names.filter { !seen.insert($0).inserted }.map { Problem("\($0) \(message)", remedy: remedy) }
  }

  private var countProblems: [Problem] {
    if count < 1 { return [Problem("the design has \(count) futures", remedy: "ask for at least 1")] }
    if count > Int(UInt32.max) {
      return [Problem("the design has \(count) futures", remedy: "at most 4,294,967,295 can be told apart")]
    }
    guard let cells else { return [Problem("the factors have too many combinations", remedy: "use fewer levels")] }
    guard count % cells != 0 else { return [] }
    let near = max(1, (count + cells / 2) / cells) * cells
    return [
      Problem(
        "\(count) futures do not divide evenly over the \(cells) combinations of the factors",
        remedy: "ask for a multiple such as \(near)")
    ]
  }

  private func factorProblems(of uncertainties: [Uncertainty]) -> [Problem] {
    let names = Set(uncertainties.map(\.name))
    var found = repeats(factors.map(\.name), "is a factor twice", "name each factor once")
    for factor in factors {
      if !names.contains(factor.name) {
        found.append(Problem("the factor \(factor.name) is not an uncertainty", remedy: "declare it or leave it out"))
      }
      if factor.levels < 1 || factor.values.contains(where: { !$0.isFinite }) {
        found.append(
          Problem("the factor \(factor.name) lacks usable levels", remedy: "give finite values, or how many"))
      }
      if table?.names.contains(factor.name) == true {
        found.append(Problem("\(factor.name) is both a factor and in the table", remedy: "choose one"))
      }
    }
    return found
  }

  private func tableProblems(of uncertainties: [Uncertainty]) -> [Problem] {
    guard let table else { return [] }
    let names = uncertainties.map(\.name)
    var found = table.names.filter { !names.contains($0) }.map {
      Problem(NotFound("uncertainty", $0, among: names, .between("the table's column ", " is no uncertainty")))
    }
    if table.count < count {
      found.append(
        Problem(
          "the table has \(table.count) futures and the design \(count)", remedy: "ask for at most \(table.count)"))
    }
    return found
  }

  private func correlationProblems(_ uncertainties: [Uncertainty], _ correlations: [RankCorrelation]) -> [Problem] {
    let names = Set(uncertainties.map(\.name))
    let fixed = Set(factors.map(\.name) + (table?.names ?? []))
    var found = repeats(
      correlations.flatMap { Array(Set($0.names)).sorted() }, "is in two correlation groups", "join the groups")
    for group in correlations {
      do throws(Problems) { _ = try group.factor() } catch { found += error.all }
      for name in group.names where !names.contains(name) {
        found.append(
          Problem("\(name), in a correlation group, is not an uncertainty", remedy: "declare it or leave it out"))
      }
      for name in group.names where fixed.contains(name) {
        found.append(
          Problem(
            "\(name) is correlated, but a factor or in the table",
            remedy: "take it out of the group: its values are given"))
      }
    }
    return found
  }
}
