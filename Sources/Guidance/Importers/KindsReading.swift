/// Gathers the kinds of characters that a policy demands from the members that say so.
struct KindsReading {
  /// The most members that are quoted: more help nobody.
  private static let mostShown = 16

  private var composition = Composition()
  private var members: [Member] = []
  private var doubt: Wording?

  /// Demands so many characters of a kind.
  mutating func add(_ reading: Reading<Int>, of kind: CharacterClass, from member: Member?) {
    if let member { members.append(member) }
    switch reading {
    case .absent: break
    case .unclear(let why): doubt = why
    case .value(let count):
      if count > 0 { composition.quotas.append(Composition.Quota(count, of: [kind])) }
    }
  }

  /// Demands so many different kinds.
  mutating func add(_ reading: Reading<Int>, outOf kinds: [CharacterClass], from member: Member?) {
    if let member { members.append(member) }
    switch reading {
    case .absent: break
    case .unclear(let why): doubt = why
    case .value(let count):
      if count > 0 { composition.variety = Composition.Variety(count, of: kinds) }
    }
  }

  /// Adds a demand that holds without a member.
  mutating func add(_ count: Int, of kind: CharacterClass) {
    guard count > 0 else { return }
    composition.quotas.append(Composition.Quota(count, of: [kind]))
  }

  /// Notes a member that turns the demand on or off.
  mutating func note(_ member: Member) { members.append(member) }

  /// Says that nobody can tell what is demanded.
  mutating func leaveOpen(_ why: Wording, from member: Member?) {
    if let member { members.append(member) }
    doubt = why
  }

  /// Sets the demand: what was read, or what the product does where nothing stands there.
  func set(in draft: inout Draft, default product: String?, notes: [Wording] = []) {
    guard let first = members.first else {
      if let product {
        draft.assume(
          .composition, .composition(composition), of: product, notes: notes, doubt: doubt)
      }
      return
    }
    var lines: [String] = []
    for line in members.prefix(Self.mostShown).compactMap(draft.written)
    where !lines.contains(line) {
      lines.append(line)
    }
    draft.set(
      .composition, .composition(composition), at: first.line,
      written: lines.joined(separator: ", "), doubt: doubt, notes: notes)
  }
}
