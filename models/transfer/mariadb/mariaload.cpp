// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaload.h"

#include "models/core/clock.h"
#include "models/core/failpoint.h"
#include "models/transfer/commitunknown.h"
#include "models/transfer/gracestop.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }
QString cannotCommit() { return Transfer::tr("Cannot commit the load"); }

} // namespace

MariaLoad::MariaLoad(const WriteRequest &request)
    : m_request(request), m_options(MariaOptions::of(request.connection, request.settings))
{}

MariaLoad::~MariaLoad()
{
    if (!m_committed)
        abandon();
}

/// The session may be blocked, lost or full of a half statement: closing it takes everything back, and a
/// new one drops the tables. What stays because the server is away is dropped by the next attempt's begin().
void MariaLoad::abandon()
{
    const bool hasLeftovers = m_swap || m_created;
    m_session.reset();
    if (!hasLeftovers)
        return;
    const GraceStop enough(m_request.stop, commitGrace, 30s);
    const auto cleaner = open(enough.token());
    if (!cleaner || !lockStep(**cleaner))
        return;
    if (m_swap)
        m_swap->drop(**cleaner);
    const auto quoted = m_name.quoted(mariaFlavour());
    if (!m_created || !quoted)
        return;
    const auto row = (*cleaner)->selectOne(u"SELECT 1 FROM "_s + *quoted + u" LIMIT 1"_s);
    if (row && !*row)
        (void)(*cleaner)->execute(u"DROP TABLE IF EXISTS "_s + *quoted);
}

Result<std::unique_ptr<MariaSession>> MariaLoad::open(std::stop_token stop) const
{
    auto session = MariaSession::openFor(
        {.connection = m_request.connection, .settings = m_request.settings, .stop = std::move(stop)},
        m_options.localInfile);
    if (!session)
        return session;
    // READ COMMITTED: no locks on gaps, and the ledger as it is now; a binary log of statements forbids it.
    const auto log = (*session)->selectOne(u"SELECT @@log_bin, @@binlog_format"_s);
    const bool plain = log && *log && ((*log)->integer(0) == 0 || (*log)->text(1) != u"STATEMENT");
    if (plain) {
        if (const auto done =
                (*session)->execute(u"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"_s);
            !done)
            return done.error();
    }
    if (const auto done = (*session)->execute(u"SET SESSION autocommit = 0"_s); !done)
        return done.error();
    return session;
}

/// One attempt of a step at a time on this server; given back when the session ends.
Result<void> MariaLoad::lockStep(MariaSession &session) const
{
    const auto row =
        session.selectOne(u"SELECT GET_LOCK(?, ?)"_s, {u"godwit_"_s + mariaStepHash(m_request.identity),
                                                       qint64(m_options.lockTimeout.count())});
    if (!row)
        return row.error();
    if (!*row || (*row)->integer(0) == 1)
        return {};
    return Error{.kind = ErrorKind::Destination,
                 .what = cannotWrite(),
                 .object = session.place(),
                 .cause = Transfer::tr("another attempt of this step still holds its lock"),
                 .advice =
                     Transfer::tr("Wait for it, or end its connection on the server (SHOW PROCESSLIST)."),
                 .transient = true};
}

Result<WriteStart> MariaLoad::begin()
{
    const auto name = objectNameFromText(m_request.endpoint.object);
    if (!name)
        return name.error();
    m_name = *name;
    auto session = open(m_request.stop);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    WriteStart start;
    if (const auto entered = enter(start); !entered)
        return at(ErrorKind::Destination, entered.error().what, entered.error());
    return start;
}

Result<void> MariaLoad::enter(WriteStart &start)
{
    if (const auto locked = lockStep(*m_session); !locked)
        return locked;
    Ledger ledger(*m_session);
    if (m_options.ledger) {
        if (const auto made = m_session->execute(m_session->flavour().ledgerTable()); !made)
            return made.error();
    }
    if (const auto recovered = MariaSwap(m_request.identity, m_name).recover(*m_session, m_options.ledger);
        !recovered)
        return recovered;
    if (!m_options.ledger)
        return {};
    const auto effect = ledger.enter(m_request.identity);
    if (!effect)
        return effect.error();
    start.adopted = *effect;
    const auto watermark = ledger.watermark(m_request.identity);
    if (!watermark)
        return watermark.error();
    start.watermark = *watermark;
    return {};
}

Result<MariaSwap *> MariaLoad::useSwap(bool replaces, const QString &comment)
{
    m_swap.emplace(m_request.identity, m_name);
    m_replaces = replaces;
    m_comment = comment;
    m_swap->drop(*m_session);
    return &*m_swap;
}

Result<void> MariaLoad::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    auto done = m_swap ? commitSwap(effect, mayCommit) : commitRows(effect, mayCommit);
    m_committed = m_committed || done.ok();
    return done;
}

Result<void> MariaLoad::commitRows(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (m_options.ledger) {
        if (const auto recorded = Ledger(*m_session).record(m_request.identity, effect); !recorded)
            return recorded;
    }
    if (m_request.stop.stop_requested())
        return cancelled();
    if (mayCommit && !mayCommit())
        return leaseLost();
    failPoint("mariadb.commit");
    if (const auto done = m_session->connection().execute("COMMIT"); !done)
        return resolve(effect, done.error());
    failPoint("mariadb.committed");
    return {};
}

Result<void> MariaLoad::commitSwap(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (const auto kept = m_session->commit(); !kept) // the rows; nobody sees that table
        return at(ErrorKind::Destination, cannotCommit(), kept.error());
    if (m_options.ledger) {
        if (const auto marked = m_swap->mark(*m_session, effect, m_comment); !marked)
            return at(ErrorKind::Destination, cannotCommit(), marked.error());
        const auto known = Ledger(*m_session).enter(m_request.identity); // a later attempt may have come by
        if (!known)
            return known.error();
        if (*known)
            return leaseLost();
    }
    if (m_request.stop.stop_requested())
        return cancelled();
    if (mayCommit && !mayCommit())
        return leaseLost();
    failPoint("mariadb.rename");
    if (const auto renamed = m_swap->rename(*m_session, m_replaces); !renamed)
        return resolve(effect, renamed.error());
    m_committed = true;
    failPoint("mariadb.renamed");
    if (m_options.ledger) {
        Result<void> recorded = Ledger(*m_session).record(m_request.identity, effect);
        if (recorded)
            recorded = m_session->commit();
        if (!recorded)
            return resolve(effect, recorded.error());
        failPoint("mariadb.recorded");
    }
    m_swap->tidy(*m_session);
    return {};
}

/// The act failed, or its answer got lost. A new session waits for the old one's lock, so that nothing is
/// under way any more, and then the mark and the ledger tell what is true.
Result<void> MariaLoad::resolve(const LedgerEffect &, const Error &error)
{
    const unsigned long lost = mysql_thread_id(m_session->connection().handle());
    const bool isLost = m_session->connection().isLost();
    m_session.reset();
    if (!m_options.ledger) {
        if (!isLost)
            return at(ErrorKind::Destination, cannotCommit(), error);
        Error unknown = commitUnknown(at(ErrorKind::Destination, {}, error),
                                      Transfer::tr("Look into the destination before the step runs again."));
        unknown.transient = false;
        return unknown;
    }
    const GraceStop enough(m_request.stop, commitGrace,
                           std::min<std::chrono::milliseconds>(m_options.lockTimeout, 30s));
    while (!enough.token().stop_requested()) {
        auto session = open(enough.token());
        // It may wait for a COMMIT that never came, since the server may not know yet that we are gone.
        if (session)
            (void)(*session)->execute(
                (*session)->flavour().endSession(qint64(lost))); // or it is gone already
        Result<void> sure = session ? lockStep(**session) : session.error();
        if (sure)
            sure = MariaSwap(m_request.identity, m_name).recover(**session, true);
        if (sure) {
            const auto known =
                (*session)->selectOne(u"SELECT 1 FROM GODWIT_LEDGER WHERE idempotency_key = ?"_s,
                                      {m_request.identity.idempotencyKey()});
            if (known && *known)
                return {};
            if (known) {
                Error failure = at(ErrorKind::Destination, cannotCommit(), error);
                failure.advice = Transfer::tr("Nothing was changed in the destination.");
                return failure;
            }
        }
        std::this_thread::sleep_for(250ms);
    }
    Error unknown = commitUnknown(
        at(ErrorKind::Destination, {}, error),
        Transfer::tr("Run the step again when the server answers: its ledger tells whether the rows "
                     "are there, and nothing is loaded twice."));
    unknown.transient = true;
    return unknown;
}

} // namespace godwit
