// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcload.h"

#include "models/core/failpoint.h"
#include "models/transfer/commitunknown.h"
#include "models/transfer/loadscript.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

OdbcLoad::OdbcLoad(const WriteRequest &request)
    : m_request(request), m_ledger(OdbcOptions::of(request.connection, request.settings).ledger)
{}

Result<WriteStart> OdbcLoad::begin()
{
    auto opened = OdbcConnection::open(
        {.connection = m_request.connection, .settings = m_request.settings, .stop = m_request.stop});
    if (!opened)
        return opened.error();
    m_connection = std::move(*opened);
    m_session = std::make_unique<OdbcSession>(*m_connection);
    if (m_connection->family() == OdbcFamily::Other) {
        return Error{
            .kind = ErrorKind::Definition,
            .what = Transfer::tr("This database can only be read over ODBC"),
            .object = m_connection->place(),
            .cause =
                Transfer::tr("it is \"%1\", whose SQL Godwit does not know").arg(m_connection->dbmsName()),
            .advice = Transfer::tr("Rows can be written over ODBC to SQL Server, PostgreSQL and SQLite.")};
    }
    if (m_request.isolate && m_connection->isSqlServer()) {
        // Otherwise the first refused row dooms the transaction, and no savepoint brings it back.
        if (auto set = m_connection->executeDirect(u"SET XACT_ABORT OFF"_s); !set)
            return set.error();
    }
    if (auto begun = m_session->begin(); !begun)
        return begun.error();
    WriteStart start;
    if (m_ledger) {
        Ledger ledger(*m_session);
        const auto effect = ledger.enter(m_request.identity);
        if (!effect)
            return effect.error();
        start.adopted = *effect;
        if (start.adopted)
            return start;
        const auto watermark = ledger.watermark(m_request.identity);
        if (!watermark)
            return watermark.error();
        start.watermark = *watermark;
    }
    if (!m_request.options.before.trimmed().isEmpty()) {
        if (auto done = runBeforeLoad(*m_session, m_request.options.before); !done)
            return done.error();
    }
    return start;
}

Result<void> OdbcLoad::runAfter() { return runAfterLoad(*m_session, m_request.options.after); }

Result<void> OdbcLoad::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (m_ledger) {
        if (auto recorded = Ledger(*m_session).record(m_request.identity, effect); !recorded)
            return recorded.error();
    }
    if (m_request.stop.stop_requested())
        return cancelled();
    if (mayCommit && !mayCommit())
        return leaseLost();
    bool lost = false;
    failPoint("odbc.commit");
    const auto done = m_connection->endTransaction(true, &lost);
    failPoint("odbc.committed");
    if (done)
        return {};
    const Error error = at(ErrorKind::Destination, Transfer::tr("Cannot commit the load"), done.error());
    if (!lost)
        return error;
    if (m_ledger)
        return judgeLostCommit(error);
    Error unknown =
        commitUnknown(error, Transfer::tr("Look into the destination before the step runs again."));
    unknown.transient = false;
    return unknown;
}

Result<void> OdbcLoad::judgeLostCommit(const Error &error) const
{
    // Not cancelled by the step's stop: whether the effect is there has to be known.
    auto again = OdbcSession::open({.connection = m_request.connection, .settings = m_request.settings});
    if (!again) {
        Error unknown = error;
        unknown.advice =
            Transfer::tr("Nobody knows whether it was committed. Run the step again: it will find out in "
                         "the destination's ledger.");
        return unknown;
    }
    (void)(*again)->begin();
    const auto effect = Ledger(**again).enter(m_request.identity);
    (void)(*again)->rollback();
    if (effect && *effect)
        return {};
    Error gone = error;
    gone.advice = Transfer::tr("Nothing was changed in the destination.");
    return gone;
}

} // namespace godwit
