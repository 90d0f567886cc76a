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
/// Prints the number of lines, how many were found, the seconds of hashing and of the batch, and
/// the median and the 99th percentile of one look-up after the other, hashing included, in
/// nanoseconds on the wall.
@main
struct LookUpMany {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      complain("usage: look-up-many LIST words|hashes")
    }
    let isHashed = CommandLine.arguments[2] == "hashes"
    let lines = standardInputLines()
    let file = unsafe open(CommandLine.arguments[1], O_RDONLY)
    guard file >= 0 else { complain("cannot open the list") }
    let list = try openBreachList(fileDescriptor: file, name: CommandLine.arguments[1])
    let hasher = try SHA1Hasher()

    let start = processorSeconds()
    let digests = try lines.map { line -> SHA1Digest in
      guard isHashed else { return try hasher.digest(of: line.span) }
      guard let digest = SHA1Digest(hexadecimal: line.span) else { complain("not a hash") }
      return digest
    }
    let hashed = processorSeconds()
    let answers = list.lookUp(digests)
    let done = processorSeconds()
    var found = 0
    for answer in answers {
      switch answer {
      case .found: found += 1
      case .absent: break
      case .notChecked: complain("the list could not be asked")
      }
    }
    let single = isHashed ? [] : try singly(lines.prefix(100_000), list, hasher)
    let median = single.isEmpty ? 0 : single[single.count / 2]
    let worst = single.isEmpty ? 0 : single[single.count * 99 / 100]
    print(lines.count, found, hashed - start, done - hashed, median, worst)
  }

  /// The nanoseconds that each look-up took, ascending.
  private static func singly(
    _ words: ArraySlice<[UInt8]>, _ list: any RangeSource, _ hasher: borrowing SHA1Hasher
  ) throws -> [Double] {
    let clock = ContinuousClock()
    var times: [Double] = []
    for word in words {
      let start = clock.now
      let digest = try hasher.digest(of: word.span)
      let answer = try list.withRange(of: digest.prefix) { $0.lookup(of: digest) }
      times.append((clock.now - start) / .nanoseconds(1))
      if case .notChecked = answer { complain("the list could not be asked") }
    }
    return times.sorted()
  }
}
