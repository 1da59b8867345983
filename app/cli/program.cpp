// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"

#include "app/cli/commandhelp.h"
#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/cli/jsonvalues.h"
#include "app/session/language.h"
#include "app/session/paths.h"
#include "app/session/settings.h"
#include "models/definition/nearestword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

/// Where a call goes that could not be parsed, so that nobody else knows how it wants to be answered.
struct Answer
{
    Console &console;
    bool json = false;
};

ExitCode usageError(const Answer &answer, const QString &what, const QString &advice)
{
    answer.console.errorLine(u"godwitctl: "_s + what);
    for (const QString &line : advice.split(u'\n'))
        answer.console.errorLine(u"  "_s + line);
    if (answer.json) {
        const Error error{.kind = ErrorKind::Usage, .what = what, .advice = advice};
        answer.console.json({{u"error"_s, errorJson(error)}});
    }
    return ExitCode::Usage;
}

QString didYouMean(const QString &word, const QStringList &known, const QString &otherwise)
{
    const QString nearest = nearestWord(word, known);
    return nearest.isEmpty() ? otherwise : ProgramText::tr("Did you mean \"%1\"?").arg(nearest);
}

ExitCode unknownCommand(const Answer &answer, const QString &word)
{
    QStringList names{u"help"_s};
    for (const Command *command : commands())
        names << command->name();
    return usageError(answer, ProgramText::tr("There is no command \"%1\".").arg(word),
                      didYouMean(word, names, ProgramText::tr("Commands: %1").arg(names.join(u", "_s))));
}

/// `words`: what followed "help"; the first that is no option names a command.
ExitCode help(const Answer &answer, const QStringList &words)
{
    Console &console = answer.console;
    const qsizetype position = commandPosition(words);
    if (position < 0) {
        console.line(programHelp(console.width()));
        return ExitCode::Done;
    }
    const Command *command = findCommand(words.at(position));
    if (!command)
        return unknownCommand(answer, words.at(position));
    console.line(commandHelp(*command, console.width()));
    return ExitCode::Done;
}

/// What is wrong with the line that was parsed; empty: nothing.
QString unknownOption(const QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                      QString *advice)
{
    if (parser.unknownOptionNames().isEmpty())
        return {};
    const QString name = parser.unknownOptionNames().constFirst();
    QStringList known;
    for (const QCommandLineOption &option : options)
        known << option.names();
    *advice = didYouMean(name, known, *advice);
    if (advice->contains(u'"'))
        advice->replace(u"\""_s + nearestWord(name, known), u"\"--"_s + nearestWord(name, known));
    return ProgramText::tr("There is no option \"%1\".").arg((name.size() == 1 ? u"-"_s : u"--"_s) + name);
}

QString wrongOperands(const Command &command, const QStringList &operands)
{
    if (operands.size() < command.fewestOperands())
        return ProgramText::tr("\"%1\" needs %2.").arg(command.name(), command.operands());
    if (command.mostOperands() >= 0 && operands.size() > command.mostOperands())
        return ProgramText::tr("\"%1\" does not take \"%2\".")
            .arg(command.name(), operands.at(command.mostOperands()));
    return {};
}

ExitCode runCall(const QStringList &arguments, Console &console, const std::stop_token &stop)
{
    const Answer answer{console, wantsJson(arguments)};
    if (const auto known = checkLanguage(languageOption(arguments).value_or(u"system"_s)); !known)
        return usageError(answer, known.error().what + u'.', known.error().advice);
    const qsizetype position = commandPosition(arguments);
    if (position < 0) {
        if (arguments.contains(u"--version"_s)) {
            console.line(u"godwitctl %1"_s.arg(programVersion()));
            return ExitCode::Done;
        }
        const bool asked = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
        if (!asked && !arguments.isEmpty())
            return usageError(answer, ProgramText::tr("No command was given."),
                              ProgramText::tr("Show all of them with: godwitctl help"));
        console.line(programHelp(console.width()));
        return asked ? ExitCode::Done : ExitCode::Usage;
    }
    const QString &word = arguments.at(position);
    QStringList rest = arguments;
    rest.removeAt(position);
    if (word == u"help")
        return help(answer, rest);
    if (word == u"version") {
        console.line(u"godwitctl %1"_s.arg(programVersion()));
        return ExitCode::Done;
    }
    const Command *command = findCommand(word);
    if (!command)
        return unknownCommand(answer, word);

    QCommandLineParser parser;
    const QList<QCommandLineOption> options = command->options() + globalOptions();
    parser.addOptions(options);
    const bool parsed = parser.parse(QStringList{u"godwitctl"_s} + rest);
    if (parser.isSet(u"help"_s))
        return help(answer, {word});
    QString advice = ProgramText::tr("Show how it is used with: godwitctl help %1").arg(word);
    if (const QString wrong = unknownOption(parser, options, &advice); !wrong.isEmpty())
        return usageError(answer, wrong, advice);
    if (!parsed)
        return usageError(answer, parser.errorText(), advice);
    if (const QString wrong = wrongOperands(*command, parser.positionalArguments()); !wrong.isEmpty())
        return usageError(answer, wrong,
                          ProgramText::tr("Usage: %1").arg(synopsis(*command)) + u'\n' + advice);

    const GlobalOptions global = readGlobalOptions(parser);
    if (global.settingsDamage)
        console.errorLine(u"godwitctl: "_s + global.settingsDamage->text());
    const Invocation call{.console = console, .options = global, .arguments = parser, .stop = stop};
    if (global.databaseError && command->usesDatabase())
        return report(call, *global.databaseError);
    return command->run(call);
}

} // namespace

ExitCode runProgram(const QStringList &arguments, Console &console, const std::stop_token &stop)
{
    const Language language(languageOption(arguments).value_or(Settings().language()));
    const ExitCode code = runCall(arguments, console, stop);
    const QString lost = console.outputError();
    if (lost.isEmpty())
        return code;
    console.errorLine(u"godwitctl: "_s + ProgramText::tr("Cannot write to standard output: %1").arg(lost));
    return worse(code, ExitCode::Database);
}

} // namespace godwit
