// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/operatoract.h"
#include "models/items/migrationmodel.h"
#include "views/actionrules.h"

namespace godwit
{

// Which acts of an operator make sense for a selection, and how they are put to him. Pure.

/// The actions that are acts, in the order in which menus show them.
QList<ActionId> actActions();
std::optional<OperatorAct::Kind> actKind(ActionId action);

/// One act per process in natural order, of those steps that it may concern; a selected process counts for
/// DeclareLost only, and then names no step.
QList<OperatorAct> operatorActs(OperatorAct::Kind kind, const MigrationModel &model,
                                const QList<StepKey> &selection);
/// Why none of them: of one selected step its own reason.
QString actRefusal(OperatorAct::Kind kind, const MigrationModel &model, const QList<StepKey> &selection);

QString actTitle(OperatorAct::Kind kind);        ///< "Mark as done"
QString actConsequence(OperatorAct::Kind kind);  ///< one sentence
QString actAnswer(OperatorAct::Kind kind);       ///< the button, with its mnemonic
const char *actIconName(OperatorAct::Kind kind); ///< in resources/icons/lucide

} // namespace godwit
