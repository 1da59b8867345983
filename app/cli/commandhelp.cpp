// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandhelp.h"

#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/cli/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(CommandHelp)
};

/// Lines of at most so many columns; breaks at blanks only.
QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ')) {
            if (!line.isEmpty() && columnsOf(line) + 1 + columnsOf(word) > width) {
                lines << line;
                line = word;
            } else {
                line += line.isEmpty() ? word : u' ' + word;
            }
        }
        lines << line;
    }
    return lines;
}

/// "  left   right", the right side wrapped beside it.
QString twoColumns(const QList<std::pair<QString, QString>> &rows, int width)
{
    int left = 0;
    for (const auto &row : rows)
        left = std::max(left, std::min(30, columnsOf(row.first)));
    QStringList lines;
    for (const auto &[name, text] : rows) {
        const QStringList right = wrapped(text, std::max(30, width - left - 6));
        const bool beside = columnsOf(name) <= left;
        if (!beside)
            lines << u"  "_s + name;
        for (qsizetype i = 0; i < right.size(); ++i)
            lines << u"  "_s + padded(i == 0 && beside ? name : QString(), left) + u"  "_s + right[i];
    }
    return lines.join(u'\n');
}

std::pair<QString, QString> optionRow(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    QString left = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        left += u' ' + option.valueName();
    return {left, option.description()};
}

QString optionRows(const QList<QCommandLineOption> &options, int width)
{
    QList<std::pair<QString, QString>> rows;
    for (const QCommandLineOption &option : options)
        rows << optionRow(option);
    return twoColumns(rows, width);
}

QString heading(const QString &text) { return painted(Paint::Bold, text); }

int usableWidth(int width) { return width <= 0 ? 100 : std::clamp(width, 40, 100); }

} // namespace

QString synopsis(const Command &command)
{
    const QString options = HelpText::tr("[options]");
    return command.operands().isEmpty()
               ? u"godwitctl %1 %2"_s.arg(command.name(), options)
               : u"godwitctl %1 %2 %3"_s.arg(command.name(), options, command.operands());
}

QString programHelp(int terminalWidth)
{
    const int width = usableWidth(terminalWidth);
    QList<std::pair<QString, QString>> rows;
    for (const Command *command : commands())
        rows.append({command->name(), command->summary()});
    rows.append({u"help"_s, HelpText::tr("Show this, or the help of a command.")});
    const QList<std::pair<QString, QString>> codes{
        {u"0"_s, HelpText::tr("done, or nothing was left to do")},
        {u"1"_s, HelpText::tr("some steps did not succeed, or a check found something")},
        {u"2"_s, HelpText::tr("wrong arguments, or a definition that says something impossible")},
        {u"3"_s, HelpText::tr("the audit database or a file cannot be used")},
        {u"4"_s, HelpText::tr("somebody else is running it")},
        {u"5"_s,
         HelpText::tr("it has ended, but the audit database does not know it yet; a journal here does")},
        {u"130"_s, HelpText::tr("interrupted by SIGINT or SIGTERM; everything was cancelled cleanly")}};
    const QList<std::pair<QString, QString>> variables{
        {u"GODWIT_DATABASE"_s, HelpText::tr("audit database to use when --database is not given")},
        {u"GODWIT_PROFILE"_s, HelpText::tr("profile to use when nothing else names an audit database")},
        {u"NO_COLOR"_s, HelpText::tr("no colours, whatever its value")}};
    return QStringList{HelpText::tr("godwitctl runs, watches and audits data migrations."),
                       {},
                       heading(HelpText::tr("Usage")),
                       u"  godwitctl %1 [%2]"_s.arg(HelpText::tr("COMMAND"), HelpText::tr("options")),
                       {},
                       heading(HelpText::tr("Commands")),
                       twoColumns(rows, width),
                       {},
                       heading(HelpText::tr("Options of every command")),
                       optionRows(globalOptions(), width),
                       {},
                       heading(HelpText::tr("Exit codes (with several processes the highest counts)")),
                       twoColumns(codes, width),
                       {},
                       heading(HelpText::tr("Environment")),
                       twoColumns(variables, width),
                       {},
                       HelpText::tr("More about a command: godwitctl help COMMAND")}
        .join(u'\n');
}

QString commandHelp(const Command &command, int terminalWidth)
{
    const int width = usableWidth(terminalWidth);
    QStringList parts{command.summary(), {}, heading(HelpText::tr("Usage")), u"  "_s + synopsis(command), {}};
    if (!command.details().isEmpty())
        parts << wrapped(command.details(), width).join(u'\n') << QString();
    if (!command.options().isEmpty()) {
        parts << heading(HelpText::tr("Options")) << optionRows(command.options(), width) << QString();
    }
    parts << heading(HelpText::tr("Options of every command")) << optionRows(globalOptions(), width)
          << QString();
    parts << heading(HelpText::tr("Examples"));
    for (const CommandExample &example : command.examples()) {
        parts << u"  "_s + example.command;
        parts << indented(wrapped(example.explanation, width - 6).join(u'\n'), 6);
    }
    return parts.join(u'\n');
}

} // namespace godwit
