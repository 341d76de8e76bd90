/// A group of members of a game, as bits: member i is in where bit i is set. At most 64 members.
public struct Coalition: Hashable, Sendable, Comparable {
  /// Bit i stands for member i.
  public let bits: UInt64

  /// The group of these bits.
  @inlinable public init(bits: UInt64) { self.bits = bits }

  /// The group of these positions; those outside 0 to 63 are ignored.
  public init(_ members: some Sequence<Int>) {
    bits = members.reduce(into: UInt64(0)) { if (0..<64).contains($1) { $0 |= 1 << UInt64($1) } }
  }

  @inlinable init(_ mask: Int) { bits = UInt64(truncatingIfNeeded: mask) }

  /// All of so many members.
  @inlinable public static func everyone(of count: Int) -> Coalition {
    Coalition(bits: count >= 64 ? .max : (1 << UInt64(max(0, count))) - 1)
  }

  /// Those in, ascending.
  public var members: [Int] { (0..<64).filter(contains) }
  /// How many are in.
  @inlinable public var count: Int { bits.nonzeroBitCount }
  /// Whether nobody is in.
  @inlinable public var isEmpty: Bool { bits == 0 }

  /// Whether a member is in.
  @inlinable public func contains(_ member: Int) -> Bool {
    (0..<64).contains(member) && bits >> UInt64(member) & 1 == 1
  }

  /// Orders by bits.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }

  /// The bits as a place in a table of all groups.
  @inlinable var mask: Int { Int(bits) }
}
