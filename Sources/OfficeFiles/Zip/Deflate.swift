import CZlib

/// Raw deflate (RFC 1951) and CRC-32 through zlib.
enum Deflate {
  /// The bytes packed, without header or checksum; nil where zlib has no memory.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK,
      let length = UInt32(exactly: bytes.count)
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard let space = UInt32(exactly: bound) else { return nil }
    var input = bytes
    var done = false
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = length
        stream.next_out = buffer.baseAddress
        stream.avail_out = space
        done = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = bound - Int(stream.avail_out)
    }
    return done ? output : nil
  }

  /// The bytes unpacked; nil where they are not deflate or do not come to exactly `size` bytes. Never makes more.
  static func unpacked(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK,
      let length = UInt32(exactly: bytes.count), let space = UInt32(exactly: size + 1)
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = Array(bytes)
    var ended = false
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = length
        stream.next_out = buffer.baseAddress
        stream.avail_out = space
        ended = inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = size + 1 - Int(stream.avail_out)
    }
    return ended && output.count == size ? output : nil
  }

  /// The checksum that ZIP uses.
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum = crc32(0, nil, 0)
    bytes.withUnsafeBufferPointer { buffer in
      sum = crc32_z(sum, buffer.baseAddress, buffer.count)
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
