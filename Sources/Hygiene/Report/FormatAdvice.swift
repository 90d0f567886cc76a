internal import Vaults

/// Another format that tells more of the same vaults.
struct FormatAdvice {
  /// The other format.
  let format: ExportFormat
  /// What it tells that the first one does not.
  let more: [FormatFact]
  /// What only the first one tells.
  let less: [FormatFact]

  /// The formats that tell more than this one: all that it does and something besides if they are
  /// of the same product, anything besides if another product reads its vaults.
  static func better(than format: ExportFormat, among formats: [ExportFormat]) -> [FormatAdvice] {
    formats.compactMap { other in
      let advice = FormatAdvice(comparing: other, with: format)
      // A product that imitates another's export may leave out what that one tells.
      let isOfSameProduct = other.products.first.map(format.products.contains) ?? false
      let isBetter = !advice.more.isEmpty && advice.less.isEmpty
      if isOfSameProduct, isBetter { return advice }
      return readers[format.id.name] == other.id.name && !advice.more.isEmpty ? advice : nil
    }
  }

  /// Formats of products that read the vaults of another product.
  private static let readers = [
    // KeePassXC opens the databases of KeePass 2 and imports those of KeePass 1 (its
    // docs/topics/ImportExport.adoc).
    "keepass1-csv": "keepassxc-csv"
  ]

  private init(comparing other: ExportFormat, with format: ExportFormat) {
    self.format = other
    more = FormatFact.allCases.filter { $0.isTold(by: other) && !$0.isTold(by: format) }
    less = FormatFact.allCases.filter { !$0.isTold(by: other) && $0.isTold(by: format) }
  }

  /// The other format's name, and the difference.
  func text(in language: Language) -> String {
    func names(_ facts: [FormatFact]) -> PhraseValue {
      .text(facts.map { $0.name.text(in: language) }.joined(separator: language.listSeparator))
    }
    return (less.isEmpty ? FormatPhrase.alsoTells : .tellsOther).text(
      in: language,
      ["format": .text(format.id.name), "more": names(more), "less": names(less)])
  }
}

/// Where a product writes an export, by the name of the format; only what is known for certain.
///
/// Addresses and commands where there are any: they are the same in every language, and change
/// less often than menus.
enum ExportPlacePhrase: String, Phrasebook {
  // Chromium's own page; its relatives have theirs elsewhere.
  case chromium
  // browser/components/aboutlogins and its aboutLogins.ftl: “the menu that is in the top corner”.
  case firefox
  // <https://bitwarden.com/help/cli/>, `export`.
  case bitwarden = "bitwarden-csv"
  // <https://support.1password.com/export/>
  case onePassword8 = "1password8-csv"
  // src/cli/Export.cpp of KeePassXC.
  case keePassXC = "keepassxc-csv"

  /// The place for a format, if it is known.
  init?(_ format: ExportFormat) { self.init(rawValue: format.id.name) }

  var texts: Bilingual {
    switch self {
    case .chromium:
      Bilingual(
        "Chrome: open chrome://password-manager/settings",
        "Chrome: chrome://password-manager/settings を開く")
    case .firefox:
      Bilingual(
        "Firefox: open about:logins, then the menu in its top corner",
        "Firefox: about:logins を開き、右上のメニューから選ぶ")
    case .bitwarden:
      Bilingual(
        "Bitwarden's command line: bw export --format csv",
        "Bitwarden のコマンド: bw export --format csv")
    case .onePassword8:
      Bilingual(
        "1Password 8: File > Export on a Mac, \"...\" > Export elsewhere; then choose CSV",
        "1Password 8: Mac は File > Export、ほかは「...」> Export から CSV を選ぶ（英語版のメニュー名）")
    case .keePassXC:
      Bilingual(
        "KeePassXC's command line: keepassxc-cli export --format csv FILE",
        "KeePassXC のコマンド: keepassxc-cli export --format csv ファイル")
    }
  }
}
