// SPDX-License-Identifier: Apache-2.0
#include "app/cli/globaloptions.h"

#include "app/session/nameddatabase.h"
#include "app/session/paths.h"
#include "app/session/settings.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct GlobalText
{
    Q_DECLARE_TR_FUNCTIONS(GlobalOptions)
};

} // namespace

QList<QCommandLineOption> globalOptions()
{
    return {
        {{u"d"_s, u"database"_s},
         GlobalText::tr("Audit database to use: a file, or an address as in docs/audit-databases.md "
                        "(postgresql://user@host/database); otherwise $GODWIT_DATABASE, otherwise %1.")
             .arg(QDir::toNativeSeparators(defaultDatabasePath())),
         GlobalText::tr("FILE", "value of an option")},
        {u"profile"_s,
         GlobalText::tr("Audit database by the name that \"godwitctl profile add\" gave it; otherwise "
                        "$GODWIT_PROFILE, where $GODWIT_DATABASE is not set."),
         GlobalText::tr("NAME", "value of an option")},
        {u"json"_s, GlobalText::tr("Print one JSON document instead of text.")},
        {{u"v"_s, u"verbose"_s}, GlobalText::tr("Say more: whole descriptions, kinds and codes of errors.")},
        {u"language"_s, GlobalText::tr("Language of messages: en, de or system."),
         GlobalText::tr("CODE", "value of an option")},
        {u"operator"_s, GlobalText::tr("Name that the audit trail records; otherwise the account's."),
         GlobalText::tr("NAME", "value of an option")},
        {{u"h"_s, u"help"_s}, GlobalText::tr("Show help for the command.")},
        {u"version"_s, GlobalText::tr("Show the version.")},
    };
}

GlobalOptions readGlobalOptions(const QCommandLineParser &parser)
{
    const Settings settings;
    GlobalOptions options;
    auto named = namedDatabase(parser.value(u"database"_s), parser.value(u"profile"_s));
    if (!named)
        options.databaseError = named.error();
    else
        options.profile = named->profile;
    options.databaseNamed = named && !named->address.isEmpty();
    options.database = options.databaseNamed ? canonicalDatabase(named->address) : defaultDatabasePath();
    options.json = parser.isSet(u"json"_s);
    options.verbose = parser.isSet(u"verbose"_s);
    options.settingsDamage = settings.damage();
    options.operatorName = parser.value(u"operator"_s);
    if (options.operatorName.isEmpty())
        options.operatorName = settings.operatorName();
    return options;
}

std::optional<QString> languageOption(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--")
            break;
        if (arguments[i] == u"--language" && i + 1 < arguments.size())
            return arguments[i + 1];
        if (arguments[i].startsWith(u"--language="))
            return arguments[i].section(u'=', 1);
    }
    return {};
}

bool wantsJson(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    return arguments.mid(0, end).contains(u"--json"_s);
}

qsizetype commandPosition(const QStringList &arguments)
{
    static const QStringList withValue{u"-d"_s, u"--database"_s, u"--profile"_s, u"--language"_s,
                                       u"--operator"_s};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i]))
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            return i;
    }
    return -1;
}

} // namespace godwit
