extension Manifest {
  /// This program's version, as the manifest of a run records it.
  public static let programVersion = "0.1.0"
}
