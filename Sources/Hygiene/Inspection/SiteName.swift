/// What people take for a site's name: the host without `www` and without its last labels.
enum SiteName {
  /// Of `www.example.co.jp` the `example`.
  static func of(_ host: Range<Int>, in bytes: RawSpan) -> Range<Int> {
    var name = host.prefix(longest)
    if name.count > 4, bytes.spells("www.", at: name.prefix(4)) { name = name.dropFirst(4) }
    guard let dot = name.last(where: { bytes.byte(at: $0) == 0x2E }) else { return name }
    name = name.lowerBound..<dot
    // Of `example.co.jp` the `co` is no name either.
    if let next = name.last(where: { bytes.byte(at: $0) == 0x2E }), dot - next <= 4 {
      name = name.lowerBound..<next
    }
    return name
  }

  /// No more of a host is looked at.
  private static let longest = 256
}
