import TestSupport
import Testing

@testable import Breach

@Suite struct SHA1Tests {
  @Test(
    "hashes the vectors of FIPS 180-4",
    arguments: [
      ("abc", "A9993E364706816ABA3E25717850C26C9CD0D89D"),
      ("", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983E441C3BD26EBAAE4AA1F95129E5E54670F1"
      ),
    ])
  func vectors(input: String, hash: String) throws {
    #expect(try digest(of: input).hexadecimal == hash)
  }

  @Test("hashes a million times the letter a") func million() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    let digest = try SHA1Hasher().digest(of: bytes.span)
    #expect(digest.hexadecimal == "34AA973CD4C4DAA4F61EEB2BDBAD27316534016F")
  }

  @Test("one hasher gives the same hash again after another input") func reuse() throws {
    let hasher = try SHA1Hasher()
    let inputs = [Array("abc".utf8), Array("other".utf8), Array("abc".utf8)]
    let digests = try inputs.map { try hasher.digest(of: $0.span) }
    #expect(digests[0] == digests[2])
    #expect(digests[0] != digests[1])
  }

  @Test("shows nothing of the hash") func silence() throws {
    let secret = try digest(of: "abc")
    #expect("\(secret)" == "SHA1Digest")
    #expect(String(reflecting: secret) == "SHA1Digest")
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.uppercased().contains("A9993"))
  }

  @Test("is ordered as its text is") func order() {
    var generator = RandomSource(seed: 1)
    let digests = generator.digests(200)
    #expect(digests.map(\.hexadecimal) == digests.map(\.hexadecimal).sorted())
  }

  @Test("reads 40 digits of either case") func hexadecimal() throws {
    let text = "a9993E364706816aba3e25717850c26c9cd0d89d"
    #expect(try SHA1Digest(text) == digest(of: "abc"))
  }

  @Test(
    "does not take anything else for a hash",
    arguments: [
      "", "A9993E364706816ABA3E25717850C26C9CD0D89", "A9993E364706816ABA3E25717850C26C9CD0D89D0",
      "A9993E364706816ABA3E25717850C26C9CD0D89G", "+9993E364706816ABA3E25717850C26C9CD0D89D",
      "A9993E364706816ABA3E25717850C26C9CD0D8é",
    ])
  func noHash(text: String) {
    #expect(SHA1Digest(text) == nil)
  }

  @Test("every byte but the 22 digits is refused at every place") func everyByte() throws {
    let good = Array("A9993E364706816ABA3E25717850C26C9CD0D89D".utf8)
    let digits = Set("0123456789ABCDEFabcdef".utf8)
    for place in good.indices {
      let accepted = (UInt8.min...UInt8.max).filter { byte in
        var text = good
        text[place] = byte
        return SHA1Digest(hexadecimal: text.span) != nil
      }
      #expect(Set(accepted) == digits)
    }
  }
}

@Suite struct HashPrefixTests {
  @Test("is the first five digits of the hash") func ofDigest() throws {
    #expect(try digest(of: "abc").prefix.description == "A9993")
  }

  @Test("reads what it writes", arguments: [0, 1, 0xABC, 0x5BAA6, 0xFFFFF])
  func roundTrip(value: Int) throws {
    let prefix = try #require(HashPrefix(UInt32(value)))
    #expect(prefix.description.utf8.count == 5)
    #expect(HashPrefix(hexadecimal: prefix.description) == prefix)
    #expect(HashPrefix(hexadecimal: prefix.description.lowercased()) == prefix)
  }

  @Test(
    "is nothing but five hexadecimal digits",
    arguments: ["", "5BAA", "5BAA61", "5BAAG", "+5BAA", "-5BAA", " 5BAA", "５BAA6"])
  func refusal(text: String) {
    #expect(HashPrefix(hexadecimal: text) == nil)
  }

  @Test("there are 16^5 of them") func bound() {
    #expect(HashPrefix(0xFFFFF) != nil)
    #expect(HashPrefix(0x100000) == nil)
  }
}
