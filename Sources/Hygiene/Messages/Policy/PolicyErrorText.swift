public import Guidance

/// Why a policy file, or a file of guidance, could not be read.
enum PolicyErrorPhrase: String, Phrasebook {
  case empty, tooLarge, notText, unknownFormat, ambiguousFormat, notThisFormat, syntax, tooDeep
  case tooManyValues, duplicateKey, alias, tag, document, compoundKey, mergeKey
  case unknownKey, missingKey, badValue, wrongForm, atLine

  var texts: Bilingual {
    switch self {
    case .empty: Bilingual("there is nothing in it", "内容がありません")
    case .tooLarge:
      Bilingual(
        "it has more than {limit} bytes, which no password policy has",
        "{limit} バイトを超えており、パスワードポリシーとして大きすぎます")
    case .notText:
      Bilingual(
        "it is neither UTF-8 nor UTF-16 with a byte order mark",
        "UTF-8 でも、バイト順マーク付きの UTF-16 でもありません")
    case .unknownFormat:
      Bilingual(
        "no known policy format looks like this\nhint: name the format with --from",
        "対応している形式のポリシーではありません\nヒント: 形式を --from で指定してください")
    case .ambiguousFormat:
      Bilingual(
        "several formats look like this: {formats}\nhint: name one of them with --from",
        "複数の形式に当てはまります: {formats}\nヒント: いずれかを --from で指定してください")
    case .notThisFormat:
      Bilingual("it is not a policy in the format {format}", "形式 {format} のポリシーではありません")
    case .syntax:
      Bilingual("not valid YAML or JSON ({problem})", "YAML・JSON として正しくありません（{problem}）")
    case .tooDeep:
      Bilingual("more than {limit} levels inside one another", "入れ子が {limit} 段を超えています")
    case .tooManyValues: Bilingual("more than {limit} values", "値が {limit} 個を超えています")
    case .duplicateKey:
      Bilingual(
        "a key stands there twice, so that nobody can tell which one counts",
        "同じキーが 2 回あり、どちらが有効か判断できません")
    case .alias: Bilingual("references (*name) are not read", "参照（*名前）には対応していません")
    case .tag: Bilingual("tags (!name) are not read", "タグ（!名前）には対応していません")
    case .document:
      Bilingual("a second document begins here", "2 つ目の文書が始まっています")
    case .compoundKey:
      Bilingual("a key is not a single word or text", "キーが単一の文字列ではありません")
    case .mergeKey: Bilingual("merge keys (<<) are not read", "マージキー（<<）には対応していません")
    case .unknownKey: Bilingual("unknown key {key}", "不明なキー {key}")
    case .missingKey: Bilingual("the key {key} is missing", "キー {key} がありません")
    case .badValue:
      Bilingual("{key}: expected {expected}", "{key}: {expected}を指定してください")
    case .wrongForm: Bilingual("expected {expected}", "{expected}を指定してください")
    case .atLine: Bilingual("line {line}: {reason}", "{line} 行目: {reason}")
    }
  }
}

extension PolicyError {
  /// What is wrong and on which line, without the file's name; a hint on a second line if there is
  /// one.
  public func text(in language: Language) -> String {
    let reason = reason(in: language)
    guard let line else { return reason }
    return PolicyErrorPhrase.atLine.text(
      in: language, ["line": .number(line), "reason": .text(reason)])
  }

  private func reason(in language: Language) -> String {
    func phrase(
      _ phrase: PolicyErrorPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
    ) -> String {
      phrase.text(in: language, values)
    }
    func safe(_ text: String) -> PhraseValue { .safe(SafeText(untrusted: text, limit: 60)) }
    switch reason {
    case .empty: return phrase(.empty)
    case .tooLarge(let limit): return phrase(.tooLarge, ["limit": .number(limit)])
    case .notText: return phrase(.notText)
    case .unknownFormat: return phrase(.unknownFormat)
    case .ambiguousFormat(let formats):
      let names = formats.map(\.name).joined(separator: language.listSeparator)
      return phrase(.ambiguousFormat, ["formats": .text(names)])
    case .notThisFormat(let format): return phrase(.notThisFormat, ["format": .text(format.name)])
    case .syntax(let problem): return phrase(.syntax, ["problem": safe(problem)])
    case .tooDeep(let limit): return phrase(.tooDeep, ["limit": .number(limit)])
    case .tooManyValues(let limit): return phrase(.tooManyValues, ["limit": .number(limit)])
    // The key is not repeated: the file may be something else than a policy, an export perhaps.
    case .duplicateKey: return phrase(.duplicateKey)
    case .unsupportedYAML(let feature): return phrase(PolicyErrorPhrase(feature))
    case .unknownKey(let key): return phrase(.unknownKey, ["key": safe(key)])
    case .missingKey(let key): return phrase(.missingKey, ["key": safe(key)])
    case .badValue(let key, let expected):
      let expected = PhraseValue.text(language.text(expected))
      return key.isEmpty
        ? phrase(.wrongForm, ["expected": expected])
        : phrase(.badValue, ["key": safe(key), "expected": expected])
    case .other(let wording): return language.text(wording)
    }
  }
}

extension PolicyErrorPhrase {
  fileprivate init(_ feature: PolicyError.Feature) {
    switch feature {
    case .alias: self = .alias
    case .tag: self = .tag
    case .document: self = .document
    case .compoundKey: self = .compoundKey
    case .mergeKey: self = .mergeKey
    }
  }
}
