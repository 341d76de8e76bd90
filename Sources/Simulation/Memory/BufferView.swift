/// A row of plain numbers read and written in place.
///
/// It only says where the numbers are: whoever holds the ``Buffer`` keeps them. Reading counts no reference, writing
/// copies nothing, so it may stand in the innermost loop; places are checked in debug builds.
struct BufferView<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  var count: Int

  @inline(__always)
  init(_ base: UnsafeMutablePointer<Element>, _ count: Int) { (self.base, self.count) = (base, count) }

  var indices: Range<Int> {
    @inline(__always) get { 0..<count }
  }

  subscript(place: Int) -> Element {
    @inline(__always) get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    @inline(__always) nonmutating _modify {
      assert(place >= 0 && place < count)
      yield &base[place]
    }
  }

  var buffer: UnsafeBufferPointer<Element> {
    @inline(__always) get { UnsafeBufferPointer(start: base, count: count) }
  }
  var mutableBuffer: UnsafeMutableBufferPointer<Element> {
    @inline(__always) get { UnsafeMutableBufferPointer(start: base, count: count) }
  }

  /// Sets every number.
  func fill(_ value: Element) { mutableBuffer.update(repeating: value) }

  /// Takes one number out; those behind it move up, and the last place falls free.
  mutating func remove(at place: Int) -> Element {
    let element = self[place]
    for next in place + 1..<max(place + 1, count) { base[next - 1] = base[next] }
    count -= 1
    return element
  }

  /// The place just behind the last, which ``remove(at:)`` set free, as a row of its own.
  func freed(_ element: Element) -> BufferView {
    let row = BufferView(base + count, 1)
    row[0] = element
    return row
  }

  /// Copies another row's numbers.
  func copy(_ other: BufferView) { base.update(from: other.base, count: count) }
}

extension BufferView where Element: AdditiveArithmetic {
  /// Everything added up, in order.
  var sum: Element {
    var sum = Element.zero
    for place in 0..<count { sum += base[place] }
    return sum
  }
}

/// Keeps the room of columns, one behind the other.
final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  private let capacity: Int
  private var used = 0

  /// Room for so many numbers, all the same at first.
  init(count: Int, _ value: Element) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
    capacity = count
  }

  /// Room for numbers that are there already.
  init(_ elements: [Element]) {
    capacity = elements.count
    base = .allocate(capacity: max(1, capacity))
    for place in elements.indices { (base + place).initialize(to: elements[place]) }
  }

  deinit { base.deallocate() }

  /// The next so many numbers of the room.
  func column(_ count: Int) -> BufferView<Element> {
    precondition(used + count <= capacity, "a store has no room left")
    defer { used += count }
    return BufferView(base + used, count)
  }
}
