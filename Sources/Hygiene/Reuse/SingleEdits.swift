/// Links all passwords that are one change apart: a unit more, less, other, or two exchanged.
///
/// Two strings with one change between them have the same left half or the same right half, one of
/// them taken a unit short so that an exchange across the cut is found as well. Groups with the same
/// half are small as a rule, and are compared pair by pair. A group that is not is a smaller task of
/// the same kind: its other halves, cut again. When these are a few units long, each has a key for
/// every change that may be made to it (``VariantKeys``), and whoever shares one is linked without a
/// comparison. So it is exact, and O(units) whatever the mix: each cut doubles the pieces of a
/// password at most, and halves them.
struct SingleEdits {
  let forms: FoldedForms
  let distinct: DistinctForms
  let table: KeyTable
  /// For each form whether one change means something, if no other is longer.
  let counts: [Bool]
  /// The most members of a group that are compared pair by pair.
  var mostCompared = 64

  /// Pieces that are not cut any more.
  private static let shortestCut = 4

  /// Forms with pieces that are to be compared; the units around these are the same in all of them.
  private struct Group {
    var members: [SingleEditMember]
    /// Where the pieces start.
    var lower = 0
    /// How many units follow each piece.
    var trimmed = 0
    /// The length of the shorter pieces; the others have a unit more.
    var shortest: Int
  }

  func link(into forest: inout LinkForest) {
    var windows: [(length: Int, range: Range<Int>)] = []
    distinct.forEachLength(in: forms) { windows.append(($0, $1)) }
    for (index, window) in windows.enumerated() {
      var longer: [SingleEditMember] = []
      if index + 1 < windows.count, windows[index + 1].length == window.length + 1 {
        longer = members(windows[index + 1].range, isLonger: true).filter(\.counts)
      }
      var members = members(window.range, isLonger: false)
      if longer.isEmpty { members.removeAll { !$0.counts } }
      members += longer
      if members.count > 1 {
        link(Group(members: members, shortest: window.length), into: &forest)
      }
    }
  }

  private func members(_ range: Range<Int>, isLonger: Bool) -> [SingleEditMember] {
    distinct.byLength[range].map { form in
      SingleEditMember(
        form, isLonger: isLonger, counts: counts[Int(form)], parity: forms.parity(of: Int(form)))
    }
  }

  private func link(_ group: Group, into forest: inout LinkForest) {
    if group.members.count <= mostCompared {
      compareAll(group.members.lazy, group, into: &forest)
      return
    }
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    if group.shortest < Self.shortestCut {
      linkByVariants(group, into: &forest)
      return
    }
    let left = (group.shortest - 1) / 2
    linkSharing(group, count: left, isLeft: true, into: &forest)
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    linkSharing(group, count: group.shortest - 1 - left, isLeft: false, into: &forest)
  }

  /// Links within the groups that have the first or the last `count` units in common.
  private func linkSharing(
    _ group: Group, count: Int, isLeft: Bool, into forest: inout LinkForest
  ) {
    table.forEachShared(expected: group.members.count) { sink in
      for member in group.members {
        let start = isLeft ? group.lower : end(of: member, in: group) - count
        let hash = forms.hash(of: Int(member.form), start..<start + count)
        sink.add(hash.keyed(as: 50), member.value)
      }
    } set: {
      forest.root(forms.owners[Int(SingleEditMember($0).form)])
    } _: { bucket in
      let members = bucket.lazy.map { SingleEditMember($0.value) }
      var part = Group(members: [], lower: group.lower, trimmed: group.trimmed, shortest: 0)
      part.shortest = group.shortest - count
      if isLeft { part.lower += count } else { part.trimmed += count }
      if bucket.count <= mostCompared {
        compareAll(members, part, into: &forest)
      } else {
        part.members = Array(members)
        link(part, into: &forest)
      }
    }
  }

  private func compareAll(
    _ members: some RandomAccessCollection<SingleEditMember>, _ group: Group,
    into forest: inout LinkForest
  ) {
    var rest = members[...]
    while let left = rest.popFirst() {
      for right in rest where left.mayBeNear(right) {
        let (owner, other) = (forms.owners[Int(left.form)], forms.owners[Int(right.form)])
        if !forest.isJoined(owner, other),
          forms.isWithinOneEdit(
            Int(left.form), group.lower..<end(of: left, in: group),
            Int(right.form), group.lower..<end(of: right, in: group))
        {
          forest.link(owner, other, .oneEdit)
        }
      }
    }
  }

  /// Links what shares the key of a change.
  private func linkByVariants(_ group: Group, into forest: inout LinkForest) {
    let keys = VariantKeys(forms: forms)
    table.forEachShared(expected: group.members.count * 2 * (group.shortest + 1)) { sink in
      for member in group.members {
        let (form, piece) = (Int(member.form), group.lower..<end(of: member, in: group))
        if member.isLonger {
          keys.forEachShortened(form, piece, isAligned: true) { sink.add($0, member.value) }
        } else {
          sink.add(keys.exact(form, piece, isAligned: true), member.value)
          if member.counts {
            keys.forEachMasked(form, piece, isAligned: true) { sink.add($0, member.value) }
          }
        }
      }
    } set: {
      forest.root(forms.owners[Int(SingleEditMember($0).form)])
    } _: { bucket in
      let members = bucket.lazy.map { SingleEditMember($0.value) }
      // Two that are longer may only have become the same.
      guard let near = members.first(where: { !$0.isLonger }) else { return }
      for other in members where other.form != near.form {
        forest.link(forms.owners[Int(near.form)], forms.owners[Int(other.form)], .oneEdit)
      }
    }
  }

  /// Where the piece of a member ends.
  @inline(__always)
  private func end(of member: SingleEditMember, in group: Group) -> Int {
    forms.length(of: Int(member.form)) - group.trimmed
  }
}

/// A form in a group, with its parity, which tells most of those apart that are not near.
private struct SingleEditMember {
  /// The form's number, the parity in what is left, whether the form counts, whether it is longer.
  let value: UInt64

  private static let parityBits: UInt64 = 0x1_FFFF_FFFC

  @inline(__always)
  init(_ form: Int32, isLonger: Bool, counts: Bool, parity: UInt64) {
    let folded = (parity ^ parity &>> 31 ^ parity &>> 62) & 0x7FFF_FFFF
    value = UInt64(form) &<< 33 | folded &<< 2 | (counts ? 2 : 0) | (isLonger ? 1 : 0)
  }

  @inline(__always)
  init(_ value: UInt64) { self.value = value }

  var form: Int32 { Int32(truncatingIfNeeded: value &>> 33) }
  var isLonger: Bool { value & 1 != 0 }
  /// Whether one change means something, if no other is longer.
  var counts: Bool { value & 2 != 0 }

  /// Whether one change may be all that tells the two apart, and means something if it does.
  ///
  /// Of two that are longer it is found elsewhere; of one that is longer it counts.
  @inline(__always)
  func mayBeNear(_ other: SingleEditMember) -> Bool {
    if ((value ^ other.value) & Self.parityBits).nonzeroBitCount > 2 { return false }
    return (value ^ other.value) & 1 != 0 || value & other.value & 3 == 2
  }
}
