internal import JapaneseWriting

/// A name or a word, in the scripts that it was given in.
struct WrittenName {
  /// As it is written, where that is neither kana nor Latin letters.
  private(set) var ideographs: [String] = []
  /// How it is said.
  private(set) var readings: [Reading] = []
  /// In Latin letters.
  private(set) var latin: [String] = []

  /// Takes apart what stands between slashes: 山田 / やまだ / Yamada.
  init(_ text: some StringProtocol) {
    for part in text.split(separator: "/") {
      let part = CompatibilityForm.of(part).trimmingBlanks
      if part.isEmpty { continue }
      let bare = part.filter { $0 != " " && $0 != "・" }
      if let reading = Reading(bare) {
        readings.append(reading)
      } else if part.unicodeScalars.allSatisfy({ $0.value < 0x250 }) {
        latin.append(part.lowercased())
      } else {
        ideographs.append(bare)
      }
    }
  }

  /// Whether it is known only as it is written, and not how it is said.
  var lacksReading: Bool { !ideographs.isEmpty && readings.isEmpty && latin.isEmpty }

  /// The spellings in Latin letters with their forms, the likeliest first.
  func spellings(limit: Int) -> [(text: String, form: FactForm)] {
    var spellings = latin.flatMap { text in
      Self.wholeAndWords(of: text).map { ($0, FactForm.asGiven) }
    }
    var seen = Set(spellings.map(\.0))
    for reading in readings {
      for spelling in reading.spellings(limit: limit) where seen.insert(spelling.text).inserted {
        spellings.append((spelling.text, FactForm(spelling.system)))
      }
    }
    return spellings
  }

  /// The words of a name in Latin letters, and all of them with and without what stands between.
  ///
  /// Mary-Jane is mary, jane, maryjane and mary.jane, O'Brien is obrien too.
  private static func wholeAndWords(of text: String) -> [String] {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }.map(String.init)
    var forms = words.count < 2 ? [text] : words.filter { $0.count > 2 } + [words.joined()]
    if words.count > 1 { forms += ["-", "_", ".", " "].map { words.joined(separator: $0) } }
    forms += forms.map { $0.filter { !"'’".contains($0) } }
    forms += forms.map(withoutMarks)
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// The name as it is written where the keyboard has no such letters: Jörg is Joerg.
  ///
  /// That the marks are just left out, Jorg, is part of the folding.
  private static func withoutMarks(_ text: String) -> String {
    text.reduce(into: "") { written, letter in
      switch letter {
      case "ä", "æ": written += "ae"
      case "ö", "ø", "œ": written += "oe"
      case "ü": written += "ue"
      case "å": written += "aa"
      case "ß": written += "ss"
      default: written.append(letter)
      }
    }
  }
}

extension FactForm {
  init(_ system: RomanSystem?) {
    self =
      switch system {
      case .hepburn: .hepburn
      case .passport: .passport
      case .kunrei: .kunrei
      case .nihon: .nihon
      case .typed: .typed
      case nil: .mixedLatin
      }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let kept = drop { $0 == " " || $0 == "\t" || $0 == "　" }
    let end = kept.lastIndex { $0 != " " && $0 != "\t" && $0 != "　" }
    return end.map { String(kept[...$0]) } ?? ""
  }
}

/// The ways in which a name stands in a password.
///
/// Joined names, names with a date and the like need no forms of their own: a password is covered
/// by as many tokens as stand in it.
enum NameForms {
  /// The most spellings of one reading.
  static let spellingLimit = 512
  /// So many of them are also put backwards, doubled and so on: nobody does that with rare ones.
  private static let playedWith = 48
  private static let wordplayLimit = 16
  /// What children and friends are called by.
  static let honorifics = ["chan", "kun", "san", "sama", "tan", "chin", "pi", "rin"]

  /// Adds all forms of a name.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - kind: whose it is.
  ///   - isPerson: whether chan and the like go with it.
  ///   - tokens: where to add them.
  static func add(
    _ name: WrittenName, _ kind: FactKind, isPerson: Bool, to tokens: inout TokenList
  ) {
    let spellings = name.spellings(limit: spellingLimit)
    for (text, form) in spellings { addPlain(text, kind, form, to: &tokens) }
    for text in name.ideographs { tokens.add(text, kind, .asGiven, .written) }
    for reading in name.readings { addKana(reading, kind, isPerson, to: &tokens) }
    if isPerson {
      for (text, _) in spellings.prefix(playedWith) {
        for honorific in honorifics {
          tokens.add(text + honorific, kind, .honorific, .letters)
        }
      }
      for text in name.ideographs {
        for honorific in ["ちゃん", "くん", "さん", "さま", "様", "君"] {
          tokens.add(text + honorific, kind, .honorific, .written)
        }
      }
    }
    for (text, _) in spellings.prefix(playedWith) {
      addPlays(text, kind, to: &tokens)
      if isPerson { addBeginnings(text, kind, to: &tokens) }
    }
  }

  /// The name with initials of a full name: tyamada, yt, t.yamada; of the kind of the initial.
  static func addInitials(
    family: (name: WrittenName, kind: FactKind), given: (name: WrittenName, kind: FactKind),
    to tokens: inout TokenList
  ) {
    func spellings(_ name: WrittenName) -> [String] {
      name.spellings(limit: spellingLimit).prefix(playedWith).map(\.text)
    }
    let (families, givens) = (spellings(family.name), spellings(given.name))
    for (names, others, kind) in [
      (families, givens, given.kind), (givens, families, family.kind),
    ] {
      let letters = Set(others.compactMap(\.first)).sorted()
      for letter in letters {
        tokens.add(String(letter), kind, .initials, .beside)
        for name in names where name.count > 2 {
          for separator in ["", "."] {
            tokens.add("\(letter)\(separator)\(name)", kind, .initials, .bounded)
            tokens.add("\(name)\(separator)\(letter)", kind, .initials, .bounded)
          }
        }
        for other in Set(names.compactMap(\.first)).sorted() {
          tokens.add("\(letter)\(other)", given.kind, .initials, .beside)
        }
      }
    }
  }

  private static func addPlain(
    _ text: String, _ kind: FactKind, _ form: FactForm, to tokens: inout TokenList
  ) {
    tokens.add(text, kind, form, text.utf8.count < 3 ? .beside : .letters)
  }

  private static func addKana(
    _ reading: Reading, _ kind: FactKind, _ isPerson: Bool, to tokens: inout TokenList
  ) {
    tokens.add(reading.kana, kind, .kana, .written)
    if isPerson {
      for honorific in ["ちゃん", "くん", "さん", "さま", "たん", "ちん", "ぴ", "りん"] {
        tokens.add(reading.kana + honorific, kind, .honorific, .written)
      }
    }
    for keyboard in [KanaKeyboard.jis, .us] {
      guard let keys = keyboard.keys(for: reading) else { continue }
      let isPlain = keys.utf8.allSatisfy { $0 | 0x20 > 0x60 && $0 | 0x20 < 0x7B }
      tokens.add(keys, kind, .kanaKeys, isPlain || keys.utf8.count < 4 ? .bounded : .mixed)
    }
    for digits in DigitWordplay.digits(for: reading, limit: wordplayLimit)
    where digits.utf8.count > 1 {
      tokens.add(digits, kind, .wordplay, .beside)
    }
  }

  private static func addPlays(_ text: String, _ kind: FactKind, to tokens: inout TokenList) {
    let count = text.utf8.count
    if (3...5).contains(count) { tokens.add(text + text, kind, .doubled, .letters) }
    if count > 3 { tokens.add(String(text.reversed()), kind, .reversed, .bounded) }
    let consonants = text.filter { !"aiueo".contains($0) }
    if consonants.utf8.count > 2, consonants.utf8.count < count {
      tokens.add(
        consonants, kind, .withoutVowels, consonants.utf8.count < 4 ? .beside : .bounded)
    }
  }

  private static func addBeginnings(_ text: String, _ kind: FactKind, to tokens: inout TokenList) {
    for length in 3...4 where length < text.utf8.count {
      tokens.add(String(text.prefix(length)), kind, .beginning, .beginning)
    }
  }
}
