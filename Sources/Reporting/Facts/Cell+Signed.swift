import Documents

extension Cell {
  /// The same figure with a plus sign where it lies above zero as shown.
  var signed: Cell {
    guard case .quantity(let value, _) = value, value > 0, shown.plain.contains(where: { "123456789".contains($0) })
    else { return self }
    var cell = shown(as: "+\(shown)")
    cell.isSigned = true
    return cell
  }
}
