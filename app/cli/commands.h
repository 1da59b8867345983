// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace godwit
{

/// The list of commands, in the order in which help shows them. To add one: its file, its factory here, its
/// line in commands.cpp.
QList<const Command *> commands();
const Command *findCommand(QStringView name); ///< nullptr when unknown

const Command *initCommand();
const Command *importCommand();
const Command *dumpCommand();
const Command *checkCommand();
const Command *statusCommand();
const Command *runCommand();
const Command *rerunCommand();
const Command *cancelCommand();
const Command *watchCommand();
const Command *rejectsCommand();
const Command *verifyCommand();
const Command *acknowledgeCommand();
const Command *declareLostCommand();
const Command *markCommand();
const Command *prepareCommand();
const Command *reconcileCommand();
const Command *statusWordsCommand();
const Command *reportCommand();
const Command *sampleCommand();
const Command *auditCommand();
const Command *profileCommand();

} // namespace godwit
