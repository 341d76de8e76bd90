/// What a run was given, as two of them are compared: its files, and the words of its command.
package protocol ComparedInputs: Sendable {
  /// The scenario's id; the names of its files begin with it and a slash.
  var scenario: String { get }
  /// The name of the scenario's main file.
  var main: String { get }
  /// The names of the files, in the order read.
  var names: [String] { get }
  /// The bytes of a file; nil where there is none of that name.
  subscript(name: String) -> [UInt8]? { get set }
  /// The words of the command.
  var words: [String] { get set }
}
