// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mariafixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// A query's lines as one text per row, whatever bytes are in it.
QString allOf(const QString &table) { return u"SELECT * FROM "_s + table; }

} // namespace

/// Values between MariaDB and other stores, against what the server's own client says.
class TestMariadbTypes : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeToMariadb_data();
    void everyTypeToMariadb();
    void pushedDownIsTheSame();
    void readsAsCells_data();
    void readsAsCells();
    void floatsBitForBit();
    void textsOfSqlite_data();
    void textsOfSqlite();
    void wholeTableOfBytes();
    void changesAreTold_data();
    void changesAreTold();
};

void TestMariadbTypes::everyTypeToMariadb_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("values");
    const auto add = [](const char *name, const QString &type, const QString &values) {
        QTest::newRow(name) << type << values;
    };
    add("unsigned 64", u"bigint unsigned"_s, u"(18446744073709551615),(0),(NULL),(9223372036854775808)"_s);
    add("signed 64", u"bigint"_s, u"(-9223372036854775808),(9223372036854775807)"_s);
    add("small ones", u"smallint(5) unsigned zerofill"_s, u"(7),(65535)"_s);
    add("boolean", u"tinyint(1)"_s, u"(0),(1),(-5),(NULL)"_s);
    add("65 digits", u"decimal(65,30)"_s,
        u"(99999999999999999999999999999999999.999999999999999999999999999999),(-0.000000000000000000000000000001)"_s);
    add("decimal with zeros", u"decimal(10,2) unsigned zerofill"_s, u"(1.5),(0)"_s);
    add("bits", u"bit(10)"_s, u"(b'1010101010'),(0),(b'1111111111')"_s);
    add("64 bits", u"bit(64)"_s, u"(x'ffffffffffffffff'),(x'5c095c0a000d1a22')"_s);
    add("zero dates", u"date"_s,
        u"('0000-00-00'),('2024-00-00'),('2024-02-00'),('9999-12-31'),('0001-01-01')"_s);
    add("zero datetimes", u"datetime(6)"_s,
        u"('0000-00-00 00:00:00'),('2024-03-31 02:30:00.000001'),('9999-12-31 23:59:59.999999')"_s);
    add("summer time", u"datetime"_s, u"('2024-03-31 02:30:00'),('2024-10-27 02:30:00')"_s);
    add("instants", u"timestamp(6) null"_s,
        u"('1970-01-02 00:00:01'),('2038-01-18 03:14:07.999999'),('2024-03-31 01:30:00'),(NULL)"_s);
    add("long times", u"time(6)"_s, u"('838:59:59.999999'),('-838:59:59.999999'),('00:00:00.5')"_s);
    add("years", u"year"_s, u"(0),(1901),(2155)"_s);
    add("emoji", u"varchar(20)"_s,
        u"('🦆 Łódź'),(''),(NULL),('a  '),(' '),('tab\\tline\\nnul\\0quote''\\\\')"_s);
    add("latin1", u"varchar(20) character set latin1"_s, u"('Größe'),('é  ')"_s);
    add("char", u"char(6)"_s, u"('ab'),(''),('🦆')"_s);
    add("binary", u"varbinary(20)"_s, u"(x'00ff5c6e090a0d27'),(x''),(x'20'),(x'5c4e')"_s);
    add("fixed binary", u"binary(4)"_s, u"(x'00ff0000'),(x'61')"_s);
    add("blob", u"longblob"_s, u"(x'e2825c09'),(x'f09f'),(NULL)"_s);
    add("enumeration", u"enum('a','it''s','1','ł')"_s, u"('a'),('it''s'),('1'),('ł'),(NULL)"_s);
    add("set", u"set('x','y z')"_s, u"('x,y z'),(''),('x')"_s);
    add("json", u"json"_s, u"('{\"b\": 1, \"a\":\\t[1.0, \"🦆\"]}'),('null'),(NULL)"_s);
    add("uuid", u"uuid"_s, u"('123e4567-e89b-12d3-a456-426655440000'),(NULL)"_s);
    add("address", u"inet6"_s, u"('2001:db8::ff00:42:8329'),('::192.0.2.1')"_s);
    add("point", u"point"_s, u"(point(1.5, -2)),(NULL)"_s);
    add("doubles", u"double"_s, u"(1.7976931348623157e308),(5e-324),(0.1),(1e22),(123456789012345678)"_s);
}

/// Through our reader and our writer, into a table that we make: the same type, the same content.
void TestMariadbTypes::everyTypeToMariadb()
{
    QFETCH(QString, type);
    QFETCH(QString, values);
    MariaFixture fixture;
    QCOMPARE(
        fixture.run(u"SET sql_mode = ''; CREATE TABLE a(v %1); INSERT INTO a VALUES %2"_s.arg(type, values)),
        QByteArray());
    CopyJob job = fixture.mariaJob(u"a"_s, u"b"_s);
    job.step.source = {.query = u"SELECT * FROM a"_s}; // a query is never pushed down
    job.step.settings[u"create"_s] = u"none"_s;
    QCOMPARE(fixture.run(u"CREATE TABLE b LIKE a"_s), QByteArray());
    for (const QString &infile : {u"on"_s, u"off"_s}) {
        job.step.settings[u"local_infile"_s] = infile;
        job.identity = fixture.nextIdentity();
        COPY_OK(fixture.copy(job));
        QCOMPARE(fixture.run(allOf(u"b"_s)), fixture.run(allOf(u"a"_s)));
        QCOMPARE(fixture.run(u"SELECT hex(v), length(v) FROM b"_s),
                 fixture.run(u"SELECT hex(v), length(v) FROM a"_s));
    }
    QVERIFY(fixture.run(allOf(u"b"_s)).size() > 1);
}

void TestMariadbTypes::pushedDownIsTheSame()
{
    MariaFixture fixture;
    QCOMPARE(
        fixture.run(u"SET sql_mode = ''; CREATE TABLE a(i int AUTO_INCREMENT PRIMARY KEY, d date, "
                    "t timestamp(3) NULL DEFAULT current_timestamp(3), e enum('a','b') DEFAULT 'b', f float, "
                    "s varchar(10) character set latin1, j json); "
                    "INSERT INTO a VALUES (7, '2024-00-00', NULL, 'a', 0.1, 'é ', '[1 ]')"_s),
        QByteArray());
    const auto copied = fixture.copy(fixture.mariaJob(u"a"_s, u"b"_s));
    COPY_OK(copied);
    QVERIFY2(copied->notes.join(u' ').contains(u"INSERT … SELECT"), qPrintable(copied->notes.join(u' ')));
    QCOMPARE(copied->rowsWritten, 1);
    QCOMPARE(fixture.run(allOf(u"b"_s)), fixture.run(allOf(u"a"_s)));
    QCOMPARE(fixture.run(u"SHOW CREATE TABLE b"_s)
                 .replace("`b`", "`a`")
                 .replace("b\t", "a\t")
                 .replace(" AUTO_INCREMENT=8", ""),
             fixture.run(u"SHOW CREATE TABLE a"_s).replace("b\t", "a\t").replace(" AUTO_INCREMENT=8", ""));
    QCOMPARE(fixture.run(u"INSERT INTO b(d) VALUES ('2024-01-01'); SELECT max(i) FROM b"_s),
             QByteArray("8\n"));
}

void TestMariadbTypes::readsAsCells_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("cell");
    QTest::newRow("beyond 63 bits") << u"CAST(18446744073709551615 AS UNSIGNED)"_s
                                    << u"'18446744073709551615'"_s;
    QTest::newRow("integer") << u"CAST(-5 AS SIGNED)"_s << u"-5"_s;
    QTest::newRow("empty") << u"''"_s << u"''"_s;
    QTest::newRow("null") << u"NULL"_s << u"NULL"_s;
    QTest::newRow("binary") << u"x'00ff'"_s << u"X'00FF'"_s;
    QTest::newRow("decimal") << u"CAST('1.10' AS DECIMAL(5,2))"_s << u"'1.10'"_s;
    QTest::newRow("fraction") << u"CAST('2024-03-31 02:30:00.120000' AS DATETIME(6))"_s
                              << u"'2024-03-31 02:30:00.12'"_s;
    QTest::newRow("zero date") << u"CAST('0000-00-00 00:00:00' AS DATETIME(6))"_s
                               << u"'0000-00-00 00:00:00'"_s;
    QTest::newRow("bits") << u"b'101'"_s << u"X'05'"_s;
    QTest::newRow("time") << u"CAST('-838:59:59' AS TIME)"_s << u"'-838:59:59'"_s;
}

void TestMariadbTypes::readsAsCells()
{
    QFETCH(QString, expression);
    QFETCH(QString, cell);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(v)"_s});
    CopyJob job = fixture.mariaJob(u"x"_s, u"a.db/t"_s);
    job.step.source = {.query = u"SELECT %1 AS v -- a comment; "_s.arg(expression)};
    job.step.settings[u"changes"_s] = u"warn"_s;
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.rows(u"a.db"_s, u"SELECT quote(v) FROM t"_s), QStringList{cell});
}

/// FLOAT and DOUBLE out of the server and back, compared by the server.
void TestMariadbTypes::floatsBitForBit()
{
    MariaFixture fixture;
    // Every exponent, and digits from a multiplier that has no factor in common with their number.
    QCOMPARE(
        fixture.run(
            u"CREATE TABLE a(f float, d double); INSERT INTO a SELECT "
            "pow(2, CAST(seq AS SIGNED) % 250 - 125) * (1 + (seq * 16777619 % 8388608) / 8388608), "
            "pow(2, CAST(seq AS SIGNED) % 2000 - 1000) * (1 + (seq * 68718953 % 1073741824) / 1073741824e0 "
            "+ (seq * 3367 % 4194304) / 4503599627370496e0) FROM seq_1_to_5000; "
            "INSERT INTO a VALUES (3.4028234e38, 5e-324), (1.4e-45, 2.2250738585072014e-308)"_s),
        QByteArray());
    QCOMPARE(fixture.run(u"CREATE TABLE b LIKE a"_s), QByteArray());
    CopyJob job = fixture.mariaJob(u"a"_s, u"b"_s);
    job.step.source = {.query = u"SELECT * FROM a"_s};
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.run(u"SELECT count(*) FROM a"_s), fixture.run(u"SELECT count(*) FROM b"_s));
    QCOMPARE(fixture.run(u"SELECT f * 1e0, d FROM b ORDER BY d, f"_s),
             fixture.run(u"SELECT f * 1e0, d FROM a ORDER BY d, f"_s));
    QVERIFY(fixture.run(u"SELECT count(DISTINCT f) FROM a"_s).toInt() > 200);
}

void TestMariadbTypes::textsOfSqlite_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("nul") << u"TEXT"_s << u"'a' || char(0) || 'b'"_s << QByteArray("610062");
    QTest::newRow("blank") << u"VARCHAR(10)"_s << u"'a  '"_s << QByteArray("612020");
    QTest::newRow("empty") << u"TEXT"_s << u"''"_s << QByteArray("");
    QTest::newRow("backslash N") << u"TEXT"_s << u"'\\N'"_s << QByteArray("5C4E");
    QTest::newRow("null") << u"TEXT"_s << u"NULL"_s << QByteArray("NULL");
    QTest::newRow("emoji") << u"TEXT"_s << u"'🦆'"_s << QByteArray("F09FA686");
    QTest::newRow("blob") << u"BLOB"_s << u"x'00095c0a0d1a22'"_s << QByteArray("00095C0A0D1A22");
    QTest::newRow("datetime in a gap") << u"DATETIME"_s << u"'2024-03-31T02:30:00.5'"_s
                                       << QByteArray("323032342D30332D33312030323A33303A30302E353030303030");
}

void TestMariadbTypes::textsOfSqlite()
{
    QFETCH(QString, declared);
    QFETCH(QString, value);
    QFETCH(QByteArray, hex);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE t(v %1)"_s.arg(declared), u"INSERT INTO t VALUES (%1)"_s.arg(value)});
    COPY_OK(fixture.copy(fixture.mariaJob(u"a.db/t"_s, u"t"_s)));
    QCOMPARE(fixture.run(u"SELECT hex(v) FROM t"_s), hex + '\n');
}

void TestMariadbTypes::wholeTableOfBytes()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE t(a INTEGER PRIMARY KEY, v BLOB)"_s,
                 u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 65535) "
                 "INSERT INTO t SELECT i, unhex(printf('%04X41%04X', i, i)) FROM n"_s.replace(
                     u"unhex(printf('%04X41%04X', i, i))"_s,
                     u"CAST(char(i % 128, 92, i / 512) || x'ff' AS BLOB)"_s)});
    const QStringList sum = fixture.rows(u"a.db"_s, u"SELECT sum(length(v)) FROM t"_s);
    COPY_OK(fixture.copy(fixture.mariaJob(u"a.db/t"_s, u"t"_s)));
    QCOMPARE(fixture.run(u"SELECT sum(length(v)) FROM t"_s).trimmed(), sum.first().toUtf8());
    COPY_OK(fixture.copy(fixture.mariaJob(u"t"_s, u"a.db/u"_s)));
    QCOMPARE(fixture.rows(u"a.db"_s, u"SELECT count(*) FROM t JOIN u USING (a, v)"_s),
             QStringList{u"65536"_s});
}

void TestMariadbTypes::changesAreTold_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("becomes");
    QTest::newRow("infinite") << u"REAL"_s << u"9e999"_s << u"double"_s << QByteArray("NULL");
    QTest::newRow("negative zero") << u""_s << u"-0.0"_s << u"double"_s << QByteArray("0");
    QTest::newRow("double into float") << u"REAL"_s << u"0.1"_s << u"float"_s << QByteArray("0.1");
    QTest::newRow("fraction of seconds") << u"DATETIME"_s << u"'2024-01-01 00:00:00.129'"_s
                                         << u"datetime(2)"_s << QByteArray("2024-01-01 00:00:00.12");
    QTest::newRow("nanoseconds") << u"TEXT"_s << u"'12:00:00.1234567'"_s << u"time(6)"_s
                                 << QByteArray("12:00:00.123456");
    QTest::newRow("blanks") << u"TEXT"_s << u"'a '"_s << u"char(5)"_s << QByteArray("a");
}

void TestMariadbTypes::changesAreTold()
{
    QFETCH(QString, from);
    QFETCH(QString, value);
    QFETCH(QString, to);
    QFETCH(QByteArray, becomes);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER PRIMARY KEY, v %1)"_s.arg(from),
                            u"INSERT INTO t VALUES (1, NULL), (2, %1)"_s.arg(value)});
    fixture.run(u"CREATE TABLE t(k int, v %1)"_s.arg(to));
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.keys = {u"k"_s};
    const auto refused = fixture.copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.contains(u"k = 2"), qPrintable(refused.error().text()));
    QCOMPARE(fixture.run(u"SELECT count(*) FROM t"_s), QByteArray("0\n"));
    job.step.settings[u"changes"_s] = u"warn"_s;
    const auto warned = fixture.copy(job);
    COPY_OK(warned);
    QCOMPARE(warned->notes.size(), 1);
    QVERIFY2(warned->notes.first().contains(u"1 "), qPrintable(warned->notes.first()));
    QCOMPARE(fixture.run(u"SELECT v FROM t WHERE k = 2"_s), becomes + '\n');
}

QTEST_GUILESS_MAIN(TestMariadbTypes)
#include "tst_mariadbtypes.moc"
