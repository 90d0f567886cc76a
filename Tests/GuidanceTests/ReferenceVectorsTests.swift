import TestSupport
import Testing

@testable import Guidance

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Answers of the programs themselves, collected by running them; they lie beside the repository on
/// some machines.
enum ReferenceVectors {
  static func decoded<Vector: Decodable>(_ name: String, _: Vector.Type) throws -> [Vector] {
    guard let folder = Repository.neighbour("guidance") else { return [] }
    let data = try Data(contentsOf: folder.appending(path: "\(name)-vectors.json"))
    return try JSONDecoder().decode(File<Vector>.self, from: data).vectors
  }

  private struct File<Vector: Decodable>: Decodable {
    let vectors: [Vector]
  }
}

@Suite("Answers of the reference programs")
struct ReferenceVectorsTests {
  struct PwqualityVector: Decodable, CustomTestStringConvertible, Sendable {
    let config: String
    let password: String
    let old: String?
    let user: String?
    let result: String

    var testDescription: String { config + (user.map { " user \($0)" } ?? "") }
  }

  static let pwqualityVectors: [PwqualityVector] =
    (try? ReferenceVectors.decoded("pwquality", PwqualityVector.self)) ?? []

  /// libpwquality 1.4.5, which was told to leave its dictionary alone: all of them are decided here.
  @Test("libpwquality accepts and refuses the same", arguments: pwqualityVectors)
  func pwquality(_ vector: PwqualityVector) throws {
    let file = try PolicyFile(
      name: "pwquality.conf", bytes: Array("dictcheck = 0\n\(vector.config)\n".utf8))
    let policy = try #require(try Policy.policies(in: [file]).first)
    let stops = policy.lints.contains { $0.kind == .stopsReading }
    #expect(stops == (vector.result == "config-error"))
    guard !stops else { return }
    let answer = policy.answer(
      to: vector.password.utf8.span, replacing: (vector.old ?? "").utf8.span,
      user: vector.user ?? "")
    #expect(answer.isAccepted == (vector.result == "accept"), "\(answer.refusals)")
  }

  struct PasswdqcVector: Decodable, CustomTestStringConvertible, Sendable {
    let args: [String]
    let password: String
    let output: String
    let exit: Int

    var testDescription: String { "\(args): \(output)" }
  }

  static let passwdqcVectors: [PasswdqcVector] =
    (try? ReferenceVectors.decoded("passwdqc", PasswdqcVector.self)) ?? []

  /// pwqcheck of passwdqc 2.0.2, whose built-in words decide none of them.
  @Test("passwdqc accepts and refuses the same", arguments: passwdqcVectors)
  func passwdqc(_ vector: PasswdqcVector) throws {
    let file = try PolicyFile(name: "passwdqc.conf", bytes: Array("#\n".utf8))
    var reader = PasswdqcReader(file, release: .since141)
    do throws(PolicyError) {
      for argument in vector.args { try reader.read(argument, at: 1) }
    } catch {
      #expect(vector.output.contains("Error parsing parameter"))
      return
    }
    #expect(!vector.output.contains("Error parsing parameter"))
    let answer = reader.policy().answer(to: vector.password.utf8.span)
    #expect(answer.isAccepted == (vector.exit == 0), "\(answer.refusals)")
  }

  struct RulesVector: Decodable, CustomTestStringConvertible, Sendable {
    struct Rule: Decodable, Equatable {
      let name: String
      let value: Value
    }

    enum Value: Decodable, Equatable {
      case number(Int)
      case sets([String])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .sets(try container.decode([String].self))
        }
      }
    }

    let input: String
    let rules: [Rule]
    let firstError: String?

    var testDescription: String { input }
  }

  static let rulesVectors: [RulesVector] =
    (try? ReferenceVectors.decoded("passwordrules", RulesVector.self)) ?? []

  @Test("Apple's parser leaves the same rules", arguments: rulesVectors)
  func rules(_ vector: RulesVector) throws {
    let parsed = PasswordRulesParser.parse(vector.input)
    func sets(_ sets: PasswordRules.CharacterSets) -> RulesVector.Value {
      let listed = String(decoding: sets.listed.sorted(), as: UTF8.self)
      return .sets(sets.named.map(\.rawValue) + (listed.isEmpty ? [] : ["[\(listed)]"]))
    }
    var rules = parsed.rules.required.map { RulesVector.Rule(name: "required", value: sets($0)) }
    rules.append(RulesVector.Rule(name: "allowed", value: sets(parsed.rules.allowed)))
    for (name, number) in [
      ("max-consecutive", parsed.rules.maximumConsecutive), ("minlength", parsed.rules.minimum),
      ("maxlength", parsed.rules.maximum),
    ] {
      if let number { rules.append(RulesVector.Rule(name: name, value: .number(number))) }
    }
    #expect(rules == vector.rules)
    let hasGivenUp = parsed.flaws.contains { $0.kind == .dropsAll || $0.kind == .dropsRest }
    #expect(hasGivenUp == (vector.firstError != nil))
  }
}
