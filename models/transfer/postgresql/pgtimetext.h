// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string>

namespace godwit
{

// Dates that values/temporal.h has no room for, as PostgreSQL writes them in its ISO style: years before 1
// ("0044-03-15 BC": there is no year 0) and from 10000 on, up to the year 294276.

void appendPgDate(std::string &out, qint64 days); ///< since 1970-01-01
/// A day and the microseconds since its midnight, because together they would not fit; an instant gets "+00"
/// behind its time, before the BC.
void appendPgTimestamp(std::string &out, qint64 days, qint64 micros, bool isInstant);

} // namespace godwit
