/// A policy file's text: decoded, cut into lines, and taken apart if it is YAML or JSON.
public struct PolicyFile: Sendable {
  /// The name, as the caller gave it.
  public let name: String
  /// The text.
  public let text: String
  /// The lines without their ends, which may be LF, CR LF or CR.
  public let lines: [Substring]
  /// What the text is as YAML or JSON; nil if it is neither.
  package let tree: YAMLNode?
  /// Why it is neither.
  package let treeError: PolicyError?
  /// The format, as soon as it is known.
  public internal(set) var format: PolicyFormat.ID?

  /// The most bytes of a policy file.
  ///
  /// Realm exports have megabytes, password policies kilobytes.
  public static let sizeLimit = 16 << 20

  /// A file with these bytes, which are UTF-8, or UTF-16 as Windows writes, with a byte order mark or
  /// without; what `net accounts` prints may also be in a Japanese code page.
  public init(name: String, bytes: [UInt8]) throws(PolicyError) {
    guard !bytes.isEmpty else { throw PolicyError(file: name, .empty) }
    guard bytes.count <= Self.sizeLimit else {
      throw PolicyError(file: name, .tooLarge(limit: Self.sizeLimit))
    }
    guard let text = Self.decoded(bytes) ?? CodePage932.listing(bytes) else {
      throw PolicyError(file: name, .notText)
    }
    self.name = name
    self.text = text
    lines = Self.lines(of: text)
    do throws(PolicyError) {
      tree = try YAMLNode(parsing: text, file: name)
      treeError = nil
    } catch {
      tree = nil
      treeError = error
    }
  }

  /// The place of a line, from 1.
  public func position(_ line: Int) -> Position { Position(file: name, line: line) }

  /// The last part of the name: `pwquality.conf`.
  public var lastNameComponent: Substring {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): return utf16(bytes.dropFirst(2)) { low, high in low | high << 8 }
    case (0xFE, 0xFF): return utf16(bytes.dropFirst(2)) { high, low in low | high << 8 }
    // No text has a character of number 0: this is a letter of ASCII in two bytes.
    case (let low?, 0) where low != 0: return utf16(bytes[...]) { low, high in low | high << 8 }
    case (0, let low?) where low != 0: return utf16(bytes[...]) { high, low in low | high << 8 }
    default:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return String(
        validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, unit: (UInt16, UInt16) -> UInt16
  ) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Swift takes CR LF for one character, so lines are cut between bytes.
  static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      guard byte == 0x0A || byte == 0x0D else {
        index = next
        continue
      }
      lines.append(text[start..<index])
      index =
        byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
        ? bytes.index(after: next) : next
      start = index
    }
    if start < bytes.endIndex { lines.append(text[start...]) }
    return lines
  }
}
