internal import Hygiene

/// A word as a POSIX shell takes it, for commands that people copy from a report.
struct ShellWord {
  /// The word, in single quotes where it needs them.
  let text: String

  /// The word, or nil if it has characters that act, hide or end a quotation: such a word is better
  /// typed by hand than copied.
  init?(_ word: String) {
    guard !word.isEmpty, !word.contains("'"), SafeText(untrusted: word, limit: 4096).text == word
    else { return nil }
    let isPlain = word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x2B...0x3A).contains(byte) || byte == 0x5F
    }
    text = isPlain ? word : "'\(word)'"
  }
}
