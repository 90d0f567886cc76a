import Hygiene
import Streams
import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks for facts about made-up families in the passwords of standard input, one a line.
///
///     find-facts [FAMILIES] [PRINT] < passwords.txt
///
/// Says the number of tokens, the seconds for deriving them and for making the automaton, the bytes
/// of all passwords, the seconds for judging them, all on the processor's clock, and how many have
/// facts. With PRINT not 0 it writes the facts file instead.
@main
struct FindFacts {
  static func main() throws {
    let arguments = numericArguments(defaults: [2, 0])
    let yaml = MadeUpFamilies.yaml(Int(arguments[0]))
    if arguments[1] != 0 {
      print(yaml)
      return
    }
    let facts = try PersonalFacts(yaml: Array(yaml.utf8).span)
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
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

  private static func seconds(since start: clock_t) -> Double {
    Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
