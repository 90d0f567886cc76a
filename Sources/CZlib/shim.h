#ifndef KAGIBAN_CZLIB_SHIM_H
#define KAGIBAN_CZLIB_SHIM_H

#include <zlib.h>

// A macro, which Swift does not see. 16 more than the largest window: a gzip header is expected.
static inline int kagiban_inflate_gzip_init(z_stream *_Nonnull stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
