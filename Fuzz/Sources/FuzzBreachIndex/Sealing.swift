/// The same bytes as an index whose checksums are right, by `docs/breach-index.md`.
///
/// Random bytes never get past a checksum. With it they get to what reads blocks, as the file of
/// somebody who means harm would.
func sealed(_ input: [UInt8]) -> [UInt8] {
  guard input.count > 530 else { return input }
  var bytes = input
  bytes.replace(from: 0, with: [0x89, 0x4B, 0x42, 0x49, 0x0D, 0x0A, 0x1A, 0x0A, 1, 0, 0, 2])
  bytes.put(bytes.count, size: 8, at: 40)
  bytes.put(512, size: 8, at: 48)
  let blockCount = 1 << Int(min(bytes[14], 8))
  let groupSize = min(blockCount, 16)
  let recordSize = 5 + 2 * (groupSize - 1)
  let blocks = 512 + blockCount / groupSize * recordSize + 5
  bytes.put(blocks, size: 8, at: 56)
  let seed = UInt64(truncatingIfNeeded: bytes.number(8, at: 64))
  if blocks <= bytes.count {
    // Where each block begins, and where the last one ends.
    var places: [Int] = []
    for block in 0..<blockCount {
      let record = 512 + block / groupSize * recordSize
      let place = block % groupSize
      let first = bytes.number(5, at: record)
      places.append(
        place == 0 ? first : first + distance(bytes.number(2, at: record + 3 + 2 * place)))
    }
    places.append(bytes.number(5, at: blocks - 5))
    for block in 0..<blockCount {
      let (start, end) = (places[block], places[block + 1])
      guard start >= blocks, start + 4 < end, end <= bytes.count else { continue }
      let sum = wyhash(bytes[(start + 4)..<end], seed: seed &+ UInt64(block))
      bytes.put(Int(truncatingIfNeeded: sum & 0xFFFF_FFFF), size: 4, at: start)
    }
  }
  let sum = wyhash(bytes[..<504], seed: 0)
  bytes.put(Int(truncatingIfNeeded: sum), size: 8, at: 504)
  return bytes
}

extension [UInt8] {
  fileprivate mutating func replace(from start: Int, with other: [UInt8]) {
    for (offset, byte) in other.enumerated() { self[start + offset] = byte }
  }

  fileprivate mutating func put(_ number: Int, size: Int, at start: Int) {
    for index in 0..<size { self[start + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }

  fileprivate func number(_ size: Int, at start: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(self[start + $1]) << (8 * $1)) }
  }
}

/// What a code of sixteen bits stands for.
private func distance(_ code: Int) -> Int {
  code < 0x2000 ? code : (code & 0xFFF | 0x1000) << (code >> 12 - 1)
}

/// wyhash, final version 4.2, as its author's reference implementation has it.
private func wyhash(_ bytes: ArraySlice<UInt8>, seed: UInt64) -> UInt64 {
  let secret: [UInt64] = [
    0x2D35_8DCC_AA6C_78A5, 0x8BB8_4B93_962E_ACC9, 0x4B33_A62E_D433_D4A3, 0x4D5A_2DA5_1DE1_AA47,
  ]
  func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high ^ low
  }
  func read(_ place: Int, _ size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
  }
  let count = bytes.count
  var place = bytes.startIndex
  var sums = [UInt64](repeating: seed ^ mix(seed ^ secret[0], secret[1]), count: 3)
  var ends: (UInt64, UInt64) = (0, 0)
  if count > 16 {
    if count >= 48 {
      while bytes.endIndex - place >= 48 {
        for lane in 0..<3 {
          let start = place + 16 * lane
          sums[lane] = mix(read(start, 8) ^ secret[lane + 1], read(start + 8, 8) ^ sums[lane])
        }
        place += 48
      }
      sums[0] ^= sums[1] ^ sums[2]
    }
    while bytes.endIndex - place > 16 {
      sums[0] = mix(read(place, 8) ^ secret[1], read(place + 8, 8) ^ sums[0])
      place += 16
    }
    ends = (read(bytes.endIndex - 16, 8), read(bytes.endIndex - 8, 8))
  } else if count >= 4 {
    let step = count / 8 * 4
    let last = bytes.endIndex - 4
    ends.0 = read(place, 4) << 32 | read(place + step, 4)
    ends.1 = read(last, 4) << 32 | read(last - step, 4)
  } else if count > 0 {
    let middle = read(place + count / 2, 1) << 8
    ends.0 = read(place, 1) << 16 | middle | read(bytes.endIndex - 1, 1)
  }
  let (high, low) = (ends.0 ^ secret[1]).multipliedFullWidth(by: ends.1 ^ sums[0])
  return mix(low ^ secret[0] ^ UInt64(count), high ^ secret[1])
}
