/// The rows of one range: all of `SUFFIX:COUNT`, checked, without the padding.
///
/// - Throws: ``BreachListError`` with the row it is about.
func readRange(
  _ body: Span<UInt8>, of prefix: HashPrefix, _ kind: HashKind, list: String
) throws(BreachListError) -> [HashRow] {
  func error(_ reason: BreachListError.Reason, row: Int) -> BreachListError {
    BreachListError(list: list, reason: reason, position: .row(row, of: prefix))
  }
  if let packing = BreachListError.Packing(magicOf: body) {
    throw error(.compressed(packing), row: 0)
  }
  let text = unsafe body.bytes
  var rows: [HashRow] = []
  // A row of the service has 39 bytes on average.
  rows.reserveCapacity(text.byteCount / 39 + 1)
  var position = 0
  var number = 0
  while position < text.byteCount {
    number += 1
    switch readRow(in: text, at: &position, end: text.byteCount, kind: kind, prefix: prefix) {
    case .blank: continue
    case .fault(.cut): throw error(.truncated(.end), row: number)
    case .fault(let fault): throw error(fault.reason, row: number)
    case .row(let row):
      // Padding stands behind the real rows in no order, so that it must go before order counts.
      if row.isPadding { continue }
      if let last = rows.last, row.hash < last.hash { throw error(.notSorted, row: number) }
      rows.append(row)
    }
  }
  guard let first = rows.first, let last = rows.last else { throw error(.emptyRange, row: 0) }
  let width = 1 / Double(HashPrefix.count)
  let start = Double(prefix.value) * width
  let spread = Spread(
    rows: Double(rows.count), first: (first.hash.fraction - start) / width,
    last: (last.hash.fraction - start) / width)
  if let end = spread.missingEnd { throw error(.truncated(end), row: 0) }
  return rows
}

/// How far the hashes of a list reach across the space of hashes it should cover.
struct Spread {
  /// The number of hashes.
  let rows: Double
  /// Where the first and the last hash stand, from 0 to 1.
  let first: Double
  let last: Double

  /// The end at which hashes are visibly missing.
  ///
  /// Hashes are uniform, so the space before the first of n, as a share of the whole, exceeds
  /// x/n with the probability (1 - x/n)^n < e^-x. More than 40 does not happen to a whole list.
  var missingEnd: BreachListError.End? {
    if rows * first > 40 { return .start }
    return rows * (1 - last) > 40 ? .end : nil
  }
}

extension BreachListError.Packing {
  /// The packing whose files begin like `bytes`.
  init?(magicOf bytes: Span<UInt8>) {
    let magics: [(Self, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      (.gzip, [0x1F, 0x8B]), (.bzip2, [0x42, 0x5A, 0x68]),
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    for (packing, magic) in magics where bytes.count >= magic.count {
      if magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) {
        self = packing
        return
      }
    }
    return nil
  }
}
