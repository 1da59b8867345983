// SPDX-License-Identifier: Apache-2.0
#include "app/session/operatorwork.h"

#include "models/audit/operatoracts.h"
#include "models/runners/reconciliation.h"

namespace godwit
{

Result<ActOutcome> performAct(Connection &audit, const Actor &actor, const OperatorAct &act,
                              const std::stop_token &stop)
{
    if (act.kind == OperatorAct::Kind::Reconcile)
        return reconcile(audit, actor, act, stop);
    return OperatorActs(audit, actor).perform(act);
}

} // namespace godwit
