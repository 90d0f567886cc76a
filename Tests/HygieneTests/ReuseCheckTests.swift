import Testing

@testable import Hygiene

@Suite("Reuse is one password at several services")
struct ReuseCheckTests {
  @Test("Two services with one password are a cluster")
  func findsReuse() async throws {
    let assessment = try await assess(
      chromium([
        "One,https://one.example.com/,taro,\(strong(1))",
        "Two,https://two.example.org/,taro,\(strong(1))",
        "Three,https://three.example.net/,taro,\(strong(2))",
      ]))
    #expect(assessment.subjects(of: .reused) == [["c1", "c2"]])
    #expect(assessment.clusters.map(\.services) == [2])
  }

  @Test(
    "Different addresses of one service are not reuse",
    arguments: [
      ("https://login.example.co.jp/", "https://www.example.co.jp/shop"),
      ("https://example.com", "http://EXAMPLE.COM:8080/x"),
      ("android://QUJD@jp.co.example.app/", "https://example.co.jp/"),
      ("example.com", "https://accounts.example.com/"),
    ])
  func knowsServices(first: String, second: String) async throws {
    let assessment = try await assess(
      table([
        "One,\(first),taro,\(strong(1))", "Two,\(second),taro,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .reused).isEmpty)
    #expect(assessment.subjects(of: .duplicateEntry) == [["c1", "c2"]])
  }

  @Test(
    "Sites under one public suffix are different services",
    arguments: [
      ("https://alpha.co.jp/", "https://beta.co.jp/"),
      ("https://alpha.github.io/", "https://beta.github.io/"),
      ("https://192.168.0.1/", "https://192.168.0.2/"),
      ("https://alpha.or.jp/", "https://alpha.co.jp/"),
    ])
  func keepsServicesApart(first: String, second: String) async throws {
    let assessment = try await assess(
      chromium([
        "Same,\(first),taro,\(strong(1))", "Same,\(second),taro,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .reused) == [["c1", "c2"]])
  }

  @Test("Several users of one service are the milder rule")
  func findsSharingUsers() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://example.com/,taro,\(strong(1))", "B,https://example.com/,hanako,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .sharedByUsers) == [["c1", "c2"]])
    #expect(assessment.subjects(of: .reused).isEmpty)
    #expect(assessment.subjects(of: .duplicateEntry).isEmpty)
  }

  @Test("The same user is recognised whatever the case of the letters")
  func foldsUsers() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://example.com/,Taro@Example.com,\(strong(1))",
        "B,https://example.com/,taro@example.com,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .duplicateEntry) == [["c1", "c2"]])
  }

  @Test("Canonically equivalent passwords in other bytes are different passwords")
  func comparesBytes() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://one.example.com/,taro,\u{304C}\(strong(1))",
        "B,https://two.example.org/,taro,\u{304B}\u{3099}\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .reused).isEmpty)
  }

  @Test("Entries without an address are told apart by their titles")
  func usesTitles() async throws {
    let assessment = try await assess(
      table([
        "Router,,admin,\(strong(1))", "router,,admin,\(strong(1))", "NAS,,admin,\(strong(1))",
        ",,admin,\(strong(2))", ",,admin,\(strong(2))",
      ]))
    #expect(assessment.subjects(of: .duplicateEntry) == [["c1", "c2"]])
    #expect(Set(assessment.subjects(of: .reused)) == [["c1", "c2", "c3"], ["c4", "c5"]])
  }

  @Test("Sites that stand in one entry are one service")
  func mergesSitesOfAnEntry() async throws {
    let csv = """
      folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
      ,,login,Shop,,,0,"https://shop.example.com,https://shop.example.org",taro,\(strong(1)),
      ,,login,Shop too,,,0,https://shop.example.org,taro,\(strong(1)),
      """
    let assessment = try await assess(vault(csv))
    #expect(assessment.subjects(of: .reused).isEmpty)
    #expect(assessment.subjects(of: .duplicateEntry) == [["c1", "c2"]])
  }

  @Test("A shared password in a breach list is the worse rule, in place of the other")
  func findsExposedReuse() async throws {
    let assessment = try await assess(
      chromium([
        "One,https://one.example.com/,taro,password1",
        "Two,https://two.example.org/,taro,password1",
      ]))
    #expect(assessment.subjects(of: .reusedAndExposed) == [["c1", "c2"]])
    #expect(assessment.subjects(of: .reused).isEmpty)
    #expect(assessment.rules(about: "c1").isSuperset(of: [.reusedAndExposed, .exposed]))
  }

  @Test("Empty passwords and the bin are never reuse")
  func leavesOutEmptyAndTrashed() async throws {
    let csv = """
      "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
      "Root","A","taro","","https://one.example.com","","","0","",""
      "Root","B","taro","","https://two.example.com","","","0","",""
      "Root/Recycle Bin","C","taro","\(strong(1))","https://three.example.com","","","0","",""
      "Root","D","taro","\(strong(1))","https://four.example.org","","","0","",""
      """
    let assessment = try await assess(vault(csv + "\n"))
    #expect(assessment.clusters.isEmpty)
    #expect(assessment.tally.audited == 1)
    #expect(assessment.tally.trashed == 1)
    #expect(assessment.tally.withoutPassword == 2)
  }

  @Test("Exposed clusters come first, then the larger ones")
  func ordersClusters() async throws {
    var rows = ["a.example", "b.example", "c.example"].map { "X,https://\($0)/,u,\(strong(1))" }
    rows += ["d.example", "e.example"].map { "X,https://\($0)/,u,monkey" }
    let assessment = try await assess(chromium(rows))
    #expect(assessment.clusters.map(\.members.count) == [2, 3])
    #expect(assessment.clusters.map(\.id.description) == ["G1", "G2"])
  }
}
