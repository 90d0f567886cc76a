internal import Strength
internal import Vaults

/// How many guesses each distinct password withstands, knowing what its entries show.
///
/// What stands in the entry's own title, address, user name and e-mail address is guessed first, and
/// then what is known about the owner. Of a password that many entries share, the first few are
/// looked at: it is reported as reused anyway.
struct StrengthTable: Sendable {
  private let strengths: [PasswordStrength]
  /// Of entries that share a password with others, which have a name of their own in it.
  private let own: [CredentialID: PasswordPatterns]

  /// So many entries of one password give their words.
  private static let contextLimit = 4
  /// No more of a field is looked at.
  private static let fieldLimit = 256
  /// So many passwords are one piece of work.
  private static let chunk = 4096

  /// No strengths, where nothing asks for them.
  static let none = StrengthTable(Part())

  private init(_ all: Part) { (strengths, own) = (all.strengths, all.own) }

  /// What is found of some of the passwords.
  private struct Part {
    var strengths: [PasswordStrength] = []
    var own: [CredentialID: PasswordPatterns] = [:]
  }

  /// Estimates all passwords, on all cores.
  init(_ vault: Vault, _ groups: PasswordGroups, _ judge: PersonalJudge) async {
    self.init(
      await withTaskGroup(of: (Int, Part).self) { tasks in
        for start in stride(from: 0, to: groups.count, by: Self.chunk) {
          let part = start..<min(start + Self.chunk, groups.count)
          tasks.addTask { (start, Self.strengths(of: part, groups, vault, judge)) }
        }
        var parts: [(Int, Part)] = []
        for await part in tasks { parts.append(part) }
        return parts.sorted { $0.0 < $1.0 }.reduce(into: Part()) { all, part in
          all.strengths += part.1.strengths
          all.own.merge(part.1.own) { first, _ in first }
        }
      })
  }

  /// The strength of a group's password.
  subscript(group: Int) -> PasswordStrength { strengths[group] }

  /// The kinds of a password's parts as they are told of one of its entries: where several share the
  /// password, the name in it is that entry's own or another's.
  func patterns(of group: Int, for id: CredentialID) -> PasswordPatterns {
    var patterns = strengths[group].patterns
    guard let own = own[id] else { return patterns }
    if own.contains(.userName), patterns.remove(.sharedUserName) != nil {
      patterns.insert(.userName)
    }
    if own.contains(.site), patterns.remove(.sharedSite) != nil { patterns.insert(.site) }
    return patterns
  }

  private static func strengths(
    of part: Range<Int>, _ groups: PasswordGroups, _ vault: Vault, _ judge: PersonalJudge
  ) -> Part {
    var batch = EstimatorBatch()
    var personal = PersonalJudge.Workspace()
    defer { personal.wipe() }
    return vault.withBytes { bytes in
      var found = Part()
      var withSharedNames: [Int] = []
      func estimate(upTo end: Int) {
        let first = end - batch.count
        judge.estimator.estimate(&batch) { index, estimate, workspace in
          let group = first + index
          let patterns = PasswordPatterns(
            of: workspace, isShared: groups.memberCount(of: group) > 1)
          found.strengths.append(PasswordStrength(estimate, patterns))
          if !patterns.isDisjoint(with: [.sharedUserName, .sharedSite]) {
            withSharedNames.append(group)
          }
        }
      }
      for group in part {
        let password = bytes.extracting(groups.passwords[group].bytes)
        judge.estimator.add(password, to: &batch) { words in
          for id in groups.members(of: group).prefix(contextLimit) {
            add(vault.credentials[id.index], to: &words, bytes)
          }
          judge.addWords(of: password, to: &words, &personal)
        }
        if batch.isFull { estimate(upTo: group + 1) }
      }
      estimate(upTo: part.upperBound)
      addOwnNames(of: withSharedNames, to: &found, groups, vault, judge, bytes)
      return found
    }
  }

  /// Says of each entry whether the name in its password is its own.
  private static func addOwnNames(
    of shared: [Int], to found: inout Part, _ groups: PasswordGroups, _ vault: Vault,
    _ judge: PersonalJudge, _ bytes: Span<UInt8>
  ) {
    var workspace = EstimatorWorkspace()
    var words = ContextWords()
    for group in shared {
      let password = bytes.extracting(groups.passwords[group].bytes)
      for id in groups.members(of: group).prefix(contextLimit) {
        words.removeAll()
        add(vault.credentials[id.index], to: &words, bytes)
        _ = judge.estimator.estimate(password, context: words, workspace: &workspace)
        let own = PasswordPatterns(of: workspace).intersection([.userName, .site])
        if !own.isEmpty { found.own[id] = own }
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
