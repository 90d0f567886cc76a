extension RangeSource {
  /// Looks up many hashes, asking for each range once and in ascending order of the prefixes.
  ///
  /// An error in one range leaves the others checked.
  ///
  /// - Parameters:
  ///   - digests: the hashes, in any order, with or without repetitions.
  ///   - progress: told now and then which share of the hashes is done, up to 1.
  /// - Returns: one answer for each hash, in the order of `digests`.
  public func lookUp(
    _ digests: [SHA1Digest], progress: ((Double) -> Void)? = nil
  ) -> [Lookup] {
    let order = orderByPrefix(digests)
    var results = [Lookup](repeating: .absent, count: digests.count)
    let step = max(digests.count / 256, 1)
    var next = step
    var start = 0
    while start < order.count {
      let prefix = digests[order[start]].prefix
      var end = start + 1
      while end < order.count, digests[order[end]].prefix == prefix { end += 1 }
      do {
        try withRange(of: prefix) { range throws(BreachListError) in
          for place in start..<end {
            results[order[place]] = range.lookup(of: digests[order[place]])
          }
        }
      } catch {
        for place in start..<end { results[order[place]] = .notChecked(error) }
      }
      start = end
      if let progress, start >= next || start == order.count {
        progress(Double(start) / Double(order.count))
        next = start + step
      }
    }
    if order.isEmpty { progress?(1) }
    return results
  }
}

/// The indices of `digests` in ascending order of the prefixes.
///
/// Two passes of a radix sort by ten bits each: a comparison sort of a million hashes takes longer
/// than all else together.
private func orderByPrefix(_ digests: [SHA1Digest]) -> [Int] {
  let low = radixPass(Array(digests.indices)) { Int(digests[$0].prefix.value & 0x3FF) }
  return radixPass(low) { Int(digests[$0].prefix.value >> 10) }
}

/// `indices` in stable ascending order of a key below 1,024.
@inline(__always)
private func radixPass(_ indices: [Int], by key: (Int) -> Int) -> [Int] {
  var starts = [Int](repeating: 0, count: 1025)
  for index in indices { starts[key(index) + 1] += 1 }
  for bucket in 1...1024 { starts[bucket] += starts[bucket - 1] }
  var sorted = [Int](repeating: 0, count: indices.count)
  for index in indices {
    let bucket = key(index)
    sorted[starts[bucket]] = index
    starts[bucket] += 1
  }
  return sorted
}
