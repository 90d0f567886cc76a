/// A list that an index can be built from, or that can be verified, in any of the forms that lists
/// come in.
///
/// Making one opens nothing but duplicates of the descriptors it is given; reading begins with the
/// building. An input that is a pipe can be read once.
public struct BreachListInput: Sendable {
  /// The name that the caller gave the list; of several together the first.
  public let name: String

  private let makeSource: @Sendable (ReadingManner) throws(IndexBuildError) -> any RowSource

  private init(
    _ name: String,
    _ makeSource: @escaping @Sendable (ReadingManner) throws(IndexBuildError) -> any RowSource
  ) {
    self.name = name
    self.makeSource = makeSource
  }

  /// The rows.
  ///
  /// - Parameter manner: how to read them.
  /// - Returns: a source that was not read yet.
  /// - Throws: ``IndexBuildError`` if the list does not begin as it must.
  func source(_ manner: ReadingManner) throws(IndexBuildError) -> any RowSource {
    try makeSource(manner)
  }

  // MARK: - Single lists

  /// A list as one text: `HASH:COUNT` or `HASH` rows in ascending order.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a file, or of a pipe at its beginning; the input
  ///     keeps a duplicate, the caller closes its own.
  ///   - name: what to call the list.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  /// - Returns: the input.
  /// - Throws: ``BreachListError`` if the descriptor cannot be used.
  public static func sortedText(
    fileDescriptor: Int32, name: String, kind: HashKind? = nil
  ) throws(BreachListError) -> BreachListInput {
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    return BreachListInput(name) { manner throws(IndexBuildError) in
      try reading { () throws(BreachListError) in try TextRows(file, kind: kind, manner) }
    }
  }

  /// The same with the rows in any order, for instance that of their counts.
  ///
  /// - Parameters:
  ///   - fileDescriptor: as for ``sortedText(fileDescriptor:name:kind:)``.
  ///   - name: what to call the list.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  ///   - temporaryFolder: an open descriptor of a folder with room for 28 bytes a row, in files
  ///     without names.
  /// - Returns: the input.
  /// - Throws: ``BreachListError`` if a descriptor cannot be used.
  public static func unsortedText(
    fileDescriptor: Int32, name: String, kind: HashKind? = nil, temporaryFolder: Int32
  ) throws(BreachListError) -> BreachListInput {
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    let folder = try OpenFile(duplicating: temporaryFolder, list: name)
    return BreachListInput(name) { manner throws(IndexBuildError) in
      let anyOrder = ReadingManner(order: .any, rejections: manner.rejections)
      let rows = try reading { () throws(BreachListError) in
        try TextRows(file, kind: kind, anyOrder)
      }
      return SortedRows(rows, folder: folder)
    }
  }

  /// The SHA-1 hashes of the lines of a text.
  ///
  /// - Parameters:
  ///   - fileDescriptor: as for ``sortedText(fileDescriptor:name:kind:)``.
  ///   - name: what to call the list.
  ///   - temporaryFolder: as for ``unsortedText(fileDescriptor:name:kind:temporaryFolder:)``.
  /// - Returns: the input.
  /// - Throws: ``BreachListError`` if a descriptor cannot be used.
  public static func words(
    fileDescriptor: Int32, name: String, temporaryFolder: Int32
  ) throws(BreachListError) -> BreachListInput {
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    let folder = try OpenFile(duplicating: temporaryFolder, list: name)
    return BreachListInput(name) { manner throws(IndexBuildError) in
      SortedRows(try WordRows(file, manner.rejections), folder: folder)
    }
  }

  /// A directory of ranges, in one folder or in folders of folders, packed with gzip or not.
  ///
  /// - Parameters:
  ///   - directoryDescriptor: an open descriptor; the input keeps a duplicate.
  ///   - name: what to call the list.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  /// - Returns: the input.
  /// - Throws: ``BreachListError`` if the directory cannot be read or holds no ranges.
  public static func rangeDirectory(
    directoryDescriptor: Int32, name: String, kind: HashKind? = nil
  ) throws(BreachListError) -> BreachListInput {
    let directory = try OpenFile(duplicating: directoryDescriptor, list: name)
    guard try directory.state().isDirectory else {
      throw BreachListError(list: name, reason: .notADirectory)
    }
    let survey = try RangeSurvey(of: directory)
    guard let found = survey.found else {
      throw BreachListError(list: name, reason: survey.reason)
    }
    let files = RangeFiles(directory: directory, naming: found.naming)
    return BreachListInput(name) { manner throws(IndexBuildError) in
      try reading { () throws(BreachListError) in
        try RangeRows(try DirectoryBodies(files), list: name, kind: kind, manner)
      }
    }
  }

  /// Ranges that come from elsewhere.
  ///
  /// - Parameters:
  ///   - name: what to call the list.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  ///   - next: asked for one range after the other, in ascending order of the prefixes, until it
  ///     returns `nil`.
  /// - Returns: the input.
  public static func ranges(
    name: String, kind: HashKind? = nil,
    next: @escaping @Sendable () throws(BreachListError) -> RangeBody?
  ) -> BreachListInput {
    BreachListInput(name) { manner throws(IndexBuildError) in
      try reading { () throws(BreachListError) in
        try RangeRows(SuppliedBodies(next), list: name, kind: kind, manner)
      }
    }
  }

  /// An index.
  public static func index(_ index: BreachIndex) -> BreachListInput {
    BreachListInput(index.name) { manner throws(IndexBuildError) in
      IndexRows(index.file, order: manner.order)
    }
  }

  // MARK: - Several together

  /// All of these lists; the counts of a hash that is in several are added.
  ///
  /// - Parameter inputs: at least one.
  /// - Returns: the input.
  public static func merged(_ inputs: [BreachListInput]) -> BreachListInput {
    precondition(!inputs.isEmpty, "there is something to merge")
    if inputs.count == 1 { return inputs[0] }
    return BreachListInput(inputs[0].name) { manner throws(IndexBuildError) in
      var sources: [any RowSource] = []
      for input in inputs { sources.append(try input.source(manner)) }
      return try MergedRows(sources, names: inputs.map(\.name))
    }
  }

  /// An index with newer ranges: each range that `changes` has replaces that of `base`.
  ///
  /// - Parameters:
  ///   - base: the index.
  ///   - changes: usually a directory with the ranges that changed.
  /// - Returns: the input.
  public static func updated(
    _ base: BreachIndex, with changes: BreachListInput
  ) -> BreachListInput {
    BreachListInput(base.name) { manner throws(IndexBuildError) in
      try UpdatedRows(
        IndexRows(base.file, order: manner.order), changes: changes.source(manner),
        name: changes.name)
    }
  }

  /// The rows of `source` with the highest counts.
  func top(_ limit: Int, folder: OpenFile) -> BreachListInput {
    BreachListInput(name) { manner throws(IndexBuildError) in
      TopRows(try source(manner), limit: limit, folder: folder)
    }
  }
}

/// What `body` makes, with its errors as those of an input.
private func reading<Source: RowSource>(
  _ body: () throws(BreachListError) -> Source
) throws(IndexBuildError) -> Source {
  do throws(BreachListError) {
    return try body()
  } catch {
    throw .input(error)
  }
}
