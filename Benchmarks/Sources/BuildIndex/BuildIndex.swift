import Breach
import Streams

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Builds an index from a sorted text list and says how long that took, on the wall and in
/// processor time of both cores, and how large the index is.
///
///     build-index LIST INDEX [compact]
@main
struct BuildIndex {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { complain("usage: build-index LIST INDEX [compact]") }
    let list = unsafe open(arguments[1], O_RDONLY)
    let index = unsafe open(arguments[2], O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard list >= 0, index >= 0 else { complain("cannot open the files") }
    var options = IndexOptions()
    options.isCompact = arguments.count > 3
    let input = try BreachListInput.sortedText(fileDescriptor: list, name: arguments[1])
    let clock = ContinuousClock()
    let start = clock.now
    let built = try await buildIndex(from: input, into: index, options: options)
    let seconds = (clock.now - start) / .seconds(1)
    print(
      built.facts.hashCount, built.facts.byteCount, built.facts.bytesPerHash, seconds,
      processorSeconds())
  }
}
