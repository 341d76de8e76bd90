import Diagnostics
import Documents

extension Problems {
  /// A list of `{file, line, column, message, remedy, kind, name, nearest}`, as `quorate schema problems` describes it. The
  /// sheet of a workbook stands after the file's name: `scores.xlsx:Sheet1`.
  var json: JSONValue {
    .list(
      all.map { problem in
        let place = problem.location
        let file = place.map { place in place.sheet.map { "\(place.file):\($0)" } ?? place.file }
        return .object([
          ("file", file.map { .text($0) } ?? .null), ("line", place?.line.map { .integer($0) } ?? .null),
          ("column", place?.column.map { .integer($0) } ?? .null), ("message", .text(problem.message)),
          ("remedy", .text(problem.remedy)), ("kind", problem.notFound.map { .text($0.kind) } ?? .null),
          ("name", problem.notFound.map { .text($0.name) } ?? .null),
          ("nearest", problem.notFound.map { .texts($0.nearest) } ?? .null),
        ])
      })
  }
}
