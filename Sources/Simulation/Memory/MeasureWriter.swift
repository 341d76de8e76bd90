import OptionKit

/// The measures of a run as cells to be written in place; it stands as long as the run and its layout do.
///
/// Finding a measure's column costs a dozen instructions: what writes for every commissioner asks for the row of the year
/// first and writes into that.
struct MeasureWriter {
  private let base: UnsafeMutablePointer<Double>
  private let years, rows: Int
  private let columns: MeasureColumns

  init(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ shape: (years: Int, rows: Int), _ columns: MeasureColumns
  ) {
    base = buffer.baseAddress ?? .allocate(capacity: 0)
    (years, rows) = shape
    self.columns = columns
  }

  /// A measure's year: a number for each commissioner, and behind them the whole case's.
  @inline(__always)
  func row(_ measure: Measure, _ year: Int) -> BufferView<Double> {
    BufferView(base + (columns[measure] &* years &+ year) &* rows, rows)
  }

  /// One number; row `rows - 1` is the whole case's.
  subscript(measure: Measure, year: Int, row: Int) -> Double {
    @inline(__always) get { base[(columns[measure] &* years &+ year) &* rows &+ row] }
    @inline(__always) nonmutating _modify { yield &base[(columns[measure] &* years &+ year) &* rows &+ row] }
  }

  /// The whole case's number.
  subscript(measure: Measure, year: Int) -> Double {
    @inline(__always) get { self[measure, year, rows - 1] }
    @inline(__always) nonmutating _modify { yield &self[measure, year, rows - 1] }
  }

  /// All of a measure, year after year.
  func all(_ measure: Measure) -> BufferView<Double> {
    BufferView(base + columns[measure] * years * rows, years * rows)
  }
}
