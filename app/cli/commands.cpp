// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace godwit
{

QList<const Command *> commands()
{
    return {sampleCommand(),    initCommand(),    importCommand(),      dumpCommand(),        checkCommand(),
            runCommand(),       rerunCommand(),   statusCommand(),      watchCommand(),       cancelCommand(),
            rejectsCommand(),   verifyCommand(),  acknowledgeCommand(), declareLostCommand(), markCommand(),
            reconcileCommand(), prepareCommand(), statusWordsCommand(), reportCommand(),      auditCommand(),
            profileCommand()};
}

const Command *findCommand(QStringView name)
{
    for (const Command *command : commands()) {
        if (name == command->name())
            return command;
    }
    return nullptr;
}

} // namespace godwit
