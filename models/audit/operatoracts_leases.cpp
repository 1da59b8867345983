// SPDX-License-Identifier: Apache-2.0
// The part of OperatorActs that has to do with leases.
#include "models/audit/leases.h"
#include "models/audit/operatoracts.h"
#include "models/audit/recovery.h"
#include "models/core/clock.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OperatorActs)
};

} // namespace

Result<void> OperatorActs::makeLeases(const OperatorAct &act)
{
    // What a dead runner left is marked first, in a transaction of its own.
    if (auto freed = interruptDeadAlone(m_connection, m_actor, act.process); !freed)
        return freed.error();
    Leases leases(m_connection);
    for (const StepId &step : QList<StepId>{wholeProcess} + act.steps) {
        if (auto made = retried([&] { return leases.ensure(act.process, step); }); !made)
            return made;
    }
    return {};
}

/// Compare-and-set like a claim's, but the lease is free again with the same COMMIT. −1: somebody holds it.
Result<qint64> OperatorActs::raiseFence(const ProcessId &process, const StepId &step)
{
    auto raised = m_connection.execute(u"UPDATE GODWIT_LEASE SET fence=fence+1, beat=beat+1 "
                                       "WHERE process_id=? AND step_id=? AND attempt_id IS NULL"_s,
                                       {process.text(), step.text()});
    if (!raised)
        return raised.error();
    if (*raised != 1)
        return qint64(-1);
    auto fence = m_connection.selectOne(u"SELECT fence FROM GODWIT_LEASE WHERE process_id=? AND step_id=?"_s,
                                        {process.text(), step.text()});
    if (!fence)
        return fence.error();
    return (*fence)->integer(0);
}

Error OperatorActs::heldBy(const ProcessId &process)
{
    QString who = Text::tr("somebody else");
    if (auto held = Leases(m_connection).held(process)) {
        for (const LeaseRecord &lease : std::as_const(*held))
            who = Text::tr("%1 since %2").arg(lease.owner.displayText(), instantText(lease.since));
    }
    return {.kind = ErrorKind::Conflict,
            .what = Text::tr("Nothing was changed"),
            .object = Text::tr("process %1").arg(process.text()),
            .cause = Text::tr("it is being run by %1").arg(who),
            .advice = Text::tr("Wait until it has ended, or cancel it.")};
}

} // namespace godwit
