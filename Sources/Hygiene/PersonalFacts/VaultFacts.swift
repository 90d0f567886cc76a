internal import Strength
internal import Vaults

/// The user names and e-mail addresses of a vault, which are facts for all of its passwords.
enum VaultFacts {
  /// The most user names that are looked for in other entries' passwords, the frequent ones first.
  ///
  /// A person has few; a vault with thousands is a company's, and its users are not one another's
  /// facts.
  static let most = 2000

  /// Names of roles and of nobody.
  static let roles: Set<String> = [
    "password", "admin", "administrator", "user", "username", "info", "mail", "email", "test",
    "guest", "root", "support", "sales", "office", "contact", "shop", "login", "account", "hello",
    "service", "member", "master", "system", "home", "work", "private", "webmaster", "postmaster",
    "noreply", "example", "default", "name",
  ]

  /// Adds what stands in the user names and addresses of the entries.
  ///
  /// Parts of fewer than four letters and words of a language are left out: they would be found in
  /// passwords that have nothing to do with them. In the entry's own password they are looked for
  /// all the same.
  static func add(
    of vault: Vault, _ estimator: PasswordEstimator, to tokens: inout TokenList
  ) {
    var workspace = EstimatorWorkspace()
    var field = FoldedPassword()
    vault.withBytes { bytes in
      for range in frequentNames(of: vault) {
        tokens.beginFact()
        field.load(bytes.extracting(range))
        addParts(of: field, estimator, &workspace, to: &tokens)
      }
    }
    field.wipe()
  }

  private static func addParts(
    of field: FoldedPassword, _ estimator: PasswordEstimator,
    _ workspace: inout EstimatorWorkspace, to tokens: inout TokenList
  ) {
    var parts = [0..<field.bytes.count]
    if let at = (0..<field.bytes.count).first(where: { field.bytes[$0] == 0x40 }) {
      parts.append(0..<at)
    }
    FieldParts.each(of: field, most: 6) { parts.append($0) }
    let domain = parts.count > 1 ? field.bytes.count - (parts[1].upperBound) : 0
    let end = field.bytes.count - domain
    for part in parts {
      // Of the domain nothing but the whole address speaks of the person.
      if part.lowerBound >= end, domain > 0 { continue }
      guard let (standing, weight) = FieldParts.standing(of: part, in: field),
        weight > (standing == .digits ? 5 : 3)
      else { continue }
      let text = field.bytes.text(part)
      guard !roles.contains(text), !isWord(text, estimator, &workspace) else { continue }
      tokens.add(text, .otherUserName, .asGiven, standing)
    }
  }

  /// Whether a text is one ordinary word, or a password that everybody has, and no name.
  static func isWord(
    _ text: String, _ estimator: PasswordEstimator, _ workspace: inout EstimatorWorkspace
  ) -> Bool {
    let bytes = Array(text.utf8)
    _ = estimator.estimate(bytes.span, workspace: &workspace)
    guard workspace.pieceCount == 1, let word = workspace[piece: 0].word else { return false }
    switch word {
    case .word, .film, .passphraseWord: return true
    // Names are among these too, but seldom among the first.
    case .password: return workspace[piece: 0].guessesLog10 < 3
    default: return false
    }
  }

  /// Where the user names stand, the frequent ones first.
  private static func frequentNames(of vault: Vault) -> [Range<Int>] {
    let identities = IdentityFacts.userNames(of: vault)
    let fields =
      identities
      + vault.credentials.flatMap { credential in
        [credential.username.packed, credential.email.packed].filter { $0.count > 0 }
      }
    let distinct = vault.withRawBytes { DistinctStrings(fields, equality: .foldedHash, in: $0) }
    var counts = [Int32](repeating: 0, count: distinct.firsts.count)
    for number in distinct.numbers { counts[Int(number)] += 1 }
    var names = Array(counts.indices)
    if names.count > most {
      // Who has an identity in the vault is one of its people, however often the name occurs.
      for number in distinct.numbers.prefix(identities.count) { counts[Int(number)] = .max }
      names = names.filter { counts[$0] > 1 }
      names.sort { (counts[$1], $0) < (counts[$0], $1) }
      names = Array(names.prefix(most))
    }
    return names.map { fields[Int(distinct.firsts[$0])].bytes.prefix(longestField) }
  }

  private static let longestField = 64
}
