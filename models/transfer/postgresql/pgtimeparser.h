// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/values/valuechanges.h"

#include <string_view>

namespace godwit
{

/// A date or time read from text, for a column of PostgreSQL.
struct PgMoment
{
    enum class Form { None, Finite, Infinite, MinusInfinite, Zero }; ///< Zero: MariaDB's 0000-00-00

    Form form = Form::None;
    qint64 value = 0;         ///< days, or microseconds; since 1970, or since midnight
    bool hasZone = false;     ///< the text had an offset; the value is UTC
    bool isShortened = false; ///< the text had more than microseconds
};

// Everything that values/temporal.h reads, and what else stores write: "infinity", years before 1
// ("0044-03-15 BC") and from 10000 on, dates with zeros, and more than six digits behind the second.

PgMoment pgDateFromText(std::string_view text);
PgMoment pgTimeFromText(std::string_view text); ///< also "24:00:00"
PgMoment pgTimestampFromText(std::string_view text);

} // namespace godwit
