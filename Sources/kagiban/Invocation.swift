internal import ArgumentParser
internal import Hygiene

/// The arguments of the program, `--lang` taken out before anything is parsed: help and errors of
/// the parser need it as well, and so it may stand anywhere.
struct Invocation {
  /// The language that was asked for.
  let language: Language?
  /// The other arguments; a `--lang` without a language that we speak is still among them, for the
  /// parser to complain about.
  let arguments: [String]

  init(_ typed: some Sequence<String>) {
    var language: Language?
    var arguments: [String] = []
    var rest = Array(typed)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        arguments += [argument] + rest
        break
      }
      if argument == "--lang", let choice = rest.first.flatMap(Language.init(rawValue:)) {
        language = choice
        rest.removeFirst()
      } else if argument.hasPrefix("--lang="),
        let choice = Language(rawValue: String(argument.dropFirst(7)))
      {
        language = choice
      } else {
        arguments.append(argument)
      }
    }
    self.language = language
    self.arguments = arguments
  }

  /// Whether a JSON document was asked for on standard output.
  ///
  /// Read before anything is parsed, since the parser may be what fails.
  var writesJSON: Bool {
    let options = arguments.prefix { $0 != "--" }
    var (form, place, others): (String?, String?, [String]) = (nil, nil, [])
    for (index, argument) in options.enumerated() {
      func value(of names: String...) -> String? {
        for name in names {
          if argument == name, index + 1 < options.count { return options[index + 1] }
          if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
        }
        return nil
      }
      form = value(of: "--format") ?? form
      place = value(of: "--output", "-o") ?? place
      if let report = value(of: "--report") { others.append(report) }
    }
    return form == "json" && (place ?? "-") == "-" || others.contains("json=-")
  }

  /// Whether the first word is neither an option nor a subcommand: an export, most likely.
  var beginsWithSomethingElse: Bool {
    guard let first = arguments.first, !first.hasPrefix("-") else { return false }
    let known = Kagiban.configuration.subcommands.compactMap { $0.configuration.commandName }
    return !(known + ["help"]).contains(first)
  }
}
