// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/auditreport.h"
#include "models/reports/htmlwriter.h"

namespace godwit
{

/// The section of one process in the HTML report: where it stands, its steps, runs, attempts and errors.
/// `anchor` is the section's id ("p1").
void writeProcessSection(HtmlWriter &out, const ReportedProcess &process, QLatin1StringView anchor);

/// "✖ Failed" in the state's colour.
void writeState(HtmlWriter &out, RunState state);
/// Glyph, word and count, as one item of a list.
void writeStateCount(HtmlWriter &out, RunState state, int count);

/// "2023-09-14 08:00:00 UTC" without the zone, which the report names once; an en dash for no time.
QString reportTime(const QDateTime &time);
/// A count with the locale's grouping; an en dash where it is not known.
QString reportCount(qint64 count);

} // namespace godwit
