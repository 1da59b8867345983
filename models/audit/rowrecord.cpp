// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rowrecord.h"

#include "models/database/connection.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Invariants)
};

/// Rows as read here: the id, whether it is closed, the fixed columns, and those that only stand still once
/// it is closed.
struct Shape
{
    QString select;
    QStringList fixed;
    QStringList closed;
};

const Shape &attempts()
{
    static const Shape shape{
        u"SELECT a.attempt_id, a.outcome, a.run_id, a.process_id, a.step_id, a.number, a.fence, a.started, "
        "s.Status, s.end_Datetime, s.Description, a.rows_read, a.rows_written, a.rows_rejected "
        "FROM GODWIT_ATTEMPT a LEFT JOIN ETL_STEP_RUN_STATUS s ON s.Process_id=a.process_id AND "
        "s.Step_id=a.step_id AND s.start_Datetime=a.started"_s,
        {u"run"_s, u"process"_s, u"step"_s, u"number"_s, u"fence"_s, u"started"_s, u"status"_s, u"ended"_s,
         u"description"_s},
        {u"read"_s, u"written"_s, u"rejected"_s}};
    return shape;
}

const Shape &runs()
{
    static const Shape shape{u"SELECT r.run_id, r.outcome, r.process_id, r.cycle, r.\"trigger\", r.started, "
                             u"r.operator, r.os_user, "
                             "r.host, r.reason, s.Status, s.end_Datetime, s.Description "
                             "FROM GODWIT_RUN r LEFT JOIN ETL_RUN_STATUS s ON s.Process_id=r.process_id AND "
                             "s.start_Datetime=r.started"_s,
                             {u"process"_s, u"cycle"_s, u"trigger"_s, u"started"_s, u"operator"_s,
                              u"os_user"_s, u"host"_s, u"reason"_s, u"status"_s, u"ended"_s,
                              u"description"_s},
                             {}};
    return shape;
}

/// As text, because each driver has its own idea of a column's type; what is NULL is left out.
QJsonObject recordOf(const Shape &shape, const Row &row)
{
    QJsonObject record;
    const auto insert = [&](const QString &name, qsizetype column) {
        if (!row.isNull(column))
            record.insert(name, row.text(column));
    };
    insert(u"outcome"_s, 1);
    const QStringList names = row.isNull(1) ? shape.fixed : shape.fixed + shape.closed;
    for (qsizetype i = 0; i < names.size(); ++i)
        insert(names.at(i), 2 + i);
    return record;
}

Result<QJsonObject> recordNow(Connection &connection, const Shape &shape, const QString &id)
{
    const QString column = shape.select.section(u' ', 1, 1).chopped(1); // "a.attempt_id,"
    auto row = connection.selectOne(shape.select + u" WHERE "_s + column + u"=?"_s, {id});
    if (!row)
        return row.error();
    return *row ? recordOf(shape, **row) : QJsonObject();
}

/// The latest event about a row.
struct Recorded
{
    QString sequence;
    QString process;
    QString step;
    QJsonObject row;
};

Result<void> compare(Connection &connection, const Shape &shape, const QMap<QString, Recorded> &expected,
                     QStringList &sentences)
{
    auto rows = connection.select(shape.select);
    if (!rows)
        return rows.error();
    QHash<QString, QJsonObject> found;
    for (const Row &row : std::as_const(*rows))
        found.insert(row.text(0), recordOf(shape, row));
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        const QJsonObject now = found.value(it.key());
        if (now == it->row)
            continue;
        sentences +=
            it->step.isEmpty()
                ? Text::tr("The run of process %1 at %2 does not stand in the tables as event %3 "
                           "recorded it.")
                      .arg(it->process, it->row.value(u"started"_s).toString(), it->sequence)
                : Text::tr("Attempt %1 of step %2 of process %3 does not stand in the tables as "
                           "event %4 recorded it.")
                      .arg(it->row.value(u"number"_s).toString(), it->step, it->process, it->sequence);
    }
    return {};
}

} // namespace

bool recordsRow(const QString &kind)
{
    static const QStringList kinds{u"claimed"_s, u"finished"_s,    u"interrupted"_s,
                                   u"anomaly"_s, u"run_started"_s, u"run_finished"_s};
    return kinds.contains(kind);
}

Result<QJsonObject> recordOf(Connection &connection, const RunId &run, const AttemptId &attempt)
{
    if (!attempt.isEmpty())
        return recordNow(connection, attempts(), attempt.text());
    return run.isEmpty() ? QJsonObject() : recordNow(connection, runs(), run.text());
}

Result<QStringList> recordDisagreements(Connection &connection)
{
    auto events = connection.select(u"SELECT sequence, process_id, step_id, run_id, attempt_id, detail, kind "
                                    "FROM GODWIT_EVENT ORDER BY sequence"_s);
    if (!events)
        return events.error();
    QMap<QString, Recorded> ofAttempts;
    QMap<QString, Recorded> ofRuns;
    for (const Row &event : std::as_const(*events)) {
        if (!recordsRow(event.text(6)))
            continue;
        const QJsonObject detail = QJsonDocument::fromJson(event.text(5).toUtf8()).object();
        if (!detail.contains(u"row"_s))
            continue;
        const bool ofAttempt = !event.text(4).isEmpty();
        (ofAttempt ? ofAttempts : ofRuns)[event.text(ofAttempt ? 4 : 3)] = {
            event.text(0), event.text(1), event.text(2), detail.value(u"row"_s).toObject()};
    }
    QStringList sentences;
    if (auto compared = compare(connection, attempts(), ofAttempts, sentences); !compared)
        return compared.error();
    if (auto compared = compare(connection, runs(), ofRuns, sentences); !compared)
        return compared.error();
    return sentences;
}

} // namespace godwit
