/// Searching text without any library but the language's own.
extension String {
  /// Where another text first stands; nil where it does not.
  func range(of other: String) -> Range<String.Index>? {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for place in 0...(bytes.count - wanted.count) where bytes[place] == wanted[0] {
      if bytes[place..<place + wanted.count].elementsEqual(wanted) {
        let start = utf8.index(utf8.startIndex, offsetBy: place)
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
    }
    return nil
  }
}
