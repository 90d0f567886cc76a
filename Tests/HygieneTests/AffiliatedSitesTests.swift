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

  @Test(
    "What is no list of groups is refused",
    arguments: ["", "{}", "[1]", "[{}]", #"[{"shared": ["a.example"]}]"#, #"[{"shared": "a"}]"#])
  func refusesOtherFiles(text: String) {
    #expect(throws: SiteDataError.notSharedCredentials) {
      try AffiliatedSites(sharedCredentials: Array(text.utf8))
    }
  }

  @Test("Apple's published files are read whole, where they are at hand")
  func readsPublishedFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/apple")
    for (name, count) in [
      ("shared-credentials.json", 102), ("shared-credentials-historical.json", 94),
    ] {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      #expect(try AffiliatedSites(sharedCredentials: [UInt8](data)).groups.count == count)
    }
  }
}
