import Documents

extension MapChart {
  /// The chart, drawn: every other row is set half a tile to the right, as bricks are.
  var drawn: HTMLText {
    let (wide, high, gap) = (136.0, 48.0, 4.0)
    let columns = (tiles.map(\.column).max() ?? 0) + 1
    let rows = (tiles.map(\.row).max() ?? 0) + 1
    let isBrick = borders > 0 && rows > 1
    let width = (Double(columns) + (isBrick ? 0.5 : 0)) * wide
    var chart = SVGChart(
      id: id, title: title, summary: spoken, width: max(width, 2 * wide), height: Double(rows) * high)
    for tile in tiles {
      let x = (Double(tile.column) + (isBrick && tile.row % 2 == 1 ? 0.5 : 0)) * wide
      let y = Double(tile.row) * high
      let shade = (tile.unit - 1) % 6
      chart.box(x + gap / 2, y + gap / 2, x + wide - gap / 2, y + high - gap / 2, "m\(shade)")
      chart.text("\(tile.unit)", x + 11, y + 29, .start, "u\(shade)")
      let lines = Self.lines(tile.label)
      for (line, words) in lines.enumerated() {
        chart.text(words, x + 30, y + (lines.count == 1 ? 28 : 21) + 15 * Double(line), .start, "t\(shade)")
      }
    }
    return chart.html
  }

  /// A name on at most two lines of about sixteen characters.
  private static func lines(_ label: String) -> [String] {
    var lines = [""]
    for word in label.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= 16 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    let all = lines.count <= 2 ? lines : [lines[0], lines.dropFirst().joined(separator: " ")]
    return all.map { SVGChart.short($0, 17) }
  }
}
