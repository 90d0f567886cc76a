/// Writes blocks; ``BlockReader`` reads them.
struct BlockBuilder {
  let layout: IndexLayout
  let seed: UInt64

  /// Adds the block of this number to `output`.
  ///
  /// - Parameters:
  ///   - rows: the hashes of the block, each once and in order; a count of 0 stands for 1. Of a hash
  ///     only the bytes that the layout keeps count.
  ///   - block: its number.
  ///   - output: where the block is added.
  func add(_ rows: Span<CountedHash>, as block: Int, to output: inout ByteBuffer) {
    let start = output.count
    // How many binary digits the counts have besides the first.
    var digits = 0
    for index in rows.indices { digits &+= Self.length(rows[index]) }
    var bits = 0
    if !rows.isEmpty { bits = rows.count + layout.slotCount }
    // Counts that are all 1 are not written.
    if digits > 0 { bits += rows.count + 2 * digits }
    let size = BlockForm.fixedSize + 5 + (bits + 7) / 8 + rows.count * layout.restBytes
    output.append(upTo: size + 24) { bytes in
      var writer = BitWriter(at: putNumber(rows.count << 1 | (digits > 0 ? 1 : 0), in: &bytes))
      if rows.isEmpty { return writer.position }
      putSlots(of: rows, &writer, in: &bytes)
      if digits > 0 { putCounts(of: rows, &writer, in: &bytes) }
      writer.fillByte(in: &bytes)
      return putRests(of: rows, at: writer.position, in: &bytes)
    }
    let end = output.count
    let checksum = output.withBytes { bytes in
      BlockForm.checksum(bytes, start..<end, block: block, index: seed)
    }
    output.overwrite(checksum, at: start)
  }

  @inline(__always)
  private static func length(_ row: CountedHash) -> Int {
    63 &- (row.count | 1).leadingZeroBitCount
  }

  /// Puts a number in LEB128 behind the place of the checksum; where it ends.
  private func putNumber(_ number: Int, in bytes: inout MutableRawSpan) -> Int {
    var rest = UInt64(number)
    var place = BlockForm.fixedSize
    while rest >= 0x80 {
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: place, as: UInt8.self)
      rest >>= 7
      place += 1
    }
    bytes.storeBytes(of: UInt8(rest), toByteOffset: place, as: UInt8.self)
    return place + 1
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
    for index in rows.indices { local.putOnes(Self.length(rows[index]), in: &bytes) }
    for index in rows.indices {
      let row = rows[index]
      let length = Self.length(row)
      if length > 0 { local.putLowest(length, of: row.count, in: &bytes) }
    }
    writer = local
  }

  /// Puts the last bytes of each hash from `start` on; where they end.
  @inline(__always)
  private func putRests(
    of rows: Span<CountedHash>, at start: Int, in bytes: inout MutableRawSpan
  ) -> Int {
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
    return place
  }
}
