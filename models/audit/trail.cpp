// SPDX-License-Identifier: Apache-2.0
#include "models/audit/trail.h"

#include "models/audit/rowrecord.h"
#include "models/core/clock.h"
#include "models/core/redactor.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Trail)
};

/// QJsonObject keeps its keys sorted: equal events give equal bytes.
QString chained(const QString &previous, const QJsonObject &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.toLatin1());
    hash.addData(QJsonDocument(event).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

QString headKey(const QString &process) { return u"chain:"_s + process; }

QJsonObject eventJson(const Row &row)
{
    static const QStringList columns = {u"at"_s,      u"process"_s, u"step"_s,     u"run"_s,
                                        u"attempt"_s, u"kind"_s,    u"operator"_s, u"os_user"_s,
                                        u"host"_s,    u"db_user"_s, u"reason"_s,   u"detail"_s};
    QJsonObject json;
    for (qsizetype i = 0; i < columns.size(); ++i)
        json.insert(columns.at(i), row.text(i));
    return json;
}

const QString hashedColumns =
    u"at, process_id, step_id, run_id, attempt_id, kind, operator, os_user, host, db_user, reason, detail"_s;

/// The head of a process's chain, locked until the transaction ends: two who append at once would fork it.
Result<QString> lockHead(Connection &connection, const QString &process)
{
    const Dialect &dialect = connection.dialect();
    const QString sql = dialect.lockingSelect(u"value"_s, u"GODWIT_META"_s, u"\"key\"=?"_s);
    auto head = connection.selectOne(sql, {headKey(process)});
    if (!head)
        return head.error();
    if (*head)
        return (*head)->text(0);
    auto made = connection.execute(dialect.insertIfAbsent(u"GODWIT_META"_s, {u"key"_s, u"value"_s}, 1),
                                   {headKey(process), QString()});
    if (!made)
        return made.error();
    head = connection.selectOne(sql, {headKey(process)}); // somebody else may have made it, and gone on
    if (!head)
        return head.error();
    return *head ? (*head)->text(0) : QString();
}

} // namespace

Result<void> Trail::append(const Entry &entry)
{
    auto head = lockHead(m_connection, entry.process.text());
    if (!head)
        return head.error();
    QJsonObject detail = redacted(entry.detail);
    if (recordsRow(entry.kind)) {
        auto row = recordOf(m_connection, entry.run, entry.attempt);
        if (!row)
            return row.error();
        if (!row->isEmpty())
            detail.insert(u"row"_s, *row);
    }
    // Read from this very session: on servers a trigger writes the same into the row, whatever we say.
    auto account = m_connection.accountName();
    if (!account)
        return account.error();
    const QVariantList values = {
        toUtcText(utcNow()),    entry.process.text(),
        entry.step.text(),      entry.run.text(),
        entry.attempt.text(),   entry.kind,
        m_actor.operatorName,   m_actor.osUser,
        m_actor.host,           *account,
        redacted(entry.reason), QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)),
    };
    const QString hash = chained(*head, eventJson(Row(values)));
    auto inserted = m_connection.execute(
        u"INSERT INTO GODWIT_EVENT(%1, prev_hash, hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s.arg(
            hashedColumns),
        values + QVariantList{*head, hash});
    if (!inserted)
        return inserted.error();
    auto moved = m_connection.execute(u"UPDATE GODWIT_META SET value=? WHERE \"key\"=?"_s,
                                      {hash, headKey(entry.process.text())});
    if (!moved)
        return moved.error();
    m_lastHash = hash;
    return {};
}

Result<bool> Trail::isThereAfterAll(const ProcessId &process, const QString &hash)
{
    return retried([&]() -> Result<bool> {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        if (auto head = lockHead(m_connection, process.text()); !head)
            return head.error();
        auto row = m_connection.selectOne(u"SELECT 1 FROM GODWIT_EVENT WHERE process_id=? AND hash=?"_s,
                                          {process.text(), hash});
        if (!row)
            return row.error();
        return row->has_value();
    });
}

Result<QStringList> Trail::verify(Connection &connection)
{
    auto rows = connection.select(
        u"SELECT %1, prev_hash, hash, sequence FROM GODWIT_EVENT ORDER BY sequence"_s.arg(hashedColumns));
    if (!rows)
        return rows.error();

    QStringList bad;
    QHash<QString, QString> heads; // by process; absent: no event yet
    QSet<QString> broken;
    for (const Row &row : std::as_const(*rows)) {
        const QString process = row.text(1);
        if (broken.contains(process))
            continue; // everything behind the first bad event is in doubt anyway
        const bool follows = row.text(12) == heads.value(process);
        if (!follows || row.text(13) != chained(row.text(12), eventJson(row))) {
            broken.insert(process);
            bad +=
                (follows
                     ? Text::tr("Event %1 (%2 of process %3, %4) was changed after it was written.")
                     : Text::tr(
                           "Before event %1 (%2 of process %3, %4) an event was removed, inserted or moved."))
                    .arg(row.text(14), row.text(5), process, row.text(0));
        }
        heads.insert(process, row.text(13));
    }
    auto stored = connection.select(u"SELECT \"key\", value FROM GODWIT_META WHERE \"key\" LIKE 'chain:%'"_s);
    if (!stored)
        return stored.error();
    for (const Row &row : std::as_const(*stored)) {
        const QString process = row.text(0).mid(6);
        if (heads.take(process) != row.text(1) && !broken.contains(process))
            bad += Text::tr("The last events of process %1 were removed.").arg(process);
    }
    for (auto it = heads.cbegin(); it != heads.cend(); ++it) {
        if (!broken.contains(it.key()))
            bad += Text::tr("The trail of process %1 has no head.").arg(it.key());
    }
    return bad;
}

} // namespace godwit
