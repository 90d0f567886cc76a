/// What an index is to keep, and what it is to say of itself.
public struct IndexOptions: Sendable, Equatable {
  /// Whether to keep only the first 64 bits of each hash.
  ///
  /// The index becomes a third as large. A hash that is not in the list is then found with a
  /// probability of one in 2^64 for each hash in it, and the list cannot be had back from it.
  public var isCompact = false
  /// Hashes with a lower count are left out; a row without a count counts as 1.
  public var minimumCount: UInt64 = 1
  /// Only so many hashes with the highest counts are kept; of those with the same count, the first.
  public var top: Top?
  /// The day of the release.
  public var date: ReleaseDate?
  /// Where the list comes from, in a few words; at most 386 bytes are kept.
  public var source: String?

  /// How many hashes to keep.
  public struct Top: Sendable, Equatable {
    /// The number of hashes.
    public var count: Int
    /// An open descriptor of a folder with room for 28 bytes for about three times as many hashes, in
    /// a file without a name.
    public var temporaryFolder: Int32

    /// So many hashes.
    public init(count: Int, temporaryFolder: Int32) {
      self.count = count
      self.temporaryFolder = temporaryFolder
    }
  }

  /// Everything is kept, and nothing said.
  public init() {}
}
