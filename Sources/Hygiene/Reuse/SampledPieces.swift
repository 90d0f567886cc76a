/// Tells passwords that have long pieces in common with others from those that have none, by a few
/// samples of each.
///
/// Of every three pieces in a row, of a few characters each, the one with the least hash is taken
/// (winnowing: Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
/// fingerprinting”, SIGMOD 2003). A piece that is two characters longer holds such a row, and the least
/// of the row is the same wherever the piece stands: so whoever shares the piece shares a sample.
struct SampledPieces: Sendable {
  /// For each password a length from which on it shares no pieces, as far as samples show.
  private var bounds: [Int32]

  /// The characters of a sample: few tell what a program has made up, more tell passphrases.
  private static let sizes = [6, 12]
  private static let row = 3

  /// Looks through the own forms of all passwords, in O(units).
  init(_ forms: FoldedForms, _ table: KeyTable) {
    bounds = [Int32](repeating: .max, count: forms.passwordCount)
    for size in Self.sizes {
      let shortest = size + Self.row - 1
      // Who shares no shorter piece shares no longer one.
      let searched = bounds.indices.filter {
        bounds[$0] == .max && forms.length(of: $0) >= shortest
      }
      for password in searched { bounds[password] = Int32(shortest) }
      table.forEachShared(expected: forms.units.count / 2) { sink in
        for password in searched {
          Self.forEachSample(of: password, size: size, in: forms) {
            sink.add($0.keyed(as: 70), UInt64(password))
          }
        }
      } set: {
        Int32($0)
      } _: { bucket in
        guard let first = bucket.first, bucket.contains(where: { $0.value != first.value }) else {
          return
        }
        for entry in bucket { bounds[Int(entry.value)] = .max }
      }
    }
  }

  /// Whether a password may share pieces of which none is shorter than `length`.
  func mayShare(piecesFrom length: Int, of password: Int) -> Bool { length < Int(bounds[password]) }

  @inline(__always)
  private static func forEachSample(
    of password: Int, size: Int, in forms: FoldedForms, _ body: (UInt64) -> Void
  ) {
    var (first, second, taken) = (UInt64.max, UInt64.max, UInt64.max)
    for lower in 0...forms.length(of: password) - size {
      let next = forms.hash(of: password, lower..<lower + size)
      let least = min(first, second, next)
      if lower >= row - 1, least != taken {
        body(least)
        taken = least
      }
      (first, second) = (second, next)
    }
  }
}
