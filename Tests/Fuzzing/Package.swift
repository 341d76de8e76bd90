// swift-tools-version: 6.2
import PackageDescription

// Feeds readers with whatever libFuzzer thinks of. Built by `.ci/fuzz` with the sanitizer that it needs; a package of its
// own so that nothing of it is in anybody's build.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Quorate", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "ScenarioFiles", package: "Quorate"), .product(name: "PluginHost", package: "Quorate"),
        .product(name: "OfficeFiles", package: "Quorate"), .product(name: "MultiCriteria", package: "Quorate"),
        .product(name: "Coalitions", package: "Quorate"), .product(name: "Diagnostics", package: "Quorate"),
      ],
      path: "Fuzz")
  ],
  swiftLanguageModes: [.v6]
)
