import Strength
import Testing
import Vaults

@testable import Hygiene

/// A made-up family, and judges that know it.
enum Family {
  static let yaml = """
    schema: kagiban/facts/1
    family: 山田 / やまだ
    given: 太郎 / たろう
    spellings: [Yamada Taroh]
    nicknames: [たろちゃん, T-Bone]
    birthday: 1980-03-05
    dates: [2008-11-22]
    partner: {given: はなこ, birthday: 1982-11-30}
    children:
      - given: さくら
        birthday: 2010-04-01
      - given: 淳一 / じゅんいち
    pets: [ポチ, Mugi]
    phones: [090-1934-5078, 03-9816-5432]
    postal-codes: [183-4067]
    addresses: [東京都千代田区丸の内7-2-9 / まるのうち]
    cars: [品川 300 さ 82-64]
    employers: [例示商事 / れいじしょうじ / Reiji Trading]
    numbers: ["0017345"]
    words: [hanshin, 嵐 / あらし]
    """

  static let estimator = PasswordEstimator.standard(at: Timestamp(seconds: 1_764_000_000))

  /// Facts from a text.
  static func facts(_ yaml: String) throws -> PersonalFacts {
    try PersonalFacts(yaml: Array(yaml.utf8).span)
  }

  private static let whole = Result { try judge(yaml) }

  /// A judge that knows all of the family.
  static func judge() throws -> PersonalJudge { try whole.get() }

  /// A judge that knows a text's facts and no vault.
  static func judge(_ yaml: String) throws -> PersonalJudge {
    PersonalJudge(
      try facts(yaml), Vault(passwords: [], in: try SecretStore(copying: [UInt8]().span)),
      estimator)
  }

  /// A judge that knows only the facts of these lines.
  static func judge(knowing lines: String...) throws -> PersonalJudge {
    try judge((["schema: kagiban/facts/1"] + lines).joined(separator: "\n"))
  }
}

extension PersonalJudge {
  /// What the judge says of one password.
  func judge(_ password: String) -> PersonalJudgement {
    var workspace = Workspace()
    return judge(Array(password.utf8).span, &workspace)
  }

  /// The kinds found.
  func kinds(in password: String) -> Set<FactKind> {
    Set(judge(password).evidence.flatMap { $0.evidence.kinds.elements })
  }

  /// The forms found.
  func forms(in password: String) -> Set<FactForm> {
    Set(judge(password).evidence.flatMap { $0.evidence.forms.elements })
  }

  /// How much of the password it is.
  func degree(of password: String) -> PersonalEvidence.Degree? {
    judge(password).evidence.map(\.evidence.degree).max { $0.rawValue < $1.rawValue }
  }
}
