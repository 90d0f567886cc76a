import TestSupport
import Testing

@testable import Strength

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct KeyboardTests {
  @Test("Keys have the neighbours that they have on the keyboard, by direction")
  func neighbours() {
    #expect(KeyboardGraph.qwerty.neighbours(of: "g") == ["f", "t", "y", "h", "b", "v"])
    #expect(KeyboardGraph.qwerty.neighbours(of: "1") == ["`", "", "", "2", "q", ""])
    #expect(KeyboardGraph.dvorak.neighbours(of: "u") == ["e", "p", "y", "i", "k", "j"])
    #expect(
      KeyboardGraph.keypad.neighbours(of: "5") == ["4", "7", "8", "9", "6", "3", "2", "1"])
    #expect(KeyboardGraph.macKeypad.neighbours(of: "0") == ["", "1", "2", "3", ".", "", "", ""])
  }

  @Test("The keyboards are the reference's", .enabled(if: Oracle.folder != nil))
  func reference() throws {
    let data = try #require(Oracle.read("dicts/adjacency_graphs.json"))
    let graphs = try JSONDecoder().decode([String: [String: [String?]]].self, from: data)
    #expect(graphs.count == KeyboardGraph.common.count)
    for graph in KeyboardGraph.common {
      let keys = try #require(graphs[graph.name])
      for (character, tokens) in keys {
        let unshifted = tokens.map { $0.map { String($0.prefix(1)) } ?? "" }
        #expect(graph.neighbours(of: character) == unshifted)
        for token in tokens.compactMap(\.self) where token.count == 2 {
          #expect(graph.isShifted(token.suffix(1)) && !graph.isShifted(token.prefix(1)))
        }
      }
    }
  }

  @Test(
    "A walk costs what the sum over its lengths and turns says",
    arguments: [(3, 1), (4, 2), (7, 1), (9, 8), (20, 6)])
  func guesses(_ length: Int, _ turns: Int) throws {
    // The definition: C(i - 1, j - 1) · s · d^j over lengths i and turns j.
    var expected = 0.0
    for i in 2...length {
      for j in 1...min(turns, i - 1) {
        var combinations = 1.0
        for step in 0..<j - 1 { combinations *= Double(i - 1 - step) / Double(step + 1) }
        var ways = 94.0
        for _ in 0..<j { ways *= 432.0 / 94 }
        expected += combinations * ways
      }
    }
    let guesses = KeyboardMatcher.guesses(.qwerty, length: length, turns: turns, shifted: 0)
    #expect(abs(guesses.significand / expected - 1) < 1e-12)
  }

  @Test("Walks of three keys or more are found, with any keyboard, and two are none")
  func walks() {
    let estimator = PasswordEstimator(lexicon: Lexicon(), method: .kagiban(year: 2026))
    for walk in ["qwertyuiop", "zaqwsx", "aoeuidht", "-*/8", "1qaz2wsx"] {
      #expect(estimator.estimate(walk).pieces.contains { $0.kind == .keyboardWalk })
    }
    #expect(estimator.estimate("qwlkmn").pieces.allSatisfy { $0.kind == .unknown })
  }
}

extension KeyboardGraph {
  /// The unshifted characters of the neighbours, by direction.
  fileprivate func neighbours(of character: String) -> [String] {
    guard let symbol = character.unicodeScalars.first?.value, let key = stroke(symbol) else {
      return []
    }
    var found = [String](repeating: "", count: name.hasSuffix("pad") ? 8 : 6)
    for scalar in UInt32(0x21)..<0x7F {
      guard let other = stroke(scalar), !other.isShifted,
        let direction = direction(from: key, to: other), let scalar = Unicode.Scalar(scalar)
      else { continue }
      found[Int(direction)] = String(scalar)
    }
    return found
  }

  fileprivate func isShifted(_ character: Substring) -> Bool {
    character.unicodeScalars.first.flatMap { stroke($0.value)?.isShifted } ?? false
  }
}
