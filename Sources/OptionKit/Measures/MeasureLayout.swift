/// Which measures a run keeps, and in which column each lies.
///
/// Finding a column reads one or two places of a table and allocates nothing, so it may be done once a year in the
/// middle of a run.
public final class MeasureLayout: @unchecked Sendable {
  /// The measures, column by column.
  public let measures: [Measure]
  /// Where each lies.
  @usableFromInline package let columns: MeasureColumns

  /// A column for each measure; one named twice has one column.
  public init(_ measures: [Measure] = Measure.allCases) {
    var seen = Set<Measure>()
    self.measures = measures.filter { seen.insert($0).inserted }
    var size = 4
    while size < 2 * self.measures.count { size *= 2 }
    let slots = UnsafeMutablePointer<MeasureColumns.Slot>.allocate(capacity: size)
    slots.initialize(repeating: .init(key: 0, column: -1), count: size)
    for (column, measure) in self.measures.enumerated() {
      var at = Int(truncatingIfNeeded: measure.key) & (size - 1)
      while slots[at].column >= 0 { at = (at + 1) & (size - 1) }
      slots[at] = .init(key: measure.key, column: column)
    }
    columns = MeasureColumns(slots: slots, mask: size - 1, none: self.measures.count)
  }

  deinit { columns.slots.deallocate() }

  /// The layout of the model's own measures.
  public static let standard = MeasureLayout()

  /// The column of a measure; nil where the run does not keep it.
  public func column(of measure: Measure) -> Int? {
    let column = columns[measure]
    return column == columns.none ? nil : column
  }
}

/// The table by which columns are found; it lives as long as its ``MeasureLayout``.
@usableFromInline
package struct MeasureColumns: @unchecked Sendable {
  @usableFromInline
  package struct Slot: Sendable {
    @usableFromInline var key: UInt64
    @usableFromInline var column: Int

    init(key: UInt64, column: Int) { (self.key, self.column) = (key, column) }
  }

  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  @usableFromInline let mask: Int
  /// Stands for a measure that is not kept.
  @usableFromInline package let none: Int

  init(slots: UnsafeMutablePointer<Slot>, mask: Int, none: Int) {
    (self.slots, self.mask, self.none) = (slots, mask, none)
  }

  /// The column of a measure, ``none`` where it has none.
  @inlinable package subscript(measure: Measure) -> Int {
    var at = Int(truncatingIfNeeded: measure.key) & mask
    while slots[at].column >= 0 {
      if slots[at].key == measure.key { return slots[at].column }
      at = (at &+ 1) & mask
    }
    return none
  }
}
