// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// One way of writing a report, as Export report offers it.
struct ExportFormat
{
    QString id;     ///< "html", "csv": what exportRequested says
    QString label;  ///< "Web page"
    QString suffix; ///< "html", "zip": what the file's name ends with
};

} // namespace godwit
