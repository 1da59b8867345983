// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/plaintext.h"
#include "app/session/profiles.h"
#include "models/database/databaseaddress.h"
#include "models/definition/nearestword.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QJsonObject profileJson(const Profile &profile)
{
    return {{u"name"_s, profile.name}, {u"database"_s, shownDatabase(profile.address)}};
}

class ProfileCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ProfileCommand)
public:
    QString name() const override { return u"profile"_s; }
    QString summary() const override { return tr("Give audit databases names of your own."); }
    QString details() const override
    {
        return tr("list, show NAME, add NAME [ADDRESS], remove NAME. Without ADDRESS, add takes the database "
                  "of --database. What has a name is used by --profile NAME, by $GODWIT_PROFILE and in the "
                  "window. The names are kept in %1, which never holds a password.")
            .arg(QDir::toNativeSeparators(Profiles().file()));
    }
    QString operands() const override { return tr("list|show|add|remove [NAME] [ADDRESS]", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 3; }
    bool usesDatabase() const override { return false; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"replace"_s, tr("With add: change a profile that is there.")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl profile add production 'postgresql://anna@db.example.com/audit?secret=audit'"_s,
                 tr("From now on \"godwitctl status --profile production\" will do.")},
                {u"godwitctl profile list"_s, tr("Show all of them.")},
                {u"godwitctl profile show production"_s, tr("Print the address alone, for a script.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        const QStringList words = call.operands();
        const QString &act = words.first();
        struct Act
        {
            QString name;
            int fewest;
            int most;
            ExitCode (*perform)(const Invocation &);
        };
        static const QList<Act> acts{{u"list"_s, 0, 0, list},
                                     {u"show"_s, 1, 1, show},
                                     {u"add"_s, 1, 2, add},
                                     {u"remove"_s, 1, 1, remove}};
        QStringList known;
        for (const Act &each : acts) {
            known.append(each.name);
            if (each.name != act)
                continue;
            const qsizetype count = words.size() - 1;
            if (count >= each.fewest && count <= each.most)
                return each.perform(call);
            return report(
                call,
                usage(count < each.fewest
                          ? tr("\"profile %1\" needs a NAME").arg(act)
                          : tr("\"profile %1\" does not take \"%2\"").arg(act, words.at(each.most + 1))));
        }
        const QString near = nearestWord(act, known);
        return report(call, usage(tr("\"profile\" cannot \"%1\"").arg(act),
                                  near.isEmpty() ? QString() : tr("Did you mean \"%1\"?").arg(near)));
    }

private:
    static Error usage(const QString &what, const QString &advice = {})
    {
        return {.kind = ErrorKind::Usage,
                .what = what,
                .advice = advice.isEmpty() ? tr("Show how it is used with: godwitctl help profile") : advice};
    }

    static ExitCode list(const Invocation &call)
    {
        const Profiles profiles;
        auto all = profiles.all();
        if (!all)
            return report(call, all.error());
        if (call.options.json) {
            QJsonArray array;
            for (const Profile &profile : std::as_const(*all))
                array.append(profileJson(profile));
            call.console.json({{u"file"_s, profiles.file()}, {u"profiles"_s, array}});
            return ExitCode::Done;
        }
        if (all->isEmpty())
            call.console.line(
                tr("There is no profile yet. Add one with: godwitctl profile add NAME ADDRESS"));
        int width = 0;
        for (const Profile &profile : std::as_const(*all))
            width = std::max(width, columnsOf(profile.name));
        for (const Profile &profile : std::as_const(*all))
            call.console.line(padded(profile.name, width) + u"  "_s + shownDatabase(profile.address));
        return ExitCode::Done;
    }

    static ExitCode show(const Invocation &call)
    {
        auto profile = Profiles().find(call.operands().at(1));
        if (!profile)
            return report(call, profile.error());
        if (call.options.json)
            call.console.json(profileJson(*profile));
        else
            call.console.line(profile->address);
        return ExitCode::Done;
    }

    static ExitCode add(const Invocation &call)
    {
        const QString name = call.operands().at(1);
        QString address = call.operands().value(2);
        if (address.isEmpty() && call.options.databaseNamed)
            address = call.options.database;
        if (address.isEmpty())
            return report(call, usage(tr("\"profile add\" needs an ADDRESS")));
        const Profiles profiles;
        auto added = profiles.add(name, address, call.arguments.isSet(u"replace"_s));
        if (!added) {
            Error error = added.error();
            if (error.kind == ErrorKind::Conflict)
                error.advice = tr("Choose another name, or add --replace.");
            return report(call, error);
        }
        if (call.options.json) {
            call.console.json(profileJson(*added));
            return ExitCode::Done;
        }
        call.console.line(tr("The profile \"%1\" is %2.").arg(name, shownDatabase(added->address)));
        call.console.line(
            tr("Next: %1").arg(u"godwitctl status --profile %1"_s.arg(shellQuoted(added->name))));
        return ExitCode::Done;
    }

    static ExitCode remove(const Invocation &call)
    {
        const QString name = call.operands().at(1);
        if (auto removed = Profiles().remove(name); !removed)
            return report(call, removed.error());
        if (call.options.json)
            call.console.json({{u"removed"_s, name}});
        else
            call.console.line(tr("The profile \"%1\" is gone; its database is unchanged.").arg(name));
        return ExitCode::Done;
    }
};

} // namespace

const Command *profileCommand()
{
    static const ProfileCommand command;
    return &command;
}

} // namespace godwit
