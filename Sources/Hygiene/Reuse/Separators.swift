internal import Vaults

/// Links passphrases that are the same words with other signs between them, or none:
/// `ride-wrath-calm-bath` and `ride wrath calm bath`.
///
/// One or two other signs are a change or two; here there are three or more in one of them.
struct Separators {
  let text: ReuseText

  private static let fewest = 3
  private static let fewestOthers = 12
  private static let longest = 128

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    let count = text.material.passwords.count
    var first: [UInt64: Int32] = [:]
    for password in 0..<count where separators(in: password) >= Self.fewest {
      link(password, key(of: password), &first, into: &forest, &judge, store)
    }
    if first.isEmpty { return }
    for password in 0..<count {
      let length = text.forms.length(of: password)
      guard (Self.fewestOthers...Self.longest).contains(length),
        separators(in: password) < Self.fewest
      else { continue }
      let key = key(of: password)
      if first[key] != nil { link(password, key, &first, into: &forest, &judge, store) }
    }
  }

  private func link(
    _ password: Int, _ key: UInt64, _ first: inout [UInt64: Int32],
    into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    guard let other = first[key] else {
      first[key] = Int32(password)
      return
    }
    let piece = 0..<text.forms.length(of: Int(other))
    guard !forest.isJoined(other, Int32(password)),
      judge.isWorthLinking(piece, of: Int(other), text, store)
    else { return }
    forest.linkInOrder(other, Int32(password), .separators)
  }

  /// How many signs stand between two letters or digits.
  private func separators(in password: Int) -> Int {
    let length = text.forms.length(of: password)
    guard length >= Self.fewestOthers, length <= Self.longest else { return 0 }
    let count = (1..<length - 1).count { index in
      text.forms.kind(password, index) == .sign && text.forms.kind(password, index - 1) != .sign
        && text.forms.kind(password, index + 1) != .sign
    }
    // Words are longer than what is random between signs.
    return 4 * count <= length ? count : 0
  }

  /// The hash of the letters and digits.
  private func key(of password: Int) -> UInt64 {
    var (hash, place): (UInt64, Int) = (0, 0)
    for index in 0..<text.forms.length(of: password)
    where text.forms.kind(password, index) != .sign {
      hash = PolynomialHash.sum(
        hash, text.forms.hash.term(text.forms.unit(password, index), at: place))
      place += 1
    }
    return hash
  }
}
