public import Breach
internal import Vaults

/// What the breach lists say about each distinct password.
struct Exposures {
  /// What the lists say about one password.
  enum Verdict: Equatable {
    /// In at least one list; the highest count that a list gives.
    case found(count: UInt64?)
    /// In none of the lists, and one of them is known to be complete.
    case notFound
    /// In none of the lists that could be asked; none of them is known to be complete.
    case unknown
    /// A list that was to be asked could not answer.
    case notAsked
  }

  /// What was asked, in the order given: the embedded list first.
  let lists: [ConsultedList]
  private let verdicts: [Verdict]

  /// Asks every list about every password of `groups`.
  ///
  /// - Throws: ``HasherUnavailable`` if the passwords cannot be hashed.
  init(
    of groups: PasswordGroups, in vault: Vault, lists sources: [any RangeSource],
    progress: AuditProgress
  ) throws(HasherUnavailable) {
    let digests = try Self.digests(of: groups, in: vault)
    var verdicts = [Verdict](repeating: .unknown, count: groups.count)
    var lists: [ConsultedList] = []
    for (position, source) in sources.enumerated() {
      let answers = source.lookUp(digests) { part in
        progress.report(.lookingUp, (Double(position) + part) / Double(sources.count))
      }
      var list = ConsultedList(summary: source.summary)
      for (group, answer) in answers.enumerated() {
        list.count(answer)
        verdicts[group].learn(answer, isComplete: source.summary.isKnownComplete)
      }
      lists.append(list)
    }
    self.lists = lists
    self.verdicts = verdicts
  }

  /// What the lists say about the password of this group.
  subscript(group: Int) -> Verdict { verdicts[group] }

  private static func digests(
    of groups: PasswordGroups, in vault: Vault
  ) throws(HasherUnavailable) -> [SHA1Digest] {
    let hasher = try SHA1Hasher()
    var digests: [SHA1Digest] = []
    digests.reserveCapacity(groups.count)
    try vault.withBytes { (all) throws(HasherUnavailable) in
      for password in groups.passwords {
        digests.append(try hasher.digest(of: all.extracting(password.bytes)))
      }
    }
    return digests
  }
}

extension Exposures.Verdict {
  fileprivate mutating func learn(_ answer: Lookup, isComplete: Bool) {
    switch (answer, self) {
    case (.found(let count), .found(let known)): self = .found(count: Self.higher(count, known))
    case (.found(let count), _): self = .found(count: count)
    case (_, .found): break
    case (.notChecked, _): self = .notAsked
    case (.absent, .unknown): if isComplete { self = .notFound }
    case (.absent, _): break
    }
  }

  private static func higher(_ left: UInt64?, _ right: UInt64?) -> UInt64? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }
}

/// One breach list and how it answered.
public struct ConsultedList: Sendable, Equatable {
  /// What is known about the list.
  public let summary: BreachListSummary
  /// How many distinct passwords it holds.
  public private(set) var found = 0
  /// How many it does not hold.
  public private(set) var absent = 0
  /// How many it could not be asked about, with the first reason.
  public private(set) var notChecked = 0
  /// Why the first of them could not be asked.
  public private(set) var firstFailure: BreachListError?

  init(summary: BreachListSummary) { self.summary = summary }

  fileprivate mutating func count(_ answer: Lookup) {
    switch answer {
    case .found: found += 1
    case .absent: absent += 1
    case .notChecked(let failure):
      notChecked += 1
      if firstFailure == nil { firstFailure = failure }
    }
  }
}
