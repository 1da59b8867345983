// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/history.h"

#include <QByteArray>

namespace godwit
{

/// Rejected rows as a table for a spreadsheet: CSV by RFC 4180 in UTF-8 with a byte order mark and CRLF, one
/// line per row, its values as JSON. A report, not a data file: text that looks like a formula is disarmed.
QByteArray rejectsCsv(const QList<RejectRecord> &rejects);

} // namespace godwit
