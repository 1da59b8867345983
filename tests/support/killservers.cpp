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

QString connection(const char *name, const char *kind, const FreshDatabase &database, int proxy)
{
    const ServerAddress address = database.address();
    return u"  %1: { kind: %2, host: %3, port: %4, database: %5, user: %6, secret: %1%7 }\n"_s
        .arg(QLatin1String(name), QLatin1String(kind), address.host)
        .arg(proxy != 0 ? proxy : address.port)
        .arg(database.name(), address.user,
             // A proxy looks for requests, which TLS would hide from it.
             proxy != 0 && qstrcmp(kind, "postgresql") == 0 ? u", sslmode: disable"_s : QString());
}

} // namespace

KillServers::KillServers(Proxies proxies) : m_proxies(proxies)
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(u"state"_s))); // journals of its own
}

QByteArray KillServers::ask(bool postgres, const QString &sql) const
{
    return (postgres ? m_postgres : m_mariadb).run(sql).trimmed();
}

QString KillServers::prepare()
{
    qputenv("GODWIT_SECRET_PG", m_postgres.address().password.toUtf8());
    qputenv("GODWIT_SECRET_MY", m_mariadb.address().password.toUtf8());
    executeOn(source(),
              {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, changed INTEGER)"_s,
               u"INSERT INTO t WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < %1) "
               "SELECT x, 'row ' || x, x FROM c"_s.arg(firstRows)});
    for (const bool postgres : {true, false}) {
        const QString text = postgres ? u"text"_s : u"varchar(100)"_s;
        // No key on the appended table that would refuse a row twice.
        ask(postgres, u"CREATE TABLE appended(id bigint, name %1, changed bigint); "
                      "CREATE TABLE upserted(id bigint PRIMARY KEY, name %1, changed bigint); "
                      "CREATE TABLE grown(id bigint, name %1, changed bigint); "
                      "CREATE TABLE counter(n int); INSERT INTO counter VALUES (0); "
                      "INSERT INTO upserted VALUES (900001, 'kept', 1)"_s.arg(text));
    }
    if (!writeDefinition())
        return u"cannot write the definition"_s;
    const CtlResult import =
        CtlProcess::run(audit(), {u"import"_s, u"--create"_s, m_folder.filePath(u"definition.yaml"_s)});
    return import.code == 0 ? QString() : import.text();
}

bool KillServers::writeDefinition() const
{
    QString text = u"godwit: 1\nconnections:\n  source: { kind: sqlite, path: source.db }\n"_s +
                   connection("pg", "postgresql", m_postgres, m_proxies.postgres) +
                   connection("my", "mariadb", m_mariadb, m_proxies.mariadb) +
                   u"processes:\n  - id: 1\n    name: Kill me\n    max_parallel: 3\n    steps:\n"_s;
    int id = 0;
    for (const char *server : {"pg", "my"}) {
        const auto load = [&](const char *table, const char *mode) {
            text += u"      - { id: %1, kind: copy, source: { connection: source, object: t }, "
                    "destination: { connection: %2, object: %3 }, load: %4 }\n"_s.arg(++id)
                        .arg(QLatin1String(server), QLatin1String(table), QLatin1String(mode));
        };
        load("replaced", "full");
        if (QLatin1String(server) == QLatin1String("my"))
            load("renamed", "full, settings: { replace: rename }"); // else so few rows are replaced by DELETE
        load("appended", "append");
        load("upserted", "upsert, keys: [id]");
        load("grown", "incremental, watermark: changed");
        text += u"      - { id: %1, kind: sql, connection: %2, script: \"UPDATE counter SET n = n + 1\" }\n"_s
                    .arg(++id)
                    .arg(QLatin1String(server));
    }
    QFile file(m_folder.filePath(u"definition.yaml"_s));
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void KillServers::nextCycle(int cycle)
{
    // Only new rows have a new "changed": the incremental table has no key.
    executeOn(source(),
              {u"INSERT INTO t SELECT max(id) + 1, 'new in %1', max(changed) + 1 FROM t"_s.arg(cycle),
               u"UPDATE t SET name = name || '.' WHERE id <= 5 AND %1 % 7 = 0"_s.arg(cycle)});
    for (const bool postgres : {true, false})
        ask(postgres,
            u"DELETE FROM appended; UPDATE grown SET name = concat(name, '.') WHERE id <= 5 AND %1 = 0"_s.arg(
                cycle % 7));
}

QStringList KillServers::wrongs(int scripts) const
{
    QStringList wrongs;
    const QStringList rows = rowsOf(source(), {u"id"_s, u"name"_s, u"changed"_s}, u"t ORDER BY id"_s);
    QStringList expected;
    for (const QString &row : rows)
        expected.append(QString(row).remove(u'\'').replace(u" | "_s, u"\t"_s));
    for (const bool postgres : {true, false}) {
        const QString server = postgres ? u"PostgreSQL"_s : u"MariaDB"_s;
        for (const char *table : {"replaced", "renamed", "appended", "upserted", "grown"}) {
            if (postgres && QLatin1String(table) == QLatin1String("renamed"))
                continue;
            QStringList is =
                QString::fromUtf8(ask(postgres, u"SELECT id, name, changed FROM %1 ORDER BY id, name"_s.arg(
                                                    QLatin1String(table))))
                    .split(u'\n', Qt::SkipEmptyParts);
            if (QLatin1String(table) == QLatin1String("upserted") && !is.removeOne(u"900001\tkept\t1"_s))
                wrongs += server + u": the upsert took a row that is not its own"_s;
            if (is != expected) {
                wrongs += u"%1, %2: %3 rows, expected %4"_s.arg(server, QLatin1String(table))
                              .arg(is.size())
                              .arg(expected.size());
            }
        }
        const int times = ask(postgres, u"SELECT n FROM counter"_s).toInt();
        if (times != scripts)
            wrongs +=
                u"%1: the script took effect %2 times, expected %3"_s.arg(server).arg(times).arg(scripts);
    }
    return wrongs;
}

QMap<QString, QByteArray> KillServers::tables() const
{
    QMap<QString, QByteArray> tables;
    for (const bool postgres : {true, false}) {
        for (const char *table : {"replaced", "appended", "upserted", "grown"})
            tables[(postgres ? u"PostgreSQL "_s : u"MariaDB "_s) + QLatin1String(table)] = ask(
                postgres, u"SELECT id, name, changed FROM %1 ORDER BY id, name"_s.arg(QLatin1String(table)));
    }
    return tables;
}

int KillServers::adoptedEffects() const
{
    const QStringList successes =
        rowsOf(audit(), {u"attempt_id"_s}, u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s);
    const QSet<QString> succeeded(successes.begin(), successes.end());
    int adopted = 0;
    for (const bool postgres : {true, false}) {
        const QString table = u"GODWIT_LEDGER"_s;
        const QString ledger = QString::fromUtf8(ask(postgres, u"SELECT attempt_id FROM "_s + table));
        for (const QString &attempt : ledger.split(u'\n', Qt::SkipEmptyParts))
            adopted += succeeded.contains(u'\'' + attempt + u'\'') ? 0 : 1;
    }
    return adopted;
}

} // namespace godwit::test
