internal import Vaults

/// The folded forms of distinct passwords, with what is needed to compare their pieces quickly.
///
/// Every password has a form of its own scalars, numbered as the password is. One whose
/// compatibility composition (NFKC) folds to something else has a second form, numbered after all of
/// these: `が` in one and in two code points meet there.
struct FoldedForms: Sendable {
  /// The number of passwords, which is the number of the first forms.
  let passwordCount: Int
  let hash: PolynomialHash
  /// For each form the password that it is of.
  let owners: [Int32]

  private let starts: [Int]
  /// The units of all forms, one after the other.
  let units: SecretColumn<UInt32>
  private let kinds: SecretColumn<UInt8>
  /// For each form the sums of the terms before each unit, and of all of them: one more than units.
  let sums: SecretColumn<UInt64>
  /// For each form a bit for each of 64 classes of units that stand an odd number of times in it.
  private let parities: SecretColumn<UInt64>

  /// Folds the passwords at `ranges`, in O(bytes).
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(of ranges: [SecretRange], in bytes: RawSpan) throws(StoreError) {
    passwordCount = ranges.count
    let composed = try ComposedForms(of: ranges, in: bytes)
    var starts = [0]
    starts.reserveCapacity(ranges.count + composed.forms.count + 1)
    var longest = 0
    for range in ranges {
      let count = bytes.scalarCount(at: range.bytes)
      longest = max(longest, count)
      starts.append((starts.last ?? 0) + count)
    }
    var owners = Array(0..<Int32(ranges.count))
    for form in composed.forms {
      longest = max(longest, form.count)
      starts.append((starts.last ?? 0) + form.count)
      owners.append(form.password)
    }
    let total = starts.last ?? 0
    units = try SecretColumn(count: total)
    kinds = try SecretColumn(count: total)
    sums = try SecretColumn(count: total + owners.count)
    parities = try SecretColumn(count: owners.count)
    hash = PolynomialHash(longest: longest + 2)
    self.owners = owners
    self.starts = starts
    var place = 0
    for range in ranges {
      bytes.forEachScalar(at: range.bytes) { scalar, _ in
        put(scalar, at: place)
        place += 1
      }
    }
    for form in composed.forms {
      let range = ranges[Int(form.password)].bytes
      composed.forEachScalar(ofCompositionAt: range, in: bytes) { scalar in
        put(scalar, at: place)
        place += 1
      }
    }
    for form in owners.indices { addUp(form) }
  }

  /// Pieces of forms as forms of their own: what lies side by side is read many times as fast as what
  /// is strewn over all forms.
  ///
  /// What kinds of characters they have is left out.
  ///
  /// - Parameters:
  ///   - count: how many pieces there are.
  ///   - forms: the forms.
  ///   - place: the form of each piece, and where in it the piece stands.
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(
    copying count: Int, from forms: FoldedForms, _ place: (Int) -> (form: Int, piece: Range<Int>)
  ) throws(StoreError) {
    passwordCount = 0
    hash = forms.hash
    var (starts, firsts, owners): ([Int], [Int], [Int32]) = ([0], [], [])
    starts.reserveCapacity(count + 1)
    firsts.reserveCapacity(count)
    owners.reserveCapacity(count)
    var total = 0
    for number in 0..<count {
      let (form, piece) = place(number)
      total += piece.count
      starts.append(total)
      firsts.append(forms.start(of: form) + piece.lowerBound)
      owners.append(forms.owners[form])
    }
    units = try SecretColumn(count: total)
    kinds = try SecretColumn(count: 0)
    sums = try SecretColumn(count: total + count)
    parities = try SecretColumn(count: count)
    (self.starts, self.owners) = (starts, owners)
    for (number, first) in firsts.enumerated() {
      for place in starts[number]..<starts[number + 1] {
        units[place] = forms.units[first + place - starts[number]]
      }
      addUp(number)
    }
  }

  /// The number of forms.
  var count: Int { owners.count }

  /// The number of units of a form.
  @inline(__always)
  func length(of form: Int) -> Int { starts[form + 1] - starts[form] }

  /// Where the form stands among ``units``; among ``sums`` it is as many places further on as its
  /// number says.
  @inline(__always)
  func start(of form: Int) -> Int { starts[form] }

  @inline(__always)
  func unit(_ form: Int, _ index: Int) -> UInt32 { units[starts[form] + index] }

  @inline(__always)
  func kind(_ form: Int, _ index: Int) -> CharacterKind {
    CharacterKind(rawValue: kinds[starts[form] + index]) ?? .sign
  }

  /// The sum of the terms of the units before `index`.
  @inline(__always)
  func sum(_ form: Int, _ index: Int) -> UInt64 { sums[starts[form] + form + index] }

  /// The term of one unit.
  @inline(__always)
  func term(_ form: Int, _ index: Int) -> UInt64 {
    let place = starts[form] + form + index
    return PolynomialHash.difference(sums[place + 1], sums[place])
  }

  /// The hash of the whole form.
  func hash(of form: Int) -> UInt64 { sum(form, length(of: form)) }

  /// The hash of a piece as a string of its own.
  @inline(__always)
  func hash(of form: Int, _ piece: Range<Int>) -> UInt64 {
    let terms = PolynomialHash.difference(sum(form, piece.upperBound), sum(form, piece.lowerBound))
    return piece.lowerBound == 0
      ? terms : PolynomialHash.product(terms, hash.shift(by: piece.lowerBound))
  }

  /// A bit for each of 64 classes of units that stand an odd number of times in the form.
  ///
  /// A change flips two bits at most, so that forms within two changes differ in four at most.
  @inline(__always)
  func parity(of form: Int) -> UInt64 { parities[form] }

  /// The bit that the unit at `index` flips.
  @inline(__always)
  func parityBit(_ form: Int, _ index: Int) -> UInt64 { 1 << UInt64(unit(form, index) & 63) }

  /// Whether two pieces are the same.
  func isEqual(_ left: Int, _ leftPiece: Range<Int>, _ right: Int, _ rightPiece: Range<Int>) -> Bool
  {
    leftPiece.count == rightPiece.count
      && zip(leftPiece, rightPiece).allSatisfy { unit(left, $0) == unit(right, $1) }
  }

  // MARK: Filling

  private func put(_ scalar: UInt32, at place: Int) {
    units[place] = ScalarFolding.fold(scalar)
    kinds[place] = ScalarFolding.kind(of: scalar).rawValue
  }

  private func addUp(_ form: Int) {
    var (sum, parity): (UInt64, UInt64) = (0, 0)
    let place = starts[form] + form
    for index in 0..<length(of: form) {
      sums[place + index] = sum
      sum = PolynomialHash.sum(sum, hash.term(unit(form, index), at: index))
      parity ^= parityBit(form, index)
    }
    sums[place + length(of: form)] = sum
    parities[form] = parity
  }
}
