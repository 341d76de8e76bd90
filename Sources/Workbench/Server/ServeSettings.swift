/// What the workbench serves, to whom, and within which limits.
public struct ServeSettings: Sendable {
  /// The folder whose scenarios are shown; nothing outside it is read or written.
  public var folder: String
  /// The address listened on: loopback unless ``password`` is set.
  public var address = "127.0.0.1"
  /// The port; 0 takes one that is free.
  public var port = 8040
  /// Names by which a browser may also call it, beside its address.
  public var hosts: [String] = []
  /// What somebody who has no launch address signs in with; nil where nobody else may.
  public var password: String?
  /// Folders of plug-ins whose programs may be run. No page can add to them.
  public var plugins: [String] = []
  /// The archive of kept runs that is shown; `Reports/quorate.sqlite` of the folder unless given.
  public var archive: String?
  /// Whether the address is opened in the user's browser.
  public var opens = false
  /// Threads of a run.
  public var threads: Int
  /// What a request may cost.
  public var limits = Limits()

  /// Bounds on what a browser may ask.
  public struct Limits: Sendable {
    /// Bytes of a form.
    public var body = 1_000_000
    /// Bytes of a form that brings a file.
    public var upload = 10_000_000
    /// Seconds in which a form must have come in whole, and after which an idle connection is closed.
    public var seconds = 15
    /// Connections at once.
    public var connections = 512
    /// Streams of progress at once.
    public var streams = 128
    /// Finished runs held; older ones are let go.
    public var runs = 12
    /// Runs that wait for the one under way.
    public var waiting = 8

    /// The usual bounds.
    public init() {}
  }

  /// The usual settings for a folder.
  public init(folder: String, threads: Int = 2) { (self.folder, self.threads) = (folder, threads) }
}
