import Hygiene
import Testing

@testable import kagiban

@Suite("Help is there in both languages, and fits a terminal")
struct HelpTests {
  static let pages: [[String]] = [
    ["--help"], ["-h"], ["help"], ["audit", "--help"], ["help", "audit"], ["check", "--help"],
    ["help", "check"], ["explain", "--help"], ["formats", "--help"], ["explain"],
    ["explain", "KG101"], ["explain", "KG202"], ["explain", "KG301"], ["explain", "KG603"],
    ["breach"], ["breach", "--help"], ["breach", "build", "--help"],
    ["breach", "verify", "--help"],
    ["breach", "info", "--help"], ["breach", "lookup", "--help"], ["breach", "export", "--help"],
    ["facts"], ["facts", "--help"], ["facts", "template", "--help"], ["explain", "KG401"],
    ["help", "breach"], ["formats"], ["formats", "bitwarden-csv"], ["formats", "Firefox"],
    ["formats", "generic"], ["reuse", "--help"], ["respond", "--help"], ["policy"],
    ["policy", "--help"], ["policy", "check", "--help"], ["policy", "show", "--help"],
    ["policy", "list", "--help"],
  ]

  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
    var program = Program(arguments: arguments)
    program.environment["COLUMNS"] = "80"
    program.environment.merge(environment) { $1 }
    return try program.run()
  }

  @Test("No line is wider than 80 columns", arguments: pages, ["en", "ja"])
  func width(_ arguments: [String], _ language: String) throws {
    let outcome = try run(arguments, ["KAGIBAN_LANG": language])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 3)
    for line in lines { #expect(String(line).columns <= 80, "\(line)") }
    let isJapanese = outcome.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
    #expect(isJapanese == (language == "ja"))
    #expect(!outcome.output.contains("See '") || language == "en")
  }

  @Test(
    "The usage names the whole command",
    arguments: ["respond", "audit", "breach build", "policy check", "facts template"])
  func usage(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    for arguments in [words + ["--help"], ["help"] + words] {
      #expect(try run(arguments).output.contains("USAGE: kagiban \(command) "))
    }
    #expect(try run(words + ["--nonsense"]).errors.contains("kagiban \(command) "))
  }

  /// Whether a run with these choices speaks Japanese.
  static let choices: [(arguments: [String], environment: [String: String], isJapanese: Bool)] = [
    ([], [:], false), (["--lang", "ja"], [:], true), (["--lang=ja"], [:], true),
    ([], ["KAGIBAN_LANG": "ja"], true), ([], ["LC_ALL": "ja_JP.UTF-8"], true),
    ([], ["LC_MESSAGES": "ja_JP.eucJP"], true), ([], ["LANG": "ja"], true),
    ([], ["LC_ALL": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], false),
    ([], ["LC_ALL": "", "LANG": "ja_JP.UTF-8"], true),
    ([], ["LC_ALL": "C", "LC_MESSAGES": "ja_JP.UTF-8"], false),
    ([], ["KAGIBAN_LANG": "en", "LC_ALL": "ja_JP.UTF-8"], false),
    (["--lang", "en"], ["KAGIBAN_LANG": "ja", "LC_ALL": "ja_JP.UTF-8"], false),
    (["--lang", "ja"], ["KAGIBAN_LANG": "en"], true), ([], ["LANG": "jam_JM.UTF-8"], false),
    ([], ["LANG": "fr_FR.UTF-8"], false),
  ]

  @Test(
    "The language is the option's, else the environment's, in POSIX's order", arguments: choices)
  func language(
    _ choice: (arguments: [String], environment: [String: String], isJapanese: Bool)
  ) throws {
    for command in [["explain", "KG101"], ["audit", "none.csv"], ["audit", "--help"]] {
      let outcome = try run(command + choice.arguments, choice.environment)
      let said = outcome.output + outcome.errors
      let isJapanese = said.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
      #expect(isJapanese == choice.isJapanese)
    }
  }

  @Test("The version is a line")
  func version() throws {
    let outcome = try run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == Kagiban.version + "\n")
  }

  @Test("Completions are made, and their shell can read them", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let outcome = try run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for word in ["audit", "check", "breach-list"] { #expect(outcome.output.contains(word)) }
    guard shell == "bash" else { return }
    var bash = Program("-n")
    bash.path = "/bin/bash"
    bash.input = .bytes(outcome.outputBytes)
    #expect(try bash.run().status == 0)
  }
}
