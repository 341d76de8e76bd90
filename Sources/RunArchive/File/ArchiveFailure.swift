import Diagnostics

/// Why an archive could not be opened, read or written.
///
/// ``problem`` says it in words; what a caller does about it differs by case: an appraisal goes on without an archive
/// that is locked, read-only or full.
public enum ArchiveFailure: Error, Sendable, Hashable {
  /// There is no file there.
  case missing(String)
  /// The file or its folder cannot be opened.
  case unreachable(String)
  /// It is a file, a folder or a database of another program's.
  case foreign(String)
  /// A newer version of the program has written to it.
  case newer(String)
  /// An older version wrote it, and it was opened for reading only.
  case older(String)
  /// Another program keeps it locked.
  case locked(String)
  /// It may only be read.
  case readOnly(String)
  /// The disk, or the size that the file may have, is used up.
  case full(String)
  /// Its bytes are not what was written; the second part says what was found.
  case damaged(String, String)
  /// The run is frozen: it can be neither changed nor removed.
  case frozen(String)
  /// There is no such run.
  case noRun(NotFound)
  /// No run, or more than one, is meant.
  case unknownRun(String, remedy: String)
  /// There is no removal that could be undone.
  case nothingToUndo(String)
  /// Anything else that the database says.
  case other(String, String)

  /// In words, at the archive's path.
  public var problem: Problem {
    switch self {
    case .missing(let path):
      Problem(
        "there is no archive of runs",
        remedy: "appraise a scenario, which keeps its run, or name the file with --archive",
        at: .init(path))
    case .unreachable(let path):
      Problem("the archive cannot be opened", remedy: "check its folder and permissions", at: .init(path))
    case .foreign(let path):
      Problem("this is no archive of runs", remedy: "name another file", at: .init(path))
    case .newer(let path):
      Problem(
        "the archive was written by a newer version of this program", remedy: "use that version, or another archive",
        at: .init(path))
    case .older(let path):
      Problem(
        "the archive was written by an older version or never finished", remedy: "keep a run in it, which renews it",
        at: .init(path))
    case .locked(let path):
      Problem("another program keeps the archive locked", remedy: "wait until it has finished", at: .init(path))
    case .readOnly(let path):
      Problem("the archive may only be read", remedy: "check its permissions and those of its folder", at: .init(path))
    case .full(let path):
      Problem(
        "there is no room left for the archive", remedy: "make room on the disk, or remove runs: quorate runs remove",
        at: .init(path))
    case .damaged(let path, let found):
      Problem(
        "the archive is damaged: \(found)", remedy: "move it away; a new one is begun, and reports can be made again",
        at: .init(path))
    case .frozen(let id):
      Problem("run \(id) is frozen: it can be neither changed nor removed", remedy: "choose another run")
    case .noRun(let missing): Problem(missing)
    case .unknownRun(let name, let remedy): Problem("there is no run \(name)", remedy: remedy)
    case .nothingToUndo(let path):
      Problem(
        "no runs were removed that could be brought back", remedy: "only the last removal can be undone",
        at: .init(path))
    case .other(let path, let found): Problem("the archive cannot be used: \(found)", at: .init(path))
    }
  }

  /// Whether it is the user who named something that is not there or not so.
  public var isWrongInput: Bool {
    switch self {
    case .missing, .foreign, .newer, .older, .frozen, .noRun, .unknownRun, .nothingToUndo: true
    case .unreachable, .locked, .readOnly, .full, .damaged, .other: false
    }
  }
}
