#ifndef KAGIBAN_PLATFORM_H
#define KAGIBAN_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

#include "hexadecimal.h"
#include "interruption.h"
#include "mapped.h"
#include "terminal.h"

/// Occupies those of the descriptors 0, 1 and 2 that are closed, so that no file that is opened later
/// becomes standard input, output or error: a list would be read as what was typed, and a report
/// would get the messages. Reading or writing there fails with `EBADF`, as if they were closed.
/// Returns 0, or the `errno`.
int kagiban_occupy_standard_descriptors(void);

/// Sets the core-file limit to 0, makes the process undumpable and removes the Swift runtime's
/// crash reporter, so that neither a crash nor a debugger of the same user can write its memory
/// out. Returns 0, or the first `errno`.
int kagiban_forbid_core_dumps(void);

/// Zeroed pages for secrets: private, left out of core dumps, locked where the limit allows.
/// Sets `*locked` to 1 if the pages cannot be swapped out. Returns NULL with `errno` on failure.
void *_Nullable kagiban_secret_pages(size_t size, int *_Nonnull locked);

/// Overwrites and returns pages from `kagiban_secret_pages`.
void kagiban_release_secret_pages(void *_Nonnull pages, size_t size);

#endif
