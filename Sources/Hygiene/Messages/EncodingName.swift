internal import Vaults

extension TextEncoding {
  /// What people call the encoding, in both languages.
  var productName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .cp932: "Shift_JIS (CP932)"
    case .eucJP: "EUC-JP"
    case .windows1252: "Windows-1252"
    }
  }
}
