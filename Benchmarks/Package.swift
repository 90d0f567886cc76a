// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A package of its own, so that nobody who uses Kagiban resolves or builds what only measures it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "generate-vault", targets: ["GenerateVault"]),
    .executable(name: "generate-export", targets: ["GenerateExport"]),
    .executable(name: "generate-breach-list", targets: ["GenerateBreachList"]),
    .executable(name: "read-vault", targets: ["ReadVault"]),
    .executable(name: "look-up", targets: ["LookUp"]),
    .executable(name: "generate-passwords", targets: ["GeneratePasswords"]),
    .executable(name: "estimate-passwords", targets: ["EstimatePasswords"]),
    .executable(name: "find-facts", targets: ["FindFacts"]),
    .executable(name: "build-index", targets: ["BuildIndex"]),
    .executable(name: "find-reuse", targets: ["FindReuse"]),
    .executable(name: "plant-families", targets: ["PlantFamilies"]),
    .executable(name: "look-up-many", targets: ["LookUpMany"]),
  ],
  dependencies: [.package(name: "kagiban", path: "../")],
  targets: [
    .target(name: "Streams", swiftSettings: house),
    .target(name: "MadeUp", dependencies: ["Streams"], swiftSettings: house),
    .executableTarget(
      name: "GenerateVault", dependencies: ["MadeUp", "Streams"], swiftSettings: house),
    .executableTarget(
      name: "GenerateExport", dependencies: ["MadeUp", "Streams"], swiftSettings: house),
    .executableTarget(name: "GenerateBreachList", dependencies: ["Streams"], swiftSettings: house),
    .executableTarget(
      name: "ReadVault",
      dependencies: [.product(name: "Vaults", package: "kagiban")], swiftSettings: house),
    .executableTarget(
      name: "FindReuse",
      dependencies: [
        "Streams", .product(name: "Hygiene", package: "kagiban"),
        .product(name: "Strength", package: "kagiban"),
        .product(name: "Vaults", package: "kagiban"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "LookUp",
      dependencies: ["Streams", .product(name: "Breach", package: "kagiban")],
      swiftSettings: house),
    .executableTarget(name: "PlantFamilies", dependencies: ["Streams"], swiftSettings: house),
    .executableTarget(name: "GeneratePasswords", dependencies: ["Streams"], swiftSettings: house),
    .executableTarget(
      name: "EstimatePasswords",
      dependencies: ["Streams", .product(name: "Strength", package: "kagiban")],
      swiftSettings: house),
    .executableTarget(
      name: "LookUpMany",
      dependencies: ["Streams", .product(name: "Breach", package: "kagiban")],
      swiftSettings: house),
    .executableTarget(
      name: "FindFacts",
      dependencies: [
        "Streams", .product(name: "Hygiene", package: "kagiban"),
        .product(name: "Strength", package: "kagiban"),
        .product(name: "Vaults", package: "kagiban"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "BuildIndex",
      dependencies: ["Streams", .product(name: "Breach", package: "kagiban")],
      swiftSettings: house),
  ]
)
