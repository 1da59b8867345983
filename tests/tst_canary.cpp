// SPDX-License-Identifier: Apache-2.0
// Secrets go into the real program by every road, and nothing that it writes or starts holds them afterwards.
// What is planted is found.
#include "tests/support/secretsearch.h"
#include "tests/support/servers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 120'000;

struct Kind
{
    QString name;
    ServerAddress (*address)();
    FreshDatabase::Server server;
    QString account; ///< SQL that makes account %1 with password %2 for database %3
    QString grants;  ///< the same, run within the database
    QString drop;
    QString script; ///< fails and has the server quote %1 and %2 put together
};

QList<Kind> kinds()
{
    return {
        {u"postgresql"_s, postgres, FreshDatabase::Server::Postgres, u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s,
         u"GRANT ALL ON DATABASE \"%3\" TO %1; GRANT ALL ON SCHEMA public TO %1"_s,
         u"DROP OWNED BY %1; DROP ROLE %1"_s,
         u"DO $$ BEGIN RAISE EXCEPTION 'refused: % now', '%1' || '%2'; END $$"_s},
        {u"mariadb"_s, mariadb, FreshDatabase::Server::Mariadb, u"CREATE USER '%1'@'%' IDENTIFIED BY '%2'"_s,
         u"GRANT ALL ON `%3`.* TO '%1'@'%'"_s, u"DROP USER '%1'@'%'"_s,
         u"SET @m = CONCAT('refused: ', '%1', '%2'); SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @m"_s},
    };
}

QString newCanary() { return u"CANARY-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces); }

/// What of a password is looked for: its first part, which no encoding of bytes but base64 changes.
QString core(const QString &password) { return password.first(43); }

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

private slots:
    void nothingLeaks_data();
    void nothingLeaks();
    void whatIsPlantedIsFound();

private:
    QByteArray ctl(const QStringList &arguments, int code);
    void write(const QString &name, const QByteArray &content, bool isPrivate = false) const;
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_secrets;
    QProcessEnvironment m_environment;
    QStringList m_processes; ///< what the sampler found
    int m_samples = 0;
};

QByteArray TestCanary::ctl(const QStringList &arguments, int code)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_dir->path());
    process.start(QStringLiteral(GODWITCTL),
                  QStringList{u"--language"_s, u"en"_s, u"--database"_s, path(u"audit.db"_s)} + arguments,
                  QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return "not started";
    ProcessSampler sampler(m_secrets, process.processId());
    const bool ended = process.waitForFinished(patience);
    m_processes += sampler.found();
    m_samples += sampler.samples();
    const QByteArray text = process.readAllStandardOutput() + process.readAllStandardError();
    static int number = 0;
    write(u"said-%1"_s.arg(++number), text); // what the program says is searched as its files are
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != code)
        QTest::qFail(arguments.join(u' ').toUtf8() + ": code " + QByteArray::number(process.exitCode()) +
                         "\n" + text,
                     __FILE__, __LINE__);
    return text;
}

void TestCanary::write(const QString &name, const QByteArray &content, bool isPrivate) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        (isPrivate && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)))
        qFatal("cannot write %s", qPrintable(name));
}

void TestCanary::nothingLeaks_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("postgresql") << 0;
    QTest::newRow("mariadb") << 1;
}

void TestCanary::nothingLeaks()
{
    QFETCH(int, number);
    const Kind kind = kinds().at(number);
    m_dir = std::make_unique<QTemporaryDir>();
    m_processes.clear();
    m_samples = 0;
    const FreshDatabase database(kind.server);
    const ServerAddress server = kind.address();
    const QString account = u"canary_"_s + QString::number(QCoreApplication::applicationPid());
    const QString right = newCanary() + u" /+=ü;x"_s, wrong = newCanary() + u"%20{}"_s;
    m_secrets = {core(right), core(wrong)};
    const auto filled = [&](QString sql) {
        return sql.replace(u"%1"_s, account).replace(u"%2"_s, right).replace(u"%3"_s, database.name());
    };
    database.run(filled(kind.account));
    database.run(filled(kind.grants));
    // A constraint whose name the server quotes when it refuses a row.
    const QString quote = number == 0 ? u"\""_s : u"`"_s;
    database.run(
        u"CREATE TABLE kept(id integer PRIMARY KEY, n integer, CONSTRAINT %1%2%1 CHECK (n < 5))"_s.arg(
            quote, core(right)));
    if (number == 0)
        database.run(u"GRANT ALL ON kept TO "_s + account);

    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.remove(u"GODWIT_DATABASE"_s);
    m_environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    m_environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    m_environment.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
    m_environment.insert(u"HOME"_s, path(u"home"_s));
    m_environment.insert(u"GODWIT_SECRET_CANARY"_s, right);
    write(u"right.secret"_s, right.toUtf8() + '\n', true);
    write(u"wrong.secret"_s, wrong.toUtf8() + '\n', true);
    write(u"rows.csv"_s, "id,n\n1,1\n2,9\n3,3\n");
    QString script = kind.script;
    script.replace(u"'%1'"_s, u"'%1'"_s.arg(right.first(20)))
        .replace(u"'%2'"_s, u"'%1'"_s.arg(core(right).sliced(20)));
    const QString connection =
        u"{kind: %1, host: %2, port: %3, database: %4, user: %5, secret: \"%6\"}\n"_s.arg(
            kind.name, server.host, QString::number(server.port), database.name(), account);
    QString yaml = u"godwit: 1\nconnections:\n  files: {kind: csv, path: .}\n"_s;
    yaml += u"  env: "_s + QString(connection).replace(u"%6"_s, u"canary"_s);
    yaml += u"  file: "_s + QString(connection).replace(u"%6"_s, u"file:"_s + path(u"right.secret"_s));
    yaml += u"  wrong: "_s + QString(connection).replace(u"%6"_s, u"file:"_s + path(u"wrong.secret"_s));
    yaml += u"processes:\n  - id: 1\n    name: Canary\n    on_failure: continue\n    steps:\n"_s;
    const auto copy = [](int id, const QString &to, const QString &table) {
        return u"      - {id: %1, kind: copy, source: {connection: files, object: rows.csv}, destination: "
               u"{connection: "
               "%2, object: %3}, load: %4, keys: [id], settings: {reject_rows: \"2\"}}\n"_s.arg(
                   QString::number(id), to, table, id == 2 ? u"append"_s : u"full"_s);
    };
    yaml += copy(1, u"env"_s, u"loaded"_s) + copy(2, u"file"_s, u"kept"_s) + copy(3, u"wrong"_s, u"never"_s);
    yaml += u"      - {id: 4, kind: sql, connection: env, script: \"%1\"}\n"_s.arg(script);
    write(u"definition.yaml"_s, yaml.toUtf8());

    ctl({u"import"_s, path(u"definition.yaml"_s), u"--create"_s}, 0);
    const QByteArray run = ctl({u"run"_s, u"1"_s, u"--verbose"_s}, 1);
    ctl({u"rerun"_s, u"1"_s, u"--json"_s}, 1);
    const QByteArray status = ctl({u"status"_s, u"1"_s, u"--all-steps"_s, u"--verbose"_s}, 0);
    ctl({u"status"_s, u"--json"_s}, 0);
    const QByteArray rejects = ctl({u"rejects"_s, u"1"_s}, 0);
    ctl({u"rejects"_s, u"1"_s, u"--json"_s}, 0);
    ctl({u"rejects"_s, u"1"_s, u"--csv"_s}, 0);
    ctl({u"dump"_s, u"--output"_s, path(u"dump.yaml"_s)}, 0);
    ctl({u"report"_s, u"--format"_s, u"html"_s, u"--output"_s, path(u"report.html"_s)}, 0);
    ctl({u"report"_s, u"--format"_s, u"csv"_s, u"--output"_s, path(u"report.csv"_s)}, 0);
    ctl({u"verify"_s, u"1"_s, u"--verbose"_s}, 1);
    ctl({u"check"_s, path(u"definition.yaml"_s)}, 0);
    ctl({u"audit"_s, u"verify"_s}, 0);

    // The secrets were used, and the server did quote them.
    QCOMPARE(database.run(u"SELECT count(*) FROM loaded"_s).trimmed(), "3");
    QCOMPARE(database.run(u"SELECT count(*) FROM kept"_s).trimmed(), "2");
    QVERIFY2(run.contains("refused: •••") && status.contains("refused: •••"), run + status);
    QVERIFY2(rejects.contains("•••"), rejects);
    database.run(filled(kind.drop));

    QVERIFY(m_samples > 0);
    QCOMPARE(m_processes, QStringList());
    const QStringList own{path(u"right.secret"_s), path(u"wrong.secret"_s)};
    QCOMPARE(filesWith(m_dir->path(), m_secrets, own), QStringList());
    QCOMPARE(filesWith(m_dir->path(), m_secrets, {}).size(), 2); // the search itself finds those two
}

void TestCanary::whatIsPlantedIsFound()
{
    QVERIFY(m_dir); // on what the last run left
    const QString secret = m_secrets.first();
    const auto found = [&] {
        return filesWith(m_dir->path(), m_secrets, {path(u"right.secret"_s), path(u"wrong.secret"_s)})
            .join(u'\n');
    };
    {
        QSqlDatabase audit = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"planted"_s);
        audit.setDatabaseName(path(u"audit.db"_s));
        QVERIFY(audit.open());
        QSqlQuery query(audit);
        query.prepare(u"UPDATE ETL_RUN_STATUS SET Description = Description || ?"_s);
        query.addBindValue(QString(u" password is "_s + secret));
        QVERIFY(query.exec());
    }
    QSqlDatabase::removeDatabase(u"planted"_s);
    QVERIFY(found().contains(u"audit.db: UTF-8"_s));
    const QByteArray utf16(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
    QDir(m_dir->path()).mkpath(u"state/godwit/journal"_s);
    write(u"state/godwit/journal/a"_s, "x" + utf16);
    write(u"state/godwit/log"_s, ("user:" + secret.toUtf8() + "@").toBase64());
    write(u"report.html"_s, "<p>" + secret.toUtf8().toHex());
    QVERIFY2(found().contains(u"journal/a: UTF-16"_s), qPrintable(found()));
    QVERIFY(found().contains(u"log: base64"_s));
    QVERIFY(found().contains(u"report.html: hexadecimal"_s));
    QCOMPARE(formsIn("x?p=" + QUrl::toPercentEncoding(u"a b/ü"_s), u"a b/ü"_s), QStringList{u"percent"_s});

    QProcess leaking; // a child with the secret in its arguments and in its environment
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LEAK"_s, secret);
    leaking.setProcessEnvironment(environment);
    ProcessSampler sampler(m_secrets, QCoreApplication::applicationPid());
    leaking.start(u"tail"_s,
                  {u"-f"_s, u"/dev/null"_s, u"--pid="_s + QString::number(QCoreApplication::applicationPid()),
                   u"--"_s, path(u"rows.csv"_s), u"/"_s + secret});
    QVERIFY(leaking.waitForStarted());
    const int before = sampler.samples();
    QTRY_VERIFY_WITH_TIMEOUT(sampler.samples() > before + 2'000, patience);
    const QString processes = sampler.found().join(u'\n');
    leaking.kill();
    leaking.waitForFinished();
    QVERIFY2(processes.contains(QRegularExpression(u"arguments of \\S*tail"_s)), qPrintable(processes));
    QVERIFY2(processes.contains(QRegularExpression(u"environment of \\S*tail"_s)), qPrintable(processes));
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
