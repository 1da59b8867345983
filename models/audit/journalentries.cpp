// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalentries.h"

#include "models/core/clock.h"
#include "models/core/redactor.h"
#include "models/database/databaseaddress.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QJsonObject attemptJson(const OpenAttempt &attempt)
{
    return {{u"attempt"_s, attempt.lease.attempt.text()},
            {u"fence"_s, attempt.lease.fence},
            {u"process"_s, attempt.lease.process.text()},
            {u"step"_s, attempt.lease.step.text()},
            {u"run"_s, attempt.run.text()},
            {u"cycle"_s, attempt.cycle},
            {u"attempt_number"_s, attempt.number},
            {u"started"_s, attempt.startedText}};
}

QJsonObject progressJson(const Progress &progress)
{
    return {{u"rows_read"_s, progress.rowsRead},
            {u"rows_written"_s, progress.rowsWritten},
            {u"rows_total"_s, progress.rowsTotal},
            {u"bytes"_s, progress.bytes},
            {u"rows_rejected"_s, progress.rowsRejected}};
}

Progress progressOf(const QJsonObject &json)
{
    return {.rowsRead = json.value(u"rows_read"_s).toInteger(),
            .rowsWritten = json.value(u"rows_written"_s).toInteger(),
            .rowsTotal = json.value(u"rows_total"_s).toInteger(-1),
            .bytes = json.value(u"bytes"_s).toInteger(),
            .rowsRejected = json.value(u"rows_rejected"_s).toInteger()};
}

} // namespace

QString journalledName(const QString &audit)
{
    if (!isDatabaseFile(audit)) {
        const QUrl address(audit, QUrl::StrictMode);
        // Encoded, so that it can be read again.
        return address.isValid() ? address.toString(QUrl::RemovePassword | QUrl::FullyEncoded)
                                 : shownDatabase(audit);
    }
    const QFileInfo file(audit);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

JournalRecord openRecord(const JournalOwner &owner)
{
    return {JournalRecord::Kind::Open,
            {{u"format"_s, 1},
             {u"audit"_s, journalledName(owner.audit)},
             {u"installation"_s, owner.installation},
             {u"owner"_s, owner.actor.ownerText()}}};
}

JournalOwner ownerOf(const JournalRecord &open)
{
    return {.audit = open.body.value(u"audit"_s).toString(),
            .installation = open.body.value(u"installation"_s).toString(),
            .actor = Actor::fromOwnerText(open.body.value(u"owner"_s).toString())};
}

JournalRecord startRecord(const OpenAttempt &attempt)
{
    return {JournalRecord::Kind::Start, attemptJson(attempt)};
}

JournalRecord externalRecord(const OpenAttempt &attempt, const QJsonObject &external)
{
    QJsonObject body = attemptJson(attempt);
    body.insert(u"external"_s, external);
    return {JournalRecord::Kind::External, body};
}

JournalRecord outcomeRecord(const OpenAttempt &attempt, const Ending &ending)
{
    QJsonArray resubmitted;
    for (const qint64 id : ending.resubmitted)
        resubmitted.append(id);
    QJsonArray redactedNotes;
    for (const QString &note : ending.notes)
        redactedNotes.append(redacted(note));
    QJsonObject body = attemptJson(attempt);
    body.insert(u"at"_s, toUtcText(utcNow()));
    body.insert(u"ended_boot_ms"_s, qint64(ending.endedAt.count()));
    body.insert(u"outcome"_s, runStateKey(ending.state));
    body.insert(u"description"_s, redacted(ending.description));
    body.insert(u"progress"_s, progressJson(ending.progress));
    body.insert(u"error_kind"_s, ending.errorKind);
    body.insert(u"error_code"_s, ending.errorCode);
    body.insert(u"rejects_from"_s, ending.rejectsFrom.text());
    body.insert(u"resubmitted"_s, resubmitted);
    body.insert(u"notes"_s, redactedNotes);
    return {JournalRecord::Kind::Outcome, body};
}

JournalRecord ackRecord(const OpenAttempt &attempt)
{
    return {JournalRecord::Kind::Ack, {{u"attempt"_s, attempt.lease.attempt.text()}}};
}

OpenAttempt attemptOf(const JournalRecord &record)
{
    const QJsonObject &body = record.body;
    return {.lease = {.process = ProcessId(body.value(u"process"_s).toString()),
                      .step = StepId(body.value(u"step"_s).toString()),
                      .attempt = attemptIdOf(record),
                      .fence = body.value(u"fence"_s).toInteger()},
            .run = RunId(body.value(u"run"_s).toString()),
            .cycle = body.value(u"cycle"_s).toInt(),
            .number = body.value(u"attempt_number"_s).toInt(),
            .startedText = body.value(u"started"_s).toString()};
}

JournalledOutcome outcomeOf(const JournalRecord &outcome)
{
    const QJsonObject &body = outcome.body;
    Ending ending{.state = runStateFromKey(body.value(u"outcome"_s).toString()).value_or(RunState::Unknown),
                  .description = body.value(u"description"_s).toString(),
                  .progress = progressOf(body.value(u"progress"_s).toObject()),
                  .endedAt = std::chrono::milliseconds(body.value(u"ended_boot_ms"_s).toInteger()),
                  .errorKind = body.value(u"error_kind"_s).toString(),
                  .errorCode = body.value(u"error_code"_s).toString(),
                  .rejectsFrom = AttemptId(body.value(u"rejects_from"_s).toString())};
    const QJsonArray resubmitted = body.value(u"resubmitted"_s).toArray();
    for (const auto &id : resubmitted)
        ending.resubmitted.append(id.toInteger());
    const QJsonArray notes = body.value(u"notes"_s).toArray();
    for (const auto &note : notes)
        ending.notes.append(note.toString());
    return {attemptOf(outcome), ending};
}

AttemptId attemptIdOf(const JournalRecord &record)
{
    return AttemptId(record.body.value(u"attempt"_s).toString());
}

} // namespace godwit
