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

/// A package of its own, so that nobody who uses Kagiban resolves or builds it.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "fuzz-exports", targets: ["FuzzExports"]),
    .executable(name: "fuzz-strength", targets: ["FuzzStrength"]),
    .executable(name: "time-exports", targets: ["TimeExports"]),
  ],
  dependencies: [.package(name: "kagiban", path: "../")],
  targets: [
    .executableTarget(
      name: "FuzzExports",
      dependencies: [.product(name: "Vaults", package: "kagiban")],
      swiftSettings: house),
    .executableTarget(
      name: "FuzzStrength",
      dependencies: [.product(name: "Strength", package: "kagiban")],
      swiftSettings: house),
    .executableTarget(
      name: "TimeExports",
      dependencies: [.product(name: "Vaults", package: "kagiban")], swiftSettings: house),
  ]
)
