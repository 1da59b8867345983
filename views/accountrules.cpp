// SPDX-License-Identifier: Apache-2.0
#include "views/accountrules.h"

#include "views/operatoracts.h"

namespace godwit
{

std::optional<Right> neededRight(ActionId action)
{
    switch (action) {
    case ActionId::Run:
    case ActionId::RerunFailed:
    case ActionId::RerunAll:
    case ActionId::RerunStep:
    case ActionId::RerunRejected:
    case ActionId::StartOver:
    case ActionId::Cancel:
        return Right::Run;
    case ActionId::Import:
        return Right::Edit;
    default:
        return actKind(action) ? std::optional(Right::Run) : std::nullopt;
    }
}

QString whyForbidden(ActionId action, const AccountRights &rights)
{
    const auto needed = neededRight(action);
    return needed ? refusalText(rights, *needed) : QString();
}

} // namespace godwit
