import Foundation
import OptionKit

/// Runs the programs of plug-ins that the user has allowed, and makes options of them.
///
/// Nothing is run before an option is first asked something, nothing that was not allowed, and nothing outlives
/// ``end()``. A program is run from a copy of the very bytes whose digest was shown.
public final class PluginHost: @unchecked Sendable {
  /// The version of the messages.
  public static let protocolVersion = 1

  private let folders: Set<String>
  private let isPinned: @Sendable (ExternalOption) -> Bool
  private let configuration: String
  private let lock = NSLock()
  private var correspondences: [PluginConversation] = []

  /// A plug-in that failed, so that its option is out.
  public struct Failure: Sendable, Hashable {
    /// Where it could be chosen.
    public var dimension: DecisionDimension
    /// Its id.
    public var id: String
    /// What went wrong.
    public var problem: Problem
  }

  /// A host.
  ///
  /// - Parameters:
  ///   - folders: folders of plug-ins that the user allows for this call.
  ///   - configuration: the file of the user's pins, for messages.
  ///   - isPinned: whether the user's own configuration pins a plug-in as it is.
  public init(
    allowing folders: [String], configuration: String = "",
    isPinned: @escaping @Sendable (ExternalOption) -> Bool = { _ in false }
  ) {
    self.folders = Set(
      folders.map { path in
        let folder = path.hasSuffix("plugin.yaml") ? String(path.dropLast("plugin.yaml".count)) : path
        return URL(fileURLWithPath: folder.isEmpty ? "." : folder).resolvingSymlinksInPath().standardizedFileURL.path
      })
    (self.configuration, self.isPinned) = (configuration, isPinned)
  }

  deinit { end() }

  /// What this host allows, for whoever reads a scenario.
  public var permission: ExternalPermission {
    ExternalPermission { (option) throws(Problem) in
      guard self.folders.contains(option.folder) || self.isPinned(option) else {
        throw ExternalPermission.refusal(of: option, asking: "add --allow-plugin", configuration: self.configuration)
      }
      return self.entry(of: option)
    }
  }

  /// The failures so far.
  public var failures: [Failure] {
    lock.withLock { correspondences }.compactMap { one in
      one.failure.map { Failure(dimension: one.option.dimension, id: one.option.about.id, problem: $0) }
    }
  }

  /// What it has cost so far.
  public var overhead: Overhead {
    let used = lock.withLock { correspondences }.map(\.usage)
    let questions = used.reduce(0) { $0 + $1.questions }
    return Overhead(
      questions: questions, requests: used.reduce(0) { $0 + $1.requests },
      own: used.reduce(.zero) { $0 + $1.total - $1.waited }, waited: used.reduce(.zero) { $0 + $1.waited })
  }

  /// Tells every plug-in that the run is interrupted: an answer under way is waited for a second at most, and the
  /// program is then ended. What has been answered stays known.
  public func interrupt() { for one in lock.withLock({ correspondences }) { one.interrupt() } }

  /// Ends every program with its children.
  public func end() { for one in lock.withLock({ correspondences }) { one.end() } }

  private func entry(of option: ExternalOption) -> Catalogue.Entry {
    let correspondence = PluginConversation(option)
    lock.withLock { correspondences.append(correspondence) }
    var about = option.about
    about.version += ", sha256 \(option.digest)"
    return Catalogue.Entry(dimension: option.dimension, about: about, parameters: option.parameters) {
      (setting, location) throws(Problems) in
      let link = ExternalLink(correspondence, try option.settings(from: setting, at: location))
      switch option.dimension {
      case .footprint: return ExternalFootprint(link: link)
      case .funding: return ExternalFormula(link: link)
      case .rule: return ExternalRule(link: link)
      case .arrangement: return ExternalArrangement(link: link)
      case .risk: return ExternalRisk(link: link)
      case .criterion where option.judgement != nil: return ExternalCriterion(link: link)
      default:
        throw Problems(Problem("a \(option.dimension.rawValue) cannot be somebody else's program", at: location))
      }
    }
  }
}
