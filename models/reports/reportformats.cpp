// SPDX-License-Identifier: Apache-2.0
#include "models/reports/reportformats.h"

namespace godwit
{

QList<const ReportFormat *> reportFormats() { return {htmlFormat(), csvFormat()}; }

const ReportFormat *findReportFormat(QStringView name)
{
    for (const ReportFormat *format : reportFormats()) {
        if (name == format->name())
            return format;
    }
    return nullptr;
}

} // namespace godwit
