internal import Vaults

/// What an entry says of itself: its user name and e-mail address, and what surrounds them.
///
/// Looked for in the password of this entry only, so it is not worth an automaton: a dozen short
/// texts, made anew for each entry in the same memory.
struct OwnFacts {
  private let tokens = WipedArray<FactToken>()
  private let texts = WipedArray<UInt8>()
  /// The texts of which the whole password may be a form: what they are, and where they stand.
  private let wholes = WipedArray<WholeText>()
  private var field = FoldedPassword()

  private struct WholeText: BitwiseCopyable {
    let start: UInt32
    let end: UInt32
    let whole: Whole
  }

  /// Whether the whole password is one of the entry's own texts.
  enum Whole: UInt8, BitwiseCopyable {
    case no, userName, service
  }

  /// No more bytes of a field are looked at, and no more parts of one are made.
  private static let longestField = 64
  private static let mostParts = 6

  /// Takes the texts of an entry.
  mutating func load(_ credential: Credential, in bytes: Span<UInt8>) {
    tokens.wipe()
    texts.wipe()
    wholes.wipe()
    addName(credential.username, .userName, bytes)
    addName(credential.email, .email, bytes)
    add(credential.title.bytes, .surroundings, .service, bytes)
    // The bytes of the store: there is no padding that could be read.
    let raw = unsafe bytes.bytes
    if case .host(let host, _) = SiteAddress(credential.urls.bytes, in: raw) {
      add(SiteName.of(host, in: raw), .surroundings, .service, bytes)
    }
    if let created = credential.created { addYear(created.year) }
    field.wipe()
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { tokens.count == 0 && wholes.count == 0 }

  /// Calls `found` for each of the texts that stands in a folded password.
  func search(_ text: Span<UInt8>, _ found: (FactToken, _ start: Int, _ signs: Int) -> Void) {
    texts.withSpan { texts in
      for number in 0..<tokens.count {
        let token = tokens[number]
        let wanted = texts.extracting(token.range)
        let first = Lookalikes.classes[Int(wanted[0])]
        var start = 0
        while start + wanted.count <= text.count {
          if Lookalikes.classes[Int(text[start])] == first,
            Self.isAlike(wanted, text, at: start),
            let signs = Lookalikes.signs(of: wanted, in: text, at: start)
          {
            found(token, start, signs)
          }
          start += 1
        }
      }
    }
  }

  private static func isAlike(_ wanted: Span<UInt8>, _ text: Span<UInt8>, at start: Int) -> Bool {
    for offset in 0..<wanted.count
    where Lookalikes.classes[Int(wanted[offset])] != Lookalikes.classes[Int(text[start + offset])] {
      return false
    }
    return true
  }

  // MARK: - Whole passwords

  /// Whether the password is the user name or the service's name, capitals and all but letters left
  /// out; a text without letters has to be the same throughout.
  func isWhole(_ password: FoldedPassword) -> Whole {
    if password.isCut { return .no }
    for number in 0..<wholes.count {
      let whole = wholes[number]
      let same = password.bytes.withSpan { password in
        texts.withSpan {
          Self.haveSameLetters(
            password, $0.extracting(Int(whole.start)..<Int(whole.end)))
        }
      }
      if same { return whole.whole }
    }
    return .no
  }

  private static func haveSameLetters(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    var (first, second, letters) = (0, 0, 0)
    while true {
      while first < left.count, !isLetter(left[first]) { first += 1 }
      while second < right.count, !isLetter(right[second]) { second += 1 }
      guard first < left.count, second < right.count else { break }
      guard left[first] == right[second] else { return false }
      first += 1
      second += 1
      letters += 1
    }
    guard first == left.count, second == right.count else { return false }
    if letters > 2 { return true }
    guard letters == 0, left.count == right.count, left.count > 2 else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  // MARK: - The texts of an entry

  /// A user name or an address: the whole, the part before the @ and the label of a domain of one's
  /// own, each with its parts.
  private mutating func addName(_ range: TextRange, _ kind: FactKind, _ bytes: Span<UInt8>) {
    let range = range.bytes.prefix(Self.longestField)
    guard let at = range.first(where: { bytes[$0] == 0x40 }) else {
      return add(range, kind, .userName, bytes)
    }
    add(range, kind, .userName, bytes, splits: false)
    add(range.lowerBound..<at, .email, .userName, bytes)
    let raw = unsafe bytes.bytes
    let label = SiteName.of(at + 1..<range.upperBound, in: raw)
    if !MailProviders.contains(label, in: bytes) { add(label, .email, .no, bytes) }
  }

  private mutating func add(
    _ range: Range<Int>, _ kind: FactKind, _ whole: Whole, _ bytes: Span<UInt8>,
    splits: Bool = true
  ) {
    let range = range.prefix(Self.longestField)
    guard range.count > 1 else { return }
    field.load(bytes.extracting(range))
    if whole != .no {
      let start = UInt32(texts.count)
      for place in 0..<field.bytes.count { texts.append(field.bytes[place]) }
      wholes.append(WholeText(start: start, end: UInt32(texts.count), whole: whole))
    }
    appendToken(0..<field.bytes.count, kind)
    guard splits else { return }
    FieldParts.each(of: field, most: Self.mostParts) { appendToken($0, kind) }
  }

  private func appendToken(_ range: Range<Int>, _ kind: FactKind) {
    guard let (standing, weight) = FieldParts.standing(of: range, in: field) else { return }
    let offset = UInt32(texts.count)
    for place in range { texts.append(field.bytes[place]) }
    tokens.append(
      FactToken(
        offset: offset, count: UInt8(range.count), weight: weight, kind: kind, form: .asGiven,
        standing: standing, rank: UInt32(tokens.count + 1)))
  }

  private func addYear(_ year: Int) {
    let offset = UInt32(texts.count)
    for byte in String(year).utf8 { texts.append(byte) }
    tokens.append(
      FactToken(
        offset: offset, count: UInt8(texts.count - Int(offset)), weight: 4, kind: .surroundings,
        form: .year, standing: .beside, rank: 1))
  }
}

/// The parts of a user name or a title that mean something by themselves.
enum FieldParts {
  /// Calls `body` for what stands between signs and for what stands between letters and digits.
  static func each(of field: FoldedPassword, most: Int, _ body: (Range<Int>) -> Void) {
    var parts = 0
    var start = 0
    let count = field.sorts.count
    while start < count, parts < most {
      guard field.sorts[start] != .sign else {
        start += 1
        continue
      }
      var end = start
      while end < count, field.sorts[end] != .sign { end += 1 }
      if end - start < count { body(start..<end) }
      parts += 1
      var first = start
      while first < end {
        var last = first + 1
        while last < end, (field.sorts[last] == .digit) == (field.sorts[first] == .digit) {
          last += 1
        }
        if last - first < end - start, parts < most {
          body(first..<last)
          parts += 1
        }
        first = last
      }
      start = end
    }
  }

  /// What it takes for a part to count, and its weight; nil if it would be everywhere.
  static func standing(
    of range: Range<Int>, in field: FoldedPassword
  ) -> (TokenStanding, weight: UInt8)? {
    var weight = 0
    var (digits, wide) = (0, 0)
    for place in range {
      switch field.sorts[place] {
      case .continuation: continue
      case .wide:
        wide += 1
        weight += 1
      case .digit: digits += 1
      default: break
      }
      weight += 1
    }
    guard weight > 2, range.count <= TokenList.longest else { return nil }
    if wide > 0 { return (.written, UInt8(clamping: weight)) }
    if digits == weight { return weight > 3 ? (.digits, UInt8(clamping: weight)) : nil }
    return (.letters, UInt8(clamping: weight))
  }
}

/// The names of those who give mail addresses to anybody: they say nothing of a person.
enum MailProviders {
  private static let names: [[UInt8]] = [
    "gmail", "googlemail", "yahoo", "ymail", "outlook", "hotmail", "live", "msn", "icloud", "me",
    "mac", "aol", "gmx", "mail", "proton", "protonmail", "zoho", "docomo", "ezweb", "au",
    "softbank", "vodafone", "rakuten", "nifty", "biglobe", "ocn", "plala", "so-net", "dion", "ybb",
    "excite", "goo", "infoseek", "example",
  ].map { Array($0.utf8) }

  /// Whether a domain's label is one of these.
  static func contains(_ label: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    names.contains { name in
      name.count == label.count
        && name.indices.allSatisfy { bytes[label.lowerBound + $0] | 0x20 == name[$0] | 0x20 }
    }
  }
}
