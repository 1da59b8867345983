// SPDX-License-Identifier: Apache-2.0
#include "tests/support/killservers.h"

#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

constexpr int firstRows = 400;

} // namespace

KillServers::KillServers() : KillServers(Setup{}) {}

KillServers::KillServers(const Setup &setup)
    : m_setup(setup), m_audit(setup.audit, m_folder.filePath(u"audit.db"_s))
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(u"state"_s))); // journals of its own
    for (const QString &kind : setup.destinations) {
        Target target{.kind = kind, .server = nullptr};
        if (kind == u"postgresql")
            target.server = std::make_unique<FreshDatabase>(FreshDatabase::Server::Postgres);
        else if (kind == u"mariadb")
            target.server = std::make_unique<FreshDatabase>(FreshDatabase::Server::Mariadb);
        m_targets.push_back(std::move(target));
    }
}

void KillServers::tell(const Target &target, const QStringList &statements) const
{
    if (target.server)
        target.server->run(statements.join(u"; "));
    else
        executeOn(file(), statements);
}

QStringList KillServers::ask(const Target &target, const QString &column, const QString &from) const
{
    if (target.server) {
        return QString::fromUtf8(target.server->run(u"SELECT %1 FROM %2"_s.arg(column, from)))
            .split(u'\n', Qt::SkipEmptyParts);
    }
    QStringList rows = rowsOf(file(), {column}, from);
    for (QString &row : rows) // 'as a literal'
        row = row.startsWith(u'\'') ? row.sliced(1).chopped(1) : row;
    return rows;
}

QStringList KillServers::rowsIn(const Target &target, const QString &table) const
{
    return ask(target,
               target.server ? u"id, name, changed"_s : u"id || char(9) || name || char(9) || changed"_s,
               table + u" ORDER BY id, name"_s);
}

QString KillServers::prepare()
{
    executeOn(source(),
              {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, changed INTEGER)"_s,
               u"INSERT INTO t WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < %1) "
               "SELECT x, 'row ' || x, x FROM c"_s.arg(firstRows)});
    for (const Target &target : m_targets) {
        const QString text = target.kind == u"mariadb" ? u"varchar(100)"_s : u"text"_s;
        // No key on the appended table that would refuse a row twice.
        tell(target, {u"CREATE TABLE appended(id bigint, name %1, changed bigint)"_s.arg(text),
                      u"CREATE TABLE upserted(id bigint PRIMARY KEY, name %1, changed bigint)"_s.arg(text),
                      u"CREATE TABLE grown(id bigint, name %1, changed bigint)"_s.arg(text),
                      u"CREATE TABLE counter(n int)"_s, u"INSERT INTO counter VALUES (0)"_s,
                      u"INSERT INTO upserted VALUES (900001, 'kept', 1)"_s});
    }
    if (!writeDefinition())
        return u"cannot write the definition"_s;
    const CtlResult import =
        CtlProcess::run(audit(), {u"import"_s, u"--create"_s, m_folder.filePath(u"definition.yaml"_s)});
    return import.code == 0 ? QString() : import.text();
}

QString KillServers::connectionText(const Target &target) const
{
    if (!target.server)
        return u"  sqlite: { kind: sqlite, path: target.db }\n"_s;
    const ServerAddress address = target.server->address();
    const int proxy = target.kind == u"mariadb" ? m_setup.mariadbPort : m_setup.postgresPort;
    qputenv(target.kind == u"mariadb" ? "GODWIT_SECRET_MARIADB" : "GODWIT_SECRET_POSTGRESQL",
            address.password.toUtf8());
    return u"  %1: { kind: %1, host: %2, port: %3, database: %4, user: %5, secret: %1%6 }\n"_s
        .arg(target.kind, address.host)
        .arg(proxy != 0 ? proxy : address.port)
        .arg(target.server->name(), address.user,
             // A proxy looks for requests, which TLS would hide from it.
             proxy != 0 && target.kind == u"postgresql" ? u", sslmode: disable"_s : QString());
}

bool KillServers::writeDefinition() const
{
    QString connections = u"godwit: 1\nconnections:\n  source: { kind: sqlite, path: source.db }\n"_s;
    QString steps = u"processes:\n  - id: 1\n    name: Kill me\n    max_parallel: 3\n    steps:\n"_s;
    int id = 0;
    for (const Target &target : m_targets) {
        connections += connectionText(target);
        const auto load = [&](const char *table, const char *mode) {
            steps += u"      - { id: %1, kind: copy, source: { connection: source, object: t }, "
                     "destination: { connection: %2, object: %3 }, load: %4 }\n"_s.arg(++id)
                         .arg(target.kind, QLatin1String(table), QLatin1String(mode));
        };
        load("replaced", "full");
        if (target.kind == u"mariadb")
            load("renamed", "full, settings: { replace: rename }"); // else so few rows are replaced by DELETE
        load("appended", "append");
        load("upserted", "upsert, keys: [id]");
        load("grown", "incremental, watermark: changed");
        steps +=
            u"      - { id: %1, kind: sql, connection: %2, script: \"UPDATE counter SET n = n + 1\" }\n"_s
                .arg(++id)
                .arg(target.kind);
    }
    QFile file(m_folder.filePath(u"definition.yaml"_s));
    const QByteArray bytes = (connections + steps).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void KillServers::nextCycle(int cycle)
{
    // Only new rows have a new "changed": the incremental table has no key.
    executeOn(source(),
              {u"INSERT INTO t SELECT max(id) + 1, 'new in %1', max(changed) + 1 FROM t"_s.arg(cycle),
               u"UPDATE t SET name = name || '.' WHERE id <= 5 AND %1 % 7 = 0"_s.arg(cycle)});
    for (const Target &target : m_targets) {
        const QString longer = target.kind == u"mariadb" ? u"concat(name, '.')"_s : u"name || '.'"_s;
        tell(target, {u"DELETE FROM appended"_s,
                      u"UPDATE grown SET name = %1 WHERE id <= 5 AND %2 = 0"_s.arg(longer).arg(cycle % 7)});
    }
}

QStringList KillServers::wrongs(int scripts) const
{
    QStringList wrongs;
    QStringList expected;
    for (const QString &row : rowsOf(source(), {u"id"_s, u"name"_s, u"changed"_s}, u"t ORDER BY id"_s))
        expected.append(QString(row).remove(u'\'').replace(u" | "_s, u"\t"_s));
    for (const Target &target : m_targets) {
        for (const char *table : {"replaced", "renamed", "appended", "upserted", "grown"}) {
            if (target.kind != u"mariadb" && QLatin1String(table) == QLatin1String("renamed"))
                continue;
            QStringList is = rowsIn(target, QLatin1String(table));
            if (QLatin1String(table) == QLatin1String("upserted") && !is.removeOne(u"900001\tkept\t1"_s))
                wrongs += target.kind + u": the upsert took a row that is not its own"_s;
            if (is != expected) {
                wrongs += u"%1, %2: %3 rows, expected %4"_s.arg(target.kind, QLatin1String(table))
                              .arg(is.size())
                              .arg(expected.size());
            }
        }
        const int times = ask(target, u"n"_s, u"counter"_s).value(0).toInt();
        if (times != scripts)
            wrongs += u"%1: the script took effect %2 times, expected %3"_s.arg(target.kind)
                          .arg(times)
                          .arg(scripts);
    }
    return wrongs;
}

QMap<QString, QStringList> KillServers::tables() const
{
    QMap<QString, QStringList> tables;
    for (const Target &target : m_targets) {
        for (const char *table : {"replaced", "appended", "upserted", "grown"})
            tables[target.kind + u' ' + QLatin1String(table)] = rowsIn(target, QLatin1String(table));
    }
    return tables;
}

int KillServers::adoptedEffects() const
{
    const QStringList successes =
        rowsOf(audit(), {u"attempt_id"_s}, u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s);
    const QSet<QString> succeeded(successes.begin(), successes.end());
    int adopted = 0;
    for (const Target &target : m_targets) {
        for (const QString &attempt : ask(target, u"attempt_id"_s, u"GODWIT_LEDGER"_s))
            adopted += succeeded.contains(u'\'' + attempt + u'\'') ? 0 : 1;
    }
    return adopted;
}

} // namespace godwit::test
