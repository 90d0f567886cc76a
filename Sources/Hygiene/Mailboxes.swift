internal import Vaults

/// The mailboxes with which passwords are set anew, as far as the vault holds them.
struct Mailboxes {
  private var byAccount: [CredentialID: CredentialID] = [:]
  /// The accounts that are the mailbox of their own address.
  private var own: Set<CredentialID> = []

  /// Looks for the mailboxes of these accounts, in O(accounts of the vault).
  init(of accounts: [CredentialID], in inspection: Inspection) {
    let services = inspection.services
    var wanted: [Key: [CredentialID]] = [:]
    for id in accounts {
      let address = inspection.vault.user(of: id)
      guard let at = address.lastIndex(of: "@") else { continue }
      let domain = String(address[address.index(after: at)...])
      guard let service = services.service(named: Self.accountDomain(of: domain)) else { continue }
      if service == services.service(of: id) {
        if inspection.readsMail(at: id) { own.insert(id) }
        continue
      }
      for user in [address, String(address[..<at])] {
        wanted[Key(service: service, user: user), default: []].append(id)
      }
    }
    if wanted.isEmpty { return }
    let asked = Set(wanted.keys.map(\.service))
    for other in inspection.groups.audited
    where asked.contains(services.service(of: other)) && inspection.readsMail(at: other) {
      let key = Key(service: services.service(of: other), user: inspection.vault.user(of: other))
      for id in wanted[key] ?? [] where byAccount[id] == nil { byAccount[id] = other }
    }
  }

  /// The login of an account's mailbox.
  func mailbox(of id: CredentialID) -> CredentialID? { byAccount[id] }

  /// Whether the account is itself the mailbox of the address that it names.
  func isMailbox(_ id: CredentialID) -> Bool { own.contains(id) }

  private struct Key: Hashable {
    let service: Int32
    let user: String
  }

  /// The domain at which one logs in to read mail to this domain.
  private static func accountDomain(of domain: String) -> String { byDomain[domain] ?? domain }

  private static let byDomain = [
    "gmail.com": "google.com", "googlemail.com": "google.com", "icloud.com": "apple.com",
    "me.com": "apple.com", "mac.com": "apple.com", "outlook.com": "live.com",
    "outlook.jp": "live.com", "hotmail.com": "live.com", "hotmail.co.jp": "live.com",
    "msn.com": "live.com", "protonmail.com": "proton.me", "pm.me": "proton.me",
    "ymail.ne.jp": "yahoo.co.jp", "ezweb.ne.jp": "au.com", "i.softbank.jp": "softbank.jp",
  ]
}

extension Inspection {
  /// Whether mail is read with this login, as far as its entry shows: by what the site is for, or by
  /// a host or a title that speaks of mail.
  ///
  /// Not every login at the domain of an address is one: a firm's shop and its intranet are not.
  fileprivate func readsMail(at id: CredentialID) -> Bool {
    if services.siteClass(of: id)?.resetsOthers == true { return true }
    let credential = vault.credentials[id.index]
    let texts = [vault.text(credential.title), vault.text(credential.urls)]
    return texts.contains { text in
      let text = text.lowercased()
      return Self.wordsForMail.contains { text.contains($0) }
    }
  }

  private static let wordsForMail = ["mail", "メール", "outlook", "exchange", "imap", "owa."]
}
