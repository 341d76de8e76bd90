extension Manifest {
  /// Sixty-four hexadecimal digits that follow from every part of the manifest: the same digest, the same bytes.
  public var digest: String {
    var writer = ByteWriter()
    writer.write("quorate manifest 1")
    for part in [program, scenarioDigest, String(seed), String(futures), sampling, String(years)] { writer.write(part) }
    for list in [overrides, options] {
      writer.write(list.count)
      for part in list { writer.write(part) }
    }
    if let until { writer.write(until) }
    return SHA256.digest(of: writer.bytes)
  }
}
