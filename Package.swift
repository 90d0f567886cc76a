// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target of ours: Swift 6 mode, strict memory safety, and no warning
/// that is left standing.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Debian's libutf8proc.pc carries a flag that SwiftPM refuses with a warning, and nothing we need.
#if os(macOS)
let utf8procPkgConfig: String? = "libutf8proc"
#else
let utf8procPkgConfig: String? = nil
#endif

let package = Package(
  name: "kagiban",
  // `Span` and `InlineArray` need the runtime of this release on Apple's systems.
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "kagiban", targets: ["kagiban"]),
    .library(name: "Vaults", targets: ["Vaults"]),
    .library(name: "Breach", targets: ["Breach"]),
    .library(name: "Guidance", targets: ["Guidance"]),
    .library(name: "JapaneseWriting", targets: ["JapaneseWriting"]),
    .library(name: "Strength", targets: ["Strength"]),
    .library(name: "Hygiene", targets: ["Hygiene"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries.
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CPSL", pkgConfig: "libpsl",
      providers: [.apt(["libpsl-dev"]), .brew(["libpsl"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: utf8procPkgConfig,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CPlatform"),

    // Readable lists, embedded with C23 `#embed`.
    .target(
      name: "WordLists", path: "wordlists",
      exclude: [
        "README.md", "NOTICES.txt", "rebuild.sh", "recipes", "lexicon.bin", "lexicon.lists",
        "common-passwords.txt",
        "leaked-passwords.txt", "english-words.txt", "english-additions.txt",
        "english-phrases.txt", "modern-names.txt", "given-names.txt", "surnames.txt",
        "passphrase-words.txt", "japanese-words.tsv", "japanese-surnames.tsv",
        "japanese-given-names.tsv", "japanese-places.tsv", "japanese-proper-nouns.tsv",
        "japanese-additions.tsv", "japanese-idioms.tsv", "japanese-phrases.tsv",
        "japanese-modern-names.tsv", "japanese-digit-wordplay.tsv",
      ],
      sources: ["embed.c"], publicHeadersPath: "include"),

    // Five libraries that do not know each other, and the one that brings them together.
    .target(name: "Vaults", dependencies: ["CPlatform"], swiftSettings: house),
    .target(
      name: "Breach", dependencies: ["COpenSSL", "CPlatform", "CZlib", "WordLists"],
      swiftSettings: house),
    .target(name: "Guidance", dependencies: ["CYAML"], swiftSettings: house),
    .target(name: "JapaneseWriting", dependencies: ["CUTF8Proc"], swiftSettings: house),
    .target(
      name: "Strength", dependencies: ["CUTF8Proc", "JapaneseWriting", "WordLists"],
      swiftSettings: house),
    .target(
      name: "Hygiene",
      dependencies: [
        "Vaults", "Breach", "Guidance", "JapaneseWriting", "Strength", "CPSL", "CUTF8Proc", "CYAML",
        "WordLists",
      ],
      swiftSettings: house),

    // Compiles the word lists; run by `make wordlists`.
    .executableTarget(
      name: "CompileLexicon", dependencies: ["Strength"],
      swiftSettings: house),

    .executableTarget(
      name: "kagiban",
      dependencies: [
        "Hygiene", "Vaults", "Breach", "Guidance", "Strength", "CPlatform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "GuidanceTests", dependencies: ["Guidance", "TestSupport"],
      exclude: ["Worked", "Corpus"],
      swiftSettings: house),
    .testTarget(
      name: "JapaneseWritingTests", dependencies: ["JapaneseWriting"], swiftSettings: house),
    .testTarget(
      name: "StrengthTests", dependencies: ["Strength", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "VaultsTests", dependencies: ["Vaults", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "BreachTests", dependencies: ["Breach", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "HygieneTests",
      dependencies: [
        "Hygiene", "Vaults", "Breach", "Guidance", "JapaneseWriting", "Strength", "TestSupport",
      ],
      exclude: ["Golden", "Policies"],
      swiftSettings: house),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "kagiban", "Hygiene", "Vaults", "COpenSSL", "CPseudoTerminal", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Scripts"],
      swiftSettings: house),
  ],
  cLanguageStandard: .c2x
)
