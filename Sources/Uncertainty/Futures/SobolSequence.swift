/// The Sobol sequence: points so placed that every aligned block of 2^m of them has one in each of 2^m equal intervals
/// of each dimension.
///
/// Point i is the exclusive or of the direction numbers v_b over the bits b of the Gray code of i. The direction
/// numbers follow from the published ones by Bratley and Fox's recurrence
/// m_k = 2 a_1 m_(k-1) ^ … ^ 2^(s-1) a_(s-1) m_(k-s+1) ^ 2^s m_(k-s) ^ m_(k-s), v_k = m_k / 2^k.
///
/// Sources: I. M. Sobol (1967); P. Bratley and B. L. Fox, "Algorithm 659", ACM TOMS 14 (1988) 88-100; the numbers as
/// stated at ``published``.
enum SobolSequence {
  /// The dimensions there are numbers for.
  static let dimensions = 256

  /// The direction numbers, 32 a dimension, as binary fractions of 32 bits.
  static let directions: [UInt32] = {
    var all = (0..<32).map { UInt32(1) << (31 - $0) }
    var next = 0
    while next + 1 < published.count {
      let (degree, inner) = (Int(published[next]), published[next + 1])
      var m = published[(next + 2)..<(next + 2 + degree)].map(UInt32.init)
      next += 2 + degree
      for k in degree..<32 {
        var new = m[k - degree] ^ (m[k - degree] << UInt32(degree))
        for i in 1..<max(1, degree) where (inner >> (degree - 1 - i)) & 1 == 1 { new ^= m[k - i] << UInt32(i) }
        m.append(new)
      }
      all += m.enumerated().map { $0.element << UInt32(31 - $0.offset) }
    }
    return all
  }()

  /// A coordinate of point `index`, times 2^32.
  static func bits(_ index: UInt32, _ dimension: Int) -> UInt32 {
    var gray = index ^ (index >> 1)
    var point: UInt32 = 0
    while gray != 0 {
      point ^= directions[dimension * 32 + gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return point
  }
}
