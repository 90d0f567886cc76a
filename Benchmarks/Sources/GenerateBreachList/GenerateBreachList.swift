import Streams

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a breach list in the form of Pwned Passwords' single file: `HASH:COUNT`, ordered, LF.
///
///     generate-breach-list [COUNT [SEED]] < hashes-to-plant.txt > list.txt
///
/// The hashes are uniform; those on standard input (40 upper-case hexadecimal digits a line, in
/// order) are put in their places among them. Nothing is held in memory but a count per prefix.
@main
struct GenerateBreachList {
  static func main() {
    let numbers = numericArguments(defaults: [50_000_000, 1])
    let planted = standardInputLines()
    var chance = SplitMix64(seed: UInt64(numbers[1]))
    var output = Output()
    var nextPlanted = 0

    for (prefix, count) in perPrefix(numbers[0], chance: &chance).enumerated() {
      // What follows the 20 bits of the prefix in the first 64, in order; a tie moves up by one.
      var middles = (0..<Int(count)).map { _ in chance.next() >> 20 }
      middles.sort()
      var previous: UInt64?
      for middle in middles {
        let unique = previous.map { max(middle, $0 + 1) } ?? middle
        previous = unique
        let row = Row(
          high: UInt64(prefix) << 44 | unique, middle: chance.next(),
          low: UInt32(truncatingIfNeeded: chance.next()), count: sightings(chance: &chance))
        row.write { bytes in
          while nextPlanted < planted.count, precedes(planted[nextPlanted], bytes) {
            output.append((planted[nextPlanted] + Array(":7\n".utf8)).span)
            nextPlanted += 1
          }
          output.append(bytes)
        }
      }
    }
    for hash in planted[nextPlanted...] {
      output.append((hash + Array(":7\n".utf8)).span)
    }
    output.flush()
  }

  /// How many of `total` uniform hashes fall on each of the 16^5 prefixes.
  private static func perPrefix(_ total: Int, chance: inout SplitMix64) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: 1 << 20)
    for _ in 0..<total { counts[Int(chance.next() >> 44)] += 1 }
    return counts
  }

  /// A number of sightings: most hashes have one, a few have millions.
  ///
  /// `u^-0.9` gives 1.08 digits on average; the real list has 1.10.
  private static func sightings(chance: inout SplitMix64) -> UInt64 {
    UInt64(pow(chance.fraction(), -0.9))
  }

  private static func precedes(_ hash: [UInt8], _ row: Span<UInt8>) -> Bool {
    for index in hash.indices where hash[index] != row[index] { return hash[index] < row[index] }
    return false
  }
}
