// SPDX-License-Identifier: Apache-2.0
#include "models/audit/trailagreement.h"

#include "models/database/connection.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Invariants)
};

QString statusWordOf(const QString &outcome) { return outcome == u"succeeded" ? u"Success"_s : u"Failure"_s; }

/// NULL and what is not there are the same, an empty text is another.
bool sameText(const QJsonValue &recorded, const QVariant &now)
{
    if (now.isNull())
        return recorded.isUndefined() || recorded.isNull();
    return recorded.isString() && recorded.toString() == now.toString();
}

bool sameNumber(const QJsonValue &recorded, const QVariant &now)
{
    return now.isNull() ? recorded.isUndefined()
                        : recorded.isDouble() && recorded.toInteger() == now.toLongLong();
}

QJsonObject detailOf(const Row &row, qsizetype column)
{
    return QJsonDocument::fromJson(row.bytes(column)).object();
}

/// Compared here and not in SQL: each database reads JSON in its own way, and some not at all.
bool attemptAgrees(const Row &row)
{
    const QJsonObject detail = detailOf(row, 5);
    if (!detail.contains(u"outcome"_s))
        return true;
    const bool stands =
        sameText(detail.value(u"outcome"_s), row.value(6)) && row.text(7) == statusWordOf(row.text(6));
    if (!stands || row.text(4) != u"finished")
        return stands;
    return sameText(detail.value(u"description"_s), row.value(8)) &&
           sameNumber(detail.value(u"rows_read"_s), row.value(9)) &&
           sameNumber(detail.value(u"rows_written"_s), row.value(10));
}

bool runAgrees(const Row &row)
{
    const QJsonObject detail = detailOf(row, 4);
    if (!detail.contains(u"outcome"_s))
        return true;
    const bool stands =
        sameText(detail.value(u"outcome"_s), row.value(5)) && row.text(6) == statusWordOf(row.text(5));
    return stands &&
           (row.text(3) != u"run_finished" || sameText(detail.value(u"description"_s), row.value(7)));
}

} // namespace

Result<QStringList> trailDisagreements(Connection &connection)
{
    QStringList sentences;
    auto attempts = connection.select(
        u"SELECT e.process_id, e.step_id, a.number, e.sequence, e.kind, e.detail, a.outcome, s.Status, "
        "s.Description, a.rows_read, a.rows_written FROM GODWIT_EVENT e "
        "LEFT JOIN GODWIT_ATTEMPT a ON a.attempt_id=e.attempt_id "
        "LEFT JOIN ETL_STEP_RUN_STATUS s ON s.Process_id=a.process_id AND s.Step_id=a.step_id "
        "AND s.start_Datetime=a.started "
        "WHERE e.step_id<>'' AND e.kind IN ('finished', 'interrupted') ORDER BY e.sequence"_s);
    if (!attempts)
        return attempts.error();
    for (const Row &row : std::as_const(*attempts)) {
        if (!attemptAgrees(row)) {
            sentences +=
                Text::tr("Attempt %3 of step %2 of process %1 does not stand in the tables as event %4 "
                         "recorded it.")
                    .arg(row.text(0), row.text(1), row.text(2), row.text(3));
        }
    }
    auto runs = connection.select(
        u"SELECT e.process_id, r.started, e.sequence, e.kind, e.detail, r.outcome, s.Status, s.Description "
        "FROM GODWIT_EVENT e LEFT JOIN GODWIT_RUN r ON r.run_id=e.run_id "
        "LEFT JOIN ETL_RUN_STATUS s ON s.Process_id=r.process_id AND s.start_Datetime=r.started "
        "WHERE e.kind IN ('run_finished', 'interrupted') AND coalesce(e.step_id, '')='' ORDER BY e.sequence"_s);
    if (!runs)
        return runs.error();
    for (const Row &row : std::as_const(*runs)) {
        if (!runAgrees(row)) {
            sentences +=
                Text::tr("The run of process %1 at %3 does not stand in the tables as event %4 recorded it.")
                    .arg(row.text(0), row.text(1), row.text(2));
        }
    }
    return sentences;
}

} // namespace godwit
