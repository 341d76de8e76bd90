import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `evidence`: further tables, one row a commissioner, to which checks refer.
  func readEvidence() {
    guard let fields = root.fields("evidence") else { return }
    for (id, _) in fields.keys {
      guard let inner = fields.fields(id) else { continue }
      let columns = inner.list("columns", required: true).compactMap(\.word)
      let source = inner.provenance(required: true)?.source
      let table = table(inner, key: "commissioner", columns: columns, expected: ids.isEmpty ? nil : ids)
      inner.finish()
      guard let table, let source else { continue }
      for id in table.ids { for column in columns { _ = table.money(id, column, findings) } }
      tables[id] = (table, source)
    }
    fields.finish()
  }

  /// The section `checks`: figures that should agree.
  func readChecks(into scenario: inout Scenario) {
    for fields in root.records("checks") {
      let id = fields.id()
      let title = fields.text("title", required: true)
      let tolerance = fields.value("tolerance", as: Double.self, in: 0...1e12) ?? 0
      let isSame = fields.value("same-quantity", as: Bool.self) ?? true
      let form = readForm(fields)
      let reading = fields.text("adopted")
      let reason = fields.text("because")
      if (reading == nil) != (reason == nil) {
        findings.report(
          "\(fields.title) has \(reading == nil ? "a reason" : "a reading") and no \(reading == nil ? "reading" : "reason")",
          "give both `adopted` and `because`", at: fields.location)
      }
      fields.finish()
      guard let id, let title, let form else { continue }
      scenario.checks.append(
        ReconciliationCheck(
          id: id, title: title, form: form, tolerance: tolerance, isSameQuantity: isSame,
          adopted: reading.flatMap { text in reason.map { .init(text, because: $0) } }))
    }
  }

  private func readForm(_ fields: Fields) -> ReconciliationCheck.Form? {
    let forms = ["same", "total", "share", "alike"].filter { fields.has($0) }
    guard forms.count == 1, let form = forms.first else {
      findings.report(
        "\(fields.title) compares \(forms.isEmpty ? "nothing" : forms.joined(separator: " and "))",
        "give one of same, total, share, alike", at: fields.location)
      _ = fields.has("parts")
      return nil
    }
    switch form {
    case "same":
      let statements = statements(fields.list("same"), fields.path("same"))
      if statements.count < 2 { findings.report("\(fields.title) needs two statements", at: fields.location) }
      return .restated(statements)
    case "total":
      guard let total = fields.fields("total").flatMap(statement) else { return nil }
      return .total(total, parts: statements(fields.list("parts", required: true), fields.path("parts")))
    case "share":
      guard let inner = fields.fields("share") else { return nil }
      let stated = inner.fields("stated", required: true).flatMap(statement)
      let part = inner.fields("part", required: true).flatMap(statement)
      let whole = inner.fields("whole", required: true).flatMap(statement)
      inner.finish()
      guard let stated, let part, let whole else { return nil }
      let beside = part.source == whole.source ? "part and whole" : "part"
      let further = part.source == whole.source ? "" : ", whole from \(whole.source)"
      let label = "\(stated.label) (\(beside) from \(part.source)\(further))"
      return .share(
        Statement(label, stated.value, source: stated.source), part: part.value, whole: whole.value)
    default: return fields.fields("alike").flatMap(alike)
    }
  }

  private func statements(_ items: [Setting], _ title: String) -> [Statement] {
    items.enumerated().compactMap { place, item in
      statement(Fields(item, title: "\(title).\(place + 1)", findings: findings))
    }
  }

  /// One statement: a `value` with its source, a `cell` of a table, or a `column` added up over `rows` (all by default).
  func statement(_ fields: Fields) -> Statement? {
    defer { fields.finish() }
    let label = fields.text("label")
    if fields.has("cell") {
      guard let (id, column, source, value) = cell(fields) else { return nil }
      return Statement(label ?? "\(id), \(column)", value, source: source)
    }
    if fields.has("column") {
      let rows = fields.has("rows") ? fields.some(of: ids, "rows", what: "commissioner") : ids
      guard let (name, column) = column(fields, "column"), let known = tables[name] else { return nil }
      let sum = rows.reduce(0) { $0 + (known.table.size($1, column, findings) ?? 0) }
      return Statement(label ?? "\(column) added up", sum, source: known.source)
    }
    guard let quantity = fields.quantityHere() else { return nil }
    guard quantity.isFixed else {
      findings.report(
        "\(fields.title) has a range, and figures are compared as they are printed", "give `value` alone",
        at: fields.location)
      return nil
    }
    guard let source = quantity.provenance.source else {
      findings.report(
        "\(fields.title) is an assumption", "a statement to be compared needs a source", at: fields.location)
      return nil
    }
    return Statement(label ?? fields.title, quantity.value, source: source)
  }

  private func cell(_ fields: Fields) -> (String, String, Source, Double)? {
    guard let found = fields.setting("cell"), let words = found.word?.split(separator: " ").map(String.init),
      words.count == 3
    else {
      findings.report("\(fields.title).cell names no cell", "write `table row column`", at: fields.location)
      return nil
    }
    guard fields.check(words[0], among: tables.keys.sorted(), what: "table", at: found.location),
      let known = tables[words[0]], fields.check(words[1], among: known.table.ids, what: "row", at: found.location),
      fields.check(words[2], among: known.table.columns, what: "column", at: found.location)
    else { return nil }
    return (words[1], words[2], known.source, known.table.size(words[1], words[2], findings) ?? 0)
  }

  func column(_ fields: Fields, _ key: String) -> (String, String)? {
    guard let found = fields.required(key), let words = found.word?.split(separator: " ").map(String.init),
      words.count == 2
    else {
      findings.report("\(fields.path(key)) names no column", "write `table column`", at: fields.location)
      return nil
    }
    guard fields.check(words[0], among: tables.keys.sorted(), what: "table", at: found.location),
      fields.check(words[1], among: tables[words[0]]?.table.columns ?? [], what: "column", at: found.location)
    else { return nil }
    return (words[0], words[1])
  }

  /// Ratios of two columns over some rows: `{column: …, per: …, rows: […], within: 1.1}`.
  private func alike(_ fields: Fields) -> ReconciliationCheck.Form? {
    defer { fields.finish() }
    let within = fields.value("within", as: Double.self, in: 1...1e6, required: true)
    let rows = fields.some(of: ids, "rows", what: "commissioner", required: true)
    let (first, second) = (column(fields, "column"), column(fields, "per"))
    guard let (aName, a) = first, let (bName, b) = second, let within,
      let above = tables[aName], let below = tables[bName]
    else { return nil }
    let statements = rows.map { id in
      let (x, y) = (above.table.size(id, a, findings) ?? 0, below.table.size(id, b, findings) ?? 0)
      return Statement(id, y == 0 ? .infinity : x / y, source: above.source)
    }
    return .alike(statements, within: within)
  }
}

extension Fields {
  /// The number that this mapping itself is: its `value` and provenance.
  func quantityHere() -> Quantity? {
    let distribution = distribution()
    guard let provenance = provenance(required: true), let distribution else { return nil }
    return Quantity(distribution: distribution, provenance: provenance, location: location)
  }
}
