// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariascript.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/stores.h"
#include "tests/support/mariafixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// Statements, scripts, names and TLS against a real server.
class TestMariadbSession : public QObject
{
    Q_OBJECT

private slots:
    void splitsScripts();
    void knowsWhatCommits_data();
    void knowsWhatCommits();
    void procedureThatCommitsIsFoundOut();
    void valuesComeBack();
    void namesAreQuoted_data();
    void namesAreQuoted();
    void tls_data();
    void tls();
};

void TestMariadbSession::splitsScripts()
{
    const QString script = u"-- one; two\nSELECT ';', \"a\\\";b\", `;`; # three;\n/* ; */\nDELIMITER //\n"
                           "SELECT 1; SELECT 2//\ndelimiter ;\nSELECT 'it''s;'\n;;"_s;
    QStringList found;
    for (const MariaStatementText &statement : splitMariaScript(script))
        found.append(u"%1@%2 %3"_s.arg(statement.number)
                         .arg(statement.line)
                         .arg(QString::fromStdString(statement.sql).simplified()));
    QCOMPARE(found, (QStringList{u"1@1 -- one; two SELECT ';', \"a\\\";b\", `;`"_s,
                                 u"2@5 SELECT 1; SELECT 2"_s, u"3@7 SELECT 'it''s;'"_s}));
}

void TestMariadbSession::knowsWhatCommits_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("commits");
    for (const char *sql : {"COMMIT", "/* x */ rollback", "BEGIN", "START TRANSACTION",
                            "set @@autocommit = 1", "/*!50000 COMMIT */", "CREATE TABLE t(a int)",
                            "truncate t", "LOCK TABLES t WRITE", "ALTER TABLE t ADD b int",
                            "RENAME TABLE a TO b", "DROP TABLE t", "XA START 'x'", "(SELECT 1); COMMIT"}) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << true;
    }
    for (const char *sql :
         {"INSERT INTO t VALUES ('COMMIT')", "CREATE TEMPORARY TABLE t(a int)", "ROLLBACK TO SAVEPOINT a",
          "SET @a = 1", "DROP TEMPORARY TABLE t", "UPDATE `commit` SET a = 1", "SAVEPOINT x"}) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << false;
    }
}

void TestMariadbSession::knowsWhatCommits()
{
    QFETCH(QString, sql);
    QFETCH(bool, commits);
    bool any = false;
    for (const MariaStatementText &statement : splitMariaScript(sql))
        any = any || !mariaCommits(statement.sql).isEmpty();
    QCOMPARE(any, commits);
}

void TestMariadbSession::procedureThatCommitsIsFoundOut()
{
    MariaFixture fixture;
    fixture.run(u"CREATE TABLE t(a int); CREATE PROCEDURE p() COMMIT; CREATE PROCEDURE q() SELECT 1"_s);
    for (const bool allowed : {false, true}) {
        const auto session =
            findStore(u"mariadb")
                ->openSession({.connection = fixture.maria(),
                               .settings = {{u"idempotent"_s, allowed ? u"true"_s : u"false"_s}}});
        COPY_OK(session);
        COPY_OK((*session)->begin());
        COPY_OK((*session)->runScript(u"INSERT INTO t VALUES (1); CALL q(); UPDATE t SET a = 2"_s));
        const auto ended = (*session)->runScript(u"INSERT INTO t VALUES (1); CALL p()"_s);
        QCOMPARE(ended.ok(), allowed);
        if (!allowed)
            QCOMPARE(ended.error().kind, ErrorKind::Script);
        QCOMPARE((*session)->runScript(u"\n\nTRUNCATE t"_s).ok(), allowed);
        const auto wrong = (*session)->runScript(u"SELECT 1;\n\nSELECT nonsense"_s);
        QVERIFY(!wrong.ok() && wrong.error().object.contains(u"statement 2, line 3"));
    }
}

void TestMariadbSession::valuesComeBack()
{
    MariaFixture fixture;
    const auto session = findStore(u"mariadb")->openSession({.connection = fixture.maria(true)});
    COPY_OK(session);
    const QVariantList values{u"it's \\ \"?\" 🦆"_s, QByteArray("\0\xff?'", 4), QVariant(), qint64(-5),
                              u""_s};
    const auto row = (*session)->selectOne(u"SELECT ?, ? /* ? */, ?, ?, ?, '?' -- ?"_s, values);
    COPY_OK(row);
    for (qsizetype i = 0; i < values.size(); ++i)
        QCOMPARE((*row)->isNull(i), values.at(i).isNull() && !values.at(i).isValid());
    QCOMPARE((*row)->text(0), values.at(0).toString());
    QCOMPARE((*row)->bytes(1), values.at(1).toByteArray());
    QCOMPARE((*row)->integer(3), -5);
    QCOMPARE((*session)->place(), fixture.database.name() + u" on 127.0.0.1"_s);
    const auto wrong = (*session)->execute(u"SELECT * FROM nowhere"_s);
    QCOMPARE(wrong.error().code, u"1146"_s);
}

void TestMariadbSession::namesAreQuoted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("possible");
    QTest::newRow("backticks") << u"a`b``c"_s << true;
    QTest::newRow("injection") << u"t`; DROP TABLE x; --"_s << true;
    QTest::newRow("quotes and dots") << u"a.b\"c'd"_s << true;
    QTest::newRow("keyword") << u"select"_s << true;
    QTest::newRow("64 characters") << QString(64, u'ł') << true;
    QTest::newRow("65 characters") << QString(65, u'a') << false;
    QTest::newRow("blank behind") << u"a "_s << false;
    QTest::newRow("NUL") << u"a"_s + QChar::Null << false;
    QTest::newRow("emoji") << u"🦆"_s << false;
}

void TestMariadbSession::namesAreQuoted()
{
    QFETCH(QString, name);
    QFETCH(bool, possible);
    MariaFixture fixture;
    const QString quoted = u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(%1 INTEGER)"_s.arg(name.contains(QChar::Null) ? u"x"_s : quoted),
                            u"INSERT INTO t VALUES (7)"_s});
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, quoted);
    const auto copied = fixture.copy(job);
    QCOMPARE(copied.ok(), possible);
    if (!possible)
        return;
    QCOMPARE(fixture.tables(), name.toUtf8() + '\n');
    COPY_OK(fixture.copy(fixture.mariaJob(quoted, u"a.db/back"_s)));
    QCOMPARE(fixture.rows(u"a.db"_s, u"SELECT %1 FROM back"_s.arg(quoted)), QStringList{u"7"_s});
}

void TestMariadbSession::tls_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("connects");
    QTest::newRow("loopback") << u"127.0.0.1"_s << QString() << true;
    QTest::newRow("verified") << u"127.0.0.1"_s << test::certificateAuthority() << true;
    QTest::newRow("wrong authority") << u"127.0.0.1"_s << test::strangeCertificateAuthority() << false;
    // 127.0.0.1 in another spelling, which does not look like the loopback and is not in the certificate.
    QTest::newRow("off the loopback, unknown authority") << u"2130706433"_s << QString() << false;
    QTest::newRow("off the loopback, wrong name") << u"2130706433"_s << test::certificateAuthority() << false;
}

void TestMariadbSession::tls()
{
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(bool, connects);
    MariaFixture fixture;
    ConnectionDef connection = fixture.maria(true);
    connection.host = host;
    if (!authority.isEmpty())
        connection.options[u"ssl_ca"_s] = authority;
    const auto session = findStore(u"mariadb")->openSession({.connection = connection});
    QCOMPARE(session.ok(), connects);
    if (connects && !authority.isEmpty()) {
        const auto cipher = (*session)->selectOne(u"SHOW STATUS LIKE 'Ssl_cipher'"_s);
        COPY_OK(cipher);
        QVERIFY(!(*cipher)->text(1).isEmpty());
    }
    if (!connects)
        QVERIFY2(session.error().cause.contains(u"TLS") || session.error().cause.contains(u"ertificate"),
                 qPrintable(session.error().text()));
}

QTEST_GUILESS_MAIN(TestMariadbSession)
#include "tst_mariadbsession.moc"
