import Vaults

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads one export and says how long that took: the bytes into the store, the store into a vault.
///
///     read-vault FILE [FORMAT]
@main
struct ReadVault {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, arguments.count <= 2 else {
      fatalError("usage: read-vault FILE [FORMAT]")
    }
    let format = arguments.dropFirst().first.flatMap(ExportFormat.ID.init(name:))
    guard format != nil || arguments.count == 1 else { fatalError("no such format") }
    let clock = ContinuousClock()
    let start = clock.now
    let file = unsafe open(name, O_RDONLY)
    var facts = stat()
    guard file >= 0, unsafe fstat(file, &facts) == 0 else { fatalError("cannot open the export") }
    let store = try SecretStore(readingFrom: file, expectedCount: Int(facts.st_size))
    let stored = clock.now
    let vault = try ExportReader(format: format).read(store)
    let parsed = clock.now
    print(
      vault.credentials.count, vault.skipped.count, seconds(from: start, to: stored),
      seconds(from: stored, to: parsed))
  }

  private static func seconds(
    from start: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) -> Double {
    (end - start) / .seconds(1)
  }
}
