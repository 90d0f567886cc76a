internal import Vaults

extension UnsupportedExport {
  /// What the file is.
  func description(in language: Language) -> String {
    if self == .binary { return UnsupportedPhrase.binary.text(in: language) }
    var kind = kind.text(in: language)
    // A blank stands between Japanese and Latin letters.
    if language == .japanese, product != nil, kind.utf8.first ?? 0x80 < 0x80 { kind = " " + kind }
    return product.map {
      UnsupportedPhrase.ofProduct.text(in: language, ["kind": .text(kind), "product": .text($0)])
    } ?? UnsupportedPhrase.alone.text(in: language, ["kind": .text(kind)])
  }

  /// What to export instead.
  func hint(in language: Language) -> String { remedy.text(in: language) }

  private var kind: UnsupportedPhrase {
    switch self {
    case .bitwardenJSON, .onePuxData, .protonJSON, .enpassJSON, .keeperJSON, .dashlaneJSON,
      .credentialExchange, .json:
      .json
    case .bitwardenEncryptedJSON, .bitwardenAccountRestrictedJSON, .samsungPass, .pgpMessage,
      .passwordExporterEncrypted:
      .encrypted
    case .keePassXML, .keePass1XML, .passwordSafeXML, .safeInCloudXML, .xml: .xml
    case .html: .webPage
    case .keychainDump, .onePassword1PIF: .text
    case .onePux, .bitwardenZip, .protonZip, .dashlaneZip, .archive: .archive
    case .spreadsheet: .spreadsheet
    case .keePassDatabase: .database
    case .base64: .base64
    case .lastPassFormFill: .profiles
    case .iso2022JP: .mailEncoding
    case .binary: .binary
    }
  }

  private var remedy: UnsupportedPhrase {
    switch self {
    case .bitwardenJSON, .bitwardenEncryptedJSON, .bitwardenZip, .protonJSON, .protonZip, .onePux,
      .onePuxData, .onePassword1PIF:
      .exportCSV
    case .bitwardenAccountRestrictedJSON: .onlyTheSameAccount
    case .passwordExporterEncrypted: .useBrowser
    case .keychainDump: .usePasswordsApp
    case .keePassXML, .keePass1XML, .keePassDatabase: .useKeePassXC
    case .pgpMessage: .decrypt
    case .archive, .dashlaneZip: .unpack
    case .spreadsheet: .saveAsCSV
    case .iso2022JP: .convert
    case .lastPassFormFill: .exportPasswords
    case .samsungPass, .enpassJSON, .keeperJSON, .dashlaneJSON,
      .credentialExchange, .json, .passwordSafeXML, .safeInCloudXML, .xml,
      .html, .base64, .binary:
      .seeFormats
    }
  }
}

/// What a file is that cannot be read, and what to do instead.
enum UnsupportedPhrase: String, Phrasebook {
  case ofProduct, alone
  case json, encrypted, xml, webPage, text, archive, spreadsheet, database, base64, profiles
  case mailEncoding, binary
  case exportCSV, onlyTheSameAccount, useBrowser, usePasswordsApp, useKeePassXC,
    decrypt, unpack, saveAsCSV, convert, exportPasswords, seeFormats

  var texts: Bilingual {
    switch self {
    case .ofProduct:
      Bilingual(
        "this is {kind} of {product}, which this version does not read",
        "{product} の{kind}のため、この版では読み取れません")
    case .alone:
      Bilingual("this is {kind}, which is not read", "{kind}のため、読み取れません")
    case .json: Bilingual("a JSON export", "JSON 形式のエクスポート")
    case .encrypted: Bilingual("an encrypted export", "暗号化されたエクスポート")
    case .xml: Bilingual("an XML export", "XML 形式のエクスポート")
    case .webPage: Bilingual("a web page", "ウェブページ")
    case .text: Bilingual("a text export", "テキスト形式のエクスポート")
    case .archive: Bilingual("an archive", "圧縮ファイル")
    case .spreadsheet: Bilingual("a spreadsheet", "表計算ソフトのファイル")
    case .database: Bilingual("a database", "データベース")
    case .base64:
      Bilingual("one long line of Base64, most likely encrypted", "Base64 の長い 1 行（おそらく暗号化済み）")
    case .profiles: Bilingual("an export of form-fill profiles", "フォーム入力用プロフィールのエクスポート")
    case .mailEncoding: Bilingual("a text in ISO-2022-JP", "ISO-2022-JP（JIS）のテキスト")
    case .binary: Bilingual("this is not a text file", "テキストファイルではありません")
    case .exportCSV:
      Bilingual(
        "hint: export again and choose CSV, without encryption",
        "ヒント: 暗号化なしの CSV を選んで、エクスポートし直してください")
    case .onlyTheSameAccount:
      Bilingual(
        "hint: only the same Bitwarden account can open it; export again and choose CSV",
        "ヒント: 同じ Bitwarden アカウントでしか開けません。CSV を選んでエクスポートし直してください")
    case .useBrowser:
      Bilingual(
        "hint: export the passwords in the browser's own settings",
        "ヒント: ブラウザーのパスワード設定からエクスポートしてください")
    case .usePasswordsApp:
      Bilingual(
        "hint: export from the Passwords app as CSV",
        "ヒント: 「パスワード」アプリから CSV でエクスポートしてください")
    case .useKeePassXC:
      Bilingual(
        "hint: open the database in KeePassXC and export it as CSV",
        "ヒント: データベースを KeePassXC で開き、CSV でエクスポートしてください")
    case .decrypt:
      Bilingual(
        "hint: decrypt it into a pipe: gpg --decrypt FILE | kagiban audit -; or export as CSV",
        "ヒント: 復号しながら渡す（gpg --decrypt FILE | kagiban audit -）か、CSV でエクスポートしてください")
    case .unpack:
      Bilingual(
        "hint: unpack it and name the CSV file in it", "ヒント: 展開して、中の CSV ファイルを指定してください")
    case .saveAsCSV:
      Bilingual("hint: save the sheet as CSV UTF-8", "ヒント: シートを「CSV UTF-8」で保存してください")
    case .convert:
      Bilingual(
        "hint: export as UTF-8, or convert it: iconv -f ISO-2022-JP -t UTF-8 FILE | kagiban audit -",
        "ヒント: UTF-8 でエクスポートし直すか、変換して渡してください: "
          + "iconv -f ISO-2022-JP -t UTF-8 FILE | kagiban audit -")
    case .exportPasswords:
      Bilingual(
        "hint: export the passwords rather than the profiles",
        "ヒント: プロフィールではなく、パスワードをエクスポートしてください")
    case .seeFormats:
      Bilingual(
        "hint: `kagiban formats` lists the exports that can be read; any table with a header and a "
          + "column `password` will do",
        "ヒント: `kagiban formats` で読み取れる形式を表示します。見出しに `password` の列がある表でも読み取れます")
    }
  }
}
