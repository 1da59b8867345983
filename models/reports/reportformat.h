// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/reports/auditreport.h"

class QIODevice;

namespace godwit
{

/// One way to write an audit report. Stateless; any thread.
class ReportFormat
{
public:
    virtual ~ReportFormat() = default;

    virtual QString name() const = 0;        ///< the word of `report --format`: "csv"
    virtual QString suffix() const = 0;      ///< of the file, without the dot
    virtual QString description() const = 0; ///< one translated line for file dialogs and help

    /// Writes the whole report to an open device. Error (Io): the device's own sentence.
    virtual Result<void> write(const AuditReport &report, QIODevice &device) const = 0;
};

} // namespace godwit
