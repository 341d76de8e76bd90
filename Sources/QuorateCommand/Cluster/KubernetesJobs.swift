import Documents
import Foundation

/// What Kubernetes is told, as its API takes it.
struct KubernetesJobs {
  var run: ClusterRun
  var image: String
  var retries: Int
  var storageClass: String?

  private static let volume = "/quorate"
  private static let inputs = "/inputs"

  /// The inputs, the claim and the Indexed Job.
  var shards: JSONValue {
    list([
      object(
        "v1", "ConfigMap", run.name + "-inputs",
        [
          (
            "binaryData",
            .object(scenario.enumerated().map { ("input-\($0)", .text(Data($1.bytes).base64EncodedString())) })
          )
        ]),
      object("v1", "PersistentVolumeClaim", run.name, [("spec", claim)]),
      object("batch/v1", "Job", run.name, [("spec", shardsSpec)]),
    ])
  }

  /// The Job that merges.
  var merge: JSONValue {
    object(
      "batch/v1", "Job", run.name + "-merge",
      [
        (
          "spec",
          .object([
            ("backoffLimit", .integer(retries)),
            ("podFailurePolicy", policy("FailJob", container: "merge")),
            (
              "template",
              template("merge", run.merge("quorate", folder: Self.volume) + ["--replace"], withInputs: false)
            ),
          ])
        )
      ])
  }

  private var claim: JSONValue {
    var parts: [(String, JSONValue)] = [
      ("accessModes", .texts(["ReadWriteMany"])),
      ("resources", .object([("requests", .object([("storage", "10Gi")]))])),
    ]
    if let storageClass { parts.append(("storageClassName", .text(storageClass))) }
    return .object(parts)
  }

  private var shardsSpec: JSONValue {
    let words = run.shard("quorate", inputs: Self.inputs + "/" + run.record.scenario, folder: Self.volume)
    return .object([
      ("completionMode", "Indexed"), ("completions", .integer(run.record.of)), ("parallelism", .integer(run.record.of)),
      ("backoffLimitPerIndex", .integer(retries)), ("podFailurePolicy", policy("FailIndex", container: "shard")),
      ("template", template("shard", atInputs(words), withInputs: true)),
    ])
  }

  /// The table of futures stands among the inputs, since the volume may be empty when the first shard begins.
  private func atInputs(_ words: [String]) -> [String] {
    guard let table = run.record.futures_table else { return words }
    return words.map { $0 == "\(Self.volume)/sweep/\(table)" ? "\(Self.inputs)/\(table)" : $0 }
  }

  /// Wrong input or a wrong command line fails at once; a node that goes away is nobody's failure.
  private func policy(_ action: String, container: String) -> JSONValue {
    .object([
      (
        "rules",
        .list([
          .object([
            ("action", .text(action)),
            (
              "onExitCodes",
              .object([
                ("containerName", .text(container)), ("operator", "In"),
                ("values", .list([.integer(2), .integer(64)])),
              ])
            ),
          ]),
          .object([
            ("action", "Ignore"),
            ("onPodConditions", .list([.object([("type", "DisruptionTarget"), ("status", "True")])])),
          ]),
        ])
      )
    ])
  }

  private func template(_ container: String, _ words: [String], withInputs: Bool) -> JSONValue {
    let resources = JSONValue.object([("cpu", .text("\(run.threads)")), ("memory", .text("\(run.memory)Gi"))])
    var mounts = [JSONValue.object([("name", "shards"), ("mountPath", .text(Self.volume))])]
    var volumes = [
      JSONValue.object([("name", "shards"), ("persistentVolumeClaim", .object([("claimName", .text(run.name))]))])
    ]
    if withInputs {
      mounts.append(.object([("name", "inputs"), ("mountPath", .text(Self.inputs)), ("readOnly", true)]))
      let items = scenario.enumerated().map { place, file in
        var entry: [(String, JSONValue)] = [("key", .text("input-\(place)")), ("path", .text(Self.path(of: file)))]
        if file.isExecutable { entry.append(("mode", .integer(0o755))) }
        return JSONValue.object(entry)
      }
      volumes.append(
        .object([
          ("name", "inputs"),
          ("configMap", .object([("name", .text(run.name + "-inputs")), ("items", .list(items))])),
        ]))
    }
    return .object([
      (
        "spec",
        .object([
          ("restartPolicy", "Never"), ("terminationGracePeriodSeconds", .integer(60)),
          (
            "containers",
            .list([
              .object([
                ("name", .text(container)), ("image", .text(image)), ("command", .texts(words)),
                ("resources", .object([("requests", resources), ("limits", resources)])),
                ("volumeMounts", .list(mounts)),
              ])
            ])
          ),
          ("volumes", .list(volumes)),
        ])
      )
    ])
  }

  /// The inputs that a shard reads: the scenario's folder and the table of futures.
  private var scenario: [InputFile] { run.files }

  private static func path(of file: InputFile) -> String {
    file.name.hasPrefix("inputs/") ? String(file.name.dropFirst("inputs/".count)) : file.name
  }

  private func object(_ version: String, _ kind: String, _ name: String, _ more: [(String, JSONValue)]) -> JSONValue {
    .object(
      [
        ("apiVersion", .text(version)), ("kind", .text(kind)),
        ("metadata", .object([("name", .text(name)), ("labels", .object([("app", "quorate")]))])),
      ] + more)
  }

  private func list(_ items: [JSONValue]) -> JSONValue {
    .object([("apiVersion", "v1"), ("kind", "List"), ("items", .list(items))])
  }
}
