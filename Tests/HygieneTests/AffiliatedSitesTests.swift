import TestSupport
import Testing
import Vaults

@testable import Hygiene

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("Affiliated sites are one service")
struct AffiliatedSitesTests {
  @Test("One password at sites that share is an entry made twice, not reuse")
  func mergesGroups() async throws {
    let sites = try AffiliatedSites(
      sharedCredentials: Array(
        """
        [{"shared": ["shop.example", "shop.example.org"]},
         {"from": ["old.example.net"], "to": ["new.example.com"], "fromDomainsAreObsoleted": true}]
        """.utf8))
    let vault = try table([
      "A,https://login.shop.example/,taro,\(strong(1))",
      "B,https://SHOP.example.org/,taro,\(strong(1))",
      "C,https://old.example.net/,taro,\(strong(2))",
      "D,https://new.example.com/,taro,\(strong(2))",
      "E,https://other.example/,taro,\(strong(1))",
    ])
    var request = AuditRequest(
      breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    let without = try await audit(vault, request)
    #expect(without.clusters.map(\.services).sorted() == [2, 3])
    request.affiliatedSites = sites
    let with = try await audit(vault, request)
    #expect(with.clusters.map(\.services) == [2])
    #expect(Set(with.subjects(of: .duplicateEntry)) == [["c1", "c2"], ["c3", "c4"]])
  }

  @Test("Sites that are known to have one log-in are one service, unasked; others stay apart")
  func knowsGroups() async throws {
    let vault = try table([
      "Google,https://accounts.google.com/,g@gmail.com,\(strong(1))",
      "YouTube,https://youtube.com/,g@gmail.com,\(strong(1))",
      "App,androidapp://com.twitter.android,z,\(strong(2))", "X,https://x.com/,z,\(strong(2))",
      "Amazon,https://amazon.com/,z,\(strong(3))", "UK,https://www.amazon.co.uk/,z,\(strong(3))",
      "Japan,https://www.amazon.co.jp/,z,\(strong(4))", "US,https://amazon.com/,y,\(strong(4))",
    ])
    var request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    request.markedSites.mark("bing.com", as: .important)
    let assessment = try await audit(vault, request)
    #expect(assessment.subjects(of: .reused) == [["c7", "c8"]])
    #expect(
      Set(assessment.subjects(of: .duplicateEntry)) == [
        ["c1", "c2"], ["c3", "c4"], ["c5", "c6"],
      ])
    // That a group names a site does not make it one where somebody logs in.
    #expect(assessment.inspection.services.marksWithoutLogin == 1)
  }

  @Test("Each group that is known has two sites or more, and no site stands in two")
  func groupsAreSound() {
    let sites = AffiliatedSites.builtIn.flatMap(\.self)
    #expect(AffiliatedSites.builtIn.allSatisfy { $0.count > 1 })
    #expect(Set(sites).count == sites.count)
    #expect(sites.allSatisfy { PublicSuffixes.registrableDomain(of: $0) == $0 })
  }

  @Test(
    "What is no list of groups is refused",
    arguments: ["", "{}", "[1]", "[{}]", #"[{"shared": ["a.example"]}]"#, #"[{"shared": "a"}]"#])
  func refusesOtherFiles(text: String) {
    #expect(throws: SiteDataError.notSharedCredentials) {
      try AffiliatedSites(sharedCredentials: Array(text.utf8))
    }
  }

  @Test(
    "Apple's published files are read whole, where they are at hand",
    .enabled(if: Repository.neighbour("apple") != nil))
  func readsPublishedFiles() throws {
    let folder = try #require(Repository.neighbour("apple"))
    for (name, count) in [
      ("shared-credentials.json", 102), ("shared-credentials-historical.json", 94),
    ] {
      let data = try Data(contentsOf: folder.appending(path: name))
      #expect(try AffiliatedSites(sharedCredentials: [UInt8](data)).groups.count == count)
    }
  }
}
