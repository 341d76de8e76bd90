import OptionKit

/// What ties an option to its program: the correspondence and the settings under which it asks.
struct ExternalLink: Sendable {
  let correspondence: PluginConversation
  let settings: [SettingInForce]
  private let number: Int

  init(_ correspondence: PluginConversation, _ settings: [SettingInForce]) {
    (self.correspondence, self.settings) = (correspondence, settings)
    var line = JSONLine()
    line.open("{")
    for setting in settings {
      line.key(setting.name)
      switch setting.declaration.schemaType {
      case "number", "integer": line.number(Double(setting.value) ?? 0)
      case "boolean": line.truth(setting.value == "true")
      default: line.text(setting.value)
      }
    }
    line.close("}")
    number = correspondence.number(of: line.bytes)
  }

  var option: ExternalOption { correspondence.option }

  func answer(to question: Question) throws -> Answer { try correspondence.answer(to: question, settings: number) }

  /// The answer as a tree.
  func tree(_ ask: Ask, _ line: JSONLine) throws -> JSONTree {
    guard case .tree(let tree) = try answer(to: .written(ask, line.bytes)) else {
      throw correspondence.fail("an answer of another kind")
    }
    return tree
  }
}

/// What every option that is somebody else's program has in common.
protocol ExternalChoice: CommissioningOption {
  var link: ExternalLink? { get }
  init(link: ExternalLink?)
}

extension ExternalChoice {
  static var about: About {
    About(id: "external", title: "External", summary: "Somebody else's program.", source: .init("a plug-in"))
  }
  init() { self.init(link: nil) }
  init(from decoder: any Decoder) throws { throw Problem("an external option is made by its plug-in host") }
  var knownAs: String { link?.option.about.id ?? Self.about.id }
  var settingsInForce: [SettingInForce] { link?.settings ?? [] }

  func linked() throws -> ExternalLink {
    guard let link else { throw Problem("an external option has no program") }
    return link
  }
}
