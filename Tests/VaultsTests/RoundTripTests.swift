import Testing
import Vaults

/// Writes records in every dialect, with values that are meant to hurt, and reads them back.
struct RoundTripTests {
  @Test("What a product writes is what is read", arguments: Dialect.all)
  func roundTrip(_ dialect: Dialect) throws {
    var random = RandomSource(seed: dialect.seed)
    let records = (0..<150).map { _ in (0..<4).map { _ in HostileValue.make(using: &random) } }
    let named = records.enumerated().map { index, values in
      ["title \(index)" + values[0]] + values.dropFirst()
    }
    let vault = try read(
      dialect.write(header: ["name", "url", "username", "password"], records: named))
    #expect(vault.skipped == [])
    #expect(vault.recordCount == records.count)
    try #require(vault.credentials.count == records.count)
    for (credential, values) in zip(vault.credentials, named) {
      let read = [
        vault.text(credential.title), vault.text(credential.urls), vault.text(credential.username),
      ]
      #expect(read.map { Array($0.utf8) } == values.dropLast().map { Array($0.utf8) })
    }
    #expect(vault.passwords.map { Array($0.utf8) } == named.map { Array($0[3].utf8) })
  }
}

/// One way to write a table.
struct Dialect: CustomTestStringConvertible {
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithoutMark
  }

  var delimiter: String
  var lineEnd: String
  var quotesAll: Bool
  var endsLastLine: Bool
  var encoding: Encoding
  var seed: UInt64

  static let all: [Dialect] = {
    var dialects: [Dialect] = []
    for delimiter in [",", ";", "\t", "|"] {
      for lineEnd in ["\n", "\r\n", "\r", "\r\r\n"] {
        for quotesAll in [false, true] {
          let number = dialects.count
          dialects.append(
            Dialect(
              delimiter: delimiter, lineEnd: lineEnd, quotesAll: quotesAll,
              endsLastLine: number.isMultiple(of: 3),
              encoding: Encoding.allCases[number % Encoding.allCases.count],
              seed: UInt64(number)))
        }
      }
    }
    return dialects
  }()

  var testDescription: String {
    "\(delimiter.debugDescription) \(lineEnd.debugDescription) \(quotesAll) \(encoding) \(seed)"
  }

  func write(header: [String], records: [[String]]) -> [UInt8] {
    let rows = ([header] + records).map { $0.map(quoted).joined(separator: delimiter) }
    let text = rows.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return Array("\u{FEFF}".utf8) + Array(text.utf8)
    case .utf16LittleEndian: return units("\u{FEFF}" + text, bigEndian: false)
    case .utf16BigEndian: return units("\u{FEFF}" + text, bigEndian: true)
    case .utf16LittleEndianWithoutMark: return units(text, bigEndian: false)
    }
  }

  private func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  /// The value as RFC 4180 writes it; by bytes, because a combining mark hides what it follows.
  private func quoted(_ value: String) -> String {
    let special = Set("\"\r\n\(delimiter)".utf8)
    guard quotesAll || value.utf8.contains(where: special.contains) else { return value }
    var bytes: [UInt8] = [0x22]
    for byte in value.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }
}

/// Values in which every rule of a dialect is at risk.
private enum HostileValue {
  private static let pieces = [
    "", "a", "made-up", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\\", "\\\"", "=1+1",
    " ", "  x", "\u{301}", "\"\u{301}", ",\u{301}", "\n\u{301}", "\u{200D}", "\u{FE0F}", "👩‍👩‍👧",
    "ゐ", "鍵番", "é", "\u{10FFFF}", "\u{FFFD}", "\u{7F}", "\u{1B}[31m", "'", "@x", "&amp;", "<b>",
    "0", "1234567", "12345678", "{REF:P@I:1}",
  ]

  static func make(using random: inout RandomSource) -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return String(repeating: "0123456789", count: 1000)
    case 1: return String(repeating: "\"", count: Int.random(in: 1..<40, using: &random))
    case 2...8: return ""
    default:
      let count = Int.random(in: 1..<8, using: &random)
      return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }
}
