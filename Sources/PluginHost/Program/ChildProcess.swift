import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program started with nothing of ours: its own folder, process group and three pipes, a bare environment, limits.
///
/// A watcher stands beside it, a shell that waits on a pipe only we hold: whatever ends this process, the pipe closes,
/// and the watcher ends the program with all of its children and takes its folder away.
///
/// Not claimed: a sandbox. The program may read what its user may read and use the network; a child that leaves the
/// process group on purpose is not found.
final class ChildProcess {
  /// To its standard input, from its standard output and standard error.
  let input, output, errors: Int32
  private let pid: pid_t
  private let watcher: pid_t
  private let lifeline: Int32
  private var isEnded = false

  /// Why a program could not be started.
  struct Failure: Error {
    var what: String
  }

  /// Starts a command in a folder that it owns from now on.
  init(_ command: [String], in folder: String, megabytes: Int) throws(Failure) {
    // Writing to a program that has ended is an error to be told, not a reason to end.
    signal(SIGPIPE, SIG_IGN)
    let environment = [
      "PATH=" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"), "HOME=" + folder,
      "TMPDIR=" + folder, "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
    ]
    let toChild = try Self.pipe()
    let fromChild = try Self.pipe()
    let errorsOfChild = try Self.pipe()
    let line = try Self.pipe()
    let limited = #"cd "$1" || exit 125; ulimit -v "$2" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec "$@""#
    pid = try Self.start(
      ["/bin/sh", "-c", limited, "quorate-plugin", folder, "\(megabytes * 1024)"] + command, environment,
      [toChild.read, fromChild.write, errorsOfChild.write])
    // `kill -KILL -- -1234` is no number to dash; this form every shell reads.
    let watch = #"read -r word || kill -s KILL -- "-$1" 2>/dev/null; rm -rf -- "$2""#
    watcher = try Self.start(
      ["/bin/sh", "-c", watch, "quorate-watcher", "\(pid)", folder], environment, [line.read, -1, -1])
    for end in [toChild.read, fromChild.write, errorsOfChild.write, line.read] { close(end) }
    (input, output, errors, lifeline) = (toChild.write, fromChild.read, errorsOfChild.read, line.write)
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit { end() }

  /// Ends the program with its children; its folder is taken away.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    _ = write(lifeline, "\n", 1)
    for end in [input, output, errors, lifeline] { close(end) }
    while waitpid(watcher, &status, 0) < 0, errno == EINTR {}
  }

  /// How the program ended, where it has within a moment: `ended with status 3`.
  func ending() -> String? {
    var info = siginfo_t()
    for _ in 0..<50 {
      // Left to be waited for, so that its group keeps its number until the children are ended.
      if waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0, info.si_signo == SIGCHLD {
        #if canImport(Glibc)
          let status = info._sifields._sigchld.si_status
        #else
          let status = info.si_status
        #endif
        return info.si_code == CLD_EXITED ? "it ended with status \(status)" : "it was ended by signal \(status)"
      }
      usleep(10_000)
    }
    return nil
  }

  private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let made = Glibc.pipe(&ends)
    #else
      let made = Darwin.pipe(&ends)
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard made == 0 else { throw Failure(what: "no pipe could be made: \(String(cString: strerror(errno)))") }
    return (ends[0], ends[1])
  }

  #if canImport(Glibc)
    /// Has every descriptor from 3 on closed in the child: by the C library's own action where it has one (glibc 2.34),
    /// else one by one.
    private static func closeFrom3(_ actions: inout posix_spawn_file_actions_t) {
      typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
      if let found = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") {
        _ = unsafeBitCast(found, to: CloseFrom.self)(&actions, 3)
        return
      }
      let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      for descriptor in open.compactMap({ Int32($0) }) where descriptor > 2 {
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    }
  #endif

  private static func start(
    _ words: [String], _ environment: [String], _ streams: [Int32]
  ) throws(Failure) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (place, stream) in streams.enumerated() {
      if stream >= 0 {
        posix_spawn_file_actions_adddup2(&actions, stream, Int32(place))
      } else {
        posix_spawn_file_actions_addopen(&actions, Int32(place), "/dev/null", O_WRONLY, 0)
      }
    }
    var flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    #if canImport(Glibc)
      closeFrom3(&actions)
    #else
      flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer {
      for text in arguments + variables { free(text) }
    }
    var pid = pid_t()
    let error = posix_spawn(&pid, words[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw Failure(what: "it could not be started: \(String(cString: strerror(error)))") }
    return pid
  }
}
