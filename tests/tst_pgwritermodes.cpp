// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// Loads into PostgreSQL in every mode; what is there afterwards is asked by psql.
class TestPgWriterModes : public QObject
{
    Q_OBJECT

private slots:
    void fullReplacesAndCreates();
    void fullKeepsWhatForeignKeysNeed();
    void appendAdds();
    void upsertUpdatesInsertsAndKeeps();
    void upsertInsertsOnly();
    void upsertDeletesWhatIsGone();
    void upsertSeesBytesNotEquality();
    void upsertWithTriggers();
    void incrementalGoesOn();
    void adoptsItsEffect();
    void makesKeysIndexesAndSequences();
    void runsBeforeAndAfter();
    void takesHostileNames();
    void writesIntoItsSchema();

private:
    PgFixture m_fixture;
};

void TestPgWriterModes::fullReplacesAndCreates()
{
    m_fixture.sql(u"full.db"_s, {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)"_s,
                                 u"INSERT INTO t VALUES (1, 'a'), (2, 'Łódź 🦆'), (3, '')"_s});
    const auto made = m_fixture.copy(m_fixture.toPostgres(u"sqlite"_s, u"full.db/t"_s, u"t"_s));
    COPY_OK(made);
    QCOMPARE(made->rowsWritten, 3);
    QCOMPARE(m_fixture.psql(u"SELECT id, quote_literal(name) FROM t ORDER BY id"_s),
             QByteArray("1\t'a'\n2\t'Łódź 🦆'\n3\t''\n"));
    m_fixture.sql(u"full.db"_s, {u"DELETE FROM t WHERE id < 3"_s});
    COPY_OK(m_fixture.copy(m_fixture.toPostgres(u"sqlite"_s, u"full.db/t"_s, u"t"_s)));
    QCOMPARE(m_fixture.psql(u"SELECT id FROM t"_s), QByteArray("3\n"));
}

void TestPgWriterModes::fullKeepsWhatForeignKeysNeed()
{
    (void)m_fixture.psql(u"CREATE TABLE parent(id bigint PRIMARY KEY, name text);"
                         "CREATE TABLE child(parent bigint REFERENCES parent ON DELETE CASCADE);"
                         "INSERT INTO parent VALUES (1, 'old'), (2, 'old'), (9, 'gone');"
                         "INSERT INTO child VALUES (1), (2), (9)"_s);
    m_fixture.sql(u"fk.db"_s, {u"CREATE TABLE parent(id INTEGER PRIMARY KEY, name TEXT)"_s,
                               u"INSERT INTO parent VALUES (1, 'old'), (2, 'new'), (3, 'new')"_s});
    const auto done = m_fixture.copy(m_fixture.toPostgres(u"sqlite"_s, u"fk.db/parent"_s, u"parent"_s));
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 3);
    QVERIFY(!done->notes.isEmpty());
    QCOMPARE(m_fixture.psql(u"SELECT * FROM parent ORDER BY 1"_s), QByteArray("1\told\n2\tnew\n3\tnew\n"));
    QCOMPARE(m_fixture.psql(u"SELECT * FROM child ORDER BY 1"_s), QByteArray("1\n2\n"));
}

void TestPgWriterModes::appendAdds()
{
    (void)m_fixture.psql(u"CREATE TABLE log(id int, extra text DEFAULT 'x'); INSERT INTO log VALUES (1)"_s);
    m_fixture.file(u"log.csv"_s, "id\n2\n3\n");
    for (int i = 0; i < 2; ++i)
        COPY_OK(m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"log.csv"_s, u"log"_s, u"append"_s)));
    QCOMPARE(m_fixture.psql(u"SELECT id, extra FROM log ORDER BY 1"_s),
             QByteArray("1\tx\n2\tx\n2\tx\n3\tx\n3\tx\n"));
}

void TestPgWriterModes::upsertUpdatesInsertsAndKeeps()
{
    (void)m_fixture.psql(
        u"CREATE TABLE u(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, own "
        "text); INSERT INTO u OVERRIDING SYSTEM VALUE VALUES (1, 'a', 'mine'), (2, 'b', 'mine')"_s);
    m_fixture.sql(u"u.db"_s, {u"CREATE TABLE u(id INTEGER PRIMARY KEY, name TEXT)"_s,
                              u"INSERT INTO u VALUES (2, 'B'), (7, 'g')"_s});
    CopyJob job = m_fixture.toPostgres(u"sqlite"_s, u"u.db/u"_s, u"u"_s, u"upsert"_s);
    job.step.keys = {u"ID"_s};
    const auto done = m_fixture.copy(job);
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 2);
    QCOMPARE(m_fixture.psql(u"SELECT * FROM u ORDER BY 1"_s),
             QByteArray("1\ta\tmine\n2\tB\tmine\n7\tg\tNULL\n"));
    QCOMPARE(m_fixture.psql(u"INSERT INTO u(name) VALUES ('next') RETURNING id"_s), QByteArray("8\n"));
}

void TestPgWriterModes::upsertInsertsOnly()
{
    (void)m_fixture.psql(
        u"CREATE TABLE k(id bigint PRIMARY KEY, name text); INSERT INTO k VALUES (1, 'a')"_s);
    m_fixture.sql(u"k.db"_s, {u"CREATE TABLE k(id INTEGER PRIMARY KEY, name TEXT)"_s,
                              u"INSERT INTO k VALUES (1, 'other'), (2, 'b')"_s});
    CopyJob job = m_fixture.toPostgres(u"sqlite"_s, u"k.db/k"_s, u"k"_s, u"upsert"_s);
    job.step.keys = {u"id"_s};
    job.step.settings = {{u"existing"_s, u"keep"_s}};
    const auto done = m_fixture.copy(job);
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 1);
    QCOMPARE(m_fixture.psql(u"SELECT * FROM k ORDER BY 1"_s), QByteArray("1\ta\n2\tb\n"));
}

void TestPgWriterModes::upsertDeletesWhatIsGone()
{
    (void)m_fixture.psql(u"CREATE TABLE d(a int, b text, v text, PRIMARY KEY (a, b)); "
                         "INSERT INTO d VALUES (1, 'x', '1'), (1, 'y', '2'), (2, 'x', '3')"_s);
    m_fixture.sql(u"d.db"_s, {u"CREATE TABLE d(a INT, b TEXT, v TEXT)"_s,
                              u"INSERT INTO d VALUES (1, 'y', '2'), (3, 'z', '4')"_s});
    CopyJob job = m_fixture.toPostgres(u"sqlite"_s, u"d.db/d"_s, u"d"_s, u"upsert"_s);
    job.step.keys = {u"a"_s, u"b"_s};
    job.step.settings = {{u"missing"_s, u"delete"_s}};
    COPY_OK(m_fixture.copy(job));
    QCOMPARE(m_fixture.psql(u"SELECT * FROM d ORDER BY 1"_s), QByteArray("1\ty\t2\n3\tz\t4\n"));
}

void TestPgWriterModes::upsertSeesBytesNotEquality()
{
    (void)m_fixture.psql(u"CREATE TABLE b(id int PRIMARY KEY, n numeric, f float8, j json); "
                         "INSERT INTO b VALUES (1, 1.0, 0, '{}'), (2, 1, 1, '{}')"_s);
    m_fixture.file(u"b.csv"_s, "id,n,f,j\n1,1.00,-0,{ }\n2,1,1,{}\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"b.csv"_s, u"b"_s, u"upsert"_s);
    job.step.keys = {u"id"_s};
    const QByteArray kept = m_fixture.psql(u"SELECT xmin FROM b WHERE id = 2"_s);
    COPY_OK(m_fixture.copy(job));
    QCOMPARE(m_fixture.psql(u"SELECT n, f, j FROM b WHERE id = 1"_s), QByteArray("1.00\t-0\t{ }\n"));
    QCOMPARE(m_fixture.psql(u"SELECT xmin FROM b WHERE id = 2"_s), kept);
}

void TestPgWriterModes::upsertWithTriggers()
{
    (void)m_fixture.psql(
        u"CREATE TABLE tr(id int PRIMARY KEY, name text); INSERT INTO tr VALUES (1, 'a');"
        "CREATE FUNCTION no_two() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.id = 2 THEN RETURN NULL; END IF; NEW.name := NEW.name || '!'; RETURN NEW; END $$;"
        "CREATE TRIGGER t BEFORE INSERT OR UPDATE ON tr FOR EACH ROW EXECUTE FUNCTION no_two()"_s);
    m_fixture.file(u"tr.csv"_s, "id,name\n1,b\n2,c\n3,d\n");
    CopyJob upsert = m_fixture.toPostgres(u"csv"_s, u"tr.csv"_s, u"tr"_s, u"upsert"_s);
    upsert.step.keys = {u"id"_s};
    const auto done = m_fixture.copy(upsert);
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 2);
    QCOMPARE(m_fixture.psql(u"SELECT * FROM tr ORDER BY 1"_s), QByteArray("1\tb!!\n3\td!\n"));
    (void)m_fixture.psql(u"TRUNCATE tr"_s);
    const auto appended = m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"tr.csv"_s, u"tr"_s, u"append"_s));
    COPY_OK(appended);
    QCOMPARE(appended->rowsRead, 3);
    QCOMPARE(appended->rowsWritten, 2);
}

void TestPgWriterModes::incrementalGoesOn()
{
    m_fixture.sql(u"inc.db"_s, {u"CREATE TABLE inc(id INTEGER PRIMARY KEY, v TEXT)"_s,
                                u"INSERT INTO inc VALUES (1, 'a'), (2, 'b')"_s});
    const auto run = [&] {
        CopyJob job = m_fixture.toPostgres(u"sqlite"_s, u"inc.db/inc"_s, u"inc"_s, u"incremental"_s);
        job.step.watermark = u"id"_s;
        return m_fixture.copy(job);
    };
    COPY_OK(run());
    m_fixture.sql(u"inc.db"_s, {u"UPDATE inc SET v = 'not new'"_s, u"INSERT INTO inc VALUES (3, 'c')"_s});
    const auto second = run();
    COPY_OK(second);
    QCOMPARE(second->rowsWritten, 1);
    QCOMPARE(second->watermark, u"3"_s);
    QCOMPARE(m_fixture.psql(u"SELECT * FROM inc ORDER BY 1"_s), QByteArray("1\ta\n2\tb\n3\tc\n"));
}

void TestPgWriterModes::adoptsItsEffect()
{
    m_fixture.file(u"once.csv"_s, "id\n1\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"once.csv"_s, u"once"_s, u"append"_s);
    COPY_OK(m_fixture.copy(job));
    job.identity.fence += 1;
    job.identity.attempt = AttemptId(u"later"_s);
    const auto again = m_fixture.copy(job);
    COPY_OK(again);
    QVERIFY(again->adopted);
    QCOMPARE(again->rowsWritten, 1);
    QCOMPARE(m_fixture.psql(u"SELECT count(*) FROM once"_s), QByteArray("1\n"));

    CopyJob zombie = m_fixture.toPostgres(u"csv"_s, u"once.csv"_s, u"once"_s, u"append"_s);
    zombie.identity.fence = 0;
    const auto refused = m_fixture.copy(zombie);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Fenced);
    QCOMPARE(m_fixture.psql(u"SELECT count(*) FROM once"_s), QByteArray("1\n"));
}

void TestPgWriterModes::makesKeysIndexesAndSequences()
{
    m_fixture.sql(u"made.db"_s,
                  {u"CREATE TABLE made(id INTEGER PRIMARY KEY, code VARCHAR(8) NOT NULL DEFAULT 'n''a', "
                   "amount DECIMAL(10,2) DEFAULT 0, at TIMESTAMP)"_s,
                   u"INSERT INTO made VALUES (41, 'x', 1.25, '2024-03-31 02:30:00.000001')"_s});
    COPY_OK(m_fixture.copy(m_fixture.toPostgres(u"sqlite"_s, u"made.db/made"_s, u"made"_s)));
    QCOMPARE(m_fixture.psql(u"SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = "
                            "'made'::regclass"_s),
             QByteArray("made_pkey\tPRIMARY KEY (id)\n"));
    QCOMPARE(m_fixture.psql(u"SELECT attname, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute "
                            "WHERE attrelid = 'made'::regclass AND attnum > 0 ORDER BY attnum"_s),
             QByteArray("id\tbigint\tt\ncode\tcharacter varying(8)\tt\namount\tnumeric(10,2)\tf\n"
                        "at\ttimestamp without time zone\tf\n"));
    QCOMPARE(m_fixture.psql(u"INSERT INTO made DEFAULT VALUES RETURNING id > 41 OR id IS NULL"_s),
             QByteArray("t\n"));
    QCOMPARE(m_fixture.psql(u"SELECT at FROM made WHERE id = 41"_s),
             QByteArray("2024-03-31 02:30:00.000001\n"));
}

void TestPgWriterModes::runsBeforeAndAfter()
{
    (void)m_fixture.psql(u"CREATE TABLE script(id int)"_s);
    m_fixture.file(u"script.csv"_s, "id,more\n1,a\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"script.csv"_s, u"script"_s);
    job.step.settings = {{u"before"_s, u"ALTER TABLE script ADD more text; -- seen by the load"_s},
                         {u"after"_s, u"UPDATE script SET more = more || '!'; SELECT 1;"_s}};
    COPY_OK(m_fixture.copy(job));
    QCOMPARE(m_fixture.psql(u"SELECT * FROM script"_s), QByteArray("1\ta!\n"));
}

void TestPgWriterModes::takesHostileNames()
{
    const QString name = u"my \"best\"; DROP TABLE x -- ? %1 $1"_s;
    const QString object = u"\"my \"\"best\"\"; DROP TABLE x -- ? %1 $1\""_s;
    m_fixture.file(u"hostile.csv"_s, "select,\"a\"\"b\",%1 ?\n1,x,y\n");
    for (const QString &mode : {u"full"_s, u"full"_s, u"upsert"_s}) {
        CopyJob job = m_fixture.toPostgres(u"csv"_s, u"hostile.csv"_s, object, mode);
        job.step.keys = {u"a\"b"_s, u"%1 ?"_s};
        COPY_OK(m_fixture.copy(job));
    }
    QCOMPARE(m_fixture.psql(u"SELECT \"select\", \"a\"\"b\", \"%1 ?\" FROM \"%1\""_s.replace(
                 u"FROM \"%1\""_s, u"FROM \""_s + QString(name).replace(u'"', u"\"\""_s) + u'"')),
             QByteArray("1\tx\ty\n"));

    m_fixture.file(u"long.csv"_s, "id\n1\n");
    const auto refused =
        m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"long.csv"_s, QString(u'ł').repeated(32)));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Definition);
    QVERIFY2(refused.error().cause.contains(u"64"), qPrintable(refused.error().text()));
}

void TestPgWriterModes::writesIntoItsSchema()
{
    (void)m_fixture.psql(u"CREATE SCHEMA \"Sales\""_s);
    m_fixture.file(u"s.csv"_s, "id\n1\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"s.csv"_s, u"in_schema"_s);
    job.destination.options = {{u"schema"_s, u"Sales"_s}};
    COPY_OK(m_fixture.copy(job));
    job = m_fixture.toPostgres(u"csv"_s, u"s.csv"_s, u"Sales.named"_s);
    COPY_OK(m_fixture.copy(job));
    QCOMPARE(
        m_fixture.psql(u"SELECT relname FROM pg_class WHERE relnamespace = '\"Sales\"'::regnamespace AND "
                       "relname IN ('named', 'in_schema') ORDER BY 1"_s),
        QByteArray("in_schema\nnamed\n"));
}

QTEST_GUILESS_MAIN(TestPgWriterModes)
#include "tst_pgwritermodes.moc"
