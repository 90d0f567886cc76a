import Hygiene
import Streams
import Strength
import Vaults

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks for facts about made-up families in the passwords of standard input.
///
///     find-facts FAMILIES < passwords.txt
///     find-facts FAMILIES vault < export.csv
///     find-facts FAMILIES print > facts.yaml
///
/// Of passwords, one a line, it says the number of tokens, the seconds for deriving them and for making
/// the automaton, the bytes of all passwords and the seconds for judging them, all on the processor's
/// clock, and how many have facts. Of a Bitwarden CSV it says the credentials, the seconds for finding
/// facts in all of them by the clock on the wall and of all cores, and how many have some. No families
/// are no facts but the vault's user names.
@main
struct FindFacts {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let families = arguments.first.flatMap({ Int($0) }) else {
      complain("usage: find-facts FAMILIES [vault|print]")
    }
    let yaml = MadeUpFamilies.yaml(families)
    switch arguments.dropFirst().first {
    case "print": print(yaml)
    case "vault": try await auditVault(families == 0 ? nil : yaml)
    default: try judgePasswords(yaml)
    }
  }

  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  private static func judgePasswords(_ yaml: String) throws {
    let facts = try PersonalFacts(yaml: Array(yaml.utf8).span)
    let started = clock()
    let tokens = FactTokens(of: facts)
    let deriving = seconds(since: started)
    let begun = clock()
    var matcher = FactMatcher(tokens, estimator: estimator)
    let building = seconds(since: begun)
    let passwords = standardInputLines()
    let read = clock()
    var found = 0
    for password in passwords where !matcher.evidence(in: password.span).isEmpty { found += 1 }
    print(
      tokens.count, deriving, building, passwords.reduce(0) { $0 + $1.count },
      seconds(since: read), found)
  }

  private static func auditVault(_ yaml: String?) async throws {
    let store = try SecretStore(readingFrom: STDIN_FILENO, expectedCount: 1 << 27)
    let vault = try ExportReader(format: ExportFormat.ID(name: "bitwarden-csv")).read(store)
    let facts = try yaml.map { try PersonalFacts(yaml: Array($0.utf8).span) }
    let wall = ContinuousClock.now
    let cores = clock()
    let found = await AccountsWithFacts(in: vault, facts: facts, estimator: estimator)
    print(
      vault.credentials.count, (ContinuousClock.now - wall) / .seconds(1), seconds(since: cores),
      found.accounts.count)
  }

  private static func seconds(since start: clock_t) -> Double {
    Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
