public import Vaults

/// How reports name an account: what the vault's visible fields say, where that may be shown.
///
/// A field that holds a password is ``Field/hidden``.
public struct AccountLabel: Sendable {
  /// The item's name.
  public let title: Field
  /// The host of the first address, or the app.
  public let site: Field
  /// The user name, or the e-mail address if there is none.
  public let username: Field

  /// One visible field.
  public enum Field: Sendable, Equatable {
    /// There is nothing in it.
    case empty
    /// It holds a password and is not shown.
    case hidden
    /// Hostile text from the vault, made harmless.
    case shown(SafeText)
  }
}

/// A text that was about to be written holds a password: an internal error, and a reason to stop.
public struct DisclosureError: Error, Sendable, Equatable {
  /// The credential whose text it was.
  public let credential: CredentialID
}

/// Whether an account was audited.
public enum AccountState: String, Sendable {
  /// It was.
  case audited
  /// It has no password.
  case withoutPassword = "without-password"
  /// Its password is another entry's.
  case reference
  /// It is in the bin.
  case trashed
}

extension Assessment {
  /// How reports name this account.
  ///
  /// Every text in it is checked here, as it is about to be written.
  ///
  /// - Throws: ``DisclosureError`` if a field that was found harmless holds a password after all.
  public func label(of id: CredentialID) throws(DisclosureError) -> AccountLabel {
    try AccountLabels(self).label(of: id)
  }

  /// Where the password of this account is changed; nil if the address of its site is not known or
  /// not shown.
  ///
  /// - Throws: ``DisclosureError`` as ``label(of:)`` does.
  func changeAddress(of id: CredentialID) throws(DisclosureError) -> String? {
    guard case .shown(let site) = try label(of: id).site,
      let url = inspection.vault.firstURL(of: inspection.vault.credentials[id.index])
    else { return nil }
    let utf8 = Array(url.utf8)
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe utf8.span.bytes
    // Only a plain host name goes into an address.
    guard case .host = SiteAddress(0..<utf8.count, in: bytes), PublicSuffixes.isKnown(site.text),
      site.text.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E
      })
    else { return nil }
    return inspection.changeAddresses.address(forHost: site.text)
  }

  /// Checks every label before a document is begun that cannot be taken back, on all cores.
  ///
  /// - Throws: ``DisclosureError`` as ``label(of:)`` does.
  func checkLabels() async throws(DisclosureError) {
    let failure = await withTaskGroup(of: DisclosureError?.self) { tasks in
      let all = credentials
      for start in stride(from: 0, to: all.count, by: Self.labelsAtOnce) {
        tasks.addTask {
          let labels = AccountLabels(self)
          do throws(DisclosureError) {
            for id in all[start..<min(start + Self.labelsAtOnce, all.count)] {
              _ = try labels.label(of: id)
            }
            return nil
          } catch {
            return error
          }
        }
      }
      return await tasks.first { $0 != nil } ?? nil
    }
    if let failure { throw failure }
  }

  private static let labelsAtOnce = 16_384

  /// Where the record of this account stands in the export.
  public func position(of id: CredentialID) -> RecordPosition {
    inspection.vault.credentials[id.index].position
  }

  /// Where the records stand that show this account once more, for a further site or app.
  public func furtherPositions(of id: CredentialID) -> [RecordPosition] {
    inspection.vault.furtherRows(of: inspection.vault.credentials[id.index]).map(\.position)
  }

  /// Whether this account was audited, and if not, why.
  public func state(of id: CredentialID) -> AccountState {
    let credential = inspection.vault.credentials[id.index]
    if credential.state == .trashed { return .trashed }
    if credential.refersToOtherPassword { return .reference }
    return credential.password.isEmpty ? .withoutPassword : .audited
  }
}
