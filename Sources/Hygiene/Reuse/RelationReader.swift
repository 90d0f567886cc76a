internal import Vaults

/// Says how the two passwords of a link are related.
struct RelationReader {
  let text: ReuseText

  /// The relation that a link stands for, in O(length).
  func relation(of link: FoundLink, in bytes: RawSpan) -> Relation {
    let (left, right) = (Int(link.left), Int(link.right))
    switch link.source {
    case .folding: return Relation(spelling(left, right, bytes))
    case .oneEdit, .twoEdits: return edited(left, right, bytes)
    case .number:
      return Relation(numberChange(left, right, bytes) ?? [eraChange(left, right) ?? .season])
    case .reversal: return isReversed(left, right) ? Relation([.reversed]) : turned(.reversed)
    case .doubling: return Relation([.doubled])
    case .separators:
      let isAdded = forms.length(of: left) != forms.length(of: right)
      return Relation([isAdded ? .added(.signs, .middle) : .replaced(.signs, .middle)])
    case .reordering:
      let isAll =
        forms.length(of: left) == forms.length(of: right)
        && forms.parity(of: left) == forms.parity(of: right)
      return isAll ? Relation([.reordered]) : turned(.reordered)
    case .shifting, .keyboard:
      let step: Relation.Step = link.source == .shifting ? .shiftHeld : .keyboardShift
      // What is turned and nothing else has as many characters.
      return forms.length(of: left) == forms.length(of: right) ? Relation([step]) : turned(step)
    case .ownName: return Relation([.ownName])
    case .core: return Relation([containment(left, right) ?? .core])
    }
  }

  /// What is turned, with other characters besides.
  private func turned(_ step: Relation.Step) -> Relation { Relation([step, .parts]) }

  private func isReversed(_ left: Int, _ right: Int) -> Bool {
    let length = forms.length(of: left)
    return length == forms.length(of: right)
      && (0..<length).allSatisfy {
        forms.unit(left, $0) == forms.unit(right, length - 1 - $0)
      }
  }

  private var forms: FoldedForms { text.forms }

  // MARK: The same when folded

  /// In what passwords differ that fold to the same.
  private func spelling(_ left: Int, _ right: Int, _ bytes: RawSpan) -> [Relation.Step] {
    let (first, second) = (
      text.material.passwords[left].bytes, text.material.passwords[right].bytes
    )
    var (x, y) = (first.lowerBound, second.lowerBound)
    var found = SpellingDifferences()
    while x < first.upperBound, y < second.upperBound {
      let one = bytes.scalar(at: x, end: first.upperBound)
      let other = bytes.scalar(at: y, end: second.upperBound)
      found.add(one.scalar, other.scalar, isFirst: x == first.lowerBound)
      x += one.length
      y += other.length
    }
    return x < first.upperBound || y < second.upperBound ? [.unicodeForm] : found.steps
  }

  // MARK: A change or two

  private func edited(_ left: Int, _ right: Int, _ bytes: RawSpan) -> Relation {
    if let change = numberChange(left, right, bytes) { return Relation(change) }
    // They meet in a composed form, if not as they are.
    guard let edits = forms.script(left, right, limit: 2) else {
      return Relation([.unicodeForm, .replaced(.mixed, .middle)])
    }
    if case .transposition? = edits.first, edits.count == 1 { return Relation([.exchanged]) }
    let (start, end) = (sharedStart(left, right), sharedEnd(left, right))
    let (fewer, more) = shorterFirst(left, right)
    let (least, most) = (forms.length(of: fewer), forms.length(of: more))
    if edits.count == 1, most == least + 1 {
      let place = furtherUnit(in: more, than: fewer, after: start)
      return Relation([
        .added(kind(of: more, place..<place + 1), near(place, least - place, of: least))
      ])
    }
    if start == least, least < most {
      return Relation([.added(kind(of: more, start..<most), .end)])
    }
    if end == least, least < most {
      return Relation([.added(kind(of: more, 0..<most - end), .front)])
    }
    return Relation([.replaced(kinds(of: edits, left, right), near(start, end, of: least))])
  }

  /// Where a difference lies, with so many units before and after it that are the same.
  private func near(_ start: Int, _ end: Int, of length: Int) -> Relation.Place {
    if start + 2 >= length, start * 2 > length { return .end }
    return end + 2 >= length && end * 2 > length ? .front : .middle
  }

  /// Which unit the longer of two forms has besides those of the other, if their beginnings agree so far.
  ///
  /// In a row of units that mean the same any of them could be it (`!` and `1` are both an `i`): the one
  /// is taken whose kind of character stands out.
  private func furtherUnit(in more: Int, than fewer: Int, after start: Int) -> Int {
    var place = start
    while place > 0, forms.unit(more, place - 1) == forms.unit(more, start) { place -= 1 }
    while place < start, forms.kind(more, place) == forms.kind(fewer, place) { place += 1 }
    return place
  }

  /// The characters that edits are about.
  private func kinds(of edits: [Edit], _ left: Int, _ right: Int) -> Relation.Characters {
    var found: [CharacterKind] = []
    for edit in edits {
      switch edit {
      case .substitution(let x, let y):
        found += [forms.kind(left, x), forms.kind(right, y)]
      case .deletion(let x): found.append(forms.kind(left, x))
      case .insertion(let y): found.append(forms.kind(right, y))
      case .transposition(let x, _): found += [forms.kind(left, x), forms.kind(left, x + 1)]
      }
    }
    return Relation.Characters(found)
  }

  private func kind(of form: Int, _ piece: Range<Int>) -> Relation.Characters {
    Relation.Characters(piece.map { forms.kind(form, $0) })
  }

  // MARK: Numbers, years and seasons

  /// The steps, if the passwords differ in one number, year, season or month and in nothing else.
  private func numberChange(_ left: Int, _ right: Int, _ bytes: RawSpan) -> [Relation.Step]? {
    let (first, second) = differingParts(left, right)
    let kinds = (first.map { forms.kind(left, $0) } + second.map { forms.kind(right, $0) })
    guard !first.isEmpty, !second.isEmpty, !kinds.isEmpty else { return nil }
    if kinds.contains(where: { $0 != .digit }) {
      let hasSeasons =
        SeasonWords.place(in: left, forms) != nil && SeasonWords.place(in: right, forms) != nil
      return hasSeasons ? [.season] : nil
    }
    guard let from = text.number(first, of: left, bytes),
      let to = text.number(second, of: right, bytes)
    else { return nil }
    let place: Relation.Place =
      first.upperBound == forms.length(of: left) ? .end : first.lowerBound == 0 ? .front : .middle
    let years = 1950...2049
    if first.count == 4, second.count == 4, years.contains(from), years.contains(to) {
      return [.year(place)]
    }
    return abs(from - to) <= NumberSteps.farthest ? [.counter(place)] : nil
  }

  /// The step, if a year of one of the passwords is counted by an era and there are no seasons.
  private func eraChange(_ left: Int, _ right: Int) -> Relation.Step? {
    let hasSeasons =
      SeasonWords.place(in: left, forms) != nil && SeasonWords.place(in: right, forms) != nil
    if hasSeasons { return nil }
    return .year(
      sharedEnd(left, right) == 0 || endsInDigit(left) && endsInDigit(right) ? .end : .middle)
  }

  private func endsInDigit(_ password: Int) -> Bool {
    forms.kind(password, forms.length(of: password) - 1) == .digit
  }

  /// What stands between the common beginning and the common end, with the whole numbers that these
  /// cut.
  private func differingParts(_ left: Int, _ right: Int) -> (Range<Int>, Range<Int>) {
    var start = sharedStart(left, right)
    let least = min(forms.length(of: left), forms.length(of: right))
    var end = min(sharedEnd(left, right), least - start)
    while start > 0, forms.kind(left, start - 1) == .digit { start -= 1 }
    while end > 0, forms.kind(left, forms.length(of: left) - end) == .digit { end -= 1 }
    return (start..<forms.length(of: left) - end, start..<forms.length(of: right) - end)
  }

  // MARK: One inside the other

  private func containment(_ left: Int, _ right: Int) -> Relation.Step? {
    let (fewer, more) = shorterFirst(left, right)
    let (least, most) = (forms.length(of: fewer), forms.length(of: more))
    guard least < most else { return nil }
    if sharedStart(left, right) == least { return .added(kind(of: more, least..<most), .end) }
    if sharedEnd(left, right) == least { return .added(kind(of: more, 0..<most - least), .front) }
    let hash = forms.hash(of: fewer)
    let isInside = (0...most - least).contains { forms.hash(of: more, $0..<$0 + least) == hash }
    return isInside ? .contained : nil
  }

  private func shorterFirst(_ left: Int, _ right: Int) -> (Int, Int) {
    forms.length(of: left) <= forms.length(of: right) ? (left, right) : (right, left)
  }

  private func sharedStart(_ left: Int, _ right: Int) -> Int {
    let least = min(forms.length(of: left), forms.length(of: right))
    return (0..<least).first { forms.unit(left, $0) != forms.unit(right, $0) } ?? least
  }

  private func sharedEnd(_ left: Int, _ right: Int) -> Int {
    let (one, other) = (forms.length(of: left), forms.length(of: right))
    let least = min(one, other)
    return (0..<least).first {
      forms.unit(left, one - 1 - $0) != forms.unit(right, other - 1 - $0)
    } ?? least
  }
}

extension Relation.Characters {
  init(_ kinds: [CharacterKind]) {
    if kinds.allSatisfy({ $0 == .digit }) {
      self = .digits
    } else if kinds.allSatisfy({ $0 == .sign }) {
      self = .signs
    } else {
      self = kinds.allSatisfy(\.isLetter) ? .letters : .mixed
    }
  }
}

/// In what two passwords differ that fold to the same.
private struct SpellingDifferences {
  private var (cases, leet, forms) = (0, false, false)
  private var isFirstCase = false

  mutating func add(_ left: UInt32, _ right: UInt32, isFirst: Bool) {
    if left == right { return }
    let (one, other) = (ScalarFolding.narrowed(left), ScalarFolding.narrowed(right))
    if one != left || other != right { forms = true }
    if one == other { return }
    if ScalarFolding.caseFolded(left) != ScalarFolding.caseFolded(right) {
      leet = true
    } else if (0x3041...0x30FF).contains(one) {
      forms = true
    } else {
      cases += 1
      isFirstCase = isFirstCase || isFirst
    }
  }

  var steps: [Relation.Step] {
    var steps: [Relation.Step] = []
    if leet { steps.append(.leet) }
    if forms { steps.append(.unicodeForm) }
    if cases > 0 { steps.append(.letterCase(cases == 1 && isFirstCase ? .first : .some)) }
    return steps
  }
}
