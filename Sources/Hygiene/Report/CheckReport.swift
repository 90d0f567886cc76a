internal import Guidance

/// The answer of `kagiban check` in words: the verdict, the reasons, one advice, and what was not
/// looked at.
public struct CheckReport {
  private let assessment: Assessment
  private let language: Language
  private let reasons: ReasonText

  /// A report on the passwords of this assessment.
  public init(_ assessment: Assessment, language: Language) {
    self.assessment = assessment
    self.language = language
    reasons = ReasonText(assessment, language)
  }

  /// The answer on one password, for a person.
  public func page(
    on verdict: PasswordVerdict, isAcceptable: Bool, columns: Int, usesColor: Bool
  ) -> String {
    var page = Page(columns: columns, usesColor: usesColor)
    page.line(
      page.styled(word(isAcceptable), isAcceptable ? .green : .boldRed))
    if let strength = verdict.strength {
      for line in StrengthMeter(strength, language).lines { page.line("  " + line) }
    }
    for finding in verdict.findings {
      page.paragraph(textWithRule(of: finding), lead: "  - ")
    }
    if let strength = verdict.strength {
      if !isAcceptable, strength.score == PasswordStrength.best {
        page.paragraph(CheckPhrase.strongAllTheSame.text(in: language), lead: "  ")
      } else if isAcceptable, strength.score == PasswordStrength.best - 1 {
        page.paragraph(CheckPhrase.notAgainstTheft.text(in: language), lead: "  ")
      }
    }
    if let worst = verdict.findings.first {
      page.paragraph(
        "\(RulePhrase.whatToDo.text(in: language)) \(reasons.advice(on: worst))", lead: "  ")
    }
    if let answer = verdict.answer {
      for sentence in sentences(on: answer, isAcceptable: isAcceptable) {
        page.paragraph(sentence, lead: "  ")
      }
    }
    if verdict.exposure == .unknown {
      page.paragraph(CheckPhrase.exposureUnknown.text(in: language), lead: "  ")
    }
    let unchecked = assessment.coverage
      .filter { [.notInThisVersion, .notGiven].contains($0.status) }
      .map { $0.topic.name.text(in: language) }
    if !unchecked.isEmpty {
      page.paragraph(
        CheckPhrase.notChecked.text(
          in: language, ["topics": .text(unchecked.joined(separator: language.listSeparator))]),
        lead: "  ")
    }
    page.writeDisagreements(among: assessment.guidance, in: language)
    return page.text
  }

  /// The answer on one of many passwords, on a line.
  public func line(on verdict: PasswordVerdict, isAcceptable: Bool, number: Int) -> String {
    let answer = verdict.answer.map { sentence(on: $0, isAcceptable: isAcceptable) }
    let strength = verdict.strength.map { StrengthMeter($0, language).shortText }
    let texts =
      [strength].compactMap(\.self) + verdict.findings.map(textWithRule(of:))
      + [answer].compactMap(\.self)
    let reasons = texts.joined(separator: language.reasonSeparator)
    return reasons.isEmpty
      ? "\(number): \(word(isAcceptable))\n" : "\(number): \(word(isAcceptable)): \(reasons)\n"
  }

  /// Who typed nothing did not leave an entry without a password.
  private func textWithRule(of finding: Finding) -> String {
    guard finding.rule == .empty else { return reasons.textWithRule(of: finding) }
    let rule = language.parenthesized(finding.rule.id)
    return CheckPhrase.empty.text(in: language) + (language == .english ? " " : "") + rule
  }

  /// The answer on one of many passwords as an object on a line (NDJSON).
  ///
  /// `breached` is true for a hit in any list, false only when a complete list was asked, else
  /// null. Guesses and score are null for the empty password. `policy` is there if a policy was
  /// asked. With all its digits the number of guesses would be as good as a hash; ``GuessDigits``.
  public static func object(
    on verdict: PasswordVerdict, isAcceptable: Bool, number: Int, guesses: GuessDigits = .few
  ) -> String {
    // Numbers, literals and identifiers of ours: there is nothing that would need escaping.
    let rules = verdict.findings.map { "\"\($0.rule.id)\"" }.joined(separator: ",")
    return "{\"line\":\(number),\"verdict\":\"\(isAcceptable ? "acceptable" : "not-acceptable")\","
      + "\(strength(verdict.strength, guesses)),\(exposure(verdict.exposure)),"
      + "\"rules\":[\(rules)],\"patterns\":[\(patterns(verdict.strength))]"
      + "\(verdict.answer.map(policy) ?? "")}\n"
  }

  private static func policy(_ answer: Answer) -> String {
    func keys(_ parameters: Set<Parameter>) -> String {
      Parameter.allCases.filter(parameters.contains).map { "\"\($0.key)\"" }
        .joined(separator: ",")
    }
    return ",\"policy\":{\"accepted\":\(answer.isAccepted),"
      + "\"refused_by\":[\(keys(answer.refusals))],\"not_judged\":[\(keys(answer.unjudged))]}"
  }

  // MARK: What a policy answers

  /// What the policy would do with the password, and what of it could not be looked at.
  private func sentences(on answer: Answer, isAcceptable: Bool) -> [String] {
    guard !answer.unjudged.isEmpty else {
      return [sentence(on: answer, isAcceptable: isAcceptable)]
    }
    return [
      sentence(on: answer, isAcceptable: isAcceptable),
      CheckPhrase.policyNotJudged.text(in: language, ["rules": names(answer.unjudged)]),
    ]
  }

  /// The two disagree often, and that is worth saying.
  private func sentence(on answer: Answer, isAcceptable: Bool) -> String {
    switch (answer.isAccepted, isAcceptable) {
    case (true, true): CheckPhrase.policyAccepts.text(in: language)
    case (true, false): CheckPhrase.policyAcceptsWeak.text(in: language)
    case (false, true):
      CheckPhrase.policyRefusesGood.text(in: language, ["rules": names(answer.refusals)])
    case (false, false):
      CheckPhrase.policyRefuses.text(in: language, ["rules": names(answer.refusals)])
    }
  }

  private func names(_ parameters: Set<Parameter>) -> PhraseValue {
    .text(
      Parameter.allCases.filter(parameters.contains).map { $0.text(in: language) }
        .joined(separator: language.listSeparator))
  }

  private static func strength(_ strength: PasswordStrength?, _ digits: GuessDigits) -> String {
    guard let strength else { return "\"guesses_log10\":null,\"score\":null" }
    return "\"guesses_log10\":\(digits.text(of: strength.guessesLog10)),"
      + "\"score\":\(strength.score)"
  }

  private static func patterns(_ strength: PasswordStrength?) -> String {
    (strength?.patterns.names ?? []).map { "\"\($0)\"" }.joined(separator: ",")
  }

  private static func exposure(_ exposure: Exposure) -> String {
    switch exposure {
    case .found(let count):
      "\"breached\":true,\"breach_count\":\(count.map(String.init) ?? "null")"
    case .notFound: "\"breached\":false,\"breach_count\":0"
    case .unknown: "\"breached\":null,\"breach_count\":null"
    }
  }

  private func word(_ isAcceptable: Bool) -> String {
    (isAcceptable ? CheckPhrase.acceptable : .notAcceptable).text(in: language)
  }
}

/// How exactly the number of guesses is told.
public enum GuessDigits: Sendable {
  /// In hundredths, and no more than 20, whatever is above.
  ///
  /// All digits would let whoever holds the answer try passwords against it, and the guesses of a
  /// random password tell its exact length.
  case few
  /// All of them, to compare an estimator with another.
  case all

  func text(of log10: Double) -> String {
    switch self {
    case .all: return "\(log10)"
    case .few:
      let hundredths = Int(min(log10, PasswordStrength.mostTold) * 100)
      let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
      return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
  }
}

/// The words of `kagiban check`.
enum CheckPhrase: String, Phrasebook {
  case acceptable, notAcceptable, empty, strongAllTheSame, notAgainstTheft
  case exposureUnknown, notChecked
  case policyAccepts, policyAcceptsWeak, policyRefuses, policyRefusesGood, policyNotJudged

  var texts: Bilingual {
    switch self {
    case .acceptable:
      Bilingual("acceptable, for what was checked", "確認した範囲では、変更の必要は見つかりませんでした")
    case .notAcceptable: Bilingual("not acceptable", "使用は勧められません")
    case .empty: Bilingual("it is empty", "何も入力されていません")
    case .strongAllTheSame:
      Bilingual(
        "It would take many guesses; what stands above speaks against it all the same.",
        "推測は困難ですが、上の点は別に直す必要があります。")
    case .notAgainstTheft:
      Bilingual(
        "Guessing through a log-in form does not find it. If a site that hashes its passwords fast "
          + "loses them, it is found within a second or so; a few more words, or a random one, "
          + "would withstand that too.",
        "ログイン画面からの推測では見つかりません。ただし、高速なハッシュで保存しているサービスからデータが盗まれると、"
          + "1 秒前後で見つかります。単語を増やすか、ランダムなパスワードにすれば、それにも耐えます。")
    case .exposureUnknown:
      Bilingual(
        "Whether it is exposed is not known: no list that is known to be complete was asked.",
        "漏えいの有無は不明です。完全と確かめられたリストで照合していないためです。")
    case .policyAccepts: Bilingual("the policy would accept it", "ポリシー上は使えます")
    case .policyAcceptsWeak:
      Bilingual(
        "the policy would accept it all the same", "それでもポリシー上は使えてしまいます")
    case .policyRefuses:
      Bilingual("the policy would refuse it: {rules}", "ポリシー上も使えません（{rules}）")
    case .policyRefusesGood:
      Bilingual(
        "the policy would refuse it all the same: {rules}", "それでもポリシー上は使えません（{rules}）")
    case .policyNotJudged:
      Bilingual(
        "Of the policy, not judged here, for want of the product's lists or of names: {rules}",
        "製品のリストやユーザー名が必要なため、ここでは判定していない規則: {rules}")
    case .notChecked: Bilingual("Not checked: {topics}", "未確認: {topics}")
    }
  }
}
