import TestSupport
import Testing

@testable import Breach

/// Numbers of hashes and the bytes a hash that an index may take, exact and compact.
private let sizes: [(rows: Int, exact: Double, compact: Double)] = [
  (10_000_000, 18.2, 6.2), (50_000_000, 17.9, 5.9), (1_000_000_000, 17.4, 5.4),
  (2_068_408_781, 17.1, 5.1), (4_000_000_000, 17.0, 5.0),
]

@Suite struct IndexLayoutTests {
  @Test("a hash with its count takes no more than promised, up to four billion of them")
  func size() {
    for (rows, exact, compact) in sizes {
      #expect(bytesPerHash(IndexLayout(keptBytes: 20, rows: rows), rows) <= exact, "\(rows)")
      #expect(bytesPerHash(IndexLayout(keptBytes: 8, rows: rows), rows) <= compact, "\(rows)")
    }
  }

  /// The size as it is on average, with the 3.2 bits that a count of Pwned Passwords takes.
  private func bytesPerHash(_ layout: IndexLayout, _ rows: Int) -> Double {
    let blocks = Double(layout.blockCount)
    // Checksum, number of hashes, half a byte lost behind the bits, and the place of the block.
    let overhead =
      blocks * (Double(BlockForm.fixedSize) + 1 + 0.5) + Double(layout.directory.size)
    let bits = Double(rows) * (1 + 3.2) + blocks * Double(layout.slotCount)
    let total = Double(IndexHeader.size) + overhead + bits / 8 + Double(rows * layout.restBytes)
    return total / Double(rows)
  }

  @Test(
    "every hash has a block and a slot, and every place fits into the directory", arguments: sizes)
  func places(rows: Int, exact: Double, compact: Double) {
    for kept in [8, 16, 20] {
      let layout = IndexLayout(keptBytes: kept, rows: rows)
      let last = SHA1Digest.greatest.bits
      #expect(layout.block(of: last) == layout.blockCount - 1)
      #expect(layout.slot(of: last) == layout.slotCount - 1)
      #expect(layout.block(of: .least) == 0)
      #expect(layout.blocks(of: HashPrefix(top20BitsOf: .max)).upperBound == layout.blockCount)
      #expect(
        rows * (layout.restBytes + 4) + layout.blockCount * 16
          < 1 << (8 * BlockDirectory.offsetSize))
      #expect(layout.headBits <= IndexLayout.headBitsLimit)
    }
  }

  @Test("a header keeps numbers beyond 32 bits") func header() throws {
    var header = IndexHeader(
      kind: .sha1, layout: IndexLayout(keptBytes: 20, rows: 4_000_000_000), seed: .max)
    header.hashCount = 4_000_000_000
    header.sightings = UInt64(Int64.max)
    header.fileSize = 68_000_000_000
    header.coveredRanges = HashPrefix.count
    header.rejectedRows = 5_000_000_000
    header.topCount = 4_500_000_000
    header.minimumCount = 6_000_000_000
    #expect(try IndexHeader(header.bytes.span) == header)
  }

  @Test("the example in the documentation is what an index of its rows is") func example()
    async throws
  {
    let page = try Repository.text(of: "docs/breach-index.md")
    let blocks = page.split(separator: "```", omittingEmptySubsequences: false)
    let rows = try #require(blocks.first { $0.hasPrefix("text\n") })
    let dump = try #require(blocks.first { $0.hasPrefix("hex\n") })
    var expected = [UInt8](repeating: 0, count: 595)
    for line in dump.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ")
      let start = try #require(Int(words[0], radix: 16))
      for (offset, word) in words.dropFirst().enumerated() {
        expected[start + offset] = try #require(UInt8(word, radix: 16))
      }
    }
    let built = try await BuiltList(String(rows.dropFirst("text\n".count)))
    #expect(try built.file.contents() == expected)
  }
}

@Suite struct BlockDirectoryTests {
  @Test("every code stands for a distance, each greater than the one before") func codes() {
    var last = -1
    for code in UInt64(0)...0xFFFF {
      let distance = BlockDirectory.distance(ofCode: code)
      #expect(distance > last)
      let rounded = BlockDirectory.rounded(distance)
      #expect(rounded.distance == distance && rounded.code == code)
      last = distance
    }
    #expect(last == BlockDirectory.distanceLimit)
  }

  @Test("a distance is rounded up, by less than a four thousandth") func rounding() {
    var generator = RandomSource(seed: 61)
    for _ in 0..<20_000 {
      let bits = generator.below(27) + 1
      let distance = min(Int(generator.next() >> UInt64(64 - bits)), BlockDirectory.distanceLimit)
      let rounded = BlockDirectory.rounded(distance)
      #expect(rounded.distance >= distance && rounded.distance - distance <= distance / 4096)
      #expect(BlockDirectory.distance(ofCode: rounded.code) == rounded.distance)
    }
  }

  @Test("the places of blocks are those that were written", arguments: [0, 1, 3, 4, 5, 9])
  func places(blockBits: Int) {
    let directory = BlockDirectory(blockBits: blockBits)
    var bytes: [UInt8] = []
    var generator = RandomSource(seed: 62)
    var starts: [Int] = []
    var place = 1 << 33
    var group = 0
    for block in 0..<1 << blockBits {
      if directory.place(of: block) == 0 {
        group = place
        for shift in 0..<5 { bytes.append(UInt8(truncatingIfNeeded: place >> (8 * shift))) }
      } else {
        let (distance, code) = BlockDirectory.rounded(place - group)
        place = group + distance
        bytes += [UInt8(truncatingIfNeeded: code), UInt8(code >> 8)]
      }
      starts.append(place)
      place += 1 + generator.below(30_000)
    }
    for shift in 0..<5 { bytes.append(UInt8(truncatingIfNeeded: place >> (8 * shift))) }
    #expect(bytes.count == directory.size)
    starts.append(place)
    bytes += [1, 2, 3]
    for block in 0..<1 << blockBits {
      let found = directory.bounds(
        of: directory.place(of: block), in: unsafe bytes.span.bytes, at: directory.record(of: block)
      )
      #expect(found.start == starts[block])
      #expect(found.end == starts[block + 1])
    }
  }
}

@Suite struct ChecksumTests {
  /// The vectors that the author publishes with the algorithm; the seed is the number of the line.
  private static let vectors: [(String, UInt64)] = [
    ("", 0x9322_8A4D_E0EE_C5A2), ("a", 0xC5BA_C3DB_1787_13C4), ("abc", 0xA97F_2F7B_1D9B_3314),
    ("message digest", 0x786D_1F1D_F380_1DF4),
    ("abcdefghijklmnopqrstuvwxyz", 0xDCA5_A813_8AD3_7C87),
    (
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 0xB9E7_34F1_17CF_AF70
    ),
    (String(repeating: "1234567890", count: 8), 0x6CC5_EAB4_9A92_D617),
  ]

  @Test("is wyhash") func vectors() {
    for (seed, (text, sum)) in Self.vectors.enumerated() {
      let bytes = Array("xyz\(text)xyz".utf8)
      let range = 3..<bytes.count - 3
      let found = Checksum.of(unsafe bytes.span.bytes, range, seed: UInt64(seed))
      #expect(found == sum, "\(text)")
    }
  }
}
