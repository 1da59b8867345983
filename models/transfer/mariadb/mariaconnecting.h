// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <stop_token>

struct st_mysql;

namespace godwit
{

struct MariaAddress;

/// Connects in a thread of its own, because neither a name server nor a silent host can be interrupted: a
/// stop request leaves that thread to its timeout. The caller closes the handle.
///
/// TLS: where the address asks for it, the connection is refused unless a cipher is in use and the
/// certificate was verified (some versions of the library fall back to plain text, and my.cnf may say so).
Result<st_mysql *> connectMaria(const MariaAddress &address, std::stop_token stop);

} // namespace godwit
