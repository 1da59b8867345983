// SPDX-License-Identifier: Apache-2.0
#include "models/audit/historyrows.h"

#include "models/core/clock.h"
#include "models/core/operatoract.h"
#include "models/core/redactor.h"
#include "models/core/statusword.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The state of a row: ours by its recorded outcome; another writer's by his word, Unknown where nobody knows
/// it.
RunState stateOf(const ForeignRows &foreign, const QString &word, bool ours, const QString &outcome)
{
    if (ours && outcome.isEmpty())
        return RunState::Running;
    if (ours)
        return runStateFromKey(outcome).value_or(RunState::Unknown);
    return foreign.stateOf(word).value_or(RunState::Unknown);
}

/// Ours are UTC as we wrote them; those of others are as their connection says.
QDateTime timeOf(const ForeignRows &foreign, const QString &text, bool ours)
{
    return ours ? fromUtcText(text) : foreign.timeOf(text);
}

/// Notes a time of another system that is there and is none.
void noteUnreadable(const QString &text, const QDateTime &time, const StepId &step,
                    QHash<StepId, QString> *unreadable)
{
    if (unreadable && !time.isValid() && !text.trimmed().isEmpty())
        unreadable->insert(step, redacted(text));
}

void readRetry(const QString &text, Progress &progress)
{
    if (text.isEmpty())
        return;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    progress.retry = json.value(u"retry"_s).toInt();
    progress.retryOf = json.value(u"of"_s).toInt();
    progress.retryAt = fromUtcText(json.value(u"at"_s).toString());
}

/// Rows of other systems that an operator declared lost are over, whatever their status says; what their
/// writer makes of them later counts again.
void markLost(QList<AttemptRecord> &attempts, const QSet<std::pair<StepId, QString>> &lost)
{
    for (AttemptRecord &attempt : attempts) {
        if (attempt.isForeign() && attempt.state == RunState::Running &&
            lost.contains({attempt.key.step, attempt.startedText})) {
            attempt.declaredLost = true;
            attempt.state = RunState::Interrupted;
        }
    }
}

QString orderOf(const Connection &connection)
{
    return u" ORDER BY s.start_Datetime, "_s + connection.dialect().insertionOrder(u"s"_s);
}

template <typename Record>
void keepRelevant(QList<Record> &records, const HistoryFilter &filter)
{
    if (filter.foreignSince.isValid()) {
        records.removeIf([&](const Record &r) { return r.id.isEmpty() && r.started < filter.foreignSince; });
    }
    // Other writers' spellings of a time do not sort as text.
    std::stable_sort(records.begin(), records.end(),
                     [](const Record &a, const Record &b) { return a.started < b.started; });
}

} // namespace

QString retryText(const Progress &progress)
{
    if (progress.retry == 0)
        return {};
    const QJsonObject json{
        {u"retry"_s, progress.retry}, {u"of"_s, progress.retryOf}, {u"at"_s, toUtcText(progress.retryAt)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString lostText(const QStringList &starts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(starts)).toJson(QJsonDocument::Compact));
}

QStringList lostStarts(const QString &text)
{
    QStringList starts;
    for (const auto &start : QJsonDocument::fromJson(text.toUtf8()).array())
        starts.append(start.toString());
    return starts;
}

Result<QList<RunRecord>> selectRuns(Connection &connection, const HistoryFilter &filter,
                                    QHash<StepId, QString> *unreadable)
{
    QString sql = u"SELECT s.Process_id, s.Status, s.start_Datetime, s.end_Datetime, s.Description, "
                  "r.run_id, r.cycle, r.\"trigger\", r.outcome, r.operator, r.os_user, r.host, r.reason "
                  "FROM ETL_RUN_STATUS s "
                  "LEFT JOIN GODWIT_RUN r ON r.process_id=s.Process_id AND r.started=s.start_Datetime "
                  "WHERE s.Process_id=?"_s;
    QVariantList values{filter.process.text()};
    if (filter.cycle >= 0) {
        sql += u" AND (r.run_id IS NULL OR r.cycle=?)"_s;
        values.append(filter.cycle);
    }
    auto rows = connection.select(sql + orderOf(connection), values);
    if (!rows)
        return rows.error();
    const ForeignRows &foreign = connection.reading().foreign;
    QList<RunRecord> runs;
    runs.reserve(rows->size());
    for (const Row &row : std::as_const(*rows)) {
        runs.append({.id = RunId(row.text(5)),
                     .process = ProcessId(row.text(0)),
                     .cycle = int(row.integer(6)),
                     .trigger = row.text(7),
                     .state = stateOf(foreign, row.text(1), !row.isNull(5), row.text(8)),
                     .statusWord = row.text(1),
                     .started = timeOf(foreign, row.text(2), !row.isNull(5)),
                     .ended = timeOf(foreign, row.text(3), !row.isNull(5)),
                     .description = redacted(row.text(4)),
                     .operatorName = row.text(9),
                     .osUser = row.text(10),
                     .host = row.text(11),
                     .reason = row.text(12)});
        if (row.isNull(5)) {
            noteUnreadable(row.text(2), runs.last().started, {}, unreadable);
            noteUnreadable(row.text(3), runs.last().ended, {}, unreadable);
        }
    }
    keepRelevant(runs, filter);
    return runs;
}

Result<QList<AttemptRecord>> selectAttempts(Connection &connection, const HistoryFilter &filter,
                                            QHash<StepId, QString> *unreadable)
{
    QString sql =
        u"SELECT s.Process_id, s.Step_id, s.Status, s.start_Datetime, s.end_Datetime, s.Description, "
        "a.attempt_id, a.run_id, a.number, a.outcome, a.rows_read, a.rows_written, a.rows_total, a.bytes, "
        "a.error_kind, a.error_code, a.progress, r.cycle, a.rows_rejected, r.\"trigger\", r.operator, "
        "a.external_id "
        "FROM ETL_STEP_RUN_STATUS s "
        "LEFT JOIN GODWIT_ATTEMPT a ON a.process_id=s.Process_id AND a.step_id=s.Step_id "
        "AND a.started=s.start_Datetime "
        "LEFT JOIN GODWIT_RUN r ON r.run_id=a.run_id "
        "WHERE s.Process_id=?"_s;
    QVariantList values{filter.process.text()};
    if (!filter.step.isEmpty()) {
        sql += u" AND s.Step_id=?"_s;
        values.append(filter.step.text());
    }
    if (filter.cycle >= 0) {
        sql += u" AND (a.attempt_id IS NULL OR r.cycle=?)"_s;
        values.append(filter.cycle);
    }
    auto rows = connection.select(sql + orderOf(connection), values);
    if (!rows)
        return rows.error();
    const ForeignRows &foreign = connection.reading().foreign;
    QList<AttemptRecord> attempts;
    attempts.reserve(rows->size());
    QSet<std::pair<StepId, QString>> lost;
    for (const Row &row : std::as_const(*rows)) {
        AttemptRecord attempt;
        attempt.id = AttemptId(row.text(6));
        attempt.run = RunId(row.text(7));
        attempt.key = {ProcessId(row.text(0)), StepId(row.text(1))};
        attempt.cycle = int(row.integer(17));
        attempt.number = int(row.integer(8));
        const bool ours = !row.isNull(6);
        attempt.state = stateOf(foreign, row.text(2), ours, row.text(9));
        attempt.statusWord = row.text(2);
        attempt.started = timeOf(foreign, row.text(3), ours);
        attempt.ended = timeOf(foreign, row.text(4), ours);
        if (!ours) {
            noteUnreadable(row.text(3), attempt.started, attempt.key.step, unreadable);
            noteUnreadable(row.text(4), attempt.ended, attempt.key.step, unreadable);
        }
        attempt.description = redacted(row.text(5)); // others write here, too
        attempt.progress.rowsRead = row.integer(10);
        attempt.progress.rowsWritten = row.integer(11);
        attempt.progress.rowsTotal = row.isNull(12) ? -1 : row.integer(12);
        attempt.progress.bytes = row.integer(13);
        attempt.errorKind = row.text(14);
        attempt.errorCode = row.text(15);
        readRetry(row.text(16), attempt.progress);
        attempt.progress.rowsRejected = row.integer(18);
        attempt.isResubmission = row.text(19) == u"resubmit";
        attempt.startedText = row.text(3);
        attempt.operatorName = row.text(20);
        if (operatorActFromKey(row.text(19)))
            attempt.act = row.text(19);
        if (attempt.act == operatorActKey(OperatorAct::Kind::DeclareLost)) {
            for (const QString &start : lostStarts(row.text(21)))
                lost.insert({attempt.key.step, start});
        }
        attempts.append(attempt);
    }
    markLost(attempts, lost);
    keepRelevant(attempts, filter);
    return attempts;
}

} // namespace godwit
