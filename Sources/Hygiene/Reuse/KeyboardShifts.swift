internal import Vaults

/// Links passwords that are others typed with the hands one key to the right, or one row up.
struct KeyboardShifts {
  let text: ReuseText
  let table: KeyTable

  /// The fewest keys with which that is no chance.
  private static let shortest = 6
  /// Nobody types more than that blindly.
  private static let longest = 64

  func link(
    into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    for layout in KeyboardLayout.all {
      table.forEachShared(expected: text.material.passwords.count * 3) { sink in
        for password in text.material.passwords.indices {
          addKeys(of: password, on: layout, store, to: &sink)
        }
      } set: {
        forest.root(Int32($0 >> 1))
      } _: { bucket in
        guard let typed = bucket.first(where: { $0.value & 1 == 0 }) else { return }
        let original = Int32(typed.value >> 1)
        let piece = 0..<text.forms.length(of: Int(original))
        for other in bucket where other.value & 1 == 1 {
          // A walk over the keyboard is always another one, moved.
          if judge.isWorthLinking(piece, of: Int(original), text, store) {
            forest.link(original, Int32(other.value >> 1), .keyboard)
          }
        }
      }
    }
  }

  /// Adds the keys that type a password, and those that the hands would have had to hit.
  private func addKeys(
    of password: Int, on layout: KeyboardLayout, _ store: RawSpan,
    to sink: inout EntryParts
  ) {
    let range = text.material.passwords[password].bytes
    guard (Self.shortest...Self.longest).contains(range.count) else { return }
    if layout.isLikeOthers(for: range, in: store) { return }
    let hash = text.forms.hash
    var (typed, right, up): (UInt64, UInt64?, UInt64?) = (0, 0, 0)
    for (index, offset) in range.enumerated() {
      guard let key = layout.key(of: store.byte(at: offset)) else { return }
      typed = PolynomialHash.sum(typed, hash.term(UInt32(key), at: index))
      right = Self.adding(layout.key(.right, from: key), to: right, at: index, hash)
      up = Self.adding(layout.key(.up, from: key), to: up, at: index, hash)
    }
    let value = UInt64(password) << 1
    sink.add(typed.keyed(as: 0), value)
    if let right { sink.add(right.keyed(as: 0), value | 1) }
    if let up { sink.add(up.keyed(as: 0), value | 1) }
  }

  private static func adding(
    _ key: UInt8?, to sum: UInt64?, at index: Int, _ hash: PolynomialHash
  ) -> UInt64? {
    guard let key, let sum else { return nil }
    return PolynomialHash.sum(sum, hash.term(UInt32(key), at: index))
  }
}
