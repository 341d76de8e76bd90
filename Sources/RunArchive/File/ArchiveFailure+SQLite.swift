import GRDB

extension ArchiveFailure {
  /// What an error of the database means for the archive at a path.
  init(_ error: any Error, _ path: String) {
    if let failure = error as? ArchiveFailure {
      self = failure
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other(path, "\(error)")
      return
    }
    let said = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path)
    case .SQLITE_FULL, .SQLITE_TOOBIG: self = .full(path)
    case .SQLITE_CORRUPT: self = .damaged(path, said)
    case .SQLITE_NOTADB: self = .foreign(path)
    case .SQLITE_CANTOPEN: self = .unreachable(path)
    case .SQLITE_CONSTRAINT where said == RunArchive.frozenWord: self = .frozen("")
    default: self = .other(path, said)
    }
  }
}
