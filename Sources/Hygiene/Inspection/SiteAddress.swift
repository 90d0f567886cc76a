/// What an address in a vault points at, found in its bytes without copying.
enum SiteAddress: Equatable {
  /// A host name or an IP address, and whether the address says `http:`.
  case host(Range<Int>, isHTTP: Bool)
  /// An app: its package name or bundle identifier.
  case app(Range<Int>)
  /// Nothing that names a place.
  case none

  /// The address at `range`.
  ///
  /// A missing scheme is not http. Ports, user names and paths are left out. A name without a dot
  /// and without a scheme is a host all the same: a router, an intranet machine.
  init(_ range: Range<Int>, in bytes: RawSpan) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes.byte(at: start) <= 0x20 { start += 1 }
    while end > start, bytes.byte(at: end - 1) <= 0x20 { end -= 1 }
    var isHTTP = false
    if bytes.word(at: start, end: end).asciiLowercased == Self.https {
      // By far the most of any vault.
      start += 8
    } else if let colon = Self.schemeEnd(start, end, bytes) {
      let scheme = start..<colon
      if bytes.spells("http", at: scheme) {
        isHTTP = true
      } else if Self.appSchemes.contains(where: { bytes.spells($0, at: scheme) }) {
        self = Self.app(colon + 3, end, bytes)
        return
      } else if !Self.webSchemes.contains(where: { bytes.spells($0, at: scheme) }) {
        self = .none
        return
      }
      start = colon + 3
    }
    let host = Self.hostRange(start, end, bytes)
    self =
      host.isEmpty || Self.isOtherText(host, upTo: end, bytes)
      ? .none : .host(host, isHTTP: isHTTP)
  }

  /// Whether what looks like a host is the first of several words, or a scheme without a place.
  private static func isOtherText(_ host: Range<Int>, upTo end: Int, _ bytes: RawSpan) -> Bool {
    guard host.upperBound < end else { return false }
    switch bytes.byte(at: host.upperBound) {
    case 0x20: return !host.contains { bytes.byte(at: $0) == 0x2E }
    case 0x3A:
      // Digits are a port.
      let next = host.upperBound + 1 < end ? bytes.byte(at: host.upperBound + 1) : 0x3A
      return !(0x30...0x39).contains(next) && otherSchemes.contains { bytes.spells($0, at: host) }
    default: return false
    }
  }

  /// `https://` as a little-endian word.
  private static let https: UInt64 = 0x2F2F_3A73_7074_7468
  private static let webSchemes: [StaticString] = ["https", "ftp", "ftps", "ws", "wss"]
  private static let otherSchemes: [StaticString] = [
    "javascript", "data", "about", "mailto", "tel", "file", "urn", "blob", "chrome",
  ]
  private static let appSchemes: [StaticString] = ["android", "androidapp", "iosapp"]

  /// Where the scheme ends, if `://` follows letters.
  private static func schemeEnd(_ start: Int, _ end: Int, _ bytes: RawSpan) -> Int? {
    var index = start
    while index < end {
      let byte = bytes.byte(at: index)
      let isSchemeByte =
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isSchemeByte else { break }
      index += 1
    }
    guard index > start, index + 2 < end, bytes.byte(at: index) == 0x3A,
      bytes.byte(at: index + 1) == 0x2F, bytes.byte(at: index + 2) == 0x2F
    else { return nil }
    return index
  }

  private static func app(_ start: Int, _ end: Int, _ bytes: RawSpan) -> SiteAddress {
    var first = start
    var index = start
    while index < end, bytes.byte(at: index) != 0x2F {
      if bytes.byte(at: index) == 0x40 { first = index + 1 }
      index += 1
    }
    // A certificate hash may hold a slash: then the package follows the last `@`.
    if index < end {
      var probe = index
      while probe < end {
        if bytes.byte(at: probe) == 0x40 {
          first = probe + 1
          index = first
          while index < end, bytes.byte(at: index) != 0x2F { index += 1 }
        }
        probe += 1
      }
    }
    return first < index ? .app(first..<index) : .none
  }

  private static func hostRange(
    _ start: Int, _ end: Int, _ bytes: RawSpan
  ) -> Range<Int> {
    var first = start
    var index = start
    scan: while index < end {
      switch bytes.byte(at: index) {
      case 0x2F, 0x3F, 0x23, 0x5C, 0x20, 0x09, 0x0A, 0x0D: break scan
      case 0x40: first = index + 1
      default: break
      }
      index += 1
    }
    var last = index
    if first < last, bytes.byte(at: first) == 0x5B {  // [IPv6]
      var close = first
      while close < last, bytes.byte(at: close) != 0x5D { close += 1 }
      return (first + 1)..<max(close, first + 1)
    }
    var colons = 0
    for probe in first..<last where bytes.byte(at: probe) == 0x3A {
      colons += 1
      if colons == 1 { last = probe }
    }
    if colons > 1 { last = index }  // a bare IPv6 address
    while last > first, bytes.byte(at: last - 1) == 0x2E { last -= 1 }
    return first..<last
  }
}

extension SiteAddress {
  /// The host or app that a person names by an address, a host or a domain, in lower case; nil if
  /// none.
  static func host(namedBy text: String) -> String? {
    let utf8 = Array(text.utf8)
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe utf8.span.bytes
    return switch SiteAddress(0..<utf8.count, in: bytes) {
    case .host(let range, _), .app(let range): bytes.lowercasedString(at: range)
    case .none: nil
    }
  }
}

extension RawSpan {
  /// The byte at `offset`, bounds checked.
  func byte(at offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether the bytes at `range` are `word` in ASCII letters of either case.
  func spells(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count {
      let letter = unsafe word.utf8Start[index]
      guard byte(at: range.lowerBound + index) | 0x20 == letter else { return false }
    }
    return true
  }
}
