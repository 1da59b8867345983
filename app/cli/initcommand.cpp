// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/preparing.h"
#include "app/session/rolescript.h"
#include "models/audit/auditdatabase.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class InitCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(InitCommand)
public:
    QString name() const override { return u"init"_s; }
    QString summary() const override { return tr("Make the audit database, or complete an existing one."); }
    QString details() const override
    {
        return tr(
            "Makes the file and Godwit's tables where they are missing and changes nothing that is there: "
            "an existing ETL_RUN_STATUS and ETL_STEP_RUN_STATUS keep their columns and rows. With --roles it "
            "prints the SQL that makes the roles of a server's database (viewer, operator, admin), and with "
            "--apply it runs that SQL, which needs the rights of the tables' owner.");
    }
    QList<QCommandLineOption> options() const override
    {
        return {{u"roles"_s, tr("Print the SQL that makes the roles; nothing is changed.")},
                {u"apply"_s, tr("With --roles: run it in the audit database.")},
                {u"show-sql"_s, tr("Only print the SQL that an existing database needs; see: prepare")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl init"_s, tr("Make the default audit database.")},
                {u"godwitctl init --database /srv/migration/audit.db"_s, tr("Make one at another place.")},
                {u"godwitctl init --database postgresql://anna@db.example.com/audit"_s,
                 tr("Make the tables in a database of PostgreSQL.")},
                {u"godwitctl init --roles --database mariadb://anna@db.example.com/audit >roles.sql"_s,
                 tr("For whoever looks after the server.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        if (call.arguments.isSet(u"apply"_s) && !call.arguments.isSet(u"roles"_s)) {
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = tr("--apply needs --roles"),
                                 .advice = commandLine(call, {u"init"_s, u"--roles"_s, u"--apply"_s})});
        }
        if (call.arguments.isSet(u"show-sql"_s))
            return prepare(call, false);
        return call.arguments.isSet(u"roles"_s) ? roles(call) : tables(call);
    }

private:
    static ExitCode roles(const Invocation &call)
    {
        auto script = roleScript(call.options.database);
        if (!script)
            return report(call, script.error());
        const bool apply = call.arguments.isSet(u"apply"_s);
        if (apply) {
            auto connection = openForReading(call); // says what to do where the tables are missing
            if (!connection)
                return report(call, connection.error());
            if (auto applied = applyRoles(call.options.database); !applied)
                return report(call, applied.error());
        }
        if (call.options.json)
            call.console.json(
                {{u"database"_s, call.options.database}, {u"applied"_s, apply}, {u"script"_s, *script}});
        else if (!apply)
            call.console.write(script->toUtf8());
        else
            sayApplied(call);
        return ExitCode::Done;
    }

    static void sayApplied(const Invocation &call)
    {
        call.console.line(tr("%1 now has the roles godwit_viewer, godwit_operator and godwit_admin.")
                              .arg(shownDatabase(call.options.database)));
        call.console.line(tr("Give them to accounts with: GRANT godwit_operator TO anna"));
    }

    static ExitCode tables(const Invocation &call)
    {
        const bool isFile = isDatabaseFile(call.options.database);
        const bool existed = !isFile || QFileInfo::exists(call.options.database);
        const bool ready = existed && openAudit(call.options.database).ok();
        auto connection = createAudit(call);
        if (!connection)
            return report(call, connection.error());
        auto installation = installationId(*connection);
        if (!installation)
            return report(call, installation.error());
        if (call.options.json) {
            call.console.json({{u"database"_s, call.options.database},
                               {u"created"_s, !existed},
                               {u"changed"_s, !ready},
                               {u"installation"_s, *installation}});
            return ExitCode::Done;
        }
        const QString path = shownDatabase(call.options.database);
        call.console.line(ready     ? tr("%1 is ready already; nothing was changed.").arg(path)
                          : existed ? tr("%1 now has Godwit's tables; what was there is unchanged.").arg(path)
                                    : tr("Made %1.").arg(path));
        call.console.line(tr("Next: %1").arg(commandLine(call, {u"import"_s, u"definition.yaml"_s})));
        return ExitCode::Done;
    }
};

} // namespace

const Command *initCommand()
{
    static const InitCommand command;
    return &command;
}

} // namespace godwit
