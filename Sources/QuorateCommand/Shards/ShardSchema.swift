import Documents

/// The JSON Schema (2020-12) of a shard file's first line, and in words what follows it.
enum ShardSchema {
  static var written: JSONValue {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", "urn:quorate:shard:1"), ("title", "Shard"),
      (
        "description",
        """
        The first line of a file `shard-I-of-N.quorate`. After its newline come the blocks, as many bytes each as \
        block_bytes says; then the line `sha256 ` with the digest of the first line and of the 64 letters at the end of \
        each block. A block is, every number with its lowest byte first: the letters QUORATEB; its version (32 bits); the \
        manifest's digest (a count of 32 bits, then letters); its number, first future, futures, bundles and criteria (64 \
        bits each); futures met; then one column after another, 64 bits a bundle: runs made, runs failed, and as binary64 \
        the sums of scores, of their squares, of times best, of ranks, of regrets, and the largest regrets; sums of \
        measures and of values, a bundle and criterion; runs failed in all, how many are told, and of each the bundle, \
        future, stage and cause; last the SHA-256 digest of all before it (a count of 32 bits, then 64 letters).
        """
      ),
      ("type", "object"), ("required", .texts(properties.map(\.0))), ("additionalProperties", false),
      ("properties", .object(properties)),
    ])
  }

  private static var properties: [(String, JSONValue)] {
    [
      ("block_bytes", list(of: whole("The bytes of one block.", atLeast: 0), "Its blocks, in their order.")),
      ("first_block", whole("The number of its first block of futures.", atLeast: 0)),
      ("first_future", whole("The number of its first future.", atLeast: 0)),
      ("format", .object([("const", "quorate-shard")])),
      ("futures", whole("Futures that it met.", atLeast: 0)),
      ("index", whole("Which part it is, from 0.", atLeast: 0)),
      (
        "manifest",
        .object([
          ("description", "The run that it is a part of; as in appraisal.json."), ("type", "object"),
          ("required", .texts(manifest.map(\.0))), ("additionalProperties", false), ("properties", .object(manifest)),
        ])
      ),
      ("manifest_digest", digest("Of the manifest: equal digests, the same run.")),
      ("of", whole("How many parts there are.", atLeast: 1)), ("scenario", text("The scenario's id.")),
      (
        "version", .object([("const", .integer(1)), ("description", "A reader refuses a version newer than its own.")])
      ),
    ]
  }

  private static var manifest: [(String, JSONValue)] {
    [
      ("futures", whole("Futures of the whole run.", atLeast: 1)),
      ("options", list(of: text("An option."), "Options with version and settings.")),
      ("overrides", list(of: text("A setting."), "Settings given for the call, as written.")),
      ("program", text("The program's version.")), ("sampling", text("How futures are spread.")),
      ("scenario_digest", digest("Of every file read for the scenario.")),
      ("seed", .object([("type", "string"), ("pattern", "^[0-9]{1,20}$")])),
      ("years", whole("Years run.", atLeast: 1)),
    ]
  }

  private static func text(_ about: String) -> JSONValue {
    .object([("description", .text(about)), ("type", "string")])
  }

  private static func whole(_ about: String, atLeast least: Int) -> JSONValue {
    .object([("description", .text(about)), ("type", "integer"), ("minimum", .integer(least))])
  }

  private static func digest(_ about: String) -> JSONValue {
    .object([("description", .text("SHA-256. " + about)), ("type", "string"), ("pattern", "^[0-9a-f]{64}$")])
  }

  private static func list(of item: JSONValue, _ about: String) -> JSONValue {
    .object([("description", .text(about)), ("type", "array"), ("items", item)])
  }
}
