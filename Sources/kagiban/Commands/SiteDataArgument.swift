internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The value of `--site-data`: a folder with files as Apple's Password Manager Resources publish
/// them.
struct SiteDataArgument {
  /// The groups of all files that are there; none without a folder.
  let affiliatedSites: AffiliatedSites
  /// Where passwords are changed, as far as the folder says.
  let changeAddresses: ChangeAddresses

  /// Sites that share credentials, and sites that once did: a password that is the same at both is
  /// then older than the parting.
  private static let names = ["shared-credentials.json", "shared-credentials-historical.json"]
  private static let addresses = "change-password-URLs.json"
  private static let limit = 16 << 20

  /// Reads the files.
  ///
  /// - Throws: ``SiteDataArgumentError`` if there is none or one is not what it should be.
  init(_ folder: String?) throws(SiteDataArgumentError) {
    var sites = AffiliatedSites()
    guard let folder else {
      affiliatedSites = sites
      changeAddresses = ChangeAddresses()
      return
    }
    let addresses = "\(folder)/\(Self.addresses)"
    let known = try Self.bytes(of: addresses)
    var isAnyThere = known != nil
    do throws(SiteDataError) {
      changeAddresses =
        try known.map { bytes throws(SiteDataError) in
          try ChangeAddresses(json: bytes)
        } ?? ChangeAddresses()
    } catch {
      throw .notSiteData(InputName(addresses))
    }
    for path in Self.names.map({ "\(folder)/\($0)" }) {
      guard let bytes = try Self.bytes(of: path) else { continue }
      isAnyThere = true
      do throws(SiteDataError) {
        sites.add(try AffiliatedSites(sharedCredentials: bytes))
      } catch {
        throw .notSiteData(InputName(path))
      }
    }
    guard isAnyThere else { throw .nothingThere(InputName(folder)) }
    affiliatedSites = sites
  }

  /// The bytes of a file, or nil if it is not there.
  private static func bytes(of path: String) throws(SiteDataArgumentError) -> [UInt8]? {
    do throws(SystemError) {
      guard try FileStatus.following(path) != nil else { return nil }
      let file = try Descriptor.opening(path, O_RDONLY)
      return try file.readAll(limit: limit)
    } catch {
      throw .cannotRead(InputName(path), error)
    }
  }
}

/// Why site data cannot be used.
enum SiteDataArgumentError: CommandError {
  /// The folder has none of the files.
  case nothingThere(InputName)
  /// A file cannot be read.
  case cannotRead(InputName, SystemError)
  /// A file is something else.
  case notSiteData(InputName)

  var status: ExitStatus {
    switch self {
    case .nothingThere, .cannotRead: .missingInput
    case .notSiteData: .badConfiguration
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .nothingThere(let folder):
      CommandPhrase.noSiteData.text(in: language, ["folder": folder.shown(in: language)])
    case .cannotRead(let file, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.reason(in: language))])
    case .notSiteData(let file):
      CommandPhrase.badSiteData.text(in: language, ["file": file.shown(in: language)])
    }
  }
}
