// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/history.h"
#include "models/core/result.h"

#include <QJsonObject>

namespace godwit
{

class Connection;

/// The append-only trail. Each process has a chain: hash = SHA-256(previous hash ‖ canonical JSON of the
/// event); its head is kept in GODWIT_META, so that cutting off the end shows as well.
class Trail
{
public:
    Trail(Connection &connection, Actor actor) : m_connection(connection), m_actor(std::move(actor)) {}

    /// What happened, to what. Times, actor and hashes are added.
    struct Entry
    {
        QString kind;
        ProcessId process;
        StepId step;
        RunId run;
        AttemptId attempt;
        QString reason;
        QJsonObject detail;
    };
    /// Within the caller's write transaction.
    Result<void> append(const Entry &entry);
    /// Of the event that was appended last: no other event has it.
    const QString &lastHash() const { return m_lastHash; }
    /// After a COMMIT whose answer was lost: whether the event is there. Waits until the server has ended
    /// that transaction.
    Result<bool> isThereAfterAll(const ProcessId &process, const QString &hash);

    /// The first bad event of each chain, in words; empty: the chains hold.
    static Result<QStringList> verify(Connection &connection);

private:
    Connection &m_connection;
    Actor m_actor;
    QString m_lastHash;
};

} // namespace godwit
