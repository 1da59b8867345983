// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "app/session/exitcodes.h"
#include "models/core/error.h"

#include <QCommandLineParser>

#include <stop_token>

namespace godwit
{

/// What every command understands; see globaloptions.h.
struct GlobalOptions
{
    std::optional<Error> settingsDamage; ///< see Settings::damage()
    QString database;                    ///< absolute path
    QString profile;                     ///< by whose name it was found; empty: by its own
    std::optional<Error> databaseError;  ///< which one is meant cannot be said
    bool databaseNamed = false;          ///< by an option or a variable, not the default
    bool json = false;
    bool verbose = false;
    QString language = QStringLiteral("system");
    QString operatorName; ///< empty: the OS user's
};

/// One call of a command.
struct Invocation
{
    Console &console;
    const GlobalOptions &options;
    const QCommandLineParser &arguments; ///< parsed with the command's own options
    std::stop_token stop;                ///< SIGINT or SIGTERM came

    QStringList operands() const { return arguments.positionalArguments(); }
};

/// One line of a command's examples.
struct CommandExample
{
    QString command; ///< "godwitctl rerun 4"
    QString explanation;
};

/// One command of godwitctl. Stateless; knows nothing of the process around it (streams, signals, exit),
/// so that tests run it in their own.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one translated line
    virtual QString details() const { return {}; }
    virtual QString operands() const { return {}; } ///< "PROCESS…", as the synopsis shows it
    virtual int fewestOperands() const { return 0; }
    virtual int mostOperands() const { return 0; } ///< -1: any number
    virtual QList<QCommandLineOption> options() const { return {}; }
    virtual QList<CommandExample> examples() const = 0;
    /// False: it has nothing to do with the audit database that options and variables name.
    virtual bool usesDatabase() const { return true; }

    virtual ExitCode run(const Invocation &call) const = 0;
};

/// Says on standard error what failed, on which object, why and what to do (and, with --json, as a document
/// {"error": …} on standard output); returns the exit code for its kind.
ExitCode report(const Invocation &call, const Error &error);
/// "Cannot open the database (/x/audit.db): the file does not exist" and the advice on a line of its own.
QString errorText(const Error &error, bool verbose);

/// A call of godwitctl as the operator would type it, on the same database: for advice.
QString commandLine(const Invocation &call, const QStringList &words);

} // namespace godwit
