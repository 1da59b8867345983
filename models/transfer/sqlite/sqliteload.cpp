// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliteload.h"

#include "models/core/clock.h"
#include "models/core/failpoint.h"
#include "models/transfer/sqlite/sqlitebulkfiles.h"
#include "models/transfer/sqlite/sqliteopen.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

} // namespace

SqliteLoad::SqliteLoad(const WriteRequest &request)
    : m_request(request), m_options(SqliteOptions::of(request.connection, request.settings))
{}

SqliteLoad::~SqliteLoad() { rollback(); }

void SqliteLoad::rollback()
{
    m_cancel.reset(); // a stop request must not stop the rollback
    if (std::exchange(m_inTransaction, false))
        (void)m_connection->execute(u"ROLLBACK"_s); // fails only where SQLite has rolled back by itself
}

Result<void> SqliteLoad::open()
{
    auto opened = openSqlite(m_request.connection.database, ConnectionSpec::Access::Create, m_request.stop,
                             m_options.busyTimeout);
    if (!opened)
        return at(ErrorKind::Destination, Transfer::tr("Cannot open the destination database"),
                  opened.error());
    m_connection.emplace(std::move(*opened));
    m_session.emplace(*m_connection, m_request.stop);
    m_cancel = std::make_unique<SqliteCancel>(*m_connection, m_request.stop, m_options.busyTimeout);
    // A large cache keeps index pages from being written and read again and again; durability is untouched.
    QStringList statements{u"PRAGMA cache_size=-49152"_s};
    if (m_options.foreignKeys)
        statements.append(u"PRAGMA foreign_keys=ON"_s);
    for (const QString &sql : statements) {
        if (auto done = m_connection->execute(sql); !done)
            return at(ErrorKind::Destination, cannotWrite(), done.error());
    }
    return {};
}

/// Where it cannot be attached, for whatever reason, the rows travel as batches and the reader says why.
void SqliteLoad::attachSource()
{
    // A pipe would hold this thread for ever, and no cancel reaches it there.
    if (!QFileInfo(m_request.sourceFile).isFile() || !sqlite3_compileoption_used("USE_URI"))
        return;
    QUrl url = QUrl::fromLocalFile(m_request.sourceFile);
    const QString readOnly = QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)) + u"?mode=ro"_s;
    const SqliteBulkFiles bulk;
    m_hasSource = m_connection->execute(u"ATTACH ? AS %1"_s.arg(sourceSchema), {readOnly}).ok();
}

Result<WriteStart> SqliteLoad::begin()
{
    if (auto opened = open(); !opened)
        return opened.error();
    attachSource();
    if (auto begun = m_connection->execute(u"BEGIN IMMEDIATE"_s); !begun)
        return at(ErrorKind::Destination, cannotWrite(), begun.error());
    m_inTransaction = true;
    WriteStart start;
    if (!m_options.ledger)
        return start;
    Ledger ledger(*m_session);
    const auto effect = ledger.enter(m_request.identity);
    if (!effect)
        return effect.error();
    start.adopted = *effect;
    const auto watermark = ledger.watermark(m_request.identity);
    if (!watermark)
        return watermark.error();
    start.watermark = *watermark;
    return start;
}

Result<void> SqliteLoad::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (m_options.ledger) {
        if (auto recorded = Ledger(*m_session).record(m_request.identity, effect); !recorded)
            return recorded.error();
    }
    // A reader of the destination delays COMMIT, which then stays possible. Each try is short and asks for
    // the lease anew: it may run out while we wait, and giving up at once would waste the whole load.
    constexpr auto patience = 60s;
    const auto deadline = bootTime() + std::max<std::chrono::milliseconds>(patience, m_options.busyTimeout);
    m_cancel->setPatience(250ms);
    for (;;) {
        if (m_request.stop.stop_requested())
            return cancelled();
        if (mayCommit && !mayCommit())
            return leaseLost();
        failPoint("sqlite.commit");
        const auto done = m_connection->execute(u"COMMIT"_s);
        if (done) {
            failPoint("sqlite.committed");
            m_inTransaction = false;
            return {};
        }
        if (!done.error().transient || bootTime() > deadline)
            return at(ErrorKind::Destination, Transfer::tr("Cannot commit the load"), done.error());
    }
}

} // namespace godwit
