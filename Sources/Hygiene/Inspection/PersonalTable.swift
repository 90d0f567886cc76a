internal import Strength
internal import Vaults

/// What the passwords say about their owner, account by account.
struct PersonalTable: Sendable {
  /// The accounts whose passwords say something, in the order of the file.
  let found: [(id: CredentialID, judgement: PersonalJudgement)]

  /// Nothing was looked for.
  static let none = Self(found: [])

  private init(found: [(id: CredentialID, judgement: PersonalJudgement)]) { self.found = found }

  /// So many passwords are one piece of work.
  private static let chunk = 4096

  /// Judges all passwords, on all cores.
  init(_ vault: Vault, _ groups: PasswordGroups, _ judge: PersonalJudge) async {
    typealias Found = [(id: CredentialID, judgement: PersonalJudgement)]
    let found = await withTaskGroup(of: Found.self) { tasks in
      for start in stride(from: 0, to: groups.count, by: Self.chunk) {
        let part = start..<min(start + Self.chunk, groups.count)
        tasks.addTask { Self.judgements(of: part, groups, vault, judge) }
      }
      var found: Found = []
      for await part in tasks { found += part }
      return found
    }
    self.found = found.sorted { $0.id < $1.id }
  }

  private static func judgements(
    of part: Range<Int>, _ groups: PasswordGroups, _ vault: Vault, _ judge: PersonalJudge
  ) -> [(id: CredentialID, judgement: PersonalJudgement)] {
    var workspace = PersonalJudge.Workspace()
    var own = OwnFacts()
    var found: [(id: CredentialID, judgement: PersonalJudgement)] = []
    vault.withBytes { bytes in
      for group in part {
        let password = bytes.extracting(groups.passwords[group].bytes)
        for id in groups.members(of: group) {
          own.load(vault.credentials[id.index], in: bytes)
          let judgement = judge.judge(password, own: own, &workspace)
          if !judgement.evidence.isEmpty { found.append((id, judgement)) }
        }
      }
    }
    workspace.wipe()
    return found
  }
}
