/// A name that was looked for and is not there, with the nearest of those that are.
///
/// Whoever looks a name up makes one; ``sentence`` and ``remedy`` are the only place where it is worded, and a program reads
/// the fields instead (`quorate schema problems`).
///
/// ```swift
/// let missing = NotFound("commissioner", "harow", among: ["brent", "harrow"])
/// missing.nearest              // ["harrow"]
/// Problem(missing).description // "there is no commissioner harow; did you mean harrow?."
/// ```
public struct NotFound: Hashable, Sendable {
  /// How the name was met, where it was not simply asked for.
  public enum Setting: Hashable, Sendable {
    /// Asked for: *there is no commissioner x*.
    case asked
    /// Asked for in the course of something: *transition: there is no map x*.
    case within(String)
    /// Asked for in a place: *there is no column x in this table*.
    case inPlace(String)
    /// A name that may have spaces: *there is no criterion "x"*.
    case quoted
    /// A name that is none by its looks: *there is no member called x*.
    case called
    /// Looked for in something that could have it: *the plan has no figure x*.
    case lacking(String)
    /// Mentioned by a setting, with what is wrong with that: *size-floor names x, which is not a commissioner*.
    case named(by: String, reason: String = "")
    /// The whole of a setting, with what is wrong with that: *pooled-fund.host is x, which is not a commissioner*.
    case value(of: String, reason: String)
    /// Something that the name is not: *x is no kind of organisation*.
    case refused(String)
    /// Something else, before the name and after it.
    case between(String, String)
  }

  /// The most names that ``nearest`` holds.
  public static let mostNearest = 3
  /// The most names that a remedy lists.
  public static let mostListed = 12

  /// What was looked for: `commissioner`, `funding option`.
  public let kind: String
  /// The name as it was given.
  public let name: String
  /// Names that are there and near enough to be meant, the nearest first (``Spelling``).
  public let nearest: [String]
  /// The first of the names that are there, in their order.
  public let listed: [String]
  /// How many names are there.
  public let count: Int
  /// How the name was met.
  public let setting: Setting
  /// What to do where nothing at all is there.
  public let whereNone: String

  /// Looks for the nearest of what is there.
  ///
  /// - Parameters:
  ///   - kind: what was looked for, as a noun.
  ///   - name: the name as it was given.
  ///   - known: the names that are there, in the order in which they are listed.
  ///   - setting: how the name was met.
  ///   - looked: what is compared with the names that are there, where it is not the name itself.
  ///   - whereNone: what to do where nothing is there.
  public init(
    _ kind: String, _ name: String, among known: [String], _ setting: Setting = .asked, comparing looked: String? = nil,
    whereNone: String = "there is none to choose from"
  ) {
    (self.kind, self.name, self.setting, self.whereNone) = (kind, name, setting, whereNone)
    nearest = Spelling.near(to: looked ?? name, among: known, most: Self.mostNearest)
    listed = Array(known.prefix(Self.mostListed))
    count = known.count
  }

  /// What is wrong, in one sentence without a full stop.
  public var sentence: String {
    switch setting {
    case .asked: "there is no \(kind) \(name)"
    case .within(let title): "\(title): there is no \(kind) \(name)"
    case .inPlace(let place): "there is no \(kind) \(name) \(place)"
    case .quoted: "there is no \(kind) \"\(name)\""
    case .called: "there is no \(kind) called \(name)"
    case .lacking(let owner): "\(owner) has no \(kind) \(name)"
    case .named(let setting, let reason): "\(setting) names \(name)" + (reason.isEmpty ? "" : ", \(reason)")
    case .value(let setting, let reason): "\(setting) is \(name), \(reason)"
    case .refused(let reason): "\(name) is \(reason)"
    case .between(let before, let after): before + name + after
    }
  }

  /// `did you mean X?`, or the names there are.
  public var remedy: String {
    if let near = nearest.first { return "did you mean \(near)?" }
    if listed.isEmpty { return whereNone }
    return "choose from: \(listed.joined(separator: ", "))\(count > listed.count ? ", …" : "")"
  }
}

extension Problem {
  /// A name that is not there, worded by ``NotFound``.
  public init(_ missing: NotFound, at location: Location? = nil) {
    self.init(missing.sentence, remedy: missing.remedy, at: location)
    notFound = missing
  }
}
