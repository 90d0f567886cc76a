internal import Vaults

/// What of a password its own service or user name gives away: at its front, at its end, inside.
///
/// Who holds the core knows these parts already: `facebook` of `facebookRingo5`, `fac` of
/// `Ringo5fac`, the initial of `F+%Ringo5`. The core is looked for beside them.
struct OwnNames: Sendable {
  /// For each password how many characters at its front come from a name, or stand there once more.
  private(set) var fronts: [UInt8]
  /// For each password how many at its end do, with one sign before the name and a sign or digit or
  /// two after it.
  private(set) var backs: [UInt8]
  /// For each password which names stand in it whole.
  private(set) var insides: [Inside]

  /// The passwords that begin with what follows once more: `Ringo5Ringo5`, `Ringo5Ringo5!`.
  ///
  /// Who holds the core knows the second one as well.
  private var doubled: Set<Int32> = []

  /// Which names stand inside a password.
  struct Inside: OptionSet, Sendable {
    let rawValue: UInt8

    /// The name of a service that it is used with.
    static let service = Inside(rawValue: 1)
    /// A user name that it is used with.
    static let user = Inside(rawValue: 2)
  }

  /// The most names of one password that are looked at: one that is used everywhere is not made from
  /// the names of its services.
  private static let mostNames = 64
  /// So many signs or digits may stand behind a name at the end.
  private static let mostBehind = 2
  /// So many characters may follow what stands there twice.
  private static let mostAfterRepetition = 4
  /// The most characters of a name that count.
  static let longest = 40

  /// Looks for the names in the passwords, in O(bytes of passwords and names).
  ///
  /// - Parameters:
  ///   - text: the passwords.
  ///   - searched: the numbers of those to look into; nil for all.
  ///   - bytes: the bytes of the vault.
  init(_ text: ReuseText, of searched: Range<Int>? = nil, in bytes: RawSpan) {
    let count = text.material.passwords.count
    fronts = [UInt8](repeating: 0, count: count)
    backs = fronts
    insides = [Inside](repeating: [], count: count)
    var name: [UInt32] = []
    for password in searched ?? 0..<count {
      let services = text.material.services[password]
      for range in services.prefix(Self.mostNames) {
        Self.fold(range, in: bytes, into: &name)
        // The first letters of one of many services are there by chance.
        take(name, as: .service, of: password, text.forms, whole: services.count > 8)
      }
      for range in text.material.users[password].prefix(Self.mostNames) {
        Self.fold(range, in: bytes, into: &name)
        take(name, as: .user, of: password, text.forms, whole: true)
      }
      settle(password, text.forms)
      if fronts[password] == 0 { takeRepetition(password, text.forms) }
    }
  }

  /// Takes over what was found in some of the passwords.
  mutating func take(_ range: Range<Int>, from other: OwnNames) {
    fronts.replaceSubrange(range, with: other.fronts[range])
    backs.replaceSubrange(range, with: other.backs[range])
    insides.replaceSubrange(range, with: other.insides[range])
    doubled.formUnion(other.doubled)
  }

  /// Which names stand whole in a password.
  func names(in password: Int) -> Inside { insides[password] }

  /// Whether what stands at the front is no name, but what follows.
  func isDoubled(_ password: Int) -> Bool { doubled.contains(Int32(password)) }

  /// The part of a password beside its names.
  func core(of password: Int, in forms: FoldedForms) -> Range<Int> {
    Int(fronts[password])..<forms.length(of: password) - Int(backs[password])
  }

  /// How unlikely it is by chance that a password begins or ends with so much of a name of its own, a
  /// decimal logarithm.
  func ease(of password: Int) -> Double {
    let front = isDoubled(password) ? 0 : fronts[password]
    let count = Int(max(front, backs[password]))
    return count < Self.eases.count ? Self.eases[count] : Self.mostEase
  }

  /// For an initial about one in twenty, since some are more frequent than others; for more letters
  /// that somebody does as many do.
  private static let eases = [0, 1.3, 2]
  private static let mostEase = 3.0

  private static func fold(_ range: TextRange, in bytes: RawSpan, into name: inout [UInt32]) {
    name.removeAll(keepingCapacity: true)
    let part = range.bytes.prefix(longest * 4)
    bytes.forEachScalar(at: part.lowerBound..<part.upperBound) { scalar, _ in
      if name.count < longest { name.append(ScalarFolding.fold(scalar)) }
    }
  }

  private mutating func take(
    _ name: [UInt32], as inside: Inside, of password: Int, _ forms: FoldedForms, whole: Bool
  ) {
    let length = forms.length(of: password)
    if name.isEmpty || length == 0 { return }
    var front = 0
    while front < min(name.count, length), name[front] == forms.unit(password, front) { front += 1 }
    if isWorth(front, of: name, whole: whole, at: password, forms) {
      fronts[password] = max(fronts[password], UInt8(front))
    }
    for behind in 0...Self.mostBehind {
      if let back = Self.back(of: password, name, behind: behind, whole: whole, forms) {
        backs[password] = max(backs[password], UInt8(back))
        break
      }
    }
    if name.count >= 4, length <= 1024, length >= name.count,
      (0...length - name.count).contains(where: {
        Self.stands(name[...], at: $0, of: password, forms)
      })
    {
      insides[password].insert(inside)
    }
  }

  /// How many characters at the end are a name, or its first letters, and so many signs or digits
  /// behind it; nil if there is none.
  private static func back(
    of password: Int, _ name: [UInt32], behind: Int, whole: Bool, _ forms: FoldedForms
  ) -> Int? {
    let end = forms.length(of: password) - behind
    guard end > 0, (end..<end + behind).allSatisfy({ !forms.kind(password, $0).isLetter }) else {
      return nil
    }
    let fewest = whole ? name.count : behind == 0 ? 3 : 4
    for count in stride(from: min(name.count, end), through: fewest, by: -1)
    where count >= 3 && stands(name.prefix(count), at: end - count, of: password, forms) {
      return count + behind
    }
    return nil
  }

  /// Whether that many characters of a name at the front are more than chance.
  private func isWorth(
    _ count: Int, of name: [UInt32], whole: Bool, at password: Int, _ forms: FoldedForms
  ) -> Bool {
    if whole { return count == name.count && count >= 3 }
    // An initial is one if it stands alone.
    return count >= 2
      || count == 1 && forms.length(of: password) > 1 && forms.kind(password, 0).isLetter
        && !forms.kind(password, 1).isLetter
  }

  private static func stands(
    _ name: ArraySlice<UInt32>, at index: Int, of password: Int, _ forms: FoldedForms
  ) -> Bool {
    for (offset, unit) in name.enumerated() where forms.unit(password, index + offset) != unit {
      return false
    }
    return true
  }

  /// Takes for a name what is repeated at once, if little follows that is not.
  private mutating func takeRepetition(_ password: Int, _ forms: FoldedForms) {
    let length = forms.length(of: password) - Int(backs[password])
    for half in stride(
      from: length / 2, through: (length - Self.mostAfterRepetition + 1) / 2, by: -1)
    where half >= SharedCores.shortest && half <= Self.longest {
      if forms.hash(of: password, 0..<half) == forms.hash(of: password, half..<2 * half) {
        fronts[password] = UInt8(half)
        doubled.insert(Int32(password))
        return
      }
    }
  }

  /// Takes the sign before a name at the end for a part of it; a password that is all names has
  /// none.
  private mutating func settle(_ password: Int, _ forms: FoldedForms) {
    let length = forms.length(of: password)
    let back = Int(backs[password])
    if back > 0, back < length, forms.kind(password, length - back - 1) == .sign {
      backs[password] += 1
    }
    if Int(fronts[password]) + Int(backs[password]) >= length {
      fronts[password] = 0
      backs[password] = 0
    }
  }
}
