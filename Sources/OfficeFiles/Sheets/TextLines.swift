/// How many lines a text takes in a column, broken between words; a word longer than the column is broken where it is full.
enum TextLines {
  /// Lines of a text without line ends, in a room of so many characters; at least one.
  static func count(_ text: String, _ room: Double) -> Int {
    let room = max(1, Int(room))
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ") {
      var length = word.count
      if used > 0, used + 1 + length > room {
        lines += 1
        used = 0
      }
      if length > room {
        lines += (length - 1) / room
        length = (length - 1) % room + 1
        used = 0
      }
      used += length + (used > 0 ? 1 : 0)
    }
    return lines
  }
}
