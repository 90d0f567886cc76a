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
  /// The table that the add-on Password Exporter wrote.
  case passwordExporterCSV

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

  // Tables of products whose rules are not known here yet
  /// KeePass 1.x, with backslashes before quotes.
  case keePass1CSV
  /// 1Password 6 or 7.
  case onePassword7CSV
  /// Dashlane.
  case dashlaneCSV
  /// NordPass, which mixes in cards, people and folders.
  case nordPassCSV
  /// RoboForm, which guards values with apostrophes.
  case roboFormCSV
  /// Zoho Vault, which packs user name and password into one cell.
  case zohoCSV
  /// Passwordstate, which repeats its header.
  case passwordstateCSV
  /// TeamPass, whose rows are wider than its header.
  case teamPassCSV
  /// Buttercup, whose folders are rows.
  case buttercupCSV
  /// True Key, which mixes kinds of items.
  case trueKeyCSV
  /// A dump of a Chromium browser's table of logins.
  case chromiumDatabaseCSV
  /// Passman, whose bin is among the rows.
  case passmanCSV
  /// RememBear, whose bin is among the rows.
  case remembearCSV
  /// Blur, which writes `undefined` for nothing.
  case blurCSV
  /// Encryptr, which mixes kinds of items.
  case encryptrCSV
  /// Psono, with a column for every kind of item.
  case psonoCSV
  /// LastPass's form-fill profiles, which hold no logins.
  case lastPassFormFill

  /// Not text at all.
  case binary

  /// The product's name where there is one: a proper noun, the same in every language.
  public var product: String? {
    switch self {
    case .bitwardenJSON, .bitwardenEncryptedJSON, .bitwardenAccountRestrictedJSON, .bitwardenZip:
      "Bitwarden"
    case .onePuxData, .onePux, .onePassword1PIF, .onePassword7CSV: "1Password"
    case .protonJSON, .protonZip: "Proton Pass"
    case .enpassJSON: "Enpass"
    case .keeperJSON: "Keeper"
    case .dashlaneJSON, .dashlaneZip, .dashlaneCSV: "Dashlane"
    case .keePassXML, .keePass1XML, .keePass1CSV, .keePassDatabase: "KeePass"
    case .passwordSafeXML: "Password Safe"
    case .safeInCloudXML: "SafeInCloud"
    case .keychainDump: "macOS Keychain"
    case .passwordExporterCSV: "Password Exporter"
    case .samsungPass: "Samsung Pass"
    case .nordPassCSV: "NordPass"
    case .roboFormCSV: "RoboForm"
    case .zohoCSV: "Zoho Vault"
    case .passwordstateCSV: "Passwordstate"
    case .teamPassCSV: "TeamPass"
    case .buttercupCSV: "Buttercup"
    case .trueKeyCSV: "True Key"
    case .chromiumDatabaseCSV: "Chromium"
    case .passmanCSV: "Passman"
    case .remembearCSV: "RememBear"
    case .blurCSV: "Blur"
    case .encryptrCSV: "Encryptr"
    case .psonoCSV: "Psono"
    case .lastPassFormFill: "LastPass"
    case .credentialExchange, .json, .xml, .html, .spreadsheet, .archive, .pgpMessage, .base64,
      .binary:
      nil
    }
  }

  /// Names that together show a table which the generic reader would misread.
  static let tables: [(names: [String], export: UnsupportedExport)] = [
    (["Account", "Login Name", "Password", "Web Site"], .keePass1CSV),
    (["UUID", "TITLE", "SCOPE", "AUTOSUBMIT"], .onePassword7CSV),
    (["password(password)"], .onePassword7CSV),
    (["ainfo", "password"], .onePassword7CSV),
    (["username2", "username3"], .dashlaneCSV),
    (["cardholdername", "cardnumber"], .nordPassCSV),
    (["pwd", "RfFieldsV2"], .roboFormCSV),
    (["pwd", "Rf_fields"], .roboFormCSV),
    (["SecretData"], .zohoCSV),
    (["Secret Name", "Secret URL"], .zohoCSV),
    (["Password Name", "Password URL"], .zohoCSV),
    (["PasswordListID"], .passwordstateCSV),
    (["Project name", "Access information"], .teamPassCSV),
    (["!group_id"], .buttercupCSV),
    (["tk_export_version"], .trueKeyCSV),
    (["signon_realm", "blacklisted_by_user"], .chromiumDatabaseCSV),
    (["delete_time", "compromised"], .passmanCSV),
    (["type", "trash", "website"], .remembearCSV),
    (["domain", "label", "username", "email", "password"], .blurCSV),
    (["Entry Type", "Site URL"], .encryptrCSV),
    (["callback_pass", "website_password_title"], .psonoCSV),
    (["profilename", "profilelanguage"], .lastPassFormFill),
  ]
}
