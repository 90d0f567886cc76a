import TestSupport
import Testing

@testable import kagiban

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The manual pages are written by hand, so that the Japanese one is Japanese throughout; what they
/// list is held against what the parser says of itself.
@Suite("The manual pages have what the program has, in both languages")
struct ManualTests {
  @Test("Each command's options stand in its section or among the common ones", arguments: pages)
  func options(page: String) throws {
    let manual = Manual(try Repository.text(of: page))
    for command in try ParserDump.commands() {
      let own = manual.options(inSection: command.name)
      #expect(own.isSubset(of: command.options), "\(command.name)")
      #expect(command.options.isSubset(of: own.union(manual.commonOptions)), "\(command.name)")
    }
  }

  @Test("No option stands there that the program lacks", arguments: pages)
  func unknownOptions(page: String) throws {
    let known = try ParserDump.commands().reduce(into: Set()) { $0.formUnion($1.options) }
    #expect(Manual(try Repository.text(of: page)).allOptions == known)
  }

  @Test("The commands are the program's", arguments: pages)
  func commands(page: String) throws {
    let names = Set(
      try ParserDump.commands().flatMap { $0.name.split(separator: " ").map(String.init) })
    #expect(Manual(try Repository.text(of: page)).commands == names)
  }

  @Test("The exit statuses are the program's, in order", arguments: pages)
  func statuses(page: String) throws {
    let manual = Manual(try Repository.text(of: page))
    #expect(manual.statuses == ExitStatus.allCases.map(\.rawValue))
  }

  private static let pages = ["docs/man/kagiban.1", "docs/man/ja/kagiban.1"]
}

/// A manual page in mdoc(7), as far as the tests look at it.
private struct Manual {
  /// The operands of `Cm`, which these pages keep for the names of commands.
  private(set) var commands: Set<String> = []
  private(set) var statuses: [Int32] = []
  private var optionsBySection: [String: Set<String>] = [:]

  init(_ source: String) {
    var section = ""
    for line in source.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case ".Sh": section = ""
      case ".Ss": section = words.dropFirst().joined(separator: " ")
      case ".It": if words.count == 2, let status = Int32(words[1]) { statuses.append(status) }
      default: break
      }
      let isMacro = line.hasPrefix(".")
      commands.formUnion(isMacro ? Self.operands(of: "Cm", in: words) : [])
      optionsBySection[section, default: []].formUnion(
        isMacro ? Self.operands(of: "Fl", in: words).map { "-" + $0 } : Self.typed(in: line))
    }
  }

  func options(inSection section: String) -> Set<String> { optionsBySection[section] ?? [] }

  /// Those of the subsection that is no command's: a command's begins with its name.
  var commonOptions: Set<String> {
    optionsBySection.filter { section, _ in
      guard let first = section.split(separator: " ").first else { return false }
      return !commands.contains(String(first))
    }.values.reduce(into: []) { $0.formUnion($1) }
  }

  var allOptions: Set<String> { optionsBySection.values.reduce(into: []) { $0.formUnion($1) } }

  private static func operands(of macro: String, in words: [String]) -> [String] {
    zip(words, words.dropFirst()).filter { $0.0 == macro || $0.0 == "." + macro }.map(\.1)
  }

  /// The long options that an example types after the program's name.
  private static func typed(in line: Substring) -> [String] {
    let words = line.filter { $0 != "\\" }.split(separator: " ")
    guard let program = words.firstIndex(of: "kagiban") else { return [] }
    return words[program...].filter { $0.hasPrefix("--") }.map(String.init)
  }
}

/// What the parser tells of the commands.
private struct ParserDump: Decodable {
  struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let names: [Name]?
    let shouldDisplay: Bool
  }

  let command: Command

  /// The subcommands and those of groups, with their options as they are typed.
  static func commands() throws -> [(name: String, options: Set<String>)] {
    let outcome = try Program("--experimental-dump-help").run()
    let dump = try JSONDecoder().decode(ParserDump.self, from: Data(outcome.outputBytes))
    return (dump.command.subcommands ?? []).flatMap { commands(in: $0, named: $0.commandName) }
  }

  private static func commands(
    in command: Command, named name: String
  ) -> [(name: String, options: Set<String>)] {
    let names = (command.arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
    let options = Set(names.map { ($0.kind == "long" ? "--" : "-") + $0.name })
    let inner = (command.subcommands ?? []).flatMap {
      commands(in: $0, named: name + " " + $0.commandName)
    }
    return [(name, options)] + inner
  }
}
