// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// A new ULID (github.com/ulid/spec): 48 bits of milliseconds, 80 random bits, Crockford base 32, 26
/// characters that sort by time. Any thread.
QString newUlid();
/// When it was made, in milliseconds since 1970; of a text that is none, anything.
qint64 ulidTime(QStringView ulid);

} // namespace godwit
