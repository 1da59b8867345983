// SPDX-License-Identifier: Apache-2.0
#include "models/runners/reconciliation.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/controlstore.h"
#include "models/audit/operatoracts.h"
#include "models/transfer/ledger.h"
#include "models/transfer/stores.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

/// An effect, or what was found instead.
struct Finding
{
    std::optional<ProvenEffect> effect;
    QString text;
};

class Inquiry
{
public:
    Inquiry(const Definition &definition, QString installation, int cycle, const std::stop_token &stop)
        : m_definition(definition), m_installation(std::move(installation)), m_cycle(cycle), m_stop(stop)
    {}

    Finding ask(const StepDef &step) const
    {
        const ConnectionDef *connection = m_definition.connection(step.destination.connection);
        const Store *store = connection ? findStore(connection->kind) : nullptr;
        if (!store || !store->openSession)
            return {{}, Text::tr("its destination keeps no ledger that could be asked.")};
        auto session = store->openSession(
            {.connection = *connection, .settings = step.settings, .readOnly = true, .stop = m_stop});
        if (!session)
            return {{}, Text::tr("its destination cannot be asked: %1").arg(session.error().text())};
        const LedgerEntry entry{.installation = m_installation, .step = step.key, .cycle = m_cycle};
        auto found = Ledger(**session).find(entry);
        if (!found)
            return {{}, Text::tr("no ledger could be read there: %1").arg(found.error().text())};
        const QString place = (*session)->place();
        if (!*found) {
            return {{},
                    Text::tr("the ledger of %1 holds no effect of it in cycle %2.").arg(place).arg(m_cycle)};
        }
        const LedgerEffect &effect = **found;
        return {ProvenEffect{.step = step.key.step,
                             .progress = {.rowsRead = effect.rowsRead,
                                          .rowsWritten = effect.rowsWritten,
                                          .bytes = effect.bytes},
                             .attempt = effect.attempt,
                             .place = place},
                Text::tr("the ledger of %1 holds its effect.").arg(place)};
    }

private:
    const Definition &m_definition;
    const QString m_installation;
    const int m_cycle;
    const std::stop_token m_stop;
};

} // namespace

Result<ActOutcome> reconcile(Connection &audit, const Actor &actor, const OperatorAct &act,
                             const std::stop_token &stop)
{
    auto installation = installationId(audit);
    if (!installation)
        return installation.error();
    auto definition = ControlStore(audit).load();
    if (!definition)
        return definition.error();
    auto history = loadProcessHistory(audit, act.process);
    if (!history)
        return history.error();
    const CycleStatus status = deriveStatus(*history);

    OperatorActs acts(audit, actor);
    ActOutcome outcome{.act = act};
    QList<ProvenEffect> effects;
    const Inquiry inquiry(*definition, *installation, history->cycle, stop);
    for (const StepId &id : act.steps) {
        const StepStatus *step = status.step(id);
        const StepDef *def = definition->step({act.process, id});
        QString found =
            step ? actRefusal(OperatorAct::Kind::Reconcile, *step) : Text::tr("it does not exist.");
        bool proven = false;
        if (found.isEmpty() && def) {
            const Finding finding = inquiry.ask(*def);
            found = finding.text;
            proven = finding.effect.has_value();
            if (proven)
                effects.append(*finding.effect);
        }
        outcome.steps.append({id, proven,
                              proven ? RunState::Succeeded
                              : step ? step->state
                                     : RunState::Pending,
                              Text::tr("Step %1: %2").arg(id.text(), found)});
        outcome.text += (outcome.text.isEmpty() ? QString() : u" "_s) + outcome.steps.last().text;
    }
    // Without a reason, or without any step, it says so like every other act.
    if (effects.isEmpty() && !act.reason.trimmed().isEmpty() && !act.steps.isEmpty())
        return outcome;
    auto done = acts.reconcile(act, effects);
    if (!done)
        return done.error();
    outcome.run = done->run;
    return outcome;
}

} // namespace godwit
