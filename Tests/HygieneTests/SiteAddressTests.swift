import TestSupport
import Testing

@testable import Hygiene

@Suite("An address in a vault points at a host, an app or nothing")
struct SiteAddressTests {
  @Test(
    "hosts are found without scheme, user, port and path",
    arguments: [
      ("https://login.example.co.jp/path?q=1", "login.example.co.jp", false),
      ("http://example.com:8080", "example.com", true),
      ("HTTP://EXAMPLE.com", "EXAMPLE.com", true),
      ("example.com/login", "example.com", false),
      ("https://user:secret@example.com/", "example.com", false),
      ("  https://example.com  ", "example.com", false),
      ("router", "router", false),
      ("192.168.0.1:8069", "192.168.0.1", false),
      ("http://[2001:db8::1]:80/", "2001:db8::1", true),
      ("2001:db8::1", "2001:db8::1", false),
      ("ftps://files.example.org.", "files.example.org", false),
      ("https://例え.jp/", "例え.jp", false), ("data:8080", "data", false),
      ("example.com (old)", "example.com", false),
    ])
  func findsHosts(url: String, host: String, isHTTP: Bool) {
    #expect(address(url) == Described(kind: "host", name: host, isHTTP: isHTTP))
  }

  @Test(
    "apps are found by their package",
    arguments: [
      ("android://QUJD+/a=@com.example.app/", "com.example.app"),
      ("androidapp://jp.co.example", "jp.co.example"),
      ("iosapp://com.example.phone", "com.example.phone"),
    ])
  func findsApps(url: String, package: String) {
    #expect(address(url) == Described(kind: "app", name: package, isHTTP: false))
  }

  @Test(
    "other schemes and empty cells point at nothing",
    arguments: [
      "", "   ", "https://", "cmd://run", "otpauth://totp/x", "http:///path", "not a url",
      "https://exa mple.com", "javascript:alert(1)", "data:text/html,x",
    ])
  func findsNothing(url: String) {
    #expect(address(url) == Described(kind: "none", name: "", isHTTP: false))
  }

  @Test("random bytes never trap")
  func survivesRandomBytes() {
    var generator = RandomSource(seed: 7)
    let alphabet = Array("htps:/@.[]?#% \\\r\n-androidipfw0129ｱ".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let span = bytes.span
      _ = unsafe SiteAddress(0..<bytes.count, in: span.bytes)
    }
  }

  private struct Described: Equatable {
    let kind: String
    let name: String
    let isHTTP: Bool
  }

  private func address(_ url: String) -> Described {
    let bytes = Array(url.utf8)
    let span = bytes.span
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return switch unsafe SiteAddress(0..<bytes.count, in: span.bytes) {
    case .host(let range, let isHTTP):
      Described(kind: "host", name: text(range), isHTTP: isHTTP)
    case .app(let range): Described(kind: "app", name: text(range), isHTTP: false)
    case .none: Described(kind: "none", name: "", isHTTP: false)
    }
  }
}
