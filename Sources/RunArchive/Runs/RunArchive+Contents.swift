import Appraisal
import CZlib
import Foundation
import GRDB

extension RunArchive {
  /// The most bytes that one kept file may have.
  static let mostBytes = 1 << 30

  /// The bytes of a digest, unpacked and held against it.
  func content(_ sha256: String) throws(ArchiveFailure) -> [UInt8] {
    let row = try read { db in
      try Row.fetchOne(db, sql: "SELECT length, packed FROM contents WHERE sha256 = ?", arguments: [sha256])
    }
    let length: Int? = row?["length"]
    let packed: Data? = row?["packed"]
    guard let length, let packed, let bytes = Self.unpacked(packed, length: length) else {
      throw .damaged(path, "the file \(sha256.prefix(12)) cannot be unpacked")
    }
    guard SHA256.digest(of: bytes) == sha256 else {
      throw .damaged(path, "the file \(sha256.prefix(12)) is not what was written")
    }
    return bytes
  }

  /// A file ready to be stored, packed before the transaction begins, unless the archive has its bytes already.
  struct ReadyFile {
    var file: KeptFile
    var sha256: String
    var packed: Data?
  }

  /// Makes files ready to be stored.
  func ready(_ files: [KeptFile]) throws(ArchiveFailure) -> [ReadyFile] {
    var ready: [ReadyFile] = []
    for file in files {
      let digest = file.sha256
      let isKnown = try read { try Self.has(digest, $0) }
      ready.append(ReadyFile(file: file, sha256: digest, packed: isKnown ? nil : Self.packed(file.bytes)))
    }
    return ready
  }

  private static func has(_ sha256: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM contents WHERE sha256 = ?)", arguments: [sha256]) ?? false
  }

  /// Writes files of a run.
  func store(_ files: [ReadyFile], of run: Int64, in db: Database) throws {
    for (place, entry) in files.enumerated() {
      if try !Self.has(entry.sha256, db) {
        guard let packed = entry.packed ?? Self.packed(entry.file.bytes) else { throw ArchiveFailure.full(path) }
        try db.execute(
          sql: "INSERT INTO contents (sha256, length, packed) VALUES (?, ?, ?)",
          arguments: [entry.sha256, entry.file.bytes.count, packed])
      }
      try db.execute(
        sql: "INSERT INTO files (run, role, place, name, sha256, executable) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [run, entry.file.role.rawValue, place, entry.file.name, entry.sha256, entry.file.isExecutable])
    }
  }

  /// Takes away contents that no run has any more.
  static func sweepContents(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM contents WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.sha256 = contents.sha256)")
  }

  /// Packed by zlib at its fastest; nil where the bytes are more than a file may have.
  static func packed(_ bytes: [UInt8]) -> Data? {
    guard bytes.count <= mostBytes else { return nil }
    var length = compressBound(uLong(bytes.count))
    var packed = Data(count: Int(length))
    let status = packed.withUnsafeMutableBytes { target in
      bytes.withUnsafeBufferPointer { source in
        compress2(
          target.bindMemory(to: UInt8.self).baseAddress, &length, source.baseAddress, uLong(bytes.count), Z_BEST_SPEED)
      }
    }
    return status == Z_OK ? packed.prefix(Int(length)) : nil
  }

  /// The bytes that were packed; nil where they are not as many as they were, or not packed at all.
  static func unpacked(_ packed: Data, length: Int) -> [UInt8]? {
    guard (0...mostBytes).contains(length), length <= packed.count.multipliedReportingOverflow(by: 1100).partialValue
    else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: max(1, length))
    var got = uLongf(length)
    let status = packed.withUnsafeBytes { source in
      bytes.withUnsafeMutableBufferPointer { target in
        uncompress(target.baseAddress, &got, source.bindMemory(to: UInt8.self).baseAddress, uLong(packed.count))
      }
    }
    guard status == Z_OK, Int(got) == length else { return nil }
    return length == 0 ? [] : bytes
  }
}
