/// Which keys of a keyboard lie next to each other.
final class KeyboardGraph: Sendable {
  /// How the rows of a keyboard lie.
  enum Arrangement: Sendable {
    /// Each row half a key to the right of the one above: a key has six neighbours.
    case slanted
    /// Keys in columns: a key has eight neighbours.
    case aligned
  }

  /// A row of keys, each written as its characters: unshifted, then shifted if it has that.
  struct Row: Sendable {
    let firstColumn: Int
    let keys: [String]

    init(from firstColumn: Int, _ keys: String) {
      self.firstColumn = firstColumn
      self.keys = keys.split(separator: " ").map(String.init)
    }
  }

  let name: String
  /// The number of keys an attacker starts a walk from, and that of the ways on from each, averaged.
  let startingKeys: Double
  let averageDegree: Double
  /// For each key and each other key the direction from the one to the other, or `none`.
  private let directions: [UInt8]
  private let keyCount: Int
  /// For each character of ASCII its key, with `shiftedFlag` if it takes Shift, or `none`.
  private let keys: [UInt8]
  /// The same for characters beyond ASCII; few, if any.
  private let otherKeys: [UInt32: UInt8]
  private let countsShift: Bool

  /// For walks of fewer keys than this, the guesses without Shift, by the length and the turns.
  let ofFewKeys: [Double]
  static let fewKeys = 13

  private static let none: UInt8 = 0xFF
  private static let shiftedFlag: UInt8 = 0x80

  /// - Parameters:
  ///   - name: what it is called in tests.
  ///   - arrangement: how the rows lie.
  ///   - rows: from the top; columns count from the left, of a slanted row along the slant.
  ///   - startingKeys: the number of keys that the estimate reckons with.
  ///   - averageDegree: the neighbours of a key that the estimate reckons with.
  init(
    _ name: String, _ arrangement: Arrangement, _ rows: [Row], startingKeys: Double,
    averageDegree: Double
  ) {
    self.name = name
    self.startingKeys = startingKeys
    self.averageDegree = averageDegree
    var places: [Place: Int] = [:]
    var keys = [UInt8](repeating: Self.none, count: 128)
    var otherKeys: [UInt32: UInt8] = [:]
    var countsShift = false
    for (y, row) in rows.enumerated() {
      for (offset, characters) in row.keys.enumerated() where characters != "·" {
        let key = UInt8(places.count)
        places[Place(x: row.firstColumn + offset, y: y)] = Int(key)
        for (half, scalar) in characters.unicodeScalars.enumerated() {
          countsShift = countsShift || half == 1
          let value = half == 1 ? key | Self.shiftedFlag : key
          if scalar.isASCII {
            keys[Int(scalar.value)] = value
          } else {
            otherKeys[scalar.value] = value
          }
        }
      }
    }
    var directions = [UInt8](repeating: Self.none, count: places.count * places.count)
    for (place, key) in places {
      for (direction, step) in arrangement.steps.enumerated() {
        if let next = places[Place(x: place.x + step.x, y: place.y + step.y)] {
          directions[key * places.count + next] = UInt8(direction)
        }
      }
    }
    self.directions = directions
    keyCount = places.count
    self.keys = keys
    self.otherKeys = otherKeys
    self.countsShift = countsShift
    var ofFewKeys = [Double](repeating: 0, count: Self.fewKeys * Self.fewKeys)
    for length in 1..<Self.fewKeys {
      KeyboardMatcher.sum(startingKeys, averageDegree, length: length, turns: length - 1) {
        ofFewKeys[length * Self.fewKeys + $0] = $1.significand
      }
    }
    self.ofFewKeys = ofFewKeys
  }

  private struct Place: Hashable {
    let x: Int
    let y: Int
  }

  /// A key, and whether Shift is held.
  struct Stroke {
    fileprivate let key: Int
    let isShifted: Bool
  }

  /// The characters of ASCII.
  var characters: [UInt32] { (UInt32(0)..<128).filter { keys[Int($0)] != Self.none } }

  /// The characters beyond ASCII.
  var otherCharacters: [UInt32] { Array(otherKeys.keys) }

  /// Whether two characters are on keys next to each other.
  func areNeighbours(_ first: UInt32, _ second: UInt32) -> Bool {
    guard let first = stroke(first), let second = stroke(second) else { return false }
    return direction(from: first, to: second) != nil
  }

  /// How a character is typed, if it is on the keyboard.
  @inline(__always)
  func stroke(_ symbol: UInt32) -> Stroke? {
    let value = symbol < 0x80 ? keys[Int(symbol)] : otherKeys[symbol] ?? Self.none
    guard value != Self.none else { return nil }
    return Stroke(key: Int(value & 0x7F), isShifted: value & Self.shiftedFlag != 0)
  }

  /// The direction from one key to a neighbour, nil if it is none.
  @inline(__always)
  func direction(from first: Stroke, to second: Stroke) -> UInt8? {
    let direction = directions[first.key * keyCount + second.key]
    return direction == Self.none ? nil : direction
  }
}

extension KeyboardGraph.Arrangement {
  /// The neighbours of a key, clockwise from the left.
  fileprivate var steps: [(x: Int, y: Int)] {
    switch self {
    case .slanted: [(-1, 0), (0, -1), (1, -1), (1, 0), (0, 1), (-1, 1)]
    case .aligned: [(-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1)]
    }
  }
}
