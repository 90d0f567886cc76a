import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct WordListTests {
  private static let root =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  private static let folder = root + "/wordlists"
  private static let dictionaryLists = [
    "japanese-words", "japanese-surnames", "japanese-given-names", "japanese-places",
    "japanese-proper-nouns", "japanese-idioms", "japanese-additions", "japanese-phrases",
    "japanese-modern-names",
  ]

  /// `make wordlists` fetches the packages; one of them may be installed.
  private static let hasPackages = [
    "/usr/share/john/password.lst", root + "/.build/wordlist-packages/john-password.lst",
  ].contains { (path: String) in unsafe access(path, R_OK) == 0 }

  @Test(
    "the committed lists are what the script makes of the packages that are here",
    .enabled(if: hasPackages, "no package is here; make wordlists fetches them"))
  func provenance() throws {
    var template = Array("/tmp/kagiban-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SetUpFailure() }
    let scratch = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { run("rm -r '\(scratch)'") }
    run("'\(Self.folder)/rebuild.sh' --offline '\(scratch)' >/dev/null 2>&1")
    #expect(run("test -e '\(scratch)/common-passwords.txt'") == 0)
    #expect(run("for list in '\(scratch)'/*; do cmp \"$list\" \"${list##*/}\" || exit; done") == 0)
  }

  @Test("the digests of all lists are those in the readme") func digests() {
    let lines = "grep -E '^ {4}[0-9a-f]{64}  ' README.md | sed 's/^ *//'"
    #expect(
      run(
        """
        sum=sha256sum
        command -v $sum >/dev/null || sum='shasum -a 256'
        \(lines) | $sum --check --status
        """) == 0)
    #expect(run("test $(ls *.txt *.tsv | grep -vc NOTICES) = $(\(lines) | wc -l)") == 0)
  }

  @Test("no list has an empty line, a carriage return or a line twice") func lines() {
    #expect(
      run(
        """
        carriage_return=$(printf '\\r')
        for list in [!N]*.txt *.tsv; do
          test -z "$(LC_ALL=C sort "$list" | uniq -d)" || exit
          ! LC_ALL=C grep -q -e '^$' -e "$carriage_return" "$list" || exit
        done
        """) == 0)
  }

  @Test(
    "a list without an order is sorted by its bytes",
    arguments: [
      "english-phrases.txt", "modern-names.txt", "japanese-phrases.tsv",
      "japanese-modern-names.tsv", "japanese-counters.txt", "acronyms.txt",
      "english-long-words.txt",
    ])
  func sorted(_ list: String) {
    #expect(run("LC_ALL=C sort -c \(list)") == 0)
    #expect(run("grep -q '^\(list.split(separator: ".")[0])[.].* even$' lexicon.lists") == 0)
  }

  @Test("a line of a Japanese list ends in a reading in hiragana", arguments: dictionaryLists)
  func readings(_ list: String) throws {
    let lines = try Self.lines(of: list)
    let wrong = lines.enumerated().filter { _, line in
      let reading = line.split(separator: "\t").last ?? ""
      return line.count { $0 == "\t" } > 1
        || !reading.unicodeScalars.allSatisfy { ("ぁ"..."ゖ").contains($0) || $0 == "ー" }
    }
    #expect(lines.count > 200)
    #expect(wrong.map(\.offset) == [])
  }

  @Test(
    "what everybody knows stands near the front",
    arguments: [
      ("japanese-surnames", 100, ["さとう", "すずき", "たかはし", "たなか", "いとう", "わたなべ", "やまもと"]),
      ("japanese-given-names", 500, ["たかひろ", "まさひろ", "ひろし", "けんじ", "ともこ", "はなこ"]),
      ("japanese-places", 100, ["とうきょう", "おおさか", "きょうと", "ほっかいどう", "なごや"]),
      ("japanese-proper-nouns", 1000, ["へいせい", "れいわ", "しょうわ", "ぽけもん", "どらえもん"]),
      ("japanese-words", 12_000, ["でんわ", "さくら", "にんぎょう", "かえりみち", "ぱすわーど", "ねこ"]),
      ("japanese-additions", 300, ["あいしてる", "ありがとう", "だいすき", "こんにちわ", "いぬやしゃ"]),
    ])
  func front(list: String, lines: Int, readings: [String]) throws {
    let front = try Self.lines(of: list).prefix(lines).compactMap { $0.split(separator: "\t").last }
    #expect(readings.filter { !front.contains(Substring($0)) } == [])
  }

  private static func lines(of list: String) throws -> [Substring] {
    guard let file = unsafe fopen("\(folder)/\(list).tsv", "r") else { throw SetUpFailure() }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  @discardableResult private func run(_ script: String) -> Int32 {
    guard let process = unsafe popen("cd '\(Self.folder)' || exit\n\(script)", "r") else {
      return -1
    }
    return unsafe pclose(process)
  }
}
