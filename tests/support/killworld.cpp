// SPDX-License-Identifier: Apache-2.0
#include "tests/support/killworld.h"

#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

constexpr int rowsPerTable = 240;
constexpr int tables = 5;
constexpr int firstScript = 23; ///< steps 23 to 30

const QStringList columns = {u"id"_s, u"name"_s, u"amount"_s, u"changed"_s};

QString step(int id, const QString &settings)
{
    return u"      - { id: %1, name: Step %1, %2 }\n"_s.arg(id).arg(settings);
}

QString copy(const QString &from, const QString &to, const QString &load)
{
    return u"kind: copy, source: { %1 }, destination: { %2 }, load: %3"_s.arg(from, to, load);
}

QString table(const QString &connection, const QString &name)
{
    return u"connection: %1, object: %2"_s.arg(connection, name);
}

QString numbered(const char *name, int number) { return QLatin1String(name) + QString::number(number); }

std::filesystem::path path(const QString &text) { return QFile::encodeName(text).toStdString(); }

/// In memory where there is such a place: what is killed is the program, not the machine, so a disk would
/// only make the rounds fewer. TMPDIR chooses another.
QString place()
{
    const bool memory = qEnvironmentVariableIsEmpty("TMPDIR") && QFileInfo(u"/dev/shm"_s).isWritable();
    return (memory ? u"/dev/shm"_s : QDir::tempPath()) + u"/tst_kill-XXXXXX"_s;
}

} // namespace

KillWorld::KillWorld() : m_folder(place())
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(u"state"_s))); // journals of its own
}

QString KillWorld::prepared(Cycle cycle) const
{
    return m_folder.filePath(cycle == Cycle::First ? u"first"_s : u"second"_s);
}

void KillWorld::keepAs(Cycle cycle) const
{
    std::filesystem::copy(path(folder()), path(prepared(cycle)), std::filesystem::copy_options::recursive);
}

void KillWorld::layOut(Cycle cycle) const
{
    // Always the same folder: the audit database knows the files by their whole paths.
    std::filesystem::remove_all(path(folder()));
    std::filesystem::copy(path(prepared(cycle)), path(folder()), std::filesystem::copy_options::recursive);
}

QString KillWorld::prepare()
{
    if (!QDir().mkpath(folder() + u"/out"_s) || !writeDefinition())
        return u"cannot write the definition"_s;
    makeData();
    const CtlResult import =
        CtlProcess::run(audit(), {u"import"_s, u"--create"_s, folder() + u"/definition.yaml"_s});
    if (import.code != 0)
        return import.text();
    keepAs(Cycle::First);
    const CtlResult run = CtlProcess::run(audit(), {u"run"_s, u"1"_s});
    if (run.code != 0)
        return run.text();
    if (const QStringList wrong = wrongs(Cycle::First); !wrong.isEmpty())
        return wrong.join(u'\n');
    changeSource();
    keepAs(Cycle::Second);
    return {};
}

bool KillWorld::writeDefinition() const
{
    QString text = u"godwit: 1\n"
                   "connections:\n"
                   "  source: { kind: sqlite, path: source.db }\n"
                   "  target: { kind: sqlite, path: target.db }\n"
                   "  files: { kind: csv, path: out }\n"
                   "processes:\n"
                   "  - id: 1\n    name: Kill me\n    max_parallel: 3\n    steps:\n"_s;
    const auto load = [&](int first, int count, const char *to, const QString &mode) {
        for (int i = 1; i <= count; ++i)
            text += step(first + i - 1, copy(table(u"source"_s, numbered("t", i)),
                                             table(u"target"_s, numbered(to, i)), mode));
    };
    load(1, 5, "full", u"full"_s);
    load(6, 4, "append", u"append"_s);
    load(10, 4, "upsert", u"upsert, keys: [id]"_s);
    load(14, 4, "grown", u"incremental, keys: [id], watermark: changed"_s);
    for (int i = 1; i <= 3; ++i) {
        text +=
            step(17 + i, copy(table(u"target"_s, numbered("full", i)), table(u"files"_s, u"t%1.csv"_s.arg(i)),
                              u"full, depends_on: [%1]"_s.arg(i)));
    }
    for (int i = 1; i <= 2; ++i) {
        text +=
            step(20 + i, copy(table(u"files"_s, u"t%1.csv"_s.arg(i)), table(u"target"_s, numbered("read", i)),
                              u"full, depends_on: [%1]"_s.arg(17 + i)));
    }
    for (int id = firstScript; id <= steps; ++id) {
        text +=
            step(id, u"kind: sql, connection: target, depends_on: [%2, %3], script: "
                     "\"UPDATE counter SET n = n + 1 WHERE id = %1; INSERT INTO log VALUES(%1);\""_s.arg(id)
                         .arg(id - 22)
                         .arg(id - 12));
    }
    QFile file(folder() + u"/definition.yaml"_s);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void KillWorld::makeData() const
{
    QStringList sourceSql;
    QStringList targetSql = {u"CREATE TABLE counter(id INTEGER PRIMARY KEY, n INTEGER NOT NULL)"_s,
                             u"CREATE TABLE log(id INTEGER NOT NULL)"_s};
    const QString shape = u"(id INTEGER %1, name TEXT, amount REAL, changed TEXT)"_s;
    for (int i = 1; i <= tables; ++i) {
        sourceSql
            << u"CREATE TABLE t%1"_s.arg(i) + shape.arg(u"PRIMARY KEY"_s)
            << u"CREATE TABLE t%1_before"_s.arg(i) + shape.arg(QString())
            << u"INSERT INTO t%1 WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < %2) "
               "SELECT x, 'row ' || x || ' of %1', x + 0.5, '2024-01-01 00:00:' || printf('%03d', x) FROM c"_s
                   .arg(i)
                   .arg(rowsPerTable);
        targetSql << u"CREATE TABLE append%1"_s.arg(i) +
                         shape.arg(QString()); // no key that would refuse a row twice
        // An upsert must renew what is old and leave alone what is not its own.
        targetSql << u"CREATE TABLE upsert%1"_s.arg(i) + shape.arg(u"PRIMARY KEY"_s)
                  << u"INSERT INTO upsert%1 VALUES(7, 'stale', 0, ''), (90001, 'kept', 1, '')"_s.arg(i);
    }
    for (int id = firstScript; id <= steps; ++id)
        targetSql << u"INSERT INTO counter VALUES(%1, 0)"_s.arg(id);
    executeOn(source(), sourceSql);
    executeOn(target(), targetSql);
}

void KillWorld::changeSource() const
{
    QStringList sql;
    for (int i = 1; i <= tables; ++i) {
        sql << u"INSERT INTO t%1_before SELECT * FROM t%1"_s.arg(i)
            << u"INSERT INTO t%1 SELECT id + 1000, name || ' again', amount, replace(changed, '2024', "
               u"'2025') "
               "FROM t%1 WHERE id <= 60"_s.arg(i)
            << u"UPDATE t%1 SET name = 'changed', changed = '2025-06-01' WHERE id BETWEEN 30 AND 50"_s.arg(i);
    }
    executeOn(source(), sql);
}

QStringList KillWorld::wrongs(Cycle cycle) const
{
    QStringList wrongs;
    compareTables(wrongs);
    compareFiles(wrongs);
    compareScripts(cycle == Cycle::First ? 1 : 2, wrongs);
    for (const QString &file : {audit(), target()}) {
        if (const QString check = valueOf(file, u"PRAGMA quick_check"_s); check != u"ok")
            wrongs += file + u": "_s + check;
    }
    return wrongs;
}

void KillWorld::compareTables(QStringList &wrongs) const
{
    const auto compare = [&](const QString &moved, const QString &expected,
                             const QStringList &compared = columns) {
        const QStringList is = rowsOf(target(), compared, moved + u" ORDER BY id, name"_s);
        const QStringList should = rowsOf(source(), compared, expected + u" ORDER BY id, name"_s);
        if (is != should)
            wrongs += u"%1: %2 rows, expected the %3 of %4"_s.arg(moved)
                          .arg(is.size())
                          .arg(should.size())
                          .arg(expected);
    };
    for (int i = 1; i <= 5; ++i)
        compare(numbered("full", i), numbered("t", i));
    for (int i = 1; i <= 4; ++i) {
        compare(numbered("append", i),
                u"(SELECT * FROM t%1 UNION ALL SELECT * FROM t%1_before)"_s.arg(i)); // each cycle adds once
        compare(numbered("upsert", i),
                u"(SELECT * FROM t%1 UNION ALL SELECT 90001, 'kept', 1.0, '')"_s.arg(i));
        compare(numbered("grown", i), numbered("t", i));
    }
    const QString asText =
        u"(SELECT CAST(id AS INTEGER) AS id, name, CAST(amount AS TEXT) AS amount, changed FROM %1)"_s;
    for (int i = 1; i <= 2; ++i)
        compare(asText.arg(numbered("read", i)), asText.arg(numbered("t", i)));
}

void KillWorld::compareFiles(QStringList &wrongs) const
{
    for (int i = 1; i <= 3; ++i) {
        QFile file(folder() + u"/out/t%1.csv"_s.arg(i));
        (void)file.open(QIODevice::ReadOnly | QIODevice::Text);
        const QString is = QString::fromUtf8(file.readAll());
        const QString rows = valueOf(
            source(),
            u"SELECT group_concat(line, char(10)) FROM (SELECT id || ',' || name || ',' || amount || ',' "
            "|| changed AS line FROM t%1 ORDER BY id)"_s.arg(i));
        if (is != u"id,name,amount,changed\n%1\n"_s.arg(rows))
            wrongs += u"%1 is not table t%2"_s.arg(file.fileName()).arg(i);
    }
    const QStringList left = QDir(folder() + u"/out"_s).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden);
    if (!left.isEmpty())
        wrongs += u"left behind: "_s + left.join(u", "_s);
}

void KillWorld::compareScripts(int cycles, QStringList &wrongs) const
{
    for (const QString &odd : rowsOf(target(), {u"id"_s, u"n"_s}, u"counter WHERE n <> %1"_s.arg(cycles)))
        wrongs += u"script executed another number of times than %1: %2"_s.arg(cycles).arg(odd);
    const QString logged = valueOf(target(), u"SELECT count(*) FROM log"_s);
    if (logged.toInt() != cycles * (steps - firstScript + 1))
        wrongs += u"the scripts' log has %1 rows"_s.arg(logged);
}

int KillWorld::adoptedEffects() const
{
    const QStringList successes =
        rowsOf(audit(), {u"attempt_id"_s}, u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s);
    const QSet<QString> succeeded(successes.begin(), successes.end());
    int adopted = 0;
    for (const QString &attempt : rowsOf(target(), {u"attempt_id"_s}, u"GODWIT_LEDGER"_s))
        adopted += succeeded.contains(attempt) ? 0 : 1;
    return adopted;
}

} // namespace godwit::test
