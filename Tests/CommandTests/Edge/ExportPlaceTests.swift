import Hygiene
import Testing

@testable import kagiban

@Suite("The place of an export is recognised")
struct ExportPlaceTests {
  typealias Place = ExportCircumstances.Place

  private func place(_ path: String, existing: Set<String> = []) -> Place? {
    Place(ofFileAt: path, home: "/home/sato") { existing.contains($0) }
  }

  @Test(
    "Synced folders go by the names of their services",
    arguments: [
      ("/Users/sato/Library/Mobile Documents/com~apple~CloudDocs/e.csv", "iCloud Drive"),
      ("/Users/sato/Library/CloudStorage/GoogleDrive-sato@example.com/e.csv", "Google Drive"),
      ("/Users/sato/Library/CloudStorage/OneDrive-Personal/e.csv", "OneDrive"),
      ("/Users/sato/Library/CloudStorage/Box-Box/a/e.csv", "Box"),
      ("/home/sato/Dropbox/e.csv", "Dropbox"),
      ("/home/sato/Dropbox (Personal)/e.csv", "Dropbox"),
      ("/mnt/c/Users/sato/OneDrive - Example Ltd/e.csv", "OneDrive"),
      ("/home/sato/Google Drive/a/b/e.csv", "Google Drive"),
      ("/home/sato/nextcloud/e.csv", "Nextcloud"),
      ("/home/sato/ownCloud/e.csv", "ownCloud"),
      ("/home/sato/pCloudDrive/e.csv", "pCloud"),
      ("/home/sato/MEGA/e.csv", "MEGA"),
    ])
  func synced(_ path: String, _ service: String) {
    #expect(place(path) == .synced(service: service))
  }

  @Test("An unknown provider of the system is named without its account")
  func unknownProvider() {
    #expect(
      place("/Users/sato/Library/CloudStorage/Tresor-sato@example.com/e.csv")
        == .synced(service: "Tresor"))
  }

  @Test("A marker of Syncthing in any folder above counts")
  func syncthing() {
    #expect(
      place("/home/sato/notes/a/e.csv", existing: ["/home/sato/notes/.stfolder"])
        == .synced(service: "Syncthing"))
  }

  @Test("A git work tree is any folder below one that holds .git")
  func git() {
    #expect(place("/home/sato/src/a/e.csv", existing: ["/home/sato/src/.git"]) == .gitWorkTree)
    #expect(place("/home/sato/src/e.csv", existing: ["/home/sato/other/.git"]) == nil)
  }

  @Test(
    "The download folder lies directly below a home",
    arguments: [
      ("/home/sato/Downloads/e.csv", true), ("/home/sato/ダウンロード/e.csv", true),
      ("/Users/suzuki/Downloads/a/e.csv", true), ("/home/sato/a/Downloads/e.csv", false),
      ("/srv/Downloads/e.csv", false), ("/home/sato/Downloads", false),
    ])
  func downloads(_ path: String, _ isDownloads: Bool) {
    #expect((place(path) == .downloads) == isDownloads)
  }

  @Test(
    "Shared folders for temporary files are known on both systems",
    arguments: [
      ("/tmp/e.csv", true), ("/var/tmp/a/e.csv", true), ("/private/tmp/e.csv", true),
      ("/private/var/tmp/e.csv", true), ("/home/sato/tmp/e.csv", false), ("/dev/shm/e.csv", false),
    ])
  func temporary(_ path: String, _ isTemporary: Bool) {
    #expect((place(path) == .temporary) == isTemporary)
  }

  @Test("The place from which a file spreads furthest is named")
  func precedence() {
    let git: Set = ["/home/sato/Downloads/.git", "/home/sato/Dropbox/.git", "/tmp/a/.git"]
    #expect(place("/home/sato/Dropbox/e.csv", existing: git) == .synced(service: "Dropbox"))
    #expect(place("/home/sato/Downloads/e.csv", existing: git) == .gitWorkTree)
    #expect(place("/tmp/a/e.csv", existing: git) == .gitWorkTree)
  }

  @Test(
    "Elsewhere there is nothing to say",
    arguments: [
      "/e.csv", "/home/sato/e.csv", "/home/sato/Documents/dropbox.csv", "/srv/mega/e.csv",
    ])
  func nowhere(_ path: String) {
    #expect(place(path) == nil)
  }
}
