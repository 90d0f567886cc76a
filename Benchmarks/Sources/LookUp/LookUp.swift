import Breach
import Streams

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks up the lines of standard input in a sorted text list, one at a time, and says how long
/// that took, from opening the list to the last answer, hashing included.
///
///     look-up LIST < words.txt
@main
struct LookUp {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { complain("usage: look-up LIST < words") }
    let words = standardInputLines()
    let clock = ContinuousClock()
    let start = clock.now
    let file = unsafe open(CommandLine.arguments[1], O_RDONLY)
    guard file >= 0 else { complain("cannot open the list") }
    let list = try TextBreachList(fileDescriptor: file, name: CommandLine.arguments[1])
    let hasher = try SHA1Hasher()
    var found = 0
    for word in words {
      switch list.lookUp([try hasher.digest(of: word.span)]).first {
      case .found: found += 1
      case .absent: break
      case .notChecked, nil: complain("the list could not be asked")
      }
    }
    print(words.count, found, (clock.now - start) / .seconds(1))
  }
}
