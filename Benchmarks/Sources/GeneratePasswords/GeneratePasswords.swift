import Streams

/// Writes made-up passwords as people and machines make them, one a line.
///
///     generate-passwords [COUNT [SEED]] < words.txt > passwords.txt
///
/// The words that people use come from standard input, one a line, the common ones first.
@main
struct GeneratePasswords {
  static func main() {
    let numbers = numericArguments(defaults: [100_000, 1])
    let words = standardInputLines().map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else { complain("no words on standard input") }
    var maker = PasswordMaker(words: words, chance: SplitMix64(seed: UInt64(numbers[1])))
    var output = Output()
    for _ in 0..<numbers[0] { output.append(maker.password() + "\n") }
    output.flush()
  }
}
