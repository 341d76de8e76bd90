/// Numbers in the words of a story: rounded for reading, safe whatever their size.
enum StoryWords {
  /// `£1,234,567`, whole pounds.
  static func pounds(_ amount: Double) -> String { (amount < 0 ? "-£" : "£") + whole(abs(amount)) }

  /// `12.3%`, to a tenth.
  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    guard abs(tenths) < 1e15 else { return "\(share * 100)%" }
    let (number, sign) = (Int(abs(tenths)), tenths < 0 ? "-" : "")
    return number % 10 == 0 ? "\(sign)\(number / 10)%" : "\(sign)\(number / 10).\(number % 10)%"
  }

  /// `two years`: in words up to ten.
  static func years(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return (words.indices.contains(number) ? words[number] : "\(number)") + (number == 1 ? " year" : " years")
  }

  /// `1,234`, to the nearest whole.
  static func whole(_ number: Double) -> String {
    let rounded = number.rounded()
    guard abs(rounded) < 1e15 else { return "\(number)" }
    var digits = String(Int(abs(rounded)))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(Substring(String(digits.suffix(3))), at: 0)
      digits.removeLast(3)
    }
    return (rounded < 0 ? "-" : "") + ([Substring(digits)] + groups).joined(separator: ",")
  }
}
