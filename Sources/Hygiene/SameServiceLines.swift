extension AffiliatedSites {
  /// The groups that somebody wrote down: one a line, the sites of a group separated by white space.
  ///
  /// A site is a domain, which stands for all hosts under its registrable domain, another host name,
  /// an IPv4 address, or the address of an app as exports write it (`android://…`). From `#` on a
  /// line is a comment.
  ///
  /// - Throws: ``SameServiceError`` for the first line that is something else. An empty file has no
  ///   groups.
  public init(lines bytes: [UInt8]) throws(SameServiceError) {
    self.init()
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    for (index, line) in Self.lines(of: text).enumerated() {
      if let group = try Self.group(in: line, number: index + 1) { add(group: group) }
    }
  }

  /// The lines, which end with LF, CR LF or CR.
  private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
      let isSecondOfTwo =
        text[index] == 0x0A && index > text.startIndex && text[index - 1] == 0x0D
      if !isSecondOfTwo { lines.append(text[start..<index]) }
      start = index + 1
    }
    return lines + [text[start...]]
  }

  /// The group in a line, or nil in one that has nothing but a comment.
  private static func group(
    in line: ArraySlice<UInt8>, number: Int
  ) throws(SameServiceError) -> [String]? {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw SameServiceError(line: number, reason: .notUTF8)
    }
    let group = text.unicodeScalars.prefix { $0 != "#" }
      .split { $0.properties.isWhitespace }.map { String($0) }
    if group.isEmpty { return nil }
    guard group.allSatisfy(isSite) else {
      throw SameServiceError(line: number, reason: .notASite)
    }
    guard group.count > 1 else { throw SameServiceError(line: number, reason: .single) }
    return group
  }

  private static func isSite(_ word: String) -> Bool {
    let utf8 = Array(word.utf8)
    // Bytes of bytes: there is no padding that could be read.
    switch SiteAddress(0..<utf8.count, in: unsafe utf8.span.bytes) {
    case .app: return true
    case .none: return false
    case .host(let range, _):
      let labels = utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      return range == 0..<utf8.count
        && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isOfHostName) }
    }
  }
}

extension UInt8 {
  /// A letter, a digit, a hyphen, an underscore or a part of a character beyond ASCII.
  fileprivate var isOfHostName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}

/// Where and why a file of groups of sites cannot be used; never what stands there.
///
/// The file may be a wrong one, an export for instance.
public struct SameServiceError: Error, Sendable, Equatable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: Reason

  /// What can be wrong with a line.
  public enum Reason: Phrasebook {
    /// It is not UTF-8.
    case notUTF8
    /// A word is no site.
    case notASite
    /// It has one site, which is in a group with nobody.
    case single

    /// The reason in both languages.
    public var texts: Bilingual {
      switch self {
      case .notUTF8: Bilingual("not UTF-8 text", "UTF-8 のテキストではありません")
      case .notASite:
        Bilingual(
          "not a list of sites (write example.com, without https:// and path; separate sites by "
            + "spaces)",
          "サイトの一覧ではありません（example.com のように https:// やパスを付けず、空白で区切ってください）")
      case .single:
        Bilingual(
          "a single site (a line names two or more that are one service)",
          "サイトが 1 つしかありません（同じサービスのサイトを 1 行に 2 つ以上書いてください）")
      }
    }
  }
}
