internal import Guidance

/// Verdicts in the words of a language.
struct VerdictText {
  let language: Language
  let values: PolicyValueText

  init(language: Language) {
    self.language = language
    values = PolicyValueText(language: language)
  }

  /// What the policy has; with the name of what was judged, where that is not what was asked for
  /// and the value does not tell.
  func found(_ verdict: Verdict) -> String {
    let text = values.text(verdict.setting, of: verdict.judged)
    guard verdict.judged != verdict.parameter, case .flag? = verdict.setting.value else {
      return text
    }
    let name = verdict.judged.text(in: language)
    return language == .english ? "\(name): \(text)" : "\(name)\(text)"
  }

  /// What is asked for; nil where the guidance is silent.
  func required(_ verdict: Verdict) -> String? {
    verdict.requirement.map { values.text($0.comparison, of: $0.parameter) }
  }

  /// The verdict in full: what stands against what, and what one has to know of both.
  func message(_ verdict: Verdict) -> String {
    var sentences = [comparison(verdict)]
    sentences += details(verdict)
    return sentences.joined(separator: language == .english ? " " : "")
  }

  private func comparison(_ verdict: Verdict) -> String {
    // Where nothing stands, what is missing is the setting that would have been judged.
    let isAnswered = verdict.outcome != .policySilent && verdict.outcome != .notExpressible
    let name = (isAnswered ? verdict.parameter : verdict.judged).text(in: language)
    guard let required = required(verdict) else {
      return phrase(.silentMessage, ["name": .text(name), "found": .text(found(verdict))])
    }
    switch verdict.outcome {
    case .policySilent:
      return phrase(.unsetMessage, ["name": .text(name), "required": .text(required)])
    case .notExpressible:
      return phrase(.unsayableMessage, ["name": .text(name), "required": .text(required)])
    default:
      return phrase(
        .message,
        ["name": .text(name), "found": .text(found(verdict)), "required": .text(required)])
    }
  }

  /// What one has to know, each as a sentence: arithmetic, defaults, remarks, doubts, notes.
  ///
  /// - Parameters:
  ///   - verdict: the verdict.
  ///   - isShort: whether to leave out what the guidance says beside its demand.
  /// - Returns: the sentences.
  func details(_ verdict: Verdict, isShort: Bool = false) -> [String] {
    var details: [String] = []
    if let effective = verdict.effective {
      details.append(
        phrase(.effective, ["value": .text(values.text(effective, of: verdict.judged))]))
    }
    switch verdict.setting.origin {
    case .default(let product) where !product.isEmpty:
      details.append(phrase(.fromDefault, ["product": .safe(SafeText(untrusted: product))]))
    case .notExpressible(let places) where !places.isEmpty:
      let list = places.map { SafeText(untrusted: $0).text }
        .joined(separator: language.listSeparator)
      details.append(phrase(.lookIn, ["places": .text(list)]))
    default: break
    }
    details += verdict.remarks.map(text)
    let wordings = [verdict.setting.doubt].compactMap(\.self) + verdict.setting.notes
    let notes = isShort ? [] : [verdict.requirement?.note].compactMap(\.self)
    details += (wordings + notes).map { language.sentence($0) }
    if verdict.requirement?.confidence == .low { details.append(phrase(.low)) }
    return details
  }

  /// The place in the file: `line 3`, with the file where there are several.
  func place(of verdict: Verdict, namingFile: Bool) -> String? {
    verdict.setting.position.map { language.place($0, namingFile: namingFile) }
  }

  private func text(_ remark: Verdict.Remark) -> String {
    switch remark {
    case .minimumInBytes(let bytes): inBytes(.minimumInBytes, bytes, kana: (bytes + 2) / 3)
    case .minimumInUTF16: phrase(.minimumInUTF16)
    case .maximumInBytes(let bytes): inBytes(.maximumInBytes, bytes, kana: bytes / 3)
    case .notEnforced: phrase(.notEnforced)
    case .dictionaryOnly: phrase(.dictionaryOnly)
    case .breachedListServes: phrase(.breachedListServes)
    case .passphraseWay(let count): phrase(.passphraseWay, ["n": .number(count)])
    case .onlyDigitsRefused: phrase(.onlyDigitsRefused)
    case .advisedLengthImpossible: phrase(.advisedLengthImpossible)
    case .neverLocked: phrase(.neverLocked)
    case .workedOutPerHour(let count): phrase(.workedOutPerHour, ["n": .number(count)])
    case .way(let number): phrase(.way, ["n": .number(number)])
    }
  }

  /// A kana has three bytes in UTF-8; the sentence names whole ones.
  private func inBytes(_ phrase: VerdictPhrase, _ bytes: Int, kana: Int) -> String {
    let shown = phrase == .minimumInBytes ? kana * 3 : bytes
    return phrase.text(in: language, ["n": .number(shown), "kana": .number(kana)])
  }

  private func phrase(
    _ phrase: VerdictPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}

extension Language {
  /// A text of the guidance library in this language, made harmless: it may quote a file.
  func text(_ wording: Wording) -> String {
    SafeText(untrusted: self == .english ? wording.english : wording.japanese, limit: 400).text
  }

  /// The text with a full stop, so that another sentence can follow.
  func sentence(_ wording: Wording) -> String {
    let text = text(wording)
    guard let last = text.last, !".。）)".contains(last) else { return text }
    return text + (self == .english ? "." : "。")
  }

  /// A place in a file.
  func place(_ position: Position, namingFile: Bool) -> String {
    let line = PolicyPhrase.line.text(in: self, ["n": .number(position.line)])
    guard namingFile else { return line }
    let file = SafeText(untrusted: position.file).text
    return self == .english ? "\(file), \(line)" : "\(file) の \(line)"
  }
}
