// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/postgresql/pgstatements.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

/// What is known of PostgreSQL's SQL without a server.
class TestPgStatements : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void numbersPlaceholders_data();
    void numbersPlaceholders();
    void saysWhereAndWhat();
    void translatesDefaults_data();
    void translatesDefaults();
};

void TestPgStatements::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << u" ;; -- a;b\n /* c;d /* e; */ ; */ ;"_s << QStringList();
    QTest::newRow("two") << u"SELECT 1; SELECT 2"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("quotes") << u"SELECT ';''', \";\"\"\", E'\\';'; x"_s
                            << QStringList{u"SELECT ';''', \";\"\"\", E'\\';'"_s, u"x"_s};
    QTest::newRow("backslash is plain") << u"SELECT '\\'; x"_s << QStringList{u"SELECT '\\'"_s, u"x"_s};
    QTest::newRow("dollars") << u"DO $$ a; $b$ ; $$; DO $b$ ;$$; $b$; SELECT $1; a$b$c; d"_s
                             << QStringList{u"DO $$ a; $b$ ; $$"_s, u"DO $b$ ;$$; $b$"_s, u"SELECT $1"_s,
                                            u"a$b$c"_s, u"d"_s};
    QTest::newRow("brackets") << u"CREATE RULE r AS ON INSERT TO t DO (a; b); c"_s
                              << QStringList{u"CREATE RULE r AS ON INSERT TO t DO (a; b)"_s, u"c"_s};
    const QString atomic =
        u"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END"_s;
    QTest::newRow("atomic body") << QString(atomic + u"; x"_s) << QStringList{atomic, u"x"_s};
}

void TestPgStatements::splits()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QStringList texts;
    for (const PgStatement &statement : splitStatements(script))
        texts.append(statement.text);
    QCOMPARE(texts, statements);
}

void TestPgStatements::numbersPlaceholders_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("numbered");
    QTest::newRow("plain") << u"a = ? AND b=?"_s << u"a = $1 AND b=$2"_s;
    QTest::newRow("touching") << u"LIMIT? OFFSET ?0 ??$b$?$b$ $?"_s
                              << u"LIMIT $1 OFFSET $2 0 $3 $4 $b$?$b$ $ $5"_s;
    QTest::newRow("quoted") << u"'?' \"?\" $$?$$ E'\\'?' -- ?\n/* ? */ ?"_s
                            << u"'?' \"?\" $$?$$ E'\\'?' -- ?\n/* ? */ $1"_s;
}

void TestPgStatements::numbersPlaceholders()
{
    QFETCH(QString, sql);
    QFETCH(QString, numbered);
    QCOMPARE(numberedPlaceholders(sql), numbered);
}

void TestPgStatements::saysWhereAndWhat()
{
    const QList<PgStatement> found =
        splitStatements(u"-- one\nselect 'a\nb';\n\n  /* two */ prepare\n transaction 'x'; /*c*/ CoMMit"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).line, 2);
    QCOMPARE(found.at(0).word, u"SELECT"_s);
    QCOMPARE(found.at(1).line, 5);
    QCOMPARE(found.at(1).word, u"PREPARE TRANSACTION"_s);
    QCOMPARE(found.at(2).word, u"COMMIT"_s);
}

void TestPgStatements::translatesDefaults_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("translated"); ///< empty: not
    const auto row = [](const char *kind, const char *type, const char *sql, const char *translated) {
        QTest::addRow("%s %s %s", kind, type, sql)
            << QString::fromLatin1(kind) << QString::fromLatin1(type) << QString::fromLatin1(sql)
            << QString::fromLatin1(translated);
    };
    row("sqlite", "integer", "5", "'5'");
    row("sqlite", "integer", "'abc'", "");
    row("sqlite", "text", "'it''s'", "'it''s'");
    row("sqlite", "text", "'a' || 'b'", "");
    row("sqlite", "boolean", "0", "false");
    row("sqlite", "bytea", "x'00FF'", "'\\x00ff'");
    row("sqlite", "timestamp", "CURRENT_TIMESTAMP", "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')");
    row("sqlite", "text", "random()", "");
    row("mariadb", "text", "'it\\'s \\\\ '", "'it''s \\ '");
    row("mariadb", "timestamp", "current_timestamp(6)", "LOCALTIMESTAMP");
    row("mariadb", "date", "curdate()", "LOCALTIMESTAMP::date");
    row("mariadb", "date", "'0000-00-00'", "");
    row("postgresql", "integer", "nextval('s'::regclass)", "");
    row("postgresql", "text", "'it''s'::character varying", "'it''s'");
    row("postgresql", "timestamp", "now()", "now()");
    row("postgresql", "integer", "my_function()", "");
}

void TestPgStatements::translatesDefaults()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    QFETCH(QString, sql);
    QFETCH(QString, translated);
    const ColumnShape column{.name = u"a"_s, .value = pgValueType(type), .defaultSql = sql};
    QCOMPARE(pgDefault(column, kind).value_or(QString()), translated);
}

QTEST_GUILESS_MAIN(TestPgStatements)
#include "tst_pgstatements.moc"
