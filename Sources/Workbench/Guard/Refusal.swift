import Hummingbird

/// Why a request is not answered as it asks: a status, and what a person reads.
struct Refusal: Error {
  var status: HTTPResponse.Status
  /// The page's heading.
  var title: String
  /// What is the matter and what to do, in a sentence or two.
  var message: String
  /// Whether what is still coming in is not read.
  var hangsUp = false

  static let notFound = Refusal(
    status: .notFound, title: "There is no such page", message: "Go back to the scenarios and choose from there.")
  static let tooLarge = Refusal(
    status: .contentTooLarge, title: "That is too large", message: "The form holds more than the workbench takes.",
    hangsUp: true)
  static let tooSlow = Refusal(
    status: .requestTimeout, title: "That took too long", message: "Send the form again.", hangsUp: true)
  static let foreign = Refusal(
    status: .forbidden, title: "This came from another site",
    message: "The workbench takes forms only from its own pages. Open the page here and send it again.", hangsUp: true)
  static let stale = Refusal(
    status: .forbidden, title: "This form is out of date",
    message: "It was made for another visit. Go back, load the page again and send it once more.")
  static let signedOut = Refusal(
    status: .unauthorized, title: "You are not signed in",
    message:
      "Open the address that quorate serve printed in the terminal; it works once. Start it again for a new one.",
    hangsUp: true)
}
