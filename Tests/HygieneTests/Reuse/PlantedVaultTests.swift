import Foundation
import Strength
import TestSupport
import Testing
import Vaults

@testable import Hygiene

@Suite("The families that somebody planted are found, and few others")
struct PlantedVaultTests {
  private static let folder = Repository.neighbour("reuse")

  @Test("Two thousand passwords", .enabled(if: folder != nil))
  func plantedVault() async throws {
    let file = try #require(Self.folder).appending(path: "vault_2000.tsv")
    let rows = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    let vault = try table(
      rows.map { row in
        let password = row[2].replacing("\"", with: "\"\"")
        return "\(row[1]),https://\(row[1]).com/,u\(row[0]),\"\(password)\""
      })
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let families = try await ReuseFamilies(of: vault, estimator: estimator).families
    var found = [Int](repeating: -1, count: rows.count)
    for (number, members) in families.enumerated() {
      for member in members { found[member.index] = number }
    }
    let truth = rows.map { Int($0[3]) ?? -1 }
    let both = Self.pairs(zip(truth, found).filter { $0 >= 0 && $1 >= 0 }.map { [$0, $1] })
    let precision = both / Self.pairs(found.filter { $0 >= 0 }.map { [$0] })
    let recall = both / Self.pairs(truth.filter { $0 >= 0 }.map { [$0] })
    #expect(precision >= 0.97)
    #expect(recall >= 0.97)
  }

  private static func pairs(_ keys: [[Int]]) -> Double {
    Dictionary(grouping: keys) { $0 }.values.reduce(0) {
      $0 + Double($1.count) * Double($1.count - 1) / 2
    }
  }
}
