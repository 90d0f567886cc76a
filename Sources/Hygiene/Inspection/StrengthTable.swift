internal import Strength
internal import Vaults

/// How many guesses each distinct password withstands, knowing what its entries show.
///
/// What stands in the entry's own title, address, user name and e-mail address is guessed first, and
/// then what is known about the owner. Of a password that many entries share, the first few are
/// looked at: it is reported as reused anyway.
struct StrengthTable: Sendable {
  private let strengths: [PasswordStrength]

  /// So many entries of one password give their words.
  private static let contextLimit = 4
  /// No more of a field is looked at.
  private static let fieldLimit = 256
  /// So many passwords are one piece of work.
  private static let chunk = 4096

  /// No strengths, where nothing asks for them.
  static let none = StrengthTable(strengths: [])

  private init(strengths: [PasswordStrength]) { self.strengths = strengths }

  /// Estimates all passwords, on all cores.
  init(_ vault: Vault, _ groups: PasswordGroups, _ judge: PersonalJudge) async {
    strengths = await withTaskGroup(of: (Int, [PasswordStrength]).self) { tasks in
      for start in stride(from: 0, to: groups.count, by: Self.chunk) {
        let part = start..<min(start + Self.chunk, groups.count)
        tasks.addTask { (start, Self.strengths(of: part, groups, vault, judge)) }
      }
      var parts: [(Int, [PasswordStrength])] = []
      for await part in tasks { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap { $0.1 }
    }
  }

  /// The strength of a group's password.
  subscript(group: Int) -> PasswordStrength { strengths[group] }

  private static func strengths(
    of part: Range<Int>, _ groups: PasswordGroups, _ vault: Vault, _ judge: PersonalJudge
  ) -> [PasswordStrength] {
    var workspace = EstimatorWorkspace()
    var personal = PersonalJudge.Workspace()
    var words = ContextWords()
    defer { personal.wipe() }
    return vault.withBytes { bytes in
      part.map { group in
        words.removeAll()
        for id in groups.members(of: group).prefix(contextLimit) {
          add(vault.credentials[id.index], to: &words, bytes)
        }
        let password = bytes.extracting(groups.passwords[group].bytes)
        judge.addWords(of: password, to: &words, &personal)
        let estimate = judge.estimator.estimate(password, context: words, workspace: &workspace)
        return PasswordStrength(
          estimate, PasswordPatterns(of: workspace, isShared: groups.members(of: group).count > 1))
      }
    }
  }

  private static func add(
    _ credential: Credential, to words: inout ContextWords, _ bytes: Span<UInt8>
  ) {
    func add(_ range: TextRange, _ kind: ContextWords.Kind) {
      words.appendParts(of: bytes.extracting(range.bytes.prefix(fieldLimit)), kind: kind)
    }
    add(credential.username, .userName)
    add(credential.email, .email)
    add(credential.title, .title)
    // The bytes of the store: there is no padding that could be read.
    let raw = unsafe bytes.bytes
    guard case .host(let host, _) = SiteAddress(credential.urls.bytes, in: raw) else { return }
    words.appendParts(of: bytes.extracting(SiteName.of(host, in: raw)), kind: .site)
  }
}
