// SPDX-License-Identifier: Apache-2.0
#include "models/runners/scriptcommit.h"

#include "models/transfer/commitunknown.h"
#include "models/transfer/gracestop.h"
#include "models/transfer/optionvalues.h"
#include "models/transfer/sqlflavour.h"

#include <QCoreApplication>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlRunner)
};

constexpr auto patience = 30s;

} // namespace

bool keepsLedger(const StepContext &context)
{
    const QString ofConnection = context.destination->options.value(u"ledger"_s);
    return switchValue(context.step.settings.value(u"ledger"_s, ofConnection)).value_or(true);
}

Result<void> ScriptCommit::prepare(SqlSession &session)
{
    const QString query = session.flavour().sessionNumberQuery();
    if (query.isEmpty())
        return {};
    const auto number = session.selectOne(query);
    if (!number)
        return number.error();
    m_session = *number ? (*number)->integer(0) : 0;
    return {};
}

Result<void> ScriptCommit::commit(SqlSession &session) const
{
    const auto committed = session.commit();
    // A session that still answers was refused; a file has no answer that could get lost.
    if (committed || !m_store.isServer || session.select(u"SELECT 1"_s))
        return committed;
    return findOut(committed.error());
}

Result<void> ScriptCommit::findOut(const Error &lost) const
{
    const bool ledger = keepsLedger(m_context);
    Error unknown = commitUnknown(
        lost, ledger
                  ? Text::tr("Run the step again: the ledger tells whether its effect is there, and nothing "
                             "happens twice.")
                  : Text::tr("Look into the database before the step runs again: nothing there records "
                             "whether it has happened (\"ledger: off\")."));
    unknown.what = Text::tr("It is not known whether the script was committed");
    unknown.transient = ledger;
    const GraceStop enough(m_context.stop, commitGrace, patience);
    while (ledger && !enough.token().stop_requested()) {
        auto session = m_store.openSession({.connection = *m_context.destination,
                                            .settings = m_context.step.settings,
                                            .stop = enough.token()});
        const auto there = session ? isThere(**session) : session.error();
        if (there && *there)
            return {};
        if (there) {
            Error undone = lost;
            undone.transient = true;
            undone.advice = Text::tr("Nothing was changed in the destination.");
            return undone;
        }
        std::this_thread::sleep_for(250ms);
    }
    return unknown;
}

Result<bool> ScriptCommit::isThere(SqlSession &session) const
{
    // It may wait for a COMMIT that never came, since the server may not know yet that we are gone.
    if (m_session > 0)
        (void)session.execute(session.flavour().endSession(m_session)); // or it is gone already
    if (const auto begun = session.begin(); !begun)
        return begun.error();
    Ledger ledger(session, true);
    // The same key: it waits until the other transaction has ended.
    const auto absent = ledger.record(m_context.identity, {});
    if (const auto back = session.rollback(); !back)
        return back.error();
    if (absent)
        return false;
    const auto effect = ledger.find(m_context.identity);
    if (!effect)
        return effect.error();
    if (*effect && (*effect)->attempt == m_context.identity.attempt)
        return true;
    return absent.error();
}

} // namespace godwit
