import Appraisal
/// A whole file of a run: one that it read, or one that it wrote.
public struct KeptFile: Sendable, Hashable {
  /// What a file is to its run.
  public enum Role: String, Sendable, CaseIterable {
    /// Read: with all of them the run can be made again without its folder.
    case input
    /// Written, as tables or JSON.
    case result
    /// Written, to be read by people.
    case document
  }

  /// What it is to its run.
  public var role: Role
  /// Its name within the folder; parts are joined by `/`.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Whether it may be run by name, as a plug-in's program may.
  public var isExecutable: Bool

  /// Names a file.
  public init(_ role: Role, _ name: String, _ bytes: [UInt8], isExecutable: Bool = false) {
    (self.role, self.name, self.bytes, self.isExecutable) = (role, name, bytes, isExecutable)
  }

  /// SHA-256 of its bytes, as 64 hexadecimal digits.
  public var sha256: String { SHA256.digest(of: bytes) }
}

/// A file of a run as the archive lists it, without its bytes.
public struct KeptFileEntry: Sendable, Hashable {
  /// What it is to its run.
  public var role: KeptFile.Role
  /// Its name within the folder.
  public var name: String
  /// Its bytes, how many.
  public var length: Int
  /// SHA-256 of its bytes.
  public var sha256: String
  /// Whether it may be run by name.
  public var isExecutable: Bool
}
