// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgload.h"

#include "models/core/failpoint.h"
#include "models/transfer/commitunknown.h"
#include "models/transfer/gracestop.h"
#include "models/transfer/loadscript.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

} // namespace

PgLoad::~PgLoad()
{
    if (!m_session)
        return;
    if (m_isCommitted)
        m_session->keepConnection();
    else
        m_session->connection().rollback();
}

Result<std::unique_ptr<PgSession>> PgLoad::open(std::stop_token stop, KeptConnections *kept) const
{
    auto connection = PgConnection::open({.connection = m_request.connection,
                                          .settings = m_request.settings,
                                          .stop = std::move(stop),
                                          .kept = kept});
    if (!connection)
        return connection.error();
    return std::make_unique<PgSession>(std::move(*connection));
}

Result<WriteStart> PgLoad::begin()
{
    auto session = open(m_request.stop, m_request.kept);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    m_backend = PQbackendPID(connection().handle());
    auto entered = enter();
    if (!entered && entered.error().code == u"42P01") { // dropped since the step before
        connection().setHasLedger(false);
        if (auto undone = m_session->rollback(); !undone)
            return at(ErrorKind::Destination, cannotWrite(), undone.error());
        entered = enter();
    }
    if (!entered || entered->adopted || m_request.options.before.trimmed().isEmpty())
        return entered;
    if (auto ran = runBeforeLoad(*m_session, m_request.options.before); !ran)
        return ran.error();
    return entered;
}

/// Begins and asks the ledger. Its table is committed before: loads that make it at the same moment would
/// wait for each other's whole transactions.
Result<WriteStart> PgLoad::enter()
{
    if (hasLedger() && !connection().hasLedger()) {
        if (auto made = m_session->execute(pgFlavour().ledgerTable()); !made)
            return at(ErrorKind::Destination, cannotWrite(), made.error());
        connection().setHasLedger(true);
    }
    if (auto begun = m_session->begin(); !begun)
        return at(ErrorKind::Destination, cannotWrite(), begun.error());
    if (!hasLedger())
        return WriteStart();
    Ledger ledger(*m_session, true);
    const auto effect = ledger.enter(m_request.identity);
    if (!effect)
        return effect.error();
    const auto watermark = ledger.watermark(m_request.identity);
    if (!watermark)
        return watermark.error();
    return WriteStart{.adopted = *effect, .watermark = *watermark};
}

/// Until the end of the transaction nobody else commits an effect of this step, or of a later fence.
Result<void> PgLoad::lockStep(PgSession &session) const
{
    const LedgerEntry &entry = m_request.identity;
    const QString step =
        entry.installation + u'\n' + entry.step.process.text() + u'\n' + entry.step.step.text();
    if (auto locked = session.select(u"SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"_s, {step});
        !locked)
        return locked.error();
    return {};
}

/// What begin() saw may be old by now: an attempt that was frozen in between must not have the last word.
Result<void> PgLoad::claim()
{
    if (auto locked = lockStep(*m_session); !locked)
        return locked;
    const auto effect = Ledger(*m_session, true).enter(m_request.identity);
    if (!effect)
        return effect.error();
    if (!*effect)
        return {};
    return Error{.kind = ErrorKind::Fenced,
                 .what = Transfer::tr("Another attempt of this step has loaded the same meanwhile"),
                 .object = m_session->place(),
                 .advice = Transfer::tr("Nothing was changed by this one. See who runs the step now.")};
}

Result<void> PgLoad::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (hasLedger()) {
        if (auto claimed = claim(); !claimed)
            return claimed;
        if (auto recorded = Ledger(*m_session).record(m_request.identity, effect); !recorded)
            return recorded.error();
    }
    if (m_request.stop.stop_requested())
        return cancelled();
    if (mayCommit && !mayCommit())
        return leaseLost();
    failPoint("postgresql.commit");
    const auto done = connection().execute("COMMIT", {}, true);
    failPoint("postgresql.committed");
    if (!done) {
        if (PQstatus(connection().handle()) == CONNECTION_OK)
            return at(ErrorKind::Destination, Transfer::tr("Cannot commit the load"), done.error());
        return findOut(done.error());
    }
    m_isCommitted = qstrcmp(PQcmdStatus(done->get()), "ROLLBACK") != 0;
    if (m_isCommitted)
        return {};
    return Error{.kind = ErrorKind::Destination,
                 .what = Transfer::tr("Cannot commit the load"),
                 .object = m_session->place(),
                 .cause = Transfer::tr("a statement of the transaction has failed"),
                 .advice = Transfer::tr("Nothing was changed in the destination.")};
}

Result<void> PgLoad::findOut(const Error &lost) const
{
    Error unknown = commitUnknown(
        lost, hasLedger() ? Transfer::tr("Run the step again: it will find what was committed, and load "
                                         "only what was not.")
                          : Transfer::tr("Look into the destination before the step runs again."));
    unknown.transient = hasLedger();
    if (!hasLedger())
        return unknown;
    const GraceStop enough(m_request.stop, commitGrace, 60s);
    auto session = open(enough.token(), nullptr);
    if (!session)
        return unknown;
    // The lost transaction may still be about to commit, or wait for a COMMIT that never came, since the
    // server may not know yet that we are gone: it holds the step's lock as long as it lives.
    if (!(*session)->select(u"SELECT pg_terminate_backend(?::int)"_s, {m_backend}))
        return unknown;
    if (!(*session)->begin() || !lockStep(**session))
        return unknown;
    const auto effect =
        (*session)->selectOne(u"SELECT attempt_id FROM GODWIT_LEDGER WHERE idempotency_key = ?"_s,
                              {m_request.identity.idempotencyKey()});
    if (!effect)
        return unknown;
    if (*effect && (*effect)->text(0) == m_request.identity.attempt.text())
        return {};
    Error error = lost;
    error.what = Transfer::tr("Cannot commit the load");
    error.transient = true;
    error.advice = Transfer::tr("Nothing was changed in the destination.");
    return error;
}

} // namespace godwit
