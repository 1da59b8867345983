// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/reportformat.h"

#include <QList>

namespace godwit
{

/// The list of export formats. To add one: its file, its factory here, its line in reportformats.cpp, a
/// golden file.
const ReportFormat *findReportFormat(QStringView name); ///< nullptr when unknown
QList<const ReportFormat *> reportFormats();

const ReportFormat *htmlFormat();
const ReportFormat *csvFormat();

} // namespace godwit
