#ifndef KAGIBAN_COPENSSL_SHIM_H
#define KAGIBAN_COPENSSL_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

#endif
