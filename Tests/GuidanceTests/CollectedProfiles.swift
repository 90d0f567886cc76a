@testable import Guidance

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct CollectedProfiles: Decodable {
  let profiles: [CollectedProfile]

  static let bytes = try? Data(
    contentsOf: project.appending(path: "../shared/data/guidance/profiles.json"))
}

struct CollectedProfile: Decodable {
  let id: String
  let url: String
  let supersededBy: String?
  let params: [CollectedParameter]

  enum CodingKeys: String, CodingKey {
    case id, url, params
    case supersededBy = "superseded_by"
  }
}

struct CollectedParameter: Decodable {
  let key: String, op: String, modality: String, clause: String, confidence: String
  let value: CollectedValue
  let when: [String: String]?

  var condition: Requirement.Condition? {
    switch when?.first?.value {
    case "single": .singleFactor
    case "multi": .multiFactor
    case "random": .chosenAtRandom
    default: nil
    }
  }
}

/// A value as it was collected, and as a comparison of ours would have been.
indirect enum CollectedValue: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([CollectedValue])
  case object([String: CollectedValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([CollectedValue].self) {
      self = .list(value)
    } else {
      // What is said beside a way is in our own words.
      self = .object(
        try container.decode([String: CollectedValue].self).filter { $0.key != "note" })
    }
  }

  init(_ comparison: Comparison) {
    self =
      switch comparison {
      case .atLeast(let number): number.map(Self.number) ?? .null
      case .atMost(let number): .number(number)
      case .noLimit, .silent: .null
      case .unit(let unit): .text(unit.rawValue)
      case .match(let match): .text(match.rawValue)
      case .normalization(let forms):
        forms.count == 1
          ? .text(forms[0].rawValue) : .list(forms.map { .text($0.rawValue) })
      case .kinds(let kinds), .advisedKinds(let kinds?): Self(kinds)
      case .advisedKinds(nil): .object(["mix": .flag(true)])
      case .anyOf(let ways): .list(ways.map(Self.init))
      default: .flag(true)
      }
  }

  private init(_ kinds: Composition) {
    if let variety = kinds.variety {
      self = .object(["classes": .number(variety.count), "of": .text("passfilt")])
    } else {
      self = .object(
        Dictionary(
          kinds.quotas.flatMap { quota in
            quota.classes.map { ($0.name, .number(quota.count)) }
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private init(_ way: Comparison.Alternative) {
    var members: [String: CollectedValue] = [:]
    for part in way.parts {
      switch part {
      case .parameter(.lockoutAttempts, let comparison): members["lock_after"] = Self(comparison)
      case .parameter(let parameter, let comparison): members[parameter.key] = Self(comparison)
      case .rate(let guesses, let minutes):
        members["guesses"] = .number(guesses)
        members["minutes"] = .number(minutes)
      }
    }
    self = .object(members)
  }
}
