#ifndef KAGIBAN_CYAML_SHIM_H
#define KAGIBAN_CYAML_SHIM_H

#include <yaml.h>

#endif
