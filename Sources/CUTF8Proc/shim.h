#ifndef KAGIBAN_CUTF8PROC_SHIM_H
#define KAGIBAN_CUTF8PROC_SHIM_H

#include <utf8proc.h>

#endif
