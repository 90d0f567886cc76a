internal import Hygiene

extension ExportCircumstances.Place {
  /// The place that copies or publishes the file at `path`, if it lies in one.
  ///
  /// Goes by the names that the services give their folders; a wrong guess costs one remark. The
  /// place from which the file spreads furthest is named.
  ///
  /// - Parameters:
  ///   - path: the real path of the file, absolute and without symbolic links.
  ///   - home: the user's home folder.
  ///   - exists: whether there is something at a path.
  init?(ofFileAt path: String, home: String?, exists: (String) -> Bool) {
    let folders = path.split(separator: "/").dropLast().map(String.init)
    if let service = Self.service(syncing: folders, exists: exists) {
      self = .synced(service: service)
    } else if Self.someParent(of: folders, holds: ".git", exists: exists) {
      self = .gitWorkTree
    } else if Self.isDownloads(folders, home: home) {
      self = .downloads
    } else if Self.isTemporary(folders) {
      self = .temporary
    } else {
      return nil
    }
  }

  private static func service(syncing folders: [String], exists: (String) -> Bool) -> String? {
    for (folder, next) in zip(folders, folders.dropFirst()) where folder == "Library" {
      if next == "Mobile Documents" { return "iCloud Drive" }
    }
    // Apple's file providers: Library/CloudStorage/GoogleDrive-user@example.com. The account is
    // nobody's business.
    if let index = folders.firstIndex(of: "CloudStorage"), index > 0, index + 1 < folders.count,
      folders[index - 1] == "Library"
    {
      let provider = String(folders[index + 1].prefix { $0 != "-" })
      return knownService(provider) ?? provider
    }
    for folder in folders {
      if let service = knownService(folder) { return service }
    }
    return someParent(of: folders, holds: ".stfolder", exists: exists) ? "Syncthing" : nil
  }

  private static func knownService(_ folder: String) -> String? {
    // Exactly so: in lower case it is a common word.
    if folder == "MEGA" { return folder }
    let folder = folder.lowercased()
    return services.first { service in
      service.names.contains { folder == $0 || folder.hasPrefix($0 + " ") }
    }?.service
  }

  /// Folder names in lower case; an account or a company may follow: “OneDrive - Example Ltd”.
  private static let services: [(service: String, names: [String])] = [
    ("Dropbox", ["dropbox"]),
    ("OneDrive", ["onedrive"]),
    ("Google Drive", ["google drive", "googledrive", "google ドライブ"]),
    ("Nextcloud", ["nextcloud"]),
    ("ownCloud", ["owncloud"]),
    ("pCloud", ["pcloud", "pclouddrive"]),
    ("MEGA", ["megasync"]),
    ("Box", ["box sync"]),
    ("Proton Drive", ["proton drive", "protondrive"]),
    ("iCloud Drive", ["icloud drive", "iclouddrive"]),
  ]

  private static func someParent(
    of folders: [String], holds name: String, exists: (String) -> Bool
  ) -> Bool {
    var parent = "/"
    if exists(parent + name) { return true }
    for folder in folders {
      parent += folder + "/"
      if exists(parent + name) { return true }
    }
    return false
  }

  private static func isDownloads(_ folders: [String], home: String?) -> Bool {
    let names = ["Downloads", "ダウンロード"]
    if let home {
      let home = home.split(separator: "/").map(String.init)
      if folders.starts(with: home), folders.count > home.count {
        return names.contains(folders[home.count])
      }
    }
    return folders.count > 2 && ["home", "Users"].contains(folders[0]) && names.contains(folders[2])
  }

  private static func isTemporary(_ folders: [String]) -> Bool {
    let folders = folders.first == "private" ? folders.dropFirst() : folders[...]
    return folders.first == "tmp" || folders.starts(with: ["var", "tmp"])
  }
}
