// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/actionrules.h"

namespace godwit
{

// Which actions an account of the database may not do, whatever is selected. Pure; the database refuses them
// anyway, and these rules say so before.

/// What the action needs of the account; nothing: everybody who may read may do it.
std::optional<Right> neededRight(ActionId action);

/// Why the account may not; empty: it may.
QString whyForbidden(ActionId action, const AccountRights &rights);

} // namespace godwit
