/// How passwords are related, in words.
public enum RelationPhrase: Phrasebook {
  case same, caseFirst, caseSome, leet, unicodeForm
  case added, replaced, exchanged, counter, counterEnd, year, yearEnd, season
  case reversed, doubled, reordered, shiftHeld, keyboardShift, parts, contained, ownName, core
  case digits, signs, letters, mixed
  case front, middle, end
  case aboutBits, manyBits
  case affixDerivable, affixSequential, affixOpaque, affixCounting, onlyCore
  case leftNothing, leftSequence, leftBits

  /// The phrase in both languages.
  public var texts: Bilingual {
    switch self {
    case .same: Bilingual("the same password", "同じパスワード")
    case .caseFirst:
      Bilingual("the first letter in the other case", "先頭の文字の大文字・小文字だけが違う")
    case .caseSome: Bilingual("letters in the other case", "大文字・小文字だけが違う")
    case .leet:
      Bilingual("signs or digits in place of letters", "文字を記号や数字に置き換えている")
    case .unicodeForm:
      Bilingual(
        "the same text in other characters, such as full width", "全角・半角など表記だけが違う")
    case .added: Bilingual("further {characters} {place}", "{place}に{characters}が加わっている")
    case .replaced: Bilingual("other {characters} {place}", "{place}の{characters}が違う")
    case .exchanged: Bilingual("two neighbours exchanged", "隣り合う 2 文字が入れ替わっている")
    case .counter: Bilingual("has a number that is a step away", "番号が少しだけ違う")
    case .counterEnd:
      Bilingual("ends in a number that is a step away", "末尾の番号が少しだけ違う")
    case .year: Bilingual("has a different year", "年が違う")
    case .yearEnd: Bilingual("ends in a different year", "末尾の年が違う")
    case .season: Bilingual("has a different season or month", "季節や月が違う")
    case .reversed: Bilingual("written backwards", "逆から書かれている")
    case .doubled: Bilingual("written twice", "2 回繰り返している")
    case .reordered: Bilingual("the same parts in another order", "同じ部分の順序だけが違う")
    case .shiftHeld:
      Bilingual("typed with Shift held for the digits", "数字を Shift キーを押したまま入力している")
    case .keyboardShift: Bilingual("typed one key further on", "キーを 1 つずらして入力している")
    case .parts:
      Bilingual(
        "the same word and number, with other characters besides", "同じ単語と数字に別の文字が加わっている")
    case .contained: Bilingual("one stands inside the other", "一方が他方に含まれている")
    case .ownName:
      Bilingual(
        "the same but for the name of the service or user",
        "サービス名やユーザー名の部分だけが違う")
    case .core: Bilingual("a common core, with other characters around it", "共通の部分（コア）がある")
    case .digits: Bilingual("digits", "数字")
    case .signs: Bilingual("signs", "記号")
    case .letters: Bilingual("letters", "文字")
    case .mixed: Bilingual("characters", "文字や数字")
    case .front: Bilingual("at the front", "先頭")
    case .middle: Bilingual("in the middle", "途中")
    case .end: Bilingual("at the end", "末尾")
    case .aboutBits: Bilingual("about {n}", "約 {n} ")
    case .manyBits: Bilingual("{n} or more", " {n} 以上の")
    case .affixDerivable:
      Bilingual(
        "the rest comes from the names of service and user, so that nothing is left to guess",
        "残りの部分はサービス名やユーザー名から分かるため、推測すべきものが残らない")
    case .affixSequential:
      Bilingual(
        "the rest counts up, so that hardly anything is left to guess",
        "残りの部分は順番に進むため、推測すべきものがほとんど残らない")
    case .affixOpaque:
      Bilingual(
        "better than reuse, but once one leaks {bits} bits are left to guess at each of the "
          + "others",
        "使い回しよりは安全だが、1 つが漏れると、他のサービスで残る秘密は{bits}ビット")
    case .onlyCore:
      Bilingual("where only the core is shared: {words}", "コアだけが共通のものについては、{words}")
    case .leftNothing: Bilingual("the rest is known", "残りの部分は分かる")
    case .leftSequence: Bilingual("the rest counts up", "残りの部分は順番に進む")
    case .leftBits:
      Bilingual(
        "{bits} bits left once one leaks", "1 つが漏れると残る秘密は{bits}ビット")
    case .affixCounting:
      Bilingual(
        "better than reuse, but once one leaks a part of the rest is known to count up, and "
          + "{bits} bits are left to guess at each of the others",
        "使い回しよりは安全だが、1 つが漏れると、残りの一部は順番に進むと分かり、他のサービスで残る秘密は{bits}ビット")
    }
  }
}

extension Relation {
  /// The relation in words.
  public func text(in language: Language) -> String {
    if steps.isEmpty { return RelationPhrase.same.text(in: language) }
    return steps.map { $0.text(in: language) }.joined(separator: language.listSeparator)
  }
}

extension Relation.Step {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .added(let characters, let place):
      RelationPhrase.added.text(in: language, Self.values(characters, place, language))
    case .replaced(let characters, let place):
      RelationPhrase.replaced.text(in: language, Self.values(characters, place, language))
    default: phrase.text(in: language)
    }
  }

  private static func values(
    _ characters: Relation.Characters, _ place: Relation.Place, _ language: Language
  ) -> KeyValuePairs<String, PhraseValue> {
    [
      "characters": .text(characters.phrase.text(in: language)),
      "place": .text(place.phrase.text(in: language)),
    ]
  }

  private var phrase: RelationPhrase {
    switch self {
    case .letterCase(.first): .caseFirst
    case .letterCase(.some): .caseSome
    case .leet: .leet
    case .unicodeForm: .unicodeForm
    case .added: .added
    case .replaced: .replaced
    case .exchanged: .exchanged
    case .counter(.end): .counterEnd
    case .counter: .counter
    case .year(.end): .yearEnd
    case .year: .year
    case .season: .season
    case .reversed: .reversed
    case .doubled: .doubled
    case .reordered: .reordered
    case .shiftHeld: .shiftHeld
    case .keyboardShift: .keyboardShift
    case .parts: .parts
    case .contained: .contained
    case .ownName: .ownName
    case .core: .core
    }
  }
}

extension Relation.Characters {
  fileprivate var phrase: RelationPhrase {
    switch self {
    case .digits: .digits
    case .signs: .signs
    case .letters: .letters
    case .mixed: .mixed
    }
  }
}

extension Relation.Place {
  fileprivate var phrase: RelationPhrase {
    switch self {
    case .front: .front
    case .middle: .middle
    case .end: .end
    }
  }
}

extension CoreAffix {
  /// What is left to guess, in words; its values are ``values``.
  var words: RelationPhrase {
    switch kind {
    case .derivable: .affixDerivable
    case .sequential: .affixSequential
    case .opaque: hasSequence ? .affixCounting : .affixOpaque
    }
  }

  /// The same in a few words.
  var fewWords: RelationPhrase {
    switch kind {
    case .derivable: .leftNothing
    case .sequential: .leftSequence
    case .opaque: .leftBits
    }
  }

  /// What stands in ``words``.
  func values(in language: Language) -> KeyValuePairs<String, PhraseValue> {
    let phrase: RelationPhrase = remainingBits < Self.mostBits ? .aboutBits : .manyBits
    return ["bits": .text(phrase.text(in: language, ["n": .number(remainingBits)]))]
  }
}

extension Cluster {
  /// What is to be said of the core in words; nil where no members share only one.
  func affixText(in language: Language) -> String? {
    guard let affix else { return nil }
    let text = affix.words.text(in: language, affix.values(in: language))
    // Where others have the very password or a variant, less is left to guess, or nothing.
    if kind == .sharedCore { return text }
    return RelationPhrase.onlyCore.text(in: language, ["words": .text(text)])
  }
}
