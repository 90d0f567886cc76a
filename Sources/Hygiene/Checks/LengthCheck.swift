internal import Guidance

/// KG202, KG204: fewer characters than the guidance asks for, and PINs.
///
/// A PIN is told as such, and not as short once more: another length is often not allowed there.
struct LengthCheck: Check {
  /// Up to so many digits and nothing else are taken for a PIN.
  static let longestPIN: Int32 = 8

  func findings(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    if let minimum = inspection.guidance.compactMap(\.minimumLength?.characters).max() {
      for bucket in LengthBucket.allCases {
        let short = inspection.credentials { group in
          let traits = inspection.traits[group]
          return !isPIN(traits) && Int(traits.characters) < minimum
            && LengthBucket(characters: traits.characters) == bucket
        }
        if !short.isEmpty {
          findings.append(inspection.finding(.short, short, .length(bucket, minimum: minimum)))
        }
      }
    }
    let pins = inspection.credentials { isPIN(inspection.traits[$0]) }
    if !pins.isEmpty { findings.append(inspection.finding(.pinLike, pins)) }
    return findings
  }

  private func isPIN(_ traits: PasswordTraits) -> Bool {
    traits.isDigitsOnly && traits.characters <= Self.longestPIN
  }
}
