/// Who is preferred to whom where a method has two orders: PROMETHEE I by both flows, ELECTRE III by both distillations.
///
/// Preferred is who is at least as good in both orders and better in one; who is better in one and worse in the other is
/// incomparable, however near or far the two scores are. Source: Brans and Vincke (1985), section 6; Roy (1978).
public struct PartialOrder: Sendable, Hashable {
  private let count: Int
  private let relations: [PROMETHEE.Relation]

  /// The partial order behind a result; nil for methods that have only one order.
  public init?(_ result: MethodResult) {
    guard result.details.count == 2, [.promethee, .electre].contains(result.method) else { return nil }
    let (first, second) = (result.details[0].values, result.details[1].values)
    // Higher phi+ and lower phi- are better; of ELECTRE's places the lower in both.
    let positive = result.method == .promethee ? first : first.map { 0 - $0 }
    count = first.count
    relations = first.indices.flatMap { a in
      first.indices.map { b in PROMETHEE.relation(a, b, positive: positive, negative: second) }
    }
  }

  /// How one option stands to another.
  public func relation(_ a: Int, to b: Int) -> PROMETHEE.Relation { relations[a * count + b] }

  /// The options that one stands to in a way, in the table's order, without itself.
  public func others(_ relation: PROMETHEE.Relation, of option: Int) -> [Int] {
    (0..<count).filter { $0 != option && self.relation(option, to: $0) == relation }
  }

  /// Options to which nothing is preferred.
  public var best: [Int] { (0..<count).filter { others(.worse, of: $0).isEmpty } }
}
