/// A way of writing Japanese in Latin letters.
///
/// Sources: Hepburn, Kunrei-shiki and Nihon-shiki after the tables of the Cabinet notice of 1954 and
/// ISO 3602; passports after the table of the Ministry of Foreign Affairs (旅券法施行規則).
public enum RomanSystem: UInt8, Sendable, CaseIterable {
  /// As foreigners hear it; long vowels as in signs and in newspapers: Tokyo, Shinjuku.
  case hepburn
  /// Hepburn as in passports: m before b, m and p; OH and OU on request.
  case passport
  /// As taught in schools: Sinzyuku.
  case kunrei
  /// As it is written in kana: di, du, wo.
  case nihon
  /// As it is typed to get kana: toukyou, sinjuku, pa-ti-.
  case typed
}

/// Which systems have a spelling.
public struct RomanSystems: OptionSet, Sendable, Hashable {
  /// A bit for each system, by its number.
  public let rawValue: UInt8

  /// A set by its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one system.
  public init(_ system: RomanSystem) { rawValue = 1 << system.rawValue }

  /// All systems.
  public static let all = Self(rawValue: 0b11111)
  /// Seen, but in no system.
  public static let none: Self = []
}
