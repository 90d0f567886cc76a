internal import CUTF8Proc
internal import Vaults

/// The passwords whose compatibility composition (Unicode's NFKC) folds to something else than they
/// do: decomposed letters, ligatures, circled digits.
struct ComposedForms {
  /// The passwords, in their order, and the lengths of their compositions.
  private(set) var forms: [(password: Int32, count: Int)] = []
  private let scratch: SecretColumn<Int32>

  /// Looks through the passwords at `ranges`.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(of ranges: [SecretRange], in bytes: RawSpan) throws(StoreError) {
    var capacity = 0
    var candidates: [Int32] = []
    for (index, range) in ranges.enumerated() where !bytes.isASCII(at: range.bytes) {
      guard let needed = Self.decomposedCount(range.bytes, in: bytes) else { continue }
      candidates.append(Int32(index))
      capacity = max(capacity, needed)
    }
    scratch = try SecretColumn(count: capacity)
    for index in candidates {
      let range = ranges[Int(index)].bytes
      let count = compose(range, in: bytes)
      if count > 0, differsFolded(from: range, in: bytes, count: count) {
        forms.append((index, count))
      }
    }
  }

  /// Hands over the scalars of the composition of the password at `range`.
  func forEachScalar(ofCompositionAt range: Range<Int>, in bytes: RawSpan, _ body: (UInt32) -> Void)
  {
    for index in 0..<compose(range, in: bytes) { body(UInt32(bitPattern: scratch[index])) }
  }

  /// Writes the composition into the scratch column and returns its length, 0 if there is none.
  private func compose(_ range: Range<Int>, in bytes: RawSpan) -> Int {
    let capacity = scratch.count
    return unsafe scratch.withRange(0..<capacity) { buffer in
      unsafe bytes.extracting(range).withUnsafeBytes { text in
        let count = unsafe utf8proc_decompose(
          text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count, buffer.baseAddress,
          capacity, Self.options)
        guard count > 0, count <= capacity else { return 0 }
        return max(0, unsafe utf8proc_normalize_utf32(buffer.baseAddress, count, Self.options))
      }
    }
  }

  private static let options = utf8proc_option_t(
    UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_COMPOSE.rawValue)

  /// The number of scalars after decomposing, or nil where the library should not try.
  private static func decomposedCount(_ range: Range<Int>, in bytes: RawSpan) -> Int? {
    // It puts marks into their order by exchanging neighbours, which takes the square of their
    // number. Unicode's stream-safe text (UAX #15, 13) has at most thirty in a row.
    var (marks, most) = (0, 0)
    bytes.forEachScalar(at: range) { scalar, _ in
      let isMark =
        unsafe utf8proc_get_property(Int32(bitPattern: scalar)).pointee.combining_class != 0
      marks = isMark ? marks + 1 : 0
      most = max(most, marks)
    }
    guard most <= 30 else { return nil }
    let count = unsafe bytes.extracting(range).withUnsafeBytes { text in
      unsafe utf8proc_decompose(
        text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count, nil, 0, options)
    }
    return count > 0 ? count : nil
  }

  private func differsFolded(from range: Range<Int>, in bytes: RawSpan, count: Int) -> Bool {
    var index = 0
    var isSame = true
    bytes.forEachScalar(at: range) { scalar, _ in
      isSame =
        isSame && index < count
        && ScalarFolding.fold(scalar) == ScalarFolding.fold(UInt32(bitPattern: scratch[index]))
      index += 1
    }
    return !isSame || index != count
  }
}
