import TestSupport
import Testing

@testable import Breach

/// Searches without the inspection at opening, to see what they do on their own.
@Suite struct SortedTextTests {
  private func search(_ text: String, for digest: SHA1Digest) throws -> Lookup {
    let temporary = try TemporaryFile(text)
    return try search(temporary, size: text.utf8.count, for: digest)
  }

  private func search(
    _ temporary: TemporaryFile, size: Int, for digest: SHA1Digest
  ) throws -> Lookup {
    let sorted = try temporary.sortedText(size)
    do {
      return try sorted.lookup(of: digest.bits)
    } catch {
      return .notChecked(error)
    }
  }

  // MARK: - Against a dictionary

  /// A list in a random mixture of the forms, and what it says.
  private struct Model {
    var text = ""
    var counts: [(digest: SHA1Digest, count: UInt64?)] = []

    init(seed: UInt64) {
      var generator = RandomSource(seed: seed)
      let size = [1, 2, 3, 10, 90, 100, 500, 5_000][Int(seed % 8)]
      // Also hashes that crowd together, which interpolation does not expect.
      let shift = seed % 5 == 0 ? UInt64.random(in: 1...63, using: &generator) : 0
      let digests = generator.digests(size).map {
        SHA1Digest(high: $0.high >> shift, middle: $0.middle, low: $0.low)
      }.sorted()
      let mixesEndings = Bool.random(using: &generator)
      let hasCounts = Bool.random(using: &generator)
      let hasPadding = seed % 3 == 0
      for digest in digests {
        if Int.random(in: 0..<20, using: &generator) == 0 { text += byteOrderMark }
        let count =
          hasCounts || Bool.random(using: &generator)
          ? UInt64.random(in: 1...(1 << 40), using: &generator) : nil
        let hash = digest.hexadecimal
        text += Bool.random(using: &generator) ? hash : hash.lowercased()
        if let count { text += ":\(count)" }
        text += mixesEndings && Bool.random(using: &generator) ? "\r\n" : "\n"
        counts.append((digest, count))
        if hasPadding, Int.random(in: 0..<100, using: &generator) == 0 {
          for _ in 0..<Int.random(in: 1...300, using: &generator) {
            text += "\(generator.digest().hexadecimal):0\r\n"
          }
        }
        if seed % 7 == 0, Bool.random(using: &generator) { text += "\n" }
      }
      if Bool.random(using: &generator), !text.isEmpty { text.removeLast() }
    }
  }

  @Test("says of every row, its neighbours and others what a dictionary says", arguments: 1...80)
  func differential(seed: UInt64) throws {
    let model = Model(seed: seed)
    let size = model.text.utf8.count
    let file = try TemporaryFile(model.text)
    var generator = RandomSource(seed: seed &+ 1_000)
    let listed = Dictionary(
      uniqueKeysWithValues: model.counts.map { ($0.digest.hexadecimal, $0.count) })
    var asked = (0..<100).map { _ in generator.digest() }
    // The first, the last and some in between, with their neighbours.
    let step = max(model.counts.count / 300, 1)
    let last = model.counts.count - 1
    for place in Array(stride(from: 0, to: last, by: step)) + [last] {
      let digest = model.counts[place].digest
      asked += [digest, digest.successor, digest.predecessor]
    }
    for digest in asked {
      let expected = listed[digest.hexadecimal].map { Lookup.found(count: $0) } ?? .absent
      let answer = try search(file, size: size, for: digest)
      #expect(answer == expected)
    }
  }

  // MARK: - Reads

  /// How often the file is read for each of `digests`.
  private func reads(_ text: String, for digests: [SHA1Digest]) throws -> [Int] {
    let sorted = try TemporaryFile(text).sortedText(text.utf8.count)
    return try digests.map { digest in
      var search = TextSearch(for: digest.bits, in: sorted)
      _ = try search.run()
      return search.reads
    }
  }

  @Test("interpolation takes few reads") func fewReads() throws {
    var generator = RandomSource(seed: 13)
    let digests = generator.digests(30_000)
    let hits = stride(from: 0, to: 30_000, by: 101).map { digests[$0] }
    let asked = hits + generator.digests(300)
    let counts = try reads(plainList(digests), for: asked)
    #expect(counts.reduce(0, +) < 3 * counts.count)
    #expect((counts.max() ?? 0) <= 6)
  }

  @Test("a file that interpolation does badly on takes logarithmically many")
  func clustered() throws {
    // All at the beginning but one: interpolation alone gains one window a read.
    var digests = (0..<50_000).map { SHA1Digest(high: UInt64($0) * 2, middle: 0, low: 0) }
    digests.append(.greatest)
    let asked = stride(from: 1, to: 50_000, by: 977).map { digests[$0] }
    let counts = try reads(plainList(digests), for: asked + asked.map(\.successor))
    // Eight free ones, and two for each halving of two megabytes down to a window.
    #expect((counts.max() ?? 0) <= 8 + 2 * 12)
  }

  // MARK: - Damage

  @Test("two rows swapped over any distance never make a row absent", arguments: 1...60)
  func swapped(seed: UInt64) throws {
    var generator = RandomSource(seed: seed)
    var digests = generator.digests(6_000)
    let first = Int.random(in: 0..<6_000, using: &generator)
    let reach = [1, 2, 10, 100, 5_999][Int(seed % 5)]
    let second = (first + Int.random(in: 1...reach, using: &generator)) % 6_000
    digests.swapAt(first, second)
    let text = plainList(digests)
    let file = try TemporaryFile(text)
    for digest in [digests[first], digests[second]] {
      #expect(try search(file, size: text.utf8.count, for: digest) != .absent)
    }
    for place in stride(from: 0, to: 6_000, by: 31) {
      #expect(try search(file, size: text.utf8.count, for: digests[place]) != .absent)
    }
  }

  @Test("one damaged byte never makes another row absent", arguments: 1...60)
  func damagedByte(seed: UInt64) throws {
    var generator = RandomSource(seed: seed)
    let digests = generator.digests(2_000)
    let text = plainList(digests)
    let file = try TemporaryFile(text)
    let place = Int.random(in: 0..<text.utf8.count, using: &generator)
    let filler = Array("0179AFaf:\n\r\u{0}x").randomElement(using: &generator)
    try file.overwrite(String(filler ?? "0"), at: place)
    // A row has 43 bytes; a line ending that went belongs to the row behind it as well.
    let touched = (place / 43)...((place + 1) / 43)
    let near = (touched.lowerBound - 50)...(touched.upperBound + 50)
    for row in digests.indices where near.contains(row) || row % 40 == 0 {
      if touched.contains(row) { continue }
      #expect(try search(file, size: text.utf8.count, for: digests[row]) != .absent)
    }
  }

  @Test("a violated order where the search ends is an error, found or not") func disorder() throws {
    var generator = RandomSource(seed: 9)
    var digests = generator.digests(6_000)
    let moved = digests[3_000]
    digests[3_000] = digests[10]
    let answer = try search(plainList(digests), for: moved)
    #expect(answer == .notChecked(BreachListError(list: "list", reason: .notSorted)))
  }

  @Test(
    "a damaged row where the search ends is an error without a position",
    arguments: [
      ("G", 0, BreachListError.Reason.malformedRow), (":", 32, .ntlm), ("x", 41, .malformedRow),
      (" ", 40, .malformedRow), ("\n", 20, .malformedRow), ("\u{0}", 0, .malformedRow),
    ])
  func damage(text: String, offset: Int, reason: BreachListError.Reason) throws {
    var generator = RandomSource(seed: 10)
    let digests = generator.digests(6_000)
    let list = plainList(digests)
    let file = try TemporaryFile(list)
    try file.overwrite(text, at: 3_000 * 43 + offset)
    let answer = try search(file, size: list.utf8.count, for: digests[3_000])
    #expect(answer == .notChecked(BreachListError(list: "list", reason: reason)))
  }

  @Test("a list that became all zeros, or one long line, is an error", arguments: ["\u{0}", "A"])
  func overwritten(filler: String) throws {
    var generator = RandomSource(seed: 11)
    let answer = try search(String(repeating: filler, count: 100_000), for: generator.digest())
    #expect(answer == .notChecked(BreachListError(list: "list", reason: .malformedRow)))
  }

  @Test("megabytes of padding or blank lines do not hold up a search") func paddingFlood() throws {
    var generator = RandomSource(seed: 12)
    let digest = generator.digest()
    let answer = try search(String(repeating: "\n", count: 5_000_000), for: digest)
    #expect(answer == .notChecked(BreachListError(list: "list", reason: .malformedRow)))
  }
}
