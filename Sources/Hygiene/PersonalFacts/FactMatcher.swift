public import Strength

/// Every text that follows from some facts: spellings, dates, parts of numbers.
public struct FactTokens {
  let list: TokenList

  /// Derives the forms of all facts.
  public init(of facts: PersonalFacts) {
    var list = TokenList()
    FactSource.addForms(of: facts, to: &list)
    self.list = list
  }

  /// How many there are, the same ones counted each time.
  public var count: Int { list.tokens.count }
}

/// Finds facts in single passwords, for those who audit no vault.
///
///     let tokens = FactTokens(of: try PersonalFacts(yaml: bytes))
///     var matcher = FactMatcher(tokens, estimator: estimator)
///     for (rule, evidence) in matcher.evidence(in: password) { … }
public struct FactMatcher: ~Copyable {
  private let judge: PersonalJudge
  private var workspace = PersonalJudge.Workspace()

  /// A matcher that knows these tokens.
  public init(_ tokens: FactTokens, estimator: PasswordEstimator) {
    judge = PersonalJudge(index: FactIndex(tokens.list), estimator: estimator)
  }

  /// What a password says about its owner, rule by rule.
  public mutating func evidence(
    in password: Span<UInt8>
  ) -> [(rule: Rule, evidence: PersonalEvidence)] {
    judge.judge(password, &workspace).evidence
  }
}
