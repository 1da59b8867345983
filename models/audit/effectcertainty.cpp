// SPDX-License-Identifier: Apache-2.0
#include "models/audit/effectcertainty.h"

#include "models/audit/controlrows.h"
#include "models/core/operatoract.h"
#include "models/database/connection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isOff(const QString &word)
{
    return word.compare(u"off"_s, Qt::CaseInsensitive) == 0 ||
           word.compare(u"no"_s, Qt::CaseInsensitive) == 0 ||
           word.compare(u"false"_s, Qt::CaseInsensitive) == 0 || word == u"0";
}

bool isOn(const QString &word) { return !word.isEmpty() && !isOff(word); }

/// Own attempts that ended, or may have ended, without saying what they did.
bool mayBeUncertain(const AttemptRecord &attempt)
{
    return !attempt.isForeign() &&
           (attempt.state == RunState::Unknown || attempt.state == RunState::Interrupted ||
            attempt.state == RunState::Running);
}

/// MariaDB alone: PostgreSQL refuses COMMIT in a procedure that was called within a transaction, SQLite has
/// none. A word too many makes a step Unknown that an operator then acknowledges; one too few would repeat an
/// effect.
bool mayHideCommit(const StepDef &step, const ConnectionDef &destination)
{
    static const QRegularExpression words(
        uR"(\b(?:CALL|EXECUTE)\b|(?:^|;)\s*(?:IF|CASE|WHILE|REPEAT|FOR|LOOP|BEGIN\s+NOT)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return step.kind == u"sql" && destination.kind == u"mariadb" &&
           step.settings.value(u"script"_s).contains(words);
}

} // namespace

bool repeatsSafely(const StepDef &step, const ConnectionDef &destination)
{
    if (isOn(step.settings.value(u"idempotent"_s)))
        return true;
    if (mayHideCommit(step, destination))
        return false;
    if (!isOff(step.settings.value(u"ledger"_s, destination.options.value(u"ledger"_s))))
        return true;
    const auto mode = loadModeFromWord(step.load);
    return step.kind == u"copy" && mode &&
           (*mode == LoadMode::Full || *mode == LoadMode::Upsert ||
            (*mode == LoadMode::Incremental && !step.keys.isEmpty()));
}

Result<void> readCertainty(Connection &connection, ProcessHistory &history)
{
    if (std::none_of(history.attempts.begin(), history.attempts.end(), mayBeUncertain))
        return {};
    auto connections = loadConnections(connection);
    if (!connections)
        return connections.error();
    QHash<ConnectionName, ConnectionDef> named;
    for (const ConnectionDef &def : std::as_const(*connections))
        named.insert(def.name, def);
    for (const StepDef &step : std::as_const(history.steps)) {
        if (!repeatsSafely(step, named.value(step.destination.connection)))
            history.unsafeRepeats.insert(step.key.step);
    }

    auto rows = connection.select(
        u"SELECT attempt_id, operator FROM GODWIT_EVENT WHERE process_id=? AND kind=? ORDER BY sequence"_s,
        {history.id.text(), operatorActKey(OperatorAct::Kind::Acknowledge)});
    if (!rows)
        return rows.error();
    QHash<AttemptId, QString> acknowledged;
    for (const Row &row : std::as_const(*rows))
        acknowledged.insert(AttemptId(row.text(0)), row.text(1));
    for (AttemptRecord &attempt : history.attempts)
        attempt.acknowledgedBy = attempt.isForeign() ? QString() : acknowledged.value(attempt.id);
    return {};
}

} // namespace godwit
