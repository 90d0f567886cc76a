import Testing

@testable import Hygiene

@Suite("A link says which characters are different, and where")
struct RelationWordsTests {
  @Test(
    "One more character, also where it stands beside ones that mean the same",
    arguments: [
      ("Wakatsuki1003", "Wakatsuki!1003", Relation.Step.added(.signs, .middle)),
      ("Wakatsuki!1003", "Wakatsuki1003", .added(.signs, .middle)),
      ("Wakatsuki1003", "Wakatsukii1003", .added(.letters, .middle)),
      ("Wakatsuki!003", "Wakatsuki!1003", .added(.digits, .middle)),
      ("Tamasaburou1", "Tamasaburou!1", .added(.signs, .end)),
      ("Tamasaburou1", "Tamasaburou11", .added(.digits, .end)),
      ("1tamasaburou", "!1tamasaburou", .added(.signs, .front)),
      ("1tamasaburou", "1!tamasaburou", .added(.signs, .front)),
      ("Tamasaburou1x", "Tamasa#burou1x", .added(.signs, .middle)),
    ])
  func furtherCharacter(first: String, second: String, step: Relation.Step) async throws {
    let assessment = try await assess(
      vault(
        "name,url,username,password\nA,https://a.example,u,\(first)\nB,https://b.example,v,\(second)\n"
      ))
    let cluster = try #require(assessment.clusters.first)
    #expect(cluster.links.map(\.relation) == [Relation([step])])
  }
}
