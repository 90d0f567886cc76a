import Breach
import Streams

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks up many words or hashes in a list of any form, and says how long that took in processor
/// time: hashing, all of them in one batch, and one after the other.
///
///     look-up-many LIST words|hashes < lines
///
/// Prints the number of lines, how many were found, the seconds of hashing and of the batch, the
/// median and the 99th percentile of one look-up after the other, hashing included, in nanoseconds
/// on the wall, and those of the first look-up, with the opening of the list and without.
@main
struct LookUpMany {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      complain("usage: look-up-many LIST words|hashes")
    }
    let lines = Lines(standardInput())
    let measurement = try Measurement(
      of: CommandLine.arguments[1], lines, areHashes: CommandLine.arguments[2] == "hashes")
    print(
      lines.ranges.count, measurement.found, measurement.hashing, measurement.batch,
      measurement.median, measurement.worst, measurement.firstWithOpening, measurement.first)
  }
}

/// Lines in one array, as they would lie in the store of a vault.
struct Lines {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    self.ranges = ranges
  }

  func digest(
    _ range: Range<Int>, areHashes: Bool, _ hasher: borrowing SHA1Hasher
  ) throws -> SHA1Digest {
    let line = bytes.span.extracting(range)
    guard areHashes else { return try hasher.digest(of: line) }
    guard let digest = SHA1Digest(hexadecimal: line) else { complain("not a hash") }
    return digest
  }
}

/// What it took.
struct Measurement {
  private(set) var found = 0
  private(set) var hashing = 0.0
  private(set) var batch = 0.0
  private(set) var median = 0.0
  private(set) var worst = 0.0
  private(set) var firstWithOpening = 0.0
  private(set) var first = 0.0

  init(of path: String, _ lines: Lines, areHashes: Bool) throws {
    let clock = ContinuousClock()
    let hasher = try SHA1Hasher()
    let digests = try lines.ranges.prefix(1).map {
      try lines.digest($0, areHashes: areHashes, hasher)
    }
    let beginning = clock.now
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { complain("cannot open the list") }
    let list = try openBreachList(fileDescriptor: file, name: path)
    let opened = clock.now
    if let digest = digests.first { try ask(list, digest) }
    first = (clock.now - opened) / .nanoseconds(1)
    firstWithOpening = (clock.now - beginning) / .nanoseconds(1)
    try measureBatch(list, lines, areHashes, hasher)
    if !areHashes { try measureSingly(list, lines, hasher) }
  }

  private mutating func measureBatch(
    _ list: any RangeSource, _ lines: Lines, _ areHashes: Bool, _ hasher: borrowing SHA1Hasher
  ) throws {
    let start = processorSeconds()
    var digests: [SHA1Digest] = []
    digests.reserveCapacity(lines.ranges.count)
    for range in lines.ranges {
      digests.append(try lines.digest(range, areHashes: areHashes, hasher))
    }
    hashing = processorSeconds() - start
    let hashed = processorSeconds()
    let answers = list.lookUp(digests)
    batch = processorSeconds() - hashed
    for answer in answers {
      switch answer {
      case .found: found += 1
      case .absent: break
      case .notChecked: complain("the list could not be asked")
      }
    }
  }

  /// The time that each of up to 100,000 look-ups takes.
  private mutating func measureSingly(
    _ list: any RangeSource, _ lines: Lines, _ hasher: borrowing SHA1Hasher
  ) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    for range in lines.ranges.prefix(100_000) {
      let start = clock.now
      try ask(list, lines.digest(range, areHashes: false, hasher))
      times.append((clock.now - start) / .nanoseconds(1))
    }
    times.sort()
    guard !times.isEmpty else { return }
    median = times[times.count / 2]
    worst = times[times.count * 99 / 100]
  }

  private func ask(_ list: any RangeSource, _ digest: SHA1Digest) throws {
    let answer = try list.withRange(of: digest.prefix) { $0.lookup(of: digest) }
    if case .notChecked = answer { complain("the list could not be asked") }
  }
}
