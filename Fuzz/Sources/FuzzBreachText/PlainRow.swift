/// A line of a list, read in the plainest way.
enum PlainRow: Equatable {
  case blank
  case rejected
  case row(hash: [UInt8], count: UInt64?)

  /// Reads a line without its line feed.
  ///
  /// - Parameters:
  ///   - line: the line; at the end of the text it may lack its line feed.
  ///   - digits: those of a hash.
  init(_ line: ArraySlice<UInt8>, digits: Int) {
    var rest = line
    if rest.last == 0x0D { rest = rest.dropLast() }
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.isEmpty {
      self = .blank
      return
    }
    let hash = rest.prefix(digits).map { (0x61...0x66).contains($0) ? $0 - 0x20 : $0 }
    let behind = rest.dropFirst(digits)
    guard hash.count == digits, hash.allSatisfy(Self.isHexadecimal) else {
      self = .rejected
      return
    }
    if behind.isEmpty {
      self = .row(hash: hash, count: nil)
      return
    }
    let count = behind.dropFirst()
    guard behind.first == 0x3A, (1...20).contains(count.count),
      count.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      self = .rejected
      return
    }
    let value = count.reduce(UInt64(0)) { sum, digit in
      let (product, isLarge) = sum.multipliedReportingOverflow(by: 10)
      let (total, isLarger) = product.addingReportingOverflow(UInt64(digit - 0x30))
      return isLarge || isLarger ? .max : total
    }
    self = value > UInt64(Int64.max) ? .rejected : .row(hash: hash, count: value)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
  }
}
