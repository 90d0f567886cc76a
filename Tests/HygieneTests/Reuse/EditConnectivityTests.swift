import TestSupport
import Testing
import Vaults

@testable import Hygiene

/// The sets of the searches, held against a comparison of all pairs by the book.
@Suite("Passwords a few changes apart land in one family, and no others do")
struct EditConnectivityTests {
  /// Small limits, so that a few dozen passwords go all the ways that a million would.
  @Test("Two changes", arguments: 0..<10)
  func twoEdits(part: Int) throws {
    for seed in part * 100..<part * 100 + 100 {
      let forms = try foldedForms(crowd(seed))
      var forest = LinkForest(count: forms.passwordCount)
      let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
      DoubleEdits(
        forms: forms, table: KeyTable(), mostCompared: 4, mostPairs: 3,
        leastCopied: seed.isMultiple(of: 2) ? 5 : .max
      ).linkAll(distinct, [Bool](repeating: true, count: forms.count), into: &forest)
      #expect(roots(of: forest) == expected(forms, within: 2), "seed \(seed)")
    }
  }

  @Test("Two changes, every second length by itself", arguments: 0..<5)
  func twoEditsInParts(part: Int) throws {
    for seed in part * 40..<part * 40 + 40 {
      let forms = try foldedForms(crowd(seed) + crowd(seed + 1000))
      var forest = LinkForest(count: forms.passwordCount)
      let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
      let known = forest
      for first in 0..<2 {
        var found = known
        DoubleEdits(forms: forms, table: KeyTable(), mostCompared: 4, mostPairs: 40)
          .linkAll(
            distinct, [Bool](repeating: true, count: forms.count), first: first, step: 2,
            into: &found)
        forest.link(all: found.links[known.links.count...])
      }
      #expect(roots(of: forest) == expected(forms, within: 2), "seed \(seed)")
      #expect(forest.roots() == roots(of: forest))
    }
  }

  /// So few entries to a pass that there are many passes, and tables in tables for what is left.
  @Test("Two changes, whatever the memory", arguments: [20, 300], 0..<3)
  func twoEditsInPasses(mostEntries: Int, part: Int) throws {
    for seed in part * 4..<part * 4 + 4 {
      let passwords = seed.isMultiple(of: 2) ? narrowCrowd(seed) : crowd(seed) + hubs(seed)
      let forms = try foldedForms(passwords)
      var forest = LinkForest(count: forms.passwordCount)
      let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
      DoubleEdits(
        forms: forms, table: KeyTable(mostEntries: mostEntries), mostCompared: 4, mostPairs: 3,
        leastCopied: 5
      ).linkAll(distinct, [Bool](repeating: true, count: forms.count), into: &forest)
      #expect(roots(of: forest) == expected(forms, within: 2), "seed \(seed)")
    }
  }

  /// Crowds of a few hundred, which one set has most of soon: of that set, keys are left out.
  @Test("Two changes in a crowd", arguments: 0..<2)
  func twoEditsInCrowd(seed: Int) throws {
    let passwords = (0..<3).flatMap { narrowCrowd(seed * 4 + $0) } + hubs(seed)
    let forms = try foldedForms(passwords)
    var forest = LinkForest(count: forms.passwordCount)
    let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
    DoubleEdits(forms: forms, table: KeyTable(), mostCompared: 4, mostPairs: 3, leastCopied: 40)
      .linkAll(distinct, [Bool](repeating: true, count: forms.count), into: &forest)
    #expect(roots(of: forest) == expected(forms, within: 2))
  }

  @Test("One change", arguments: 0..<10)
  func oneEdit(part: Int) throws {
    for seed in part * 100..<part * 100 + 100 {
      let forms = try foldedForms(crowd(seed))
      var forest = LinkForest(count: forms.passwordCount)
      let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
      let counts = [Bool](repeating: true, count: forms.count)
      let table = seed.isMultiple(of: 2) ? KeyTable() : KeyTable(mostEntries: 1 + seed % 97)
      SingleEdits(
        forms: forms, distinct: distinct, table: table, counts: counts,
        mostCompared: seed.isMultiple(of: 3) ? 64 : 2
      ).link(into: &forest)
      #expect(roots(of: forest) == expected(forms, within: 1), "seed \(seed)")
    }
  }

  /// Crowds of which many pieces are alike, so that what is cut is cut again.
  @Test("One change in a crowd", arguments: 0..<12)
  func oneEditInCrowd(seed: Int) throws {
    let forms = try foldedForms(narrowCrowd(seed) + hubs(seed))
    var forest = LinkForest(count: forms.passwordCount)
    let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
    SingleEdits(
      forms: forms, distinct: distinct, table: KeyTable(),
      counts: [Bool](repeating: true, count: forms.count), mostCompared: 3
    ).link(into: &forest)
    #expect(roots(of: forest) == expected(forms, within: 1))
  }

  /// Left halves that most have, and others near them at one place or another.
  @Test("Two changes, most with the same left half", arguments: 0..<24)
  func twoEditsAroundOneHalf(seed: Int) throws {
    let forms = try foldedForms(sameHalves(seed))
    var forest = LinkForest(count: forms.passwordCount)
    let distinct = DistinctForms(of: forms) { forest.link(Int32($1), Int32($0), .folding) }
    DoubleEdits(
      forms: forms, table: KeyTable(), mostCompared: 4, mostPairs: seed % 3 * 20,
      leastCopied: seed.isMultiple(of: 2) ? 5 : .max
    ).linkAll(distinct, [Bool](repeating: true, count: forms.count), into: &forest)
    #expect(roots(of: forest) == expected(forms, within: 2))
  }

  @Test("What is compared in pieces is told apart as by the book", arguments: 0..<20)
  func comparison(seed: Int) throws {
    let forms = try foldedForms(Array(crowd(seed).prefix(12)))
    for left in 0..<forms.count {
      for right in 0..<forms.count {
        let wanted = distance(units(of: left, forms), units(of: right, forms))
        #expect(forms.isWithinTwoEdits(left, right) == (wanted <= 2))
        let (whole, other) = (0..<forms.length(of: left), 0..<forms.length(of: right))
        #expect(forms.isWithinOneEdit(left, whole, right, other) == (wanted <= 1))
        #expect(forms.script(left, right, limit: 2)?.count == (wanted <= 2 ? wanted : nil))
      }
    }
  }

  private func roots(of forest: LinkForest) -> [Int32] {
    var forest = forest
    return (0..<Int32(forest.count)).map { forest.root($0) }
  }

  private func expected(_ forms: FoldedForms, within limit: Int) -> [Int32] {
    var forest = LinkForest(count: forms.passwordCount)
    let texts = (0..<forms.passwordCount).map { units(of: $0, forms) }
    for left in texts.indices {
      for right in texts.indices.dropFirst(left + 1)
      where distance(texts[left], texts[right]) <= limit {
        forest.link(Int32(left), Int32(right), .twoEdits)
      }
    }
    return roots(of: forest)
  }

  private func units(of form: Int, _ forms: FoldedForms) -> [UInt32] {
    (0..<forms.length(of: form)).map { forms.unit(form, $0) }
  }

  /// Passwords around one of them, so many changes apart that sets of all sizes come about.
  private func crowd(_ seed: Int) -> [String] {
    var random = RandomSource(seed: seed)
    let narrow = Array("abcdefghjk")
    let wide = Array("qwertyuiopasdfghjkzxcvbnm漢é")
    let base = (0..<7 + random.below(6)).map { _ in random.choose(narrow) }
    return (0..<8 + random.below(28)).map { _ in
      var text = base
      for _ in 0..<2 + random.below(4) {
        let place = random.below(text.count)
        switch random.below(6) {
        case 0: text.insert(random.choose(wide), at: place)
        case 1 where text.count > 3: text.remove(at: place)
        case 2 where place > 0: text.swapAt(place, place - 1)
        default: text[place] = random.choose(wide)
        }
      }
      return String(text)
    }
  }
}

/// All of a few letters, around one password that is in no vault, with short pieces alike everywhere.
private func narrowCrowd(_ seed: Int) -> [String] {
  var random = RandomSource(seed: seed)
  let letters = Array("abc")
  let base = (0..<7 + seed % 4).map { _ in random.choose(letters) }
  return (0..<60).map { _ in
    var text = base
    for _ in 0..<1 + random.below(3) {
      let place = random.below(text.count)
      switch random.below(5) {
      case 0: text.insert(random.choose(letters), at: place)
      case 1 where text.count > 5: text.remove(at: place)
      case 2 where place > 0: text.swapAt(place, place - 1)
      case 3: text.insert(random.choose(Array("漢字仮名")), at: place)
      default: text[place] = random.choose(letters)
      }
    }
    return String(text)
  }
}

/// Several centres a few changes apart, each among what two changes make of it.
private func hubs(_ seed: Int) -> [String] {
  var random = RandomSource(seed: seed + 5000)
  let letters = Array("abcdefgh")
  var centre = (0..<9).map { _ in random.choose(letters) }
  return (0..<5).flatMap { _ in
    for _ in 0..<3 { centre[random.below(9)] = random.choose(letters) }
    return (0..<12).map { _ in
      var text = centre
      for _ in 0..<2 { text[random.below(9)] = random.choose(letters) }
      return String(text)
    }
  }
}

/// Passwords of some left halves one change apart, one of which most have, and of some right halves.
private func sameHalves(_ seed: Int) -> [String] {
  var random = RandomSource(seed: seed + 9000)
  let letters = Array("abcdefgh")
  let left = (0..<5 + seed % 3).map { _ in random.choose(letters) }
  let right = (0..<5 + seed % 2).map { _ in random.choose(letters) }
  func changed(_ text: [Character], times: Int) -> [Character] {
    var text = text
    for _ in 0..<times {
      let place = random.below(text.count)
      switch random.below(5) {
      case 0: text.insert(random.choose(letters), at: place)
      case 1: text.remove(at: place)
      case 2 where place > 0: text.swapAt(place, place - 1)
      default: text[place] = random.choose(letters)
      }
    }
    return text
  }
  return (0..<90).map { _ in
    let front = random.below(4) == 0 ? changed(left, times: 1) : left
    return String(front + changed(right, times: random.below(4)))
  }
}

/// The forms of passwords that a test makes up.
func foldedForms(_ passwords: [String]) throws -> FoldedForms {
  var bytes: [UInt8] = []
  let ranges = passwords.map { password in
    defer { bytes += password.utf8 }
    return SecretRange(PackedRange(offset: bytes.count, count: password.utf8.count))
  }
  return try unsafe FoldedForms(of: ranges, in: bytes.span.bytes)
}

/// Optimal string alignment by the book: the whole table, row by row.
private func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  let width = right.count + 1
  var table = [Int](repeating: 0, count: (left.count + 1) * width)
  for y in 0..<width { table[y] = y }
  for x in 1..<left.count + 1 {
    table[x * width] = x
    for y in 1..<width {
      let cost = left[x - 1] == right[y - 1] ? 0 : 1
      var least = min(
        table[(x - 1) * width + y] + 1, table[x * width + y - 1] + 1,
        table[(x - 1) * width + y - 1] + cost)
      if x > 1, y > 1, left[x - 1] == right[y - 2], left[x - 2] == right[y - 1] {
        least = min(least, table[(x - 2) * width + y - 2] + 1)
      }
      table[x * width + y] = least
    }
  }
  return table[left.count * width + right.count]
}
