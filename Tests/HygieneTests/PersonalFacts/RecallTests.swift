import Testing

@testable import Hygiene

@Suite("Facts are found where they are, and not where they are not")
struct RecallTests {
  private static let count = 5000

  @Test("Of 5,000 passwords with facts and 5,000 without, 99 in a hundred are told rightly")
  func recallAndPrecision() throws {
    let judge = try Family.judge()
    var maker = PlantedFacts(seed: 8)
    var workspace = PersonalJudge.Workspace()
    var planted: [Rule: Int] = [:]
    var found: [Rule: Int] = [:]
    var right: [Rule: Int] = [:]
    var (missed, invented) = ([String](), [String]())
    func rules(_ password: String) -> Set<Rule> {
      Set(judge.judge(Array(password.utf8).span, &workspace).evidence.map(\.rule))
    }
    for _ in 0..<Self.count {
      let example = maker.withFacts()
      let rules = rules(example.password)
      for rule in example.rules {
        planted[rule, default: 0] += 1
        if !rules.contains(rule) { missed.append(example.password) }
      }
      for rule in rules {
        found[rule, default: 0] += 1
        if example.rules.contains(rule) { right[rule, default: 0] += 1 }
      }
    }
    var clean = 0
    for _ in 0..<Self.count {
      let password = maker.without()
      let rules = rules(password)
      if rules.isEmpty {
        clean += 1
      } else {
        invented.append(password)
      }
      for rule in rules { found[rule, default: 0] += 1 }
    }
    for (rule, planted) in planted {
      let hits = right[rule, default: 0]
      #expect(hits * 100 >= planted * 99, "\(rule.id): \(hits) of \(planted) found, not \(missed)")
      let all = found[rule, default: 0]
      #expect(hits * 100 >= all * 99, "\(rule.id): \(hits) of \(all) right, not \(invented)")
    }
    #expect(planted.count == 4)
    #expect(clean * 100 >= Self.count * 99)
  }
}
