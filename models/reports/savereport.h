// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/reportformat.h"

class QSaveFile;

namespace godwit
{

/// Writes the report beside the path and renames it into place: the file is whole or as it was before.
/// (What is no regular file, a pipe or a device, is written to directly.) The error (Io) names the file, says
/// why, and what to do.
Result<void> saveReport(const AuditReport &report, const ReportFormat &format, const QString &path);

/// QSaveFile::commit(), but false and without renaming where the last of it does not fit on the disk, which
/// Qt 6.4 itself calls a success: an empty file then took the place of the old one.
bool commitWhole(QSaveFile &file);

} // namespace godwit
