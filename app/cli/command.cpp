// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

QString errorText(const Error &error, bool verbose)
{
    Error sentence = error;
    sentence.advice.clear();
    if (error.cause.contains(u'\n'))
        sentence.cause.prepend(u'\n'); // a list of problems begins on a line of its own
    QString text = sentence.text();
    if (!error.advice.isEmpty())
        text += u'\n' + error.advice;
    if (verbose) {
        text += u'\n';
        text +=
            error.code.isEmpty()
                ? CommandText::tr("Kind of error: %1").arg(errorKindWord(error.kind))
                : CommandText::tr("Kind of error: %1, code %2").arg(errorKindWord(error.kind), error.code);
    }
    return text;
}

ExitCode report(const Invocation &call, const Error &error)
{
    const QStringList lines = errorText(error, call.options.verbose).split(u'\n');
    call.console.errorLine(u"godwitctl: "_s + lines.first());
    for (const QString &line : lines.mid(1))
        call.console.errorLine(u"  "_s + line);
    if (call.options.json)
        call.console.json({{u"error"_s, errorJson(error)}});
    return exitCodeFor(error.kind);
}

QString commandLine(const Invocation &call, const QStringList &words)
{
    QStringList parts{u"godwitctl"_s};
    for (const QString &word : words)
        parts << shellQuoted(word);
    if (!call.options.profile.isEmpty())
        parts << u"--profile"_s << shellQuoted(call.options.profile);
    else if (call.options.databaseNamed)
        parts << u"--database"_s << shellQuoted(call.options.database);
    return parts.join(u' ');
}

} // namespace godwit
