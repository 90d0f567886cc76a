import Testing
import Vaults

@testable import Hygiene

/// The sets of the search, held against a comparison of all pairs.
@Suite("Passwords a few changes apart")
struct EditConnectivityTests {
  @Test("double sets", arguments: 0..<200)
  func doubleSets(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let passwords = crowd(seed: seed, using: &random)
    let all = try foldedForms(passwords)
    var forest = LinkForest(count: passwords.count)
    let distinct = DistinctForms(of: all) { forest.link(Int32($1), Int32($0), .folding) }
    var byLength: [Int: [Int32]] = [:]
    for form in distinct.byLength { byLength[all.length(of: Int(form)), default: []].append(form) }
    for length in byLength.keys.sorted() {
      let members = (0...2).flatMap { byLength[length + $0, default: []] }
      DoubleEdits(forms: all, mostCompared: 4, mostPairs: 3).link(EditGroup(members: members, shortest: length), into: &forest)
    }
    var expected = LinkForest(count: passwords.count)
    let units = (0..<passwords.count).map { form in
      (0..<all.length(of: form)).map { all.unit(form, $0) }
    }
    for left in units.indices {
      for right in units.indices.dropFirst(left + 1)
      where distance(units[left], units[right]) <= 2 {
        expected.link(Int32(left), Int32(right), .twoEdits)
      }
    }
    let got = (0..<Int32(passwords.count)).map { forest.root($0) }
    let want = (0..<Int32(passwords.count)).map { expected.root($0) }
    #expect((got == want) == true, "\(passwords.count) \(Set(got).count) \(Set(want).count)")
    if got != want {
      for l in forest.links where expected.root(l.left) != expected.root(l.right) {
        print("WRONG", passwords[Int(l.left)], passwords[Int(l.right)])
      }
      for l in expected.links where forest.root(l.left) != forest.root(l.right) {
        print("MISSING", passwords[Int(l.left)], passwords[Int(l.right)])
      }
    }
  }

  private func crowd(seed: Int, using random: inout SplitMix) -> [String] {
    let alphabet = Array("abcdefghjk")
    let length = Int.random(in: 7...12, using: &random)
    let base = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" }
    let wide = Array("qwertyuiopasdfghjkzxcvbnm")
    return (0..<240).map { _ in
      var text = base
      for _ in 0..<Int.random(in: 3...5, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        let letter = wide.randomElement(using: &random) ?? "b"
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text.insert(letter, at: place)
        case 1: text.remove(at: place)
        case 2 where place > 0: text.swapAt(place, place - 1)
        default: text[place] = letter
        }
      }
      while text.count < 7 { text.append("a") }
      return String(text)
    }
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

/// Optimal string alignment by the book: the whole table.
func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
  for x in 0...left.count { table[x][0] = x }
  for y in 0...right.count { table[0][y] = y }
  for x in 1..<max(left.count + 1, 1) {
    for y in 1..<max(right.count + 1, 1) {
      let cost = left[x - 1] == right[y - 1] ? 0 : 1
      table[x][y] = min(table[x - 1][y] + 1, table[x][y - 1] + 1, table[x - 1][y - 1] + cost)
      if x > 1, y > 1, left[x - 1] == right[y - 2], left[x - 2] == right[y - 1] {
        table[x][y] = min(table[x][y], table[x - 2][y - 2] + 1)
      }
    }
  }
  return table[left.count][right.count]
}
