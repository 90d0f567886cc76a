/// Something that is known for what it is and cannot be read, so that a message can say what to
/// export instead.
public enum UnsupportedExport: String, Sendable, CaseIterable {
  // JSON
  /// Bitwarden's plain JSON.
  case bitwardenJSON
  /// Bitwarden's JSON under a password.
  case bitwardenEncryptedJSON
  /// Bitwarden's JSON under the account's key, which only Bitwarden can read.
  case bitwardenAccountRestrictedJSON
  /// The `export.data` of a 1PUX archive.
  case onePuxData
  /// 1Password's interchange format.
  case onePassword1PIF
  /// Proton Pass's JSON.
  case protonJSON
  /// Enpass's JSON.
  case enpassJSON
  /// Keeper's JSON.
  case keeperJSON
  /// Dashlane's JSON.
  case dashlaneJSON
  /// The FIDO Alliance's credential exchange format.
  case credentialExchange
  /// Any other JSON.
  case json

  // XML and other text
  /// KeePass 2's XML.
  case keePassXML
  /// KeePass 1's XML.
  case keePass1XML
  /// Password Safe's XML.
  case passwordSafeXML
  /// SafeInCloud's XML.
  case safeInCloudXML
  /// Any other XML.
  case xml
  /// A web page.
  case html
  /// A dump of a macOS keychain.
  case keychainDump
  /// What the add-on Password Exporter wrote when asked to hide passwords and names.
  case passwordExporterEncrypted

  // Archives
  /// 1Password's archive.
  case onePux
  /// Bitwarden's archive with attachments.
  case bitwardenZip
  /// Proton Pass's archive.
  case protonZip
  /// Dashlane's archive.
  case dashlaneZip
  /// A spreadsheet.
  case spreadsheet
  /// Any other archive.
  case archive

  // Encrypted
  /// A message encrypted with OpenPGP, as Proton Pass writes one.
  case pgpMessage
  /// A KeePass database.
  case keePassDatabase
  /// Samsung Pass's encrypted export.
  case samsungPass
  /// One long line of Base64: most likely encrypted.
  case base64

  // Tables without logins
  /// LastPass's form-fill profiles, which hold no logins.
  case lastPassFormFill

  /// Text in ISO-2022-JP, the encoding of Japanese mail.
  case iso2022JP

  /// Not text at all.
  case binary

  /// The product's name where there is one: a proper noun, the same in every language.
  public var product: String? {
    switch self {
    case .bitwardenJSON, .bitwardenEncryptedJSON, .bitwardenAccountRestrictedJSON, .bitwardenZip:
      "Bitwarden"
    case .onePuxData, .onePux, .onePassword1PIF: "1Password"
    case .protonJSON, .protonZip: "Proton Pass"
    case .enpassJSON: "Enpass"
    case .keeperJSON: "Keeper"
    case .dashlaneJSON, .dashlaneZip: "Dashlane"
    case .keePassXML, .keePass1XML, .keePassDatabase: "KeePass"
    case .passwordSafeXML: "Password Safe"
    case .safeInCloudXML: "SafeInCloud"
    case .keychainDump: "macOS Keychain"
    case .passwordExporterEncrypted: "Password Exporter"
    case .samsungPass: "Samsung Pass"
    case .lastPassFormFill: "LastPass"
    case .credentialExchange, .json, .xml, .html, .spreadsheet, .archive, .pgpMessage, .base64,
      .iso2022JP, .binary:
      nil
    }
  }

  /// Names that together show a table which holds no logins.
  static let tables: [(names: [String], export: UnsupportedExport)] = [
    (["profilename", "profilelanguage"], .lastPassFormFill)
  ]
}
