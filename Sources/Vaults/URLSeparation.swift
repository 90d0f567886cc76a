/// How a format puts several addresses into one cell.
package enum URLSeparation: Sendable {
  /// One cell, one address.
  case none
  /// Joined with commas; an address that has a comma, a quote or an outer space is quoted.
  ///
  /// A piece without a scheme and without a dot is no address: the comma was part of the one
  /// before it.
  case commas
  /// Joined with a comma and a space.
  case commasAndSpaces
  /// Put together by a reader, out of several cells.
  case unitSeparators

  static let unitSeparator: UInt8 = 0x1F

  package func split(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    switch self {
    case .none: return [cell]
    case .unitSeparators:
      return cell.utf8.split(separator: Self.unitSeparator).map {
        String(decoding: $0, as: UTF8.self)
      }
    case .commas: return Self.splitAtCommas(Array(cell.utf8))
    case .commasAndSpaces: return Self.splitAtCommasAndSpaces(Array(cell.utf8))
    }
  }

  private static func splitAtCommasAndSpaces(_ bytes: [UInt8]) -> [String] {
    var urls: [String] = []
    var start = 0
    for index in bytes.indices
    where bytes[index] == .comma && index + 1 < bytes.count && bytes[index + 1] == 0x20 {
      urls.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 2
    }
    urls.append(String(decoding: bytes[start...], as: UTF8.self))
    return urls.filter { !$0.isEmpty }
  }

  private static func splitAtCommas(_ bytes: [UInt8]) -> [String] {
    var urls: [String] = []
    var index = 0
    while index <= bytes.count {
      let (piece, isQuoted) = nextPiece(of: bytes, at: &index)
      if piece.isEmpty { continue }
      let text = String(decoding: piece, as: UTF8.self)
      if !isQuoted, !urls.isEmpty, !looksLikeAddress(piece) {
        urls[urls.count - 1] += "," + text
      } else {
        urls.append(text)
      }
    }
    return urls
  }

  /// The piece at `index`, which moves behind the comma that ends it.
  private static func nextPiece(
    of bytes: [UInt8], at index: inout Int
  ) -> (piece: [UInt8], isQuoted: Bool) {
    var piece: [UInt8] = []
    if index < bytes.count, bytes[index] == .quote {
      var at = index + 1
      while at < bytes.count {
        if bytes[at] == .quote {
          if at + 1 < bytes.count, bytes[at + 1] == .quote {
            at += 1
          } else if at + 1 == bytes.count || bytes[at + 1] == .comma {
            index = at + 2
            return (piece, true)
          } else {
            break
          }
        }
        piece.append(bytes[at])
        at += 1
      }
    }
    let end = bytes[min(index, bytes.count)...].firstIndex(of: .comma) ?? bytes.count
    defer { index = end + 1 }
    return (Array(bytes[index..<end]), false)
  }

  private static func looksLikeAddress(_ piece: [UInt8]) -> Bool {
    if piece.contains(0x2E) { return true }
    return piece.indices.contains { index in
      piece[index...].starts(with: "://".utf8)
    }
  }
}
