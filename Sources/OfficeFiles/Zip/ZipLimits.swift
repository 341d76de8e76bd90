/// What a ZIP file may ask of the machine that reads it.
///
/// A file that asks for more is refused before it is unpacked: a few kilobytes can otherwise fill any memory.
public struct ZipLimits: Sendable, Hashable {
  /// Bytes of the file itself.
  public var file: Int
  /// Members it may list.
  public var members: Int
  /// Bytes of one member, unpacked.
  public var member: Int
  /// Bytes of all members together, unpacked.
  public var total: Int
  /// Times that a member of more than a megabyte may be larger unpacked than packed. Deflate cannot pass 1,032; the
  /// sheets that people have stay below a hundred.
  public var ratio: Int

  /// Sets limits; what is not given is as ``standard``.
  public init(
    file: Int = 64 << 20, members: Int = 4_096, member: Int = 128 << 20, total: Int = 256 << 20, ratio: Int = 250
  ) {
    (self.file, self.members, self.member, self.total, self.ratio) = (file, members, member, total, ratio)
  }

  /// 64 MB packed, 128 MB a member and 256 MB together unpacked, 4,096 members, 250 to 1.
  public static let standard = ZipLimits()
}
