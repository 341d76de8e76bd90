/// A set of members by position, as bits: the yes side of a vote, a coalition, a bloc.
public struct MemberSet: Hashable, Sendable {
  /// Bit `i % 64` of word `i / 64` is member `i`.
  @usableFromInline var words: [UInt64]
  /// How many members there are altogether.
  public let memberCount: Int

  /// The empty set among `memberCount` members.
  public init(among memberCount: Int) {
    self.memberCount = max(0, memberCount)
    words = Array(repeating: 0, count: (max(0, memberCount) + 63) / 64)
  }

  /// The set of the given positions; those outside the game are ignored.
  public init(_ members: some Sequence<Int>, among memberCount: Int) {
    self.init(among: memberCount)
    for member in members { insert(member) }
  }

  /// The set whose bits are those of a word, for up to 64 members.
  public init(bits: UInt64, among memberCount: Int) {
    self.init(among: memberCount)
    if !words.isEmpty {
      words[0] = memberCount >= 64 ? bits : bits & ((1 << UInt64(memberCount)) - 1)
    }
  }

  /// Everybody.
  public static func everyone(among memberCount: Int) -> MemberSet {
    MemberSet(0..<max(0, memberCount), among: memberCount)
  }

  /// Whether a member is in.
  @inlinable public func contains(_ member: Int) -> Bool {
    member >= 0 && member < memberCount && words[member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  /// Puts a member in; a position outside the game is ignored.
  @inlinable public mutating func insert(_ member: Int) {
    guard member >= 0, member < memberCount else { return }
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  /// Takes a member out.
  @inlinable public mutating func remove(_ member: Int) {
    guard member >= 0, member < memberCount else { return }
    words[member >> 6] &= ~(1 << UInt64(member & 63))
  }

  /// How many are in.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  /// Those in, ascending.
  public var members: [Int] { (0..<memberCount).filter(contains) }
  /// Those out.
  public var complement: MemberSet {
    MemberSet((0..<memberCount).filter { !contains($0) }, among: memberCount)
  }
  /// Whether everybody here is also there.
  public func isSubset(of other: MemberSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }
}
