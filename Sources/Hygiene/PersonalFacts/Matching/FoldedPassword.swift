/// A password as tokens are looked for in it: folded, with what sort of character stands where.
///
/// Used again for one password after the other, and overwritten in between.
struct FoldedPassword {
  /// What a character is, as far as it makes an end of a word.
  enum Sort: UInt8, BitwiseCopyable {
    case smallLetter, capital, digit, sign, wide
    /// A further byte of the character before.
    case continuation
  }

  /// The folded bytes.
  let bytes = WipedArray<UInt8>()
  /// For each folded byte what it is.
  let sorts = WipedArray<Sort>()
  /// For each folded byte, and the end, where it comes from in the password.
  let origins = WipedArray<UInt32>()
  /// The length as far as it counts: kana and ideographs count twice.
  private(set) var weight = 0

  /// More bytes of a password than this are not looked at: nobody types so much.
  static let longest = 1024
  /// Whether there were more.
  private(set) var isCut = false

  /// Folds a password, in O(bytes).
  mutating func load(_ password: Span<UInt8>) {
    wipe()
    let count = min(password.count, Self.longest)
    isCut = password.count > count
    var index = 0
    while index < count, password[index] < 0x80 {
      append(password[index], from: index)
      index += 1
    }
    // An ASCII character before a mark of voicing is nothing that the mark could join.
    if index < count { loadScalars(password.extracting(0..<count), from: index) }
    origins.append(UInt32(count))
    weight += password.count - count
  }

  /// Overwrites what is left of the last password.
  mutating func wipe() {
    bytes.wipe()
    sorts.wipe()
    origins.wipe()
    weight = 0
  }

  /// Whether two neighbours belong to different words: a letter and a digit, aB.
  func isBoundary(_ place: Int) -> Bool {
    guard place > 0, place < sorts.count else { return true }
    let (before, after) = (sorts[place - 1], sorts[place])
    switch (before, after) {
    case (.smallLetter, .smallLetter), (.capital, .smallLetter), (.digit, .digit): return false
    case (.capital, .capital):
      // HTMLTaro: the last capital begins the next word.
      return place + 1 < sorts.count && sorts[place + 1] == .smallLetter
    case (_, .continuation): return false
    default: return true
    }
  }

  /// Whether a digit stands at a place.
  func isDigit(_ place: Int) -> Bool {
    place >= 0 && place < sorts.count && sorts[place] == .digit
  }

  /// Whether a Latin letter stands at a place.
  func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < sorts.count
      && (sorts[place] == .smallLetter || sorts[place] == .capital)
  }

  /// Whether a letter, a kana or an ideograph stands at a place.
  func isInText(_ place: Int) -> Bool {
    guard place >= 0, place < sorts.count else { return false }
    return sorts[place] != .digit && sorts[place] != .sign
  }

  /// The letters around a part, as far as no longer than any word.
  func run(around part: Range<Int>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while part.lowerBound - start < 24, isLetter(start - 1) { start -= 1 }
    while end - part.upperBound < 24, isLetter(end) { end += 1 }
    return start..<end
  }

  private mutating func append(_ byte: UInt8, from origin: Int) {
    let sort: Sort =
      switch byte {
      case 0x61...0x7A: .smallLetter
      case 0x41...0x5A: .capital
      case 0x30...0x39: .digit
      default: .sign
      }
    bytes.append(sort == .capital ? byte + 0x20 : byte)
    sorts.append(sort)
    origins.append(UInt32(origin))
    weight += 1
  }

  private mutating func loadScalars(_ password: Span<UInt8>, from start: Int) {
    var pending: UInt32?
    // Where the scalar that is held back comes from, and whether it was a capital.
    var held = (origin: start, isCapital: false)
    var position = start
    while position < password.count {
      let place = position
      let scalar = Self.scalar(in: password, at: &position)
      // An accent of its own behind the letters that were taken over as they are.
      if (0x300...0x36F).contains(scalar), pending == nil, isLetter(bytes.count - 1) { continue }
      let isCapital = FactFolding.isCapital(scalar)
      var isHeldOut = pending == nil
      FactFolding.fold(scalar, &pending) { folded in
        let from = isHeldOut ? (origin: place, isCapital: isCapital) : held
        append(scalar: folded, from: from.origin, isCapital: from.isCapital)
        isHeldOut = true
      }
      // A mark that joined the scalar before it comes from where that does.
      if isHeldOut { held = (place, isCapital) }
    }
    if let pending { append(scalar: pending, from: held.origin, isCapital: held.isCapital) }
  }

  private mutating func append(scalar: UInt32, from origin: Int, isCapital: Bool) {
    if scalar < 0x80 {
      append(UInt8(scalar), from: origin)
      if isCapital { sorts[sorts.count - 1] = .capital }
      return
    }
    var isFirst = true
    FactFolding.utf8(of: scalar) { byte in
      bytes.append(byte)
      sorts.append(isFirst ? .wide : .continuation)
      origins.append(UInt32(origin))
      isFirst = false
    }
    weight += 2
  }

  /// Reads one scalar; a byte that belongs to none stands for itself, beyond all scalars.
  private static func scalar(in bytes: Span<UInt8>, at position: inout Int) -> UInt32 {
    let first = bytes[position]
    position += 1
    let length =
      switch first {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    if first < 0x80 { return UInt32(first) }
    guard length > 0, position + length <= bytes.count else { return stray(first) }
    var scalar = UInt32(first) & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else { return stray(first) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    position += length
    return scalar
  }

  private static func stray(_ byte: UInt8) -> UInt32 { 0x11_0000 + UInt32(byte) }
}
