internal import Vaults

/// For how many accounts each topic is settled after an audit.
///
/// An account counts as settled where the answer is known, be it yes or no.
struct CoverageExtents {
  private let extents: [Coverage.Topic: Coverage.Extent]

  init(of inspection: Inspection) {
    let (vault, audited) = (inspection.vault, inspection.groups.audited.count)
    let (facts, entries) = (EntryFacts(of: inspection), vault.credentials.count)
    func extent(_ checked: Int, of accounts: Int) -> Coverage.Extent {
      Coverage.Extent(checked: checked, accounts: accounts)
    }
    func state(_ capability: Capabilities) -> Coverage.Extent {
      extent(vault.capabilities.contains(capability) ? entries : 0, of: entries)
    }
    extents = [
      .reuse: extent(audited - inspection.unsettledReuse, of: audited),
      .length: extent(audited, of: audited),
      .exposure: extent(inspection.settledExposures, of: audited),
      .http: extent(facts.settledAddresses, of: facts.withAddress),
      .secondFactor: extent(facts.withKnownSecondFactor, of: facts.loginsWithPassword),
      .lastUse: extent(facts.withLastUse, of: facts.outsideBin),
      .age: extent(facts.withKnownAge, of: facts.withPassword),
      .archived: state(.archived), .bin: state(.trashed),
      .strength: extent(audited, of: audited), .nearReuse: extent(audited, of: audited),
      .userNames: extent(inspection.auditedWithUserName, of: audited),
      .personalFacts: extent(inspection.facts == nil ? 0 : audited, of: audited),
      .history: inspection.historyExtent,
      .identities: extent(vault.identities.details.isEmpty ? 0 : audited, of: audited),
    ]
  }

  subscript(topic: Coverage.Topic) -> Coverage.Extent {
    extents[topic] ?? Coverage.Extent(checked: 0, accounts: 0)
  }
}

extension Inspection {
  /// The audited accounts whose password is in a list, or in none of which one is complete.
  fileprivate var settledExposures: Int {
    (0..<groups.count).reduce(0) { sum, group in
      switch exposures[group] {
      case .found, .notFound: sum + groups.memberCount(of: group)
      case .unknown, .notAsked: sum
      }
    }
  }

  /// The audited accounts that show a user name or an e-mail address.
  fileprivate var auditedWithUserName: Int {
    groups.audited.count { id in
      let credential = vault.credentials[id.index]
      return !credential.username.isEmpty || !credential.email.isEmpty
    }
  }

  /// The audited accounts that have a history, and those of them whose history could be read.
  fileprivate var historyExtent: Coverage.Extent {
    let unreadable = Set(vault.history.unreadable.map(\.record))
    var (read, all) = (0, 0)
    if !vault.history.entries.isEmpty || !unreadable.isEmpty {
      for id in groups.audited {
        let credential = vault.credentials[id.index]
        if unreadable.contains(credential.position.record) {
          all += 1
        } else if !vault.pastPasswords(of: credential).isEmpty {
          read += 1
          all += 1
        }
      }
    }
    return Coverage.Extent(checked: read, accounts: all)
  }

  /// The audited accounts of which it is not known whether another with the same password is at
  /// another service, or is the same account once more.
  ///
  /// A password that occurs once is settled, whatever else the export leaves open.
  fileprivate var unsettledReuse: Int {
    let tellsUsers = vault.capabilities.contains(.usernames)
    var unsettled = 0
    vault.withRawBytes { bytes in
      for group in 0..<groups.count where groups.memberCount(of: group) > 1 {
        var byService: [Int32: (entries: Int, unnamed: Int)] = [:]
        for id in groups.members(of: group) {
          let credential = vault.credentials[id.index]
          let namesService =
            !credential.title.isEmpty || SiteAddress(credential.urls.bytes, in: bytes) != .none
          guard namesService else {
            unsettled += 1
            continue
          }
          let isUnnamed = credential.username.isEmpty && credential.email.isEmpty
          byService[services.service(of: id), default: (0, 0)].entries += 1
          byService[services.service(of: id), default: (0, 0)].unnamed += isUnnamed ? 1 : 0
        }
        for (entries, unnamed) in byService.values where entries > 1 && unnamed > 0 {
          // Entries that all lack a user name are the same once more, if they could have one.
          if unnamed < entries || !tellsUsers { unsettled += entries }
        }
      }
    }
    return unsettled
  }
}

/// What the entries outside the bin tell, counted.
private struct EntryFacts {
  private(set) var outsideBin = 0
  private(set) var withLastUse = 0
  private(set) var withAddress = 0
  private(set) var settledAddresses = 0
  private(set) var withPassword = 0
  private(set) var withKnownAge = 0
  private(set) var loginsWithPassword = 0
  private(set) var withKnownSecondFactor = 0

  init(of inspection: Inspection) {
    let vault = inspection.vault
    vault.withRawBytes { bytes in
      for credential in vault.credentials where credential.state != .trashed {
        outsideBin += 1
        if credential.lastUsed != nil { withLastUse += 1 }
        countPassword(of: credential, at: inspection.now)
        if credential.urls.isEmpty { continue }
        withAddress += 1
        if vault.isSettledHTTP(credential, in: bytes) { settledAddresses += 1 }
      }
    }
  }

  private mutating func countPassword(of credential: Credential, at now: Timestamp) {
    if credential.password.isEmpty { return }
    withPassword += 1
    if credential.hasOldPassword(at: now) != nil { withKnownAge += 1 }
    guard credential.kind == .login else { return }
    loginsWithPassword += 1
    if credential.secondFactor != .unknown { withKnownSecondFactor += 1 }
  }
}

extension Vault {
  /// Whether the addresses of a credential show if it is reached openly: one is http, or all say
  /// how they are reached.
  fileprivate func isSettledHTTP(_ credential: Credential, in bytes: RawSpan) -> Bool {
    let cell = credential.urls.bytes
    guard bytes.mayHoldSeveral(in: cell) else { return Openness(of: cell, in: bytes) != .unknown }
    let found = urls(of: credential).map { url in
      let utf8 = Array(url.utf8)
      // Bytes of bytes: there is no padding that could be read.
      return Openness(of: 0..<utf8.count, in: unsafe utf8.span.bytes)
    }
    return found.contains(.open) || !found.isEmpty && !found.contains(.unknown)
  }
}

/// Whether an address is reached without encryption.
private enum Openness {
  case open, closed, unknown

  init(of range: Range<Int>, in bytes: RawSpan) {
    switch SiteAddress(range, in: bytes) {
    case .app: self = .closed
    case .none:
      self = Self.namesScheme(range, in: bytes) ? .closed : .unknown
    case .host(let host, let isHTTP):
      if !isHTTP, Self.namesScheme(range.lowerBound..<host.lowerBound, in: bytes) {
        self = .closed
      } else if LocalHost.contains(bytes.lowercasedString(at: host)) {
        // Of this computer or of the home, where nothing is asked of the scheme.
        self = .closed
      } else {
        self = isHTTP ? .open : .unknown
      }
    }
  }

  private static func namesScheme(_ range: Range<Int>, in bytes: RawSpan) -> Bool {
    range.dropLast(2).contains { index in
      bytes.byte(at: index) == 0x3A && bytes.byte(at: index + 1) == 0x2F
        && bytes.byte(at: index + 2) == 0x2F
    }
  }
}
