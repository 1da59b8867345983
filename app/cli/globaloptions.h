// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace godwit
{

/// The options that every command has; before or after the command's name.
QList<QCommandLineOption> globalOptions();

/// What they say, after the environment (GODWIT_DATABASE) and the settings where they say nothing.
GlobalOptions readGlobalOptions(const QCommandLineParser &parser);

/// The language asked for by --language, before anything is parsed: messages about the rest of the line
/// should speak it. Nothing when it is not there.
std::optional<QString> languageOption(const QStringList &arguments);

/// Whether --json was asked for, before anything is parsed.
bool wantsJson(const QStringList &arguments);

/// Position of the command's name: the first word that is no option and no value of a global option; -1
/// when there is none.
qsizetype commandPosition(const QStringList &arguments);

} // namespace godwit
