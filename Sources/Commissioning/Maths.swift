/// Rounds to the nearest whole number, halves away from zero.
///
/// Written out so that it is inlined: from 2^52 up every number is whole already, and below it the part cut off by
/// going to an integer and back is exact.
@inlinable @inline(__always)
func nearest(_ value: Double) -> Double {
  guard abs(value) < 0x1p52 else { return value }
  let whole = Double(Int(value))
  let rest = value - whole
  if rest >= 0.5 { return whole + 1 }
  return rest <= -0.5 ? whole - 1 : whole
}
