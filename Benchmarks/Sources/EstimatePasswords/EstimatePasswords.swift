import Streams
import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Estimates the passwords of standard input, one a line, with the embedded lists.
///
///     estimate-passwords [EACH] < passwords.txt
///
/// Says how many there were, the processor's seconds for them and for making the estimator, and the
/// mean of the logarithms: in batches, as an audit does it. With EACH 1: for every line its bytes and
/// its milliseconds, the best of three. With EACH 2: for every line the decimal logarithm of the
/// guesses. With EACH 3: the same as without, one password after the other.
@main
struct EstimatePasswords {
  static func main() {
    let each = numericArguments(defaults: [0])[0]
    let passwords = standardInputLines()
    let start = clock()
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let made = seconds(since: start)
    var workspace = EstimatorWorkspace()
    if each == 2 {
      for password in passwords {
        print(estimator.estimate(password.span, workspace: &workspace).guessesLog10)
      }
      return
    }
    if each == 1 {
      for password in passwords {
        let best = (0..<3).map { _ in
          let start = clock()
          _ = estimator.estimate(password.span, workspace: &workspace)
          return seconds(since: start)
        }.min()
        print(password.count, (best ?? 0) * 1000)
      }
      return
    }
    var sum = 0.0
    let begun = clock()
    if each == 3 {
      for password in passwords {
        sum += estimator.estimate(password.span, workspace: &workspace).guessesLog10
      }
    } else {
      var batch = EstimatorBatch()
      for password in passwords {
        estimator.add(password.span, to: &batch)
        if batch.isFull {
          estimator.estimate(&batch) { _, estimate, _ in sum += estimate.guessesLog10 }
        }
      }
      estimator.estimate(&batch) { _, estimate, _ in sum += estimate.guessesLog10 }
    }
    print(passwords.count, seconds(since: begun), made, sum / Double(max(passwords.count, 1)))
  }

  private static func seconds(since start: clock_t) -> Double {
    Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
