import Hygiene
import Strength
import Streams
import Vaults

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the families in a file of planted passwords, and holds them against the truth.
///
///     find-reuse [kinds] < planted.tsv
///
/// Prints passwords, families, the seconds that the search alone took by the clock and of all cores,
/// the peak memory of the process in MB, and precision, recall and F1 over pairs of members of one
/// family; with `kinds`, for each kind how many are in a family with a relative as well, and of
/// strangers how many are in one.
@main
struct FindReuse {
  static func main() async throws {
    let planted = PlantedFile()
    let store = try planted.export()
    let vault = try ExportReader(format: ExportFormat.ID(name: "bitwarden-csv")).read(store)
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let start = processorSeconds()
    let clock = ContinuousClock.now
    let families = try await ReuseFamilies(of: vault, estimator: estimator).families
    let time = (ContinuousClock.now - clock).components
    let cores = processorSeconds() - start
    var usage = rusage()
    unsafe getrusage(0, &usage)
    var number = [Int](repeating: -1, count: planted.rows.count)
    for (family, members) in families.enumerated() {
      for member in members { number[member.index] = family }
    }
    let score = PairScore(truth: planted.rows.map(\.family), found: number)
    let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    let agreement =
      planted.rows.contains { $0.family >= 0 }
      ? "\(rounded(score.precision)) \(rounded(score.recall)) \(rounded(score.f1))" : "- - -"
    print(
      planted.rows.count, families.count, rounded(seconds), rounded(cores),
      usage.ru_maxrss / 1024, agreement)
    if CommandLine.arguments.contains("kinds") { KindTable(planted.rows, number).print() }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e3).rounded() / 1e3 }
}
