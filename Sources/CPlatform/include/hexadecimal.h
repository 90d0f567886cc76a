#ifndef KAGIBAN_HEXADECIMAL_H
#define KAGIBAN_HEXADECIMAL_H

#include <stdint.h>
#include <string.h>

// Sixteen digits at a time in the vectors that every x86-64 and arm64 processor has. What Swift 6.3
// makes of `SIMD16` for the same takes many times as long, and general registers three times.

typedef uint8_t kagiban_bytes __attribute__((vector_size(16)));
typedef uint16_t kagiban_words __attribute__((vector_size(16)));
typedef uint8_t kagiban_eight_bytes __attribute__((vector_size(8)));

/// A hash that was read, the bits behind it 0.
typedef struct {
  uint64_t high, middle;
  uint32_t low;
  /// Whether everything was a digit.
  int valid;
} kagiban_hash;

/// The value of sixteen digits of either case; in `others` the bytes that are none become 255.
static inline uint64_t kagiban_sixteen_digits(
    const uint8_t *_Nonnull text, kagiban_bytes *_Nonnull others) {
  kagiban_bytes bytes;
  memcpy(&bytes, text, sizeof bytes);
  kagiban_bytes digit = bytes - '0', letter = (bytes | 0x20) - 'a';
  kagiban_bytes is_digit = (kagiban_bytes)(digit < 10), is_letter = (kagiban_bytes)(letter < 6);
  *others |= ~(is_digit | is_letter);
  kagiban_words values = (kagiban_words)((digit & is_digit) | ((letter + 10) & is_letter));
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  values = (values << 4 | values >> 8) & 0xFF;
#else
  values = (values >> 4 | values) & 0xFF;
#endif
  kagiban_eight_bytes packed = __builtin_convertvector(values, kagiban_eight_bytes);
  uint64_t value;
  memcpy(&value, &packed, sizeof value);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

static inline int kagiban_all_digits(kagiban_bytes others) {
  uint64_t words[2];
  memcpy(words, &others, sizeof words);
  return (words[0] | words[1]) == 0;
}

/// Reads a SHA-1 hash of 40 digits.
static inline kagiban_hash kagiban_read_sha1(const void *_Nonnull digits) {
  const uint8_t *text = digits;
  kagiban_bytes others = {0};
  kagiban_hash hash;
  hash.high = kagiban_sixteen_digits(text, &others);
  hash.middle = kagiban_sixteen_digits(text + 16, &others);
  hash.low = (uint32_t)kagiban_sixteen_digits(text + 24, &others);
  hash.valid = kagiban_all_digits(others);
  return hash;
}

/// Reads an NTLM hash of 32 digits.
static inline kagiban_hash kagiban_read_ntlm(const void *_Nonnull digits) {
  const uint8_t *text = digits;
  kagiban_bytes others = {0};
  kagiban_hash hash = {.low = 0};
  hash.high = kagiban_sixteen_digits(text, &others);
  hash.middle = kagiban_sixteen_digits(text + 16, &others);
  hash.valid = kagiban_all_digits(others);
  return hash;
}

/// Reads the 35 digits of a SHA-1 hash behind the 20 bits of its prefix.
static inline kagiban_hash kagiban_read_sha1_suffix(
    const void *_Nonnull digits, uint32_t prefix) {
  const uint8_t *text = digits;
  kagiban_bytes others = {0};
  kagiban_hash hash;
  hash.high = (uint64_t)prefix << 44 | kagiban_sixteen_digits(text, &others) >> 20;
  hash.middle = kagiban_sixteen_digits(text + 11, &others);
  hash.low = (uint32_t)kagiban_sixteen_digits(text + 19, &others);
  hash.valid = kagiban_all_digits(others);
  return hash;
}

/// Reads the 27 digits of an NTLM hash behind the 20 bits of its prefix.
static inline kagiban_hash kagiban_read_ntlm_suffix(
    const void *_Nonnull digits, uint32_t prefix) {
  const uint8_t *text = digits;
  kagiban_bytes others = {0};
  kagiban_hash hash = {.low = 0};
  hash.high = (uint64_t)prefix << 44 | kagiban_sixteen_digits(text, &others) >> 20;
  hash.middle = kagiban_sixteen_digits(text + 11, &others);
  hash.valid = kagiban_all_digits(others);
  return hash;
}

#endif
