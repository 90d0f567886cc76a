/// The sites that the user called important, each with what it is for.
///
/// They weigh more than what ``SiteClass`` knows of them by itself.
public struct MarkedSites: Sendable, Equatable {
  /// The marks, as they were given: a later one takes the place of an earlier one of the same site.
  private(set) var marks: [(site: String, kind: SiteClass)] = []

  /// No marks.
  public init() {}

  /// Marks a site: an address, a host, a domain, or the title of an entry without an address.
  public mutating func mark(_ site: String, as kind: SiteClass) { marks.append((site, kind)) }

  /// Whether the marks are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.marks.elementsEqual(right.marks) { $0.site == $1.site && $0.kind == $1.kind }
  }
}

extension Assessment {
  /// How many of the sites that the user called important no login of the vault is at.
  public var marksWithoutLogin: Int { inspection.services.marksWithoutLogin }
}
