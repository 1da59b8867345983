// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/programarguments.h"

#include "app/session/exitcodes.h"
#include "app/session/language.h"
#include "app/session/paths.h"
#include "app/session/settings.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

int say(std::FILE *stream, const QString &text, ExitCode code)
{
    std::fputs(qPrintable(text), stream);
    return static_cast<int>(code);
}

int usageError(const QString &what, const QString &advice)
{
    return say(stderr, u"godwit: %1\n  %2\n"_s.arg(what, advice), ExitCode::Usage);
}

} // namespace

ProgramArguments::ProgramArguments()
{
    m_parser.setApplicationDescription(Text::tr("Watch and run data migrations."));
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOptions(
        {{u"database"_s, Text::tr("The audit database to open."), Text::tr("FILE", "operand")},
         {u"profile"_s, Text::tr("The audit database to open, by its name."), Text::tr("NAME", "operand")},
         {u"sample"_s, Text::tr("Write the sample migration into a folder and open it."),
          Text::tr("DIR", "operand")},
         {u"language"_s, Text::tr("Language of the window: en, de or system."), Text::tr("CODE", "operand")},
         {u"operator"_s, Text::tr("The name that runs are recorded under."), Text::tr("NAME", "operand")}});
    m_parser.addPositionalArgument(Text::tr("FILE", "operand"), Text::tr("The audit database to open."),
                                   u'[' + Text::tr("FILE", "operand") + u']');
}

QString ProgramArguments::language()
{
    m_parser.parse(QCoreApplication::arguments());
    return m_parser.value(u"language"_s);
}

Arguments ProgramArguments::parse()
{
    m_parser.process(QCoreApplication::arguments());
    const QString named = m_parser.value(u"database"_s);
    const QStringList files = m_parser.positionalArguments();
    const qsizetype most = named.isEmpty() ? 1 : 0;
    if (files.size() > most) {
        std::exit(usageError(
            Text::tr("One audit database can be opened, and \"%1\" is one too many.").arg(files.at(most)),
            Text::tr("Show how it is used with: godwit --help")));
    }
    return {.database = named.isEmpty() ? files.value(0) : named,
            .profile = m_parser.value(u"profile"_s),
            .sample = m_parser.value(u"sample"_s),
            .operatorName = m_parser.value(u"operator"_s)};
}

std::optional<int> answerWithoutWindow(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({QCommandLineOption(QStringList{u"h"_s, u"help"_s}), QCommandLineOption(u"help-all"_s),
                       QCommandLineOption(QStringList{u"v"_s, u"version"_s}),
                       QCommandLineOption(u"language"_s, QString(), u"code"_s)});
    // Options of Qt's own, such as -stylesheet, are no letters put together.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.parse(QCoreApplication::arguments());
    const QString wanted = parser.value(u"language"_s);
    const Language language(wanted.isEmpty() ? Settings().language() : wanted);
    if (parser.isSet(u"language"_s)) {
        if (const auto known = checkLanguage(wanted); !known)
            return usageError(known.error().what + u'.', known.error().advice);
    }
    if (parser.isSet(u"version"_s))
        return say(stdout, u"godwit %1\n"_s.arg(programVersion()), ExitCode::Done);
    if (!parser.isSet(u"help"_s) && !parser.isSet(u"help-all"_s))
        return {};
    ProgramArguments known;
    return say(stdout, known.help(), ExitCode::Done);
}

} // namespace godwit
