internal import Vaults

/// The characters of one password, as they are or turned, side by side.
///
/// One place in memory serves password after password. It has no copies, and is overwritten at last.
@safe
struct PasswordLine: ~Copyable {
  // Safe to use: there are ``longest`` characters, and every index is compared with that.
  private let characters: UnsafeMutablePointer<(unit: UInt32, kind: UInt8)>
  /// Which characters are taken.
  private(set) var places = 0..<0

  /// No longer password is looked at.
  private static let longest = 128
  private static let shortest = 6

  init() {
    unsafe characters = .allocate(capacity: Self.longest)
    unsafe characters.initialize(repeating: (0, 0), count: Self.longest)
  }

  deinit {
    unsafe overwrite(
      UnsafeMutableRawPointer(characters),
      Self.longest * MemoryLayout<(unit: UInt32, kind: UInt8)>.stride)
    unsafe characters.deallocate()
  }

  @inline(__always)
  func unit(_ index: Int) -> UInt32 {
    precondition(index >= 0 && index < Self.longest)
    return unsafe characters[index].unit
  }

  @inline(__always)
  func kind(_ index: Int) -> CharacterKind {
    precondition(index >= 0 && index < Self.longest)
    return CharacterKind(rawValue: unsafe characters[index].kind) ?? .sign
  }

  /// Whether there are as many vowels as words have, and what is typed beside their keys has not.
  ///
  /// An `i` may be an `l` here, and does not count.
  var isNatural: Bool {
    let (vowels, letters) = places.reduce(into: (0, 0)) { counts, index in
      guard kind(index).isLetter else { return }
      counts.1 += 1
      if unit(index) == 0x61 || unit(index) == 0x65 || unit(index) == 0x6F || unit(index) == 0x75 {
        counts.0 += 1
      }
    }
    return vowels * 4 > letters
  }

  /// Whether there are signs.
  var hasSigns: Bool { places.contains { kind($0) == .sign } }

  /// How often another kind of character follows.
  var changes: Int {
    places.dropFirst().count { kind($0) != kind($0 - 1) }
  }

  /// Takes a part of a password; false if that is too short or too far behind.
  mutating func take(_ part: Range<Int>, of password: Int, _ forms: FoldedForms) -> Bool {
    guard part.count >= Self.shortest, part.upperBound <= Self.longest else { return false }
    places = part
    for index in part {
      unsafe characters[index] =
        (forms.unit(password, index), forms.kind(password, index).rawValue)
    }
    return true
  }

  /// Takes the characters that were meant in a part of an ASCII password; false as well where none is
  /// another one.
  mutating func take(
    _ part: Range<Int>, ofBytesAt start: Int, _ turn: KeyboardTurn, _ store: RawSpan
  ) -> Bool {
    guard part.count >= Self.shortest, part.upperBound <= Self.longest else { return false }
    places = part
    var isTurned = false
    for index in part {
      let byte = store.byte(at: start + index)
      let meant = turn.character(for: byte)
      isTurned = isTurned || meant.byte != byte
      unsafe characters[index] = (meant.unit, meant.kind)
    }
    return isTurned
  }
}
