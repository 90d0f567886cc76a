#ifndef KAGIBAN_CPSL_SHIM_H
#define KAGIBAN_CPSL_SHIM_H

#include <libpsl.h>

#endif
