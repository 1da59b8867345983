// SPDX-License-Identifier: Apache-2.0
#include "models/reports/rejectscsv.h"

#include "models/core/clock.h"
#include "models/reports/csvcell.h"

using namespace Qt::StringLiterals;

namespace godwit
{

QByteArray rejectsCsv(const QList<RejectRecord> &rejects)
{
    QByteArray csv =
        "\xef\xbb\xbfprocess,step,attempt,cycle,row,line,key,reason,code,values,rejected,resubmitted\r\n";
    for (const RejectRecord &row : rejects) {
        const QStringList cells{row.key.process.text(),
                                row.key.step.text(),
                                row.attempt.text(),
                                QString::number(row.cycle),
                                QString::number(row.row),
                                row.line > 0 ? QString::number(row.line) : QString(),
                                row.rowKey,
                                row.reason,
                                row.code,
                                QString::fromUtf8(row.values),
                                toUtcText(row.at),
                                row.resubmitted.text()};
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell));
        csv += quoted.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace godwit
