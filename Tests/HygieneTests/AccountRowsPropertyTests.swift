import Testing
import Vaults

@testable import Hygiene

/// Many made-up exports in which passwords, users, sites and titles are few, so that rows meet in
/// every way.
@Suite("Joining rows, whatever the rows are")
struct AccountRowsPropertyTests {
  @Test("Which rows are one account does not depend on their order", arguments: 0..<40)
  func isIndependentOfOrder(seed: Int) async throws {
    var random = SplitMix(seed: seed)
    let rows = madeUpRows(using: &random)
    let expected = try await accounts(of: rows, isApple: seed.isMultiple(of: 2))
    let shuffled = rows.shuffled(using: &random)
    #expect(try await accounts(of: shuffled, isApple: seed.isMultiple(of: 2)) == expected)
  }

  @Test("Accounts are what a comparison of all rows with all others says", arguments: 0..<40)
  func isTransitiveClosure(seed: Int) async throws {
    var random = SplitMix(seed: seed)
    let rows = madeUpRows(using: &random)
    let isApple = seed.isMultiple(of: 2)
    #expect(try await accounts(of: rows, isApple: isApple) == Self.compared(rows, isApple: isApple))
  }

  @Test("Every record is counted once, in every format", arguments: 0..<40)
  func addsUp(seed: Int) async throws {
    var random = SplitMix(seed: seed)
    let rows = madeUpRows(using: &random)
    for isApple in [false, true] {
      let vault = try vault(export(rows, isApple: isApple))
      let assessment = try await assess(vault)
      #expect(assessment.tally.records == vault.recordCount)
      #expect(assessment.tally.credentials == assessment.credentials.count)
      let places = assessment.credentials.flatMap { id in
        [assessment.position(of: id)] + assessment.furtherPositions(of: id)
      }
      #expect(places.map(\.record).sorted() == vault.credentials.map(\.position.record))
      let sites = assessment.inspection.vault.credentials
        .flatMap(assessment.inspection.vault.urls(of:))
      #expect(sites.sorted() == vault.credentials.flatMap(vault.urls(of:)).sorted())
    }
  }

  @Test("Numbers that were merged in any order stand for the smallest of them", arguments: 0..<40)
  func mergesNumbers(seed: Int) {
    var random = SplitMix(seed: seed)
    let pairs = (0..<12).map { _ in
      (Int32.random(in: 0..<20, using: &random), Int32.random(in: 0..<20, using: &random))
    }
    var smallest = Array(0..<Int32(20))
    for _ in 0..<20 {
      for (left, right) in pairs {
        let least = min(smallest[Int(left)], smallest[Int(right)])
        smallest[Int(left)] = least
        smallest[Int(right)] = least
      }
    }
    var merged = Equivalence(count: 20)
    merged.merge(Array(pairs.prefix(6)))
    merged.merge(pairs.dropFirst(6).shuffled(using: &random))
    #expect((0..<20).map { merged[$0] } == smallest)
  }

  private struct MadeUpRow: Hashable {
    let number: Int
    let title: String
    let host: String
    let user: String
    let password: String

    var service: String { host.hasSuffix("one.example") ? "one.example" : host }
  }

  private func madeUpRows(using random: inout SplitMix) -> [MadeUpRow] {
    let hosts = ["a.one.example", "b.one.example", "two.example", "three.example", "four.example"]
    return (0..<Int.random(in: 1...30, using: &random)).map { number in
      MadeUpRow(
        number: number, title: ["", "Shop", "Mail"].randomElement(using: &random) ?? "",
        host: hosts.randomElement(using: &random) ?? "",
        user: ["", "taro", "hanako"].randomElement(using: &random) ?? "",
        password: ["", strong(1), strong(2)].randomElement(using: &random) ?? "")
    }
  }

  private func export(_ rows: [MadeUpRow], isApple: Bool) -> String {
    // The path tells the rows apart.
    let lines = rows.map {
      "\($0.title),https://\($0.host)/\($0.number),\($0.user),\($0.password),"
        + (isApple ? "," : "")
    }
    let header =
      isApple ? "Title,URL,Username,Password,Notes,OTPAuth" : "name,url,username,password,note"
    return ([header] + lines).joined(separator: "\n")
  }

  /// The accounts as sets of row numbers.
  private func accounts(of rows: [MadeUpRow], isApple: Bool) async throws -> Set<Set<Int>> {
    let vault = try await assess(vault(export(rows, isApple: isApple))).inspection.vault
    return Set(
      vault.credentials.map { credential in
        Set(vault.urls(of: credential).compactMap { Int($0.split(separator: "/").last ?? "") })
      })
  }

  /// The same by the definition, step by step until nothing changes.
  private static func compared(_ rows: [MadeUpRow], isApple: Bool) -> Set<Set<Int>> {
    // Titles of one entry make their services one for everybody.
    var serviceOf = rows.reduce(into: [:]) { $0[$1.service] = $1.service }
    func isOneLogin(_ left: MadeUpRow, _ right: MadeUpRow) -> Bool {
      left.user == right.user && left.password == right.password && !left.password.isEmpty
    }
    if isApple {
      for _ in rows {
        for left in rows {
          for right in rows
          where isOneLogin(left, right) && left.title == right.title && !left.title.isEmpty {
            let services = [serviceOf[left.service] ?? "", serviceOf[right.service] ?? ""].sorted()
            for (host, service) in serviceOf where service == services[1] {
              serviceOf[host] = services[0]
            }
          }
        }
      }
    }
    return Set(
      rows.map { row in
        Set(
          rows.filter { other in
            other == row
              || isOneLogin(row, other) && serviceOf[row.service] == serviceOf[other.service]
          }.map(\.number))
      })
  }
}
