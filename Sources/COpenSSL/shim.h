#ifndef KAGIBAN_COPENSSL_SHIM_H
#define KAGIBAN_COPENSSL_SHIM_H

// OpenSSL 3 deprecates the calls that name an algorithm, in favour of those that fetch one from a
// provider. They lead to the same code and take a third of the time: for a password the fetching,
// locking and allocating is most of it.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stddef.h>

/// Writes the SHA-1 hash of `count` bytes to `digest`, 20 bytes, and leaves nothing of them in memory.
/// Returns 0 on failure.
static inline int kagiban_sha1(
    const void *_Nullable bytes, size_t count, unsigned char *_Nonnull digest) {
#ifdef OPENSSL_NO_DEPRECATED_3_0
  return SHA1((const unsigned char *)bytes, count, digest) != NULL;
#else
  SHA_CTX context;
  int is_done = SHA1_Init(&context) && SHA1_Update(&context, bytes, count)
      && SHA1_Final(digest, &context);
  OPENSSL_cleanse(&context, sizeof context);
  return is_done;
#endif
}

#endif
