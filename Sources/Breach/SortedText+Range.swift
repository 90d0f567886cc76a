extension SortedText {
  /// Padding that is passed over in one search: a range has at most some 10 KB of it.
  private static let paddingLimit = 1 << 20

  /// Passes the rows of a range to `body`, in order, with their counts; 0 where there is none.
  ///
  /// The beginning of the range is found by halving, in about 25 reads of a list of any size. No
  /// place is told in errors, as in look-ups.
  ///
  /// - Throws: ``BreachListError`` if the file cannot be read, or a row on the way is damaged or out
  ///   of order.
  func forEachRow(
    of prefix: HashPrefix, _ body: (HashBits, UInt64) -> Void
  ) throws(BreachListError) {
    var window = TextWindow()
    var previous = HashBits.least
    var start = try beginning(of: prefix, &window)
    while start < end {
      let wanted = start..<min(start + TextWindow.capacity, end)
      try window.load(wanted, within: start..<end, of: file)
      guard !window.rows.isEmpty else { throw fault(.malformedRow) }
      var offset = start
      while offset < window.rows.upperBound {
        switch window.readRow(at: &offset, kind) {
        case .blank: continue
        case .fault(let fault): throw self.fault(fault.reason)
        case .row(let row):
          if row.isPadding { continue }
          guard previous <= row.hash else { throw fault(.notSorted) }
          previous = row.hash
          if row.hash.prefix > prefix { return }
          if row.hash.prefix == prefix { body(row.hash, row.count ?? 0) }
        }
      }
      start = window.rows.upperBound
    }
  }

  /// A place where a row begins, with smaller hashes alone before it and less than two windows of
  /// them behind it.
  private func beginning(
    of prefix: HashPrefix, _ window: inout TextWindow
  ) throws(BreachListError) -> Int {
    var low = 0
    var high = end
    var passed = 0
    while high - low > 2 * TextWindow.capacity {
      var place = low + (high - low) / 2
      var border: Int?
      var first: (offset: Int, prefix: HashPrefix)?
      // Padding and blank lines tell nothing about where they are.
      while first == nil, place < high {
        let wanted = place..<min(place + TextWindow.capacity, high)
        try window.load(wanted, within: low..<high, of: file)
        guard !window.rows.isEmpty else { throw fault(.malformedRow) }
        first = try firstRow(window)
        if border == nil { border = window.rows.lowerBound }
        place = window.rows.upperBound
        passed += first == nil ? window.rows.count : 0
        guard passed <= Self.paddingLimit else { throw fault(.malformedRow) }
      }
      if let first, first.prefix < prefix {
        low = first.offset
      } else {
        high = first?.offset ?? border ?? low
      }
    }
    return low
  }

  private func firstRow(
    _ window: borrowing TextWindow
  ) throws(BreachListError) -> (offset: Int, prefix: HashPrefix)? {
    var offset = window.rows.lowerBound
    while offset < window.rows.upperBound {
      let start = offset
      switch window.readRow(at: &offset, kind) {
      case .blank: continue
      case .fault(let fault): throw self.fault(fault.reason)
      case .row(let row):
        if !row.isPadding { return (start, row.hash.prefix) }
      }
    }
    return nil
  }

  private func fault(_ reason: BreachListError.Reason) -> BreachListError {
    BreachListError(list: file.list, reason: reason)
  }
}
