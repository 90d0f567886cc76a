import Testing
import Vaults

@testable import Hygiene

@Suite("Sites that the user calls important weigh more")
struct MarkedSitesTests {
  private static let rows = [
    "Forum,https://forum.example.com/,u,password1", "Game,https://game.example.org/,u,monkey12",
    "Club,https://members.club.example.net/login,u,dragon99", "Safe,,u,sunshine1",
  ]

  private func assess(_ marks: (String, SiteClass)...) async throws -> Assessment {
    var request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    for (site, kind) in marks { request.markedSites.mark(site, as: kind) }
    return try await audit(table(Self.rows), request)
  }

  private func first(_ assessment: Assessment) -> (id: String?, kind: SiteClass?) {
    let action = assessment.plan.actions.first
    return (action?.subjects.first?.description, action?.siteClass)
  }

  @Test(
    "An account there is changed first, however the site is named",
    arguments: [
      ("game.example.org", "c2"), ("https://www.example.org/", "c2"), ("example.net", "c3"),
      ("MEMBERS.CLUB.example.net", "c3"), ("safe", "c4"),
    ])
  func plan(site: String, account: String) async throws {
    #expect(first(try await assess()) == ("c1", nil))
    #expect(first(try await assess((site, .important))) == (account, .important))
    #expect(first(try await assess((site, .shopping))) == (account, .shopping))
  }

  @Test("A mark takes the place of what is known of a site, and a later one that of an earlier")
  func order() async throws {
    let assessment = try await assess(("example.org", .mail), ("game.example.org", .carrier))
    #expect(first(assessment) == ("c2", .carrier))
    let both = try await assess(("example.org", .carrier), ("example.net", .finance))
    #expect(first(both) == ("c3", .finance))
  }

  @Test("A site where no login is is counted, so that nobody takes a slip for a mark")
  func unknown() async throws {
    #expect(try await assess(("example.org", .mail)).marksWithoutLogin == 0)
    let slips = try await assess(("exampel.org", .mail), ("", .mail), ("example.org", .mail))
    #expect(slips.marksWithoutLogin == 2)
  }

  @Test("After a breach the marked accounts come before others of their kind")
  func response() async throws {
    let rows = ["a", "b", "c"].map { "\($0),https://\($0).example/,u,Verona48kick" }
    var request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    request.markedSites.mark("c.example", as: .finance)
    let response = try await respond(to: .site("a.example"), table(rows), request)
    #expect(response.steps.map(\.account.description) == ["c1", "c3", "c2"])
  }
}
