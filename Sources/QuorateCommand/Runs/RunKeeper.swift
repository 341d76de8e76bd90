import Appraisal
import Foundation
import OptionKit
import RunArchive
import ScenarioFiles
import Synchronization

/// Keeps one run of `appraise` in the archive, as far as the archive lets it: where it does not, that is a warning and
/// the appraisal goes on without.
final class RunKeeper: Sendable {
  private struct State {
    var archive: RunArchive?
    var run: RunInHand?
  }

  private let state: Mutex<State>
  private let options: KeepingArguments

  /// Opens the archive.
  ///
  /// - Throws: a ``Problem`` where `--archive` names what can never be one: a folder, or a file of another program's.
  init(_ options: KeepingArguments) throws(Problem) {
    self.options = options
    state = Mutex(State())
    if options.noKeep { return }
    do throws(ArchiveFailure) {
      // A short wait: nobody should wait for an archive before the work has begun.
      let archive = try RunArchive.open(options.archive.path, for: .writing, wait: 2)
      state.withLock { $0.archive = archive }
    } catch {
      if case .foreign = error, options.archive.archive != nil { throw error.problem }
      warn(error)
    }
  }

  /// Begins the run, or goes on with what an unfinished one of the same manifest left.
  ///
  /// - Parameter words: the command's words, see ``RunStart/words``.
  func begin(_ start: @autoclosure () -> RunStart, blocks: Int) {
    guard let archive = state.withLock({ $0.archive }) else { return }
    do throws(ArchiveFailure) {
      let run = try archive.begin(start(), fresh: options.fresh)
      state.withLock { $0.run = run }
      if !run.left.isEmpty {
        Console.error(
          "Going on with run \(run.id): \(run.left.count) of \(blocks) blocks of futures are there; --fresh runs them again."
        )
      }
    } catch {
      warn(error)
    }
  }

  /// The numbers of the blocks that an unfinished run left.
  var left: Set<Int> { state.withLock { $0.run?.left ?? [] } }

  /// What one of them holds.
  func bytes(ofBlock block: Int) -> [UInt8]? { state.withLock { $0.run }?.bytes(ofBlock: block) }

  /// Keeps a block of futures; what it left behind is asked for only where a run is kept.
  func keep(block: Int, _ bytes: () -> [UInt8]) {
    guard let run = state.withLock({ $0.run }) else { return }
    do throws(ArchiveFailure) { try run.keep(block: block, bytes()) } catch { warn(error) }
  }

  /// Brings the run to its end with everything that was written.
  func finish(_ written: [(name: String, bytes: [UInt8])], _ result: AppraisalResult) {
    guard let run = state.withLock({ $0.run }) else { return }
    if result.isPartial {
      Console.error("Run \(run.id) stays unfinished; the same command goes on with it.")
      return
    }
    let documents = ["html", "xlsx", "docx"]
    let files = written.map { file in
      let kind = file.name.split(separator: ".").last.map(String.init) ?? ""
      return KeptFile(documents.contains(kind) ? .document : .result, file.name, file.bytes)
    }
    do throws(ArchiveFailure) {
      try run.finish(files, result.headline)
      Console.error("Kept as run \(run.id) in \(options.archive.path).")
    } catch {
      warn(error)
    }
    state.withLock { $0 = State() }
  }

  /// Lets go of a run that did not come to its end: one that was stopped stays as far as it came, one whose work failed
  /// is taken away.
  func abandon(isStopped: Bool) {
    let run = state.withLock { state in
      defer { state.run = nil }
      return state.run
    }
    guard let run else { return }
    do throws(ArchiveFailure) { try run.abandon(onlyIfEmpty: isStopped) } catch { warn(error) }
  }

  /// Says why the run is not kept, once, and uses the archive no more.
  private func warn(_ failure: ArchiveFailure) {
    state.withLock { $0 = State() }
    Console.error("warning: the run is not kept. \(failure.problem)")
  }
}

extension AppraisalResult {
  /// How the run came out, as a list of runs shows it.
  var headline: KeptRun.Headline? {
    guard let first = ranking.first, bundles.indices.contains(first) else { return nil }
    let leader = bundles[first]
    return KeptRun.Headline(
      leader: leader.id, score: leader.score, margin: firmness.runnerUp == nil ? nil : firmness.margin,
      chance: leader.probabilityBest)
  }
}
