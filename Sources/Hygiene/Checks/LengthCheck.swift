internal import Guidance

/// KG202, KG204: fewer characters than the guidance asks for, and PINs.
///
/// A PIN is told as such, and not as short once more: another length is often not allowed there.
struct LengthCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let minimum = inspection.guidance.compactMap(\.minimumLength?.characters).max() ?? 0
    var short: [LengthBucket: [CredentialID]] = [:]
    var pins: [CredentialID] = []
    for (id, group) in zip(inspection.groups.audited, inspection.groups.groupOfAudited) {
      let traits = inspection.traits[Int(group)]
      if traits.isPINLike {
        pins.append(id)
      } else if Int(traits.characters) < minimum {
        short[LengthBucket(characters: traits.characters), default: []].append(id)
      }
    }
    return LengthBucket.allCases.compactMap { bucket in
      short[bucket].map { inspection.finding(.short, $0, .length(bucket, minimum: minimum)) }
    } + (pins.isEmpty ? [] : [inspection.finding(.pinLike, pins)])
  }
}
