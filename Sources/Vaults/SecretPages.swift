internal import CPlatform

/// Pages for secrets on their way into a store; overwritten if they do not arrive.
@safe
struct SecretPages: ~Copyable {
  let base: UnsafeMutableRawPointer
  let capacity: Int
  let isLocked: Bool

  init(capacity: Int) throws(StoreError) {
    let capacity = max(capacity, 1)
    var locked: Int32 = 0
    guard let base = unsafe kagiban_secret_pages(capacity, &locked) else { throw .outOfMemory }
    unsafe self.base = unsafe base
    self.capacity = capacity
    isLocked = locked == 1
  }

  consuming func disown() {
    discard self
  }

  deinit {
    unsafe kagiban_release_secret_pages(base, capacity)
  }
}
