import Testing
import Vaults

@testable import Hygiene

@Suite("The headline and what to change first")
struct PlanTests {
  @Test("Each account counts once, in its worst category")
  func countsOnce() async throws {
    let assessment = try await assess(
      chromium([
        "A,http://a.example/,u,password1",  // exposed, reused, short, http
        "B,https://b.example/,u,password1",
        "C,https://c.example/,u,\(strong(1))",
        "D,https://d.example/,u,\(strong(1))",
        "E,http://e.example/,u,\(strong(2))",
        "F,https://f.example/,u,\(strong(3))",
      ]))
    #expect(assessment.headline.byWorst == [.critical: 2, .high: 2, .low: 1])
    #expect(assessment.headline.needNoAction == 1)
    #expect(assessment.headline.percentage == 16)
  }

  @Test("Below five accounts there is no percentage")
  func needsFive() async throws {
    let four = try await assess(
      chromium((1...4).map { "A,https://a\($0).example/,u,\(strong($0))" }))
    #expect(four.headline.percentage == nil)
    let five = try await assess(
      chromium((1...5).map { "A,https://a\($0).example/,u,\(strong($0))" }))
    #expect(five.headline.percentage == 100)
  }

  @Test("A vault without passwords has an empty headline and no plan")
  func bearsEmptiness() async throws {
    let assessment = try await assess(vault("name,url,username,password,note\n"))
    #expect(assessment.headline == Headline([], worst: []))
    #expect(assessment.plan.actions.isEmpty)
    #expect(assessment.plan.effect == 0)
  }

  @Test("An action takes all accounts of a password along, the most urgent first")
  func ordersActions() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://a.example/,u,qz7Kp2m",  // short alone
        "B,https://b.example/,u,\(strong(1))", "C,https://c.example/,u,\(strong(1))",
        "D,https://d.example/,u,monkey", "E,https://e.example/,u,monkey",
        "F,https://f.example/,u,\(strong(9))",
      ]))
    let subjects = assessment.plan.actions.map { $0.subjects.map(\.description) }
    #expect(subjects == [["c4", "c5"], ["c2", "c3"], ["c1"]])
    #expect(assessment.plan.actions.map { $0.cluster?.description } == ["G1", "G2", nil])
    #expect(assessment.plan.effect == 100)
    #expect(
      assessment.plan.actions[0].findings.map(\.rule) == [.exposed, .reusedAndExposed, .short])
  }

  @Test("Five actions at most, and their effect is their part of the whole risk")
  func isShort() async throws {
    let assessment = try await assess(
      chromium((1...10).map { "A,https://a\($0).example/,u,qz7Kp\($0)" }))
    #expect(assessment.plan.actions.count == 5)
    #expect(assessment.plan.effect == 50)
    #expect(
      assessment.plan.actions.map { $0.subjects[0].description } == ["c1", "c2", "c3", "c4", "c5"])
  }

  @Test("What a new password does not mend is not in the plan")
  func leavesOutTheRest() async throws {
    let assessment = try await assess(
      table([
        "A,http://a.example/,u,\(strong(1))", "B,https://b.example/,u,\(strong(2))",
        "B,https://b.example/,u,\(strong(2))",
      ]))
    #expect(assessment.plan.actions.isEmpty)
    #expect(assessment.headline.byWorst == [.low: 3])
  }
}
