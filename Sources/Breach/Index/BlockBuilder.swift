/// Writes blocks; ``BlockReader`` reads them.
struct BlockBuilder {
  let layout: IndexLayout
  let seed: UInt64

  /// Adds the block of this number to `output`.
  ///
  /// - Parameters:
  ///   - rows: the hashes of the block, each once and in order; a count of 0 stands for 1. Of a hash
  ///     only the bytes that the layout keeps count.
  ///   - totals: of the counts of these hashes.
  ///   - block: its number.
  ///   - distance: how far it begins behind the first of its group; `nil` if it is the last there.
  ///   - output: where the block is added.
  /// - Returns: `false` if it is so large that no directory can say where the next one begins.
  func add(
    _ rows: Span<CountedHash>, _ totals: CountTotals, as block: Int, at distance: Int?,
    to output: inout ByteBuffer
  ) -> Bool {
    let start = output.count
    let digits = totals.digits
    var bits = 0
    if !rows.isEmpty { bits = rows.count + layout.slotCount }
    // Counts that are all 1 are not written.
    if digits > 0 { bits += rows.count + 2 * digits }
    let number = UInt64(rows.count << 1 | (digits > 0 ? 1 : 0))
    let bitsStart = BlockForm.fixedSize + (70 - (number | 1).leadingZeroBitCount) / 7
    var restsStart = bitsStart + (bits + 7) / 8
    let restsSize = rows.count * layout.restBytes
    if let distance {
      // Zeros are put in front of the rests where a distance cannot be told to the byte.
      let end = distance + restsStart + restsSize
      guard end <= BlockDirectory.distanceLimit else { return false }
      restsStart += BlockDirectory.rounded(end).distance - end
    }
    output.append(upTo: restsStart + restsSize + 24) { bytes in
      putNumber(number, in: &bytes)
      for place in bitsStart + (bits + 7) / 8..<restsStart {
        bytes.storeBytes(of: 0, toByteOffset: place, as: UInt8.self)
      }
      var writer = BitWriter(at: bitsStart)
      if rows.count + max(layout.slotCount, digits) < 64 {
        putShort(of: rows, digits: digits, &writer, in: &bytes)
      } else {
        if !rows.isEmpty { putSlots(of: rows, &writer, in: &bytes) }
        if digits > 0 { putCounts(of: rows, &writer, in: &bytes) }
      }
      writer.finish(in: &bytes)
      putRests(of: rows, at: restsStart, in: &bytes)
      return restsStart + restsSize
    }
    let end = output.count
    let checksum = output.withBytes { bytes in
      BlockForm.checksum(bytes, start..<end, block: block, index: seed)
    }
    output.overwrite(checksum, at: start)
    return true
  }

  /// Puts a number in LEB128 behind the place of the checksum.
  private func putNumber(_ number: UInt64, in bytes: inout MutableRawSpan) {
    var rest = number
    var place = BlockForm.fixedSize
    while rest >= 0x80 {
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: place, as: UInt8.self)
      rest >>= 7
      place += 1
    }
    bytes.storeBytes(of: UInt8(rest), toByteOffset: place, as: UInt8.self)
  }

  /// Puts slots, lengths and digits where each of the three fits a word, as nearly always: all of them
  /// are gathered in one pass without a branch.
  @inline(__always)
  private func putShort(
    of rows: Span<CountedHash>, digits: Int, _ writer: inout BitWriter,
    in bytes: inout MutableRawSpan
  ) {
    if rows.isEmpty { return }
    let slotBits = rows.count &+ layout.slotCount
    var slots: UInt64 = 0
    var lengths: UInt64 = 0
    var values: UInt64 = 0
    for index in rows.indices {
      let slot = layout.slot(of: rows[index].hash)
      slots |= 1 &<< UInt64(truncatingIfNeeded: slotBits &- 1 &- index &- slot)
      let further = UInt64(truncatingIfNeeded: rows[index].furtherDigits)
      let first = 1 &<< further as UInt64
      lengths = (lengths &<< further | (first &- 1)) &<< 1
      values = values &<< further | rows[index].count & (first &- 1)
    }
    var local = writer
    local.put(slots, count: slotBits, in: &bytes)
    if digits > 0 {
      local.put(lengths, count: rows.count &+ digits, in: &bytes)
      local.put(values, count: digits, in: &bytes)
    }
    writer = local
  }

  @inline(__always)
  private func putSlots(
    of rows: Span<CountedHash>, _ writer: inout BitWriter, in bytes: inout MutableRawSpan
  ) {
    var local = writer
    var next = 0
    for index in rows.indices {
      let slot = layout.slot(of: rows[index].hash)
      local.putUnary(zeros: slot &- next, in: &bytes)
      next = slot
    }
    local.putZeros(layout.slotCount - next, in: &bytes)
    writer = local
  }

  @inline(__always)
  private func putCounts(
    of rows: Span<CountedHash>, _ writer: inout BitWriter, in bytes: inout MutableRawSpan
  ) {
    var local = writer
    for index in rows.indices { local.putOnes(rows[index].furtherDigits, in: &bytes) }
    for index in rows.indices {
      local.putLowest(rows[index].furtherDigits, of: rows[index].count, in: &bytes)
    }
    writer = local
  }

  /// Puts the last bytes of each hash from `start` on.
  @inline(__always)
  private func putRests(
    of rows: Span<CountedHash>, at start: Int, in bytes: inout MutableRawSpan
  ) {
    let size = layout.restBytes
    let headBits = layout.headBits
    var place = start
    for index in rows.indices {
      let rest = rows[index].hash.droppingFirst(headBits)
      // What is stored beyond `size` is overwritten by what follows.
      bytes.storeBytes(of: rest.high.bigEndian, toByteOffset: place, as: UInt64.self)
      bytes.storeBytes(of: rest.middle.bigEndian, toByteOffset: place + 8, as: UInt64.self)
      bytes.storeBytes(of: rest.low.bigEndian, toByteOffset: place + 16, as: UInt32.self)
      place &+= size
    }
  }
}
