internal import Vaults

/// A text in the form in which other writings of it are equal: without regard to letter case, width,
/// accents and the two kinds of kana, and without blanks at its ends.
///
/// What is folded may be a password: it stands in memory that is overwritten, at the latest when this
/// goes away.
final class FoldedText {
  private let scalars = WipedArray<UInt32>()
  private let decoded = WipedArray<UInt8>()
  /// The folded text as UTF-8.
  let bytes = WipedArray<UInt8>()
  /// The same backwards, character by character.
  let reversed = WipedArray<UInt8>()

  /// The number of characters.
  private(set) var count = 0
  private var isASCII = true

  /// Folds the text at `range`; what is only blanks stays as it is.
  func fold(_ range: Range<Int>, of text: RawSpan) {
    bytes.wipe()
    scalars.wipe()
    let trimmed = text.withoutBlanks(range)
    let kept = trimmed.isEmpty ? range : trimmed
    isASCII = text.isASCII(at: kept)
    if isASCII {
      // By far the most of any vault.
      for offset in kept { bytes.append(text.byte(at: offset).asciiLowercased) }
      count = kept.count
      return
    }
    var pending: UInt32?
    text.forEachScalar(at: kept) { scalar, _ in
      FactFolding.fold(scalar, &pending) { scalars.append($0) }
    }
    if let pending { scalars.append(pending) }
    count = scalars.count
    for index in 0..<scalars.count { FactFolding.utf8(of: scalars[index]) { bytes.append($0) } }
  }

  /// Folds the text at `range` as it reads once `%41` is `A`.
  func foldDecoded(_ range: Range<Int>, of text: RawSpan) {
    decoded.wipe()
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let byte = text.percentEncodedByte(at: offset, end: range.upperBound) {
        decoded.append(byte)
        offset += 3
      } else {
        decoded.append(text.byte(at: offset))
        offset += 1
      }
    }
    let whole = 0..<decoded.count
    decoded.withSpan { fold(whole, of: unsafe $0.bytes) }
  }

  /// Turns the folded text round.
  func reverse() {
    reversed.wipe()
    if isASCII {
      for index in (0..<bytes.count).reversed() { reversed.append(bytes[index]) }
      return
    }
    for index in (0..<scalars.count).reversed() {
      FactFolding.utf8(of: scalars[index]) { reversed.append($0) }
    }
  }
}

extension RawSpan {
  /// The range without blanks at its ends.
  func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = blankLength(at: start, end: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      // A blank is one byte or three, of which only the first begins a character.
      if blankLength(at: end - 1, end: end) == 1 {
        end -= 1
      } else if end - start >= 3, blankLength(at: end - 3, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The bytes of the blank at `offset`; 0 if there is none.
  private func blankLength(at offset: Int, end: Int) -> Int {
    let first = byte(at: offset)
    if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { return 1 }
    // U+3000, as wide as a kanji.
    guard first == 0xE3, offset + 3 <= end else { return 0 }
    return byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 ? 3 : 0
  }

  /// The byte that `%` and two hexadecimal digits at `offset` stand for.
  fileprivate func percentEncodedByte(at offset: Int, end: Int) -> UInt8? {
    guard offset + 3 <= end, byte(at: offset) == 0x25,
      let high = hexadecimalValue(byte(at: offset + 1)),
      let low = hexadecimalValue(byte(at: offset + 2))
    else { return nil }
    return high << 4 | low
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

extension UInt8 {
  /// The byte with `A`…`Z` made lower case.
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
