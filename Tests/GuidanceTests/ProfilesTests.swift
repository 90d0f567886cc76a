import Testing

@testable import Guidance

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The profiles as they were collected; not in the repository, so this is passed over where they are
/// absent.
@Suite("Profiles are as they were collected", .enabled(if: CollectedProfiles.bytes != nil))
struct CollectedProfilesTests {
  private let collected: [CollectedProfile]

  init() throws {
    let bytes = try #require(CollectedProfiles.bytes)
    collected = try JSONDecoder().decode(CollectedProfiles.self, from: Data(bytes)).profiles
  }

  @Test("There is each of them and no other")
  func names() {
    #expect(Set(collected.map(\.id)) == Set(GuidanceProfile.all.map(\.id.name)))
  }

  @Test("Every parameter has the operator, value, clause, strength and confidence collected")
  func parameters() throws {
    for profile in collected {
      let own = try #require(GuidanceProfile.named(profile.id))
      // The slides' register has three numbers more than were collected.
      var rest = own.requirements.filter { !["IPA-16", "IPA-19", "IPA-22"].contains($0.clause) }
      var clause = ""
      for parameter in profile.params {
        if parameter.clause != "same" { clause = parameter.clause }
        let requirement = try #require(rest.first, "\(profile.id)")
        rest.removeFirst()
        let place = "\(profile.id) \(parameter.key)"
        #expect(requirement.parameter.key == parameter.key, "\(place)")
        #expect(requirement.comparison.op == parameter.op, "\(place)")
        #expect(CollectedValue(requirement.comparison) == parameter.value, "\(place)")
        #expect(requirement.clause == clause, "\(place)")
        #expect(requirement.modality.words.english == parameter.modality, "\(place)")
        #expect(requirement.confidence.rawValue == parameter.confidence, "\(place)")
        #expect(requirement.condition == parameter.condition, "\(place)")
      }
      #expect(rest.isEmpty, "\(profile.id)")
    }
  }

  @Test("Addresses, and what took a document's place, are as collected")
  func documents() throws {
    for profile in collected {
      let own = try #require(GuidanceProfile.named(profile.id))
      #expect(own.url == profile.url)
      #expect(own.supersededBy?.name == profile.supersededBy)
    }
  }
}

@Suite("Profiles can be cited")
struct ProfilesTests {
  @Test("No two profiles have one name")
  func names() {
    #expect(Set(GuidanceProfile.all.map(\.id)).count == GuidanceProfile.all.count)
  }

  @Test("Every requirement has a clause, and every profile a date and an address")
  func clauses() {
    for profile in GuidanceProfile.all {
      #expect(profile.requirements.allSatisfy { !$0.clause.isEmpty }, "\(profile.id)")
      #expect(!profile.date.isEmpty && profile.url.hasPrefix("https://"), "\(profile.id)")
    }
  }

  @Test("Whatever has taken a document's place is there")
  func successors() {
    for successor in GuidanceProfile.all.compactMap(\.supersededBy) {
      #expect(GuidanceProfile.named(successor.name) != nil)
    }
  }

  @Test("Documents that nobody compared with their text have low confidence throughout")
  func confidence() {
    #expect(GuidanceProfile.windowsBaseline.requirements.allSatisfy { $0.confidence == .low })
  }
}
