// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/runners.h"
#include "tests/support/copyfixture.h"
#include "tests/support/servers.h"

namespace godwit
{

/// A SQLite file and an empty database on each server, loads between any two of them, and the step that makes
/// foreign keys afterwards. What the servers hold is read by their own clients.
class ConstraintsFixture : public CopyFixture
{
public:
    ConstraintsFixture()
    {
        qputenv("GODWIT_SECRET_PG", test::postgres().password.toUtf8());
        qputenv("GODWIT_SECRET_MARIA", test::mariadb().password.toUtf8());
    }

    test::FreshDatabase postgres{test::FreshDatabase::Server::Postgres};
    test::FreshDatabase maria{test::FreshDatabase::Server::Mariadb};

    ConnectionDef end(const QString &kind) const
    {
        if (kind == QLatin1String("sqlite"))
            return connection(kind, QStringLiteral("old.db"));
        const bool isPostgres = kind == QLatin1String("postgresql");
        const test::FreshDatabase &database = isPostgres ? postgres : maria;
        const test::ServerAddress address = database.address();
        return {.name = ConnectionName(kind),
                .kind = kind,
                .host = isPostgres ? address.host : address.socket,
                .port = isPostgres ? address.port : 0,
                .database = database.name(),
                .user = address.user,
                .secret = isPostgres ? QStringLiteral("pg") : QStringLiteral("maria")};
    }
    /// SQL whose names stand in double quotes, in the database of that kind.
    void run(const QString &kind, const QStringList &statements) const
    {
        const QString script = statements.join(QLatin1String(";\n"));
        if (kind == QLatin1String("sqlite"))
            sql(QStringLiteral("old.db"), statements);
        else if (kind == QLatin1String("postgresql"))
            postgres.run(script);
        else
            maria.run(QStringLiteral("SET sql_mode = 'ANSI_QUOTES';\n") + script);
    }
    /// What the destination's server says of its foreign keys, one per line.
    QByteArray keys(const QString &kind) const
    {
        if (kind == QLatin1String("postgresql")) {
            return postgres.run(QStringLiteral("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint "
                                               "WHERE contype = 'f' ORDER BY conname COLLATE \"C\""));
        }
        return maria.run(QStringLiteral(
            "SELECT k.constraint_name, CONCAT(k.table_name, ' (', GROUP_CONCAT(k.column_name ORDER BY "
            "k.ordinal_position), ') > ', k.referenced_table_name, ' (', "
            "GROUP_CONCAT(k.referenced_column_name "
            "ORDER BY k.ordinal_position), ') ', r.delete_rule, '/', r.update_rule) "
            "FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r "
            "ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name "
            "WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL "
            "GROUP BY k.constraint_name ORDER BY k.constraint_name"));
    }

    /// Loads a table, and remembers the step.
    Result<CopyOutcome> load(const QString &from, const QString &to, const QString &object,
                             const QString &destination, const QMap<QString, QString> &settings = {})
    {
        CopyJob job = this->job(QStringLiteral("csv"), object, QStringLiteral("csv"), destination);
        job.source = end(from);
        job.destination = end(to);
        job.step.source.connection = job.source.name;
        job.step.destination.connection = job.destination.name;
        job.step.settings = settings;
        job.step.key.step = StepId(QString::number(steps.size() + 1));
        job.identity.step = job.step.key;
        steps.append(job.step);
        return copy(job);
    }
    /// The step of kind `constraints`, in a new cycle unless an identity is given.
    Result<StepEffect> constrain(const QString &from, const QString &to,
                                 std::optional<LedgerEntry> identity = {})
    {
        StepContext context;
        context.step = constraintsStep(from, to);
        context.siblings = steps + QList{context.step};
        context.source = end(from);
        context.destination = end(to);
        context.identity = identity ? *identity : constraintsIdentity();
        context.stop = stop.get_token();
        context.progress = &progress;
        context.mayCommit = [this] { return leaseHeld; };
        return findRunner(u"constraints")->run(context);
    }
    LedgerEntry constraintsIdentity()
    {
        LedgerEntry identity = nextIdentity();
        identity.step.step = StepId(QStringLiteral("keys"));
        return identity;
    }
    StepDef constraintsStep(const QString &from, const QString &to) const
    {
        StepDef step{.key = {ProcessId(QStringLiteral("4")), StepId(QStringLiteral("keys"))},
                     .ordinal = int(steps.size()) + 1,
                     .kind = QStringLiteral("constraints"),
                     .source = {.connection = ConnectionName(from)},
                     .destination = {.connection = ConnectionName(to)}};
        for (const StepDef &load : steps)
            step.dependsOn.append(load.key.step);
        return step;
    }

    QList<StepDef> steps;
};

} // namespace godwit
