// SPDX-License-Identifier: Apache-2.0
#include "views/detailtexts.h"

#include "models/core/clock.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace godwit
{

// The list of rejected rows in the details pane.

namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DetailTexts)
};

QString fullText(const RejectRecord &row)
{
    QStringList lines{row.reason};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += Text::tr("%1: %2").arg(name, value);
    };
    add(Text::tr("Key"), row.rowKey);
    add(Text::tr("Code"), row.code);
    add(Text::tr("Row"), countText(row.row));
    add(Text::tr("Line"), row.line > 0 ? countText(row.line) : QString());
    add(Text::tr("Rejected"), toUtcText(row.at));
    add(Text::tr("Attempt id"), row.attempt.text());
    add(Text::tr("Taken up by attempt"), row.resubmitted.text());
    lines += QString::fromUtf8(QJsonDocument::fromJson(row.values).toJson(QJsonDocument::Indented)).trimmed();
    return lines.join(u'\n');
}

} // namespace

QList<RecordColumn> rejectColumns()
{
    return {{Text::tr("Row"), true}, {Text::tr("Again")}, {Text::tr("Key")}, {Text::tr("Reason")}};
}

QList<Record> rejectRecords(const Details &details)
{
    QList<Record> records;
    records.reserve(details.rejects.size());
    for (const RejectRecord &row : details.rejects) {
        records.append({.id = QString::number(row.id),
                        .cells = {countText(row.line > 0 ? row.line : row.row),
                                  row.resubmitted.isEmpty() ? Text::tr("waits") : Text::tr("taken up"),
                                  digest(row.rowKey, 60), digest(row.reason, 120)},
                        .text = fullText(row)});
    }
    return records;
}

} // namespace godwit
