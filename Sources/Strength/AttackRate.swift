#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// How fast an attacker guesses; the four rates are zxcvbn's.
public struct AttackRate: Sendable, Hashable {
  /// Guesses in a second.
  public let guessesPerSecond: Double

  /// A rate.
  ///
  /// - Parameter guessesPerSecond: more than 0.
  public init(guessesPerSecond: Double) { self.guessesPerSecond = guessesPerSecond }

  /// Over the network, at a service that allows 100 guesses an hour.
  public static let throttledOnline = Self(guessesPerSecond: 100.0 / 3600)
  /// Over the network, at a service that does not slow anybody down.
  public static let unthrottledOnline = Self(guessesPerSecond: 10)
  /// With a stolen table of slow hashes (bcrypt, scrypt, PBKDF2).
  public static let slowHash = Self(guessesPerSecond: 1e4)
  /// With a stolen table of fast hashes (SHA-1, SHA-256, MD5).
  public static let fastHash = Self(guessesPerSecond: 1e10)

  /// The four, from the slowest on.
  public static let all = [throttledOnline, unthrottledOnline, slowHash, fastHash]
}

/// How long an attacker guesses.
public struct CrackTime: Sendable, Equatable {
  /// The decimal logarithm of the seconds.
  public let secondsLog10: Double

  /// The time for so many guesses at a rate.
  public init(guessesLog10: Double, at rate: AttackRate) {
    secondsLog10 = guessesLog10 - log10(rate.guessesPerSecond)
  }

  /// The seconds; infinity beyond 10^308.
  public var seconds: Double { pow(10, secondsLog10) }
}

extension Estimate {
  /// How long the password withstands guessing at a rate.
  public func crackTime(at rate: AttackRate) -> CrackTime {
    CrackTime(guessesLog10: guessesLog10, at: rate)
  }
}
