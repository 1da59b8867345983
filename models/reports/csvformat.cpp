// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/reports/csvcell.h"
#include "models/reports/reportformats.h"

#include <QCoreApplication>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The two audit tables as one table, one line per row of theirs, so that any spreadsheet or database
/// loads it. RFC 4180 with CRLF; UTF-8 with a byte order mark, without which Excel reads it as Latin-1.
/// Column names are those of the audit tables and never translated; times are UTC. Steps that never
/// started have no row in the audit tables, so none here: the HTML report shows them.
class CsvFormat : public ReportFormat
{
public:
    QString name() const override { return u"csv"_s; }
    QString suffix() const override { return u"csv"_s; }
    QString description() const override
    {
        return QCoreApplication::translate("CsvFormat",
                                           "Audit tables with every run and attempt, for spreadsheets (CSV)");
    }
    Result<void> write(const AuditReport &report, QIODevice &device) const override;
};

constexpr QByteArrayView header =
    "table,Process_id,Process_name,Step_id,Step_name,Run_id,Cycle,Attempt,Status,Outcome,start_Datetime,"
    "end_Datetime,Rows_read,Rows_written,Description,Written_by\r\n";

/// A number that we counted ourselves: not a text, so never guarded; empty where nothing is known.
QString number(qint64 value, qint64 unknown) { return value == unknown ? QString() : QString::number(value); }

QByteArray line(const QStringList &cells) { return (cells.join(u',') + u"\r\n"_s).toUtf8(); }

QByteArray runLine(const ReportedProcess &process, const RunRecord &run)
{
    return line({u"ETL_RUN_STATUS"_s,
                 csvCell(run.process.text()),
                 csvCell(process.status.name),
                 {},
                 {},
                 csvCell(run.id.text()),
                 number(run.cycle, 0),
                 {},
                 csvCell(run.statusWord),
                 runStateKey(run.state),
                 toUtcText(run.started),
                 toUtcText(run.ended),
                 {},
                 {},
                 csvCell(run.description),
                 csvCell(writtenBy(run))});
}

QByteArray attemptLine(const ReportedProcess &process, const ReportedStep &step, const AttemptRecord &attempt)
{
    const bool counted = !attempt.isForeign();
    return line({u"ETL_STEP_RUN_STATUS"_s, csvCell(attempt.key.process.text()), csvCell(process.status.name),
                 csvCell(attempt.key.step.text()), csvCell(step.status.name), csvCell(attempt.run.text()),
                 number(attempt.cycle, 0), number(attempt.number, 0), csvCell(attempt.statusWord),
                 runStateKey(attempt.state), toUtcText(attempt.started), toUtcText(attempt.ended),
                 counted ? number(attempt.progress.rowsRead, -1) : QString(),
                 counted ? number(attempt.progress.rowsWritten, -1) : QString(), csvCell(attempt.description),
                 csvCell(writtenBy(attempt, process.runs))});
}

Result<void> CsvFormat::write(const AuditReport &report, QIODevice &device) const
{
    bool ok =
        device.write("\xEF\xBB\xBF") == 3 && device.write(header.data(), header.size()) == header.size();
    const auto put = [&](const QByteArray &bytes) { ok = ok && device.write(bytes) == bytes.size(); };
    for (const ReportedProcess &process : report.processes) {
        for (const RunRecord &run : process.runs)
            put(runLine(process, run));
        for (const ReportedStep &step : process.steps) {
            for (const AttemptRecord &attempt : step.attempts)
                put(attemptLine(process, step, attempt));
        }
    }
    if (!ok)
        return Error{.kind = ErrorKind::Io,
                     .what = QCoreApplication::translate("CsvFormat", "Cannot write the report"),
                     .cause = device.errorString()};
    return {};
}

} // namespace

const ReportFormat *csvFormat()
{
    static const CsvFormat format;
    return &format;
}

} // namespace godwit
