/// How a password is estimated: which patterns are looked for, and how the cheapest way through
/// them is found.
///
/// `docs/strength.md` lists what differs, and why.
public struct EstimationMethod: Sendable, Equatable {
  /// The year the estimate is made in: years and dates near it are guessed first.
  public let year: Int

  /// Whether the search keeps what the reference keeps, rather than finding the true minimum.
  let searchesLikeReference: Bool
  /// Whether the patterns are the reference's, its gaps included.
  let matchesLikeReference: Bool

  private init(_ year: Int, searchesLikeReference: Bool, matchesLikeReference: Bool) {
    // Whatever a clock says.
    self.year = min(max(year, 0), 9999)
    self.searchesLikeReference = searchesLikeReference
    self.matchesLikeReference = matchesLikeReference
  }

  /// Kagiban's own: the patterns of the reference and more, and the true minimum.
  public static func kagiban(year: Int) -> Self {
    Self(year, searchesLikeReference: false, matchesLikeReference: false)
  }

  /// The patterns of zxcvbn 4.4, and the true minimum over them.
  public static func exact(year: Int) -> Self {
    Self(year, searchesLikeReference: false, matchesLikeReference: true)
  }

  /// zxcvbn 4.4: its patterns, and the sequence of them that its search arrives at.
  ///
  /// To compare with other implementations, given the same lists and the same year.
  public static func reference(year: Int) -> Self {
    Self(year, searchesLikeReference: true, matchesLikeReference: true)
  }
}
