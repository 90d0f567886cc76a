public import ArgumentParser
public import Hygiene

extension Language: ExpressibleByArgument {
  /// The language to speak: the user's choice, else that of the environment.
  ///
  /// `KAGIBAN_LANG`, then the locale in POSIX's order. What is not Japanese is English.
  ///
  /// - Parameters:
  ///   - choice: the value of `--lang`.
  ///   - environment: the environment variables; an empty one counts as not set.
  init(choice: Language?, environment: [String: String]) {
    let locale = ["KAGIBAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = choice ?? (locale.map(Self.isJapanese) == true ? .japanese : .english)
  }

  /// Whether a locale's name begins with the language `ja`, whatever its case: `ja_JP.UTF-8`.
  private static func isJapanese(_ locale: String) -> Bool {
    let language = locale.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return language == "ja" || language == "japanese"
  }
}
