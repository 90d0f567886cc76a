internal import Vaults

/// Families whose passwords differ in a letter that counts up from one to the next: `aVerona48`,
/// `bVerona48`, `cVerona48`.
///
/// Each is a single change of the others, and is found as that. What they share is a core all the
/// same, with an affix that follows a rule.
struct CountedLetters {
  let text: ReuseText

  /// Fewer are too few to tell, unless they are the first two.
  private static let fewest = 3
  /// No more letters count up.
  private static let most = 26

  /// The family with a core in place of the single changes, if its letters count up.
  func told(_ family: ReuseFamily, in bytes: RawSpan) -> ReuseFamily {
    guard family.core == nil, family.passwords.count > 1,
      let first = family.links.first(where: { $0.source == .oneEdit })
    else { return family }
    for isFront in [true, false] {
      let counted = counted(in: family, like: Int(first.left), isFront: isFront, bytes)
      guard let core = counted.core else { continue }
      var told = ReuseFamily(core: core)
      told.passwords = family.passwords
      told.links = family.links.map { link in
        let isBetween = counted.members.contains(link.left) && counted.members.contains(link.right)
        return isBetween ? FoundLink(left: link.left, right: link.right, source: .core) : link
      }
      return told
    }
    return family
  }

  /// The passwords that are `model` but for the first letter, or for the last, if these count up; and
  /// the place of the rest in one of them.
  private func counted(
    in family: ReuseFamily, like model: Int, isFront: Bool, _ bytes: RawSpan
  ) -> (members: Set<Int32>, core: CorePlace?) {
    let forms = text.forms
    let count = forms.length(of: model) - 1
    guard count >= SharedCores.shortest else { return ([], nil) }
    let rest = isFront ? 1..<count + 1 : 0..<count
    let place = isFront ? 0 : count
    let hash = forms.hash(of: model, rest)
    var letters: [UInt32: Int32] = [:]
    var members: Set<Int32> = []
    for password in family.passwords where forms.length(of: Int(password)) == count + 1 {
      guard forms.kind(Int(password), place).isLetter, forms.hash(of: Int(password), rest) == hash
      else { continue }
      let letter = text.bytes(of: place..<place + 1, in: Int(password), bytes)
      let scalar = bytes.scalar(at: letter.lowerBound, end: letter.upperBound).scalar
      letters[ScalarFolding.caseFolded(scalar)] = password
      members.insert(password)
    }
    let sorted = letters.keys.sorted()
    guard let first = sorted.first, let password = letters[first], sorted.count <= Self.most,
      sorted.count >= (first == 0x61 ? 2 : Self.fewest),
      zip(sorted, sorted.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    else { return ([], nil) }
    let core = CorePlace(
      password: password, lower: Int32(rest.lowerBound), count: Int32(rest.count))
    return (members, core)
  }
}
