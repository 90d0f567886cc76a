#ifndef KAGIBAN_MAPPED_H
#define KAGIBAN_MAPPED_H

#include <stddef.h>

/// Maps a file for reading at random places. Its pages must not be touched other than by
/// the functions that copy: those of a file that became shorter raise SIGBUS.
///
/// Puts a handler before the one that SIGBUS has; what is not about a copy goes on to that.
/// Returns NULL with `errno` on failure.
const void *_Nullable kagiban_map_file(int descriptor, size_t size);

/// Gives a map back.
void kagiban_unmap_file(const void *_Nonnull map, size_t size);

/// Copies `count` bytes out of a map. Returns 0 if the file no longer has all of them.
int kagiban_copy_mapped(
    void *_Nonnull destination, const void *_Nonnull source, size_t count);

/// A part of a map.
typedef struct {
  size_t offset, count;
} kagiban_part;

/// Copies parts of a map, one behind the other. Returns 0 if the file no longer has all of them.
int kagiban_copy_mapped_parts(
    void *_Nonnull destination, const void *_Nonnull map, const kagiban_part *_Nonnull parts,
    size_t number);

/// Tells the processor that these bytes, at least one, will be wanted. It never faults.
static inline void kagiban_prefetch(const void *_Nonnull bytes, size_t count) {
  // Up to half a kilobyte without a branch: the sizes of blocks are a matter of chance.
  const char *start = (const char *)bytes;
  size_t last = count - 1;
  for (size_t offset = 0; offset < 512; offset += 64)
    __builtin_prefetch(start + (offset < last ? offset : last));
  for (size_t offset = 512; offset < count; offset += 64) __builtin_prefetch(start + offset);
}

#endif
