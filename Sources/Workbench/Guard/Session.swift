/// Somebody who came in: by the launch address, by the password, or by a workshop's code.
struct Session: Sendable, Hashable {
  /// What somebody may do.
  enum Role: Sendable, Hashable {
    /// Everything.
    case facilitator
    /// Take part in one workshop, and nothing else.
    case member(workshop: String, number: Int)
  }

  /// What the cookie holds.
  let id: String
  /// What every form must send back.
  let token: String
  /// What it may do.
  var role: Role
}

/// Secrets that nobody can guess.
enum Secret {
  /// 256 random bits in hexadecimal, from the system's own source.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let text = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  /// A code that people can type: digits, none of them first to be mistaken.
  static func code(digits: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
  }

  /// Whether two texts are equal, in a time that does not tell where they differ.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    var difference = a.count ^ b.count
    for place in a.indices { difference |= Int(a[place] ^ (place < b.count ? b[place] : 0)) }
    return difference == 0
  }
}
