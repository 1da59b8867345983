// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgreaderfixture.h"

#include <QTest>

#include <cmath>

using namespace godwit;
using namespace Qt::StringLiterals;

/// Every type of PostgreSQL, as PgReader reads it and as the server itself writes it.
class TestPgTypes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_pg = std::make_unique<PgReaderFixture>(); }
    void cleanupTestCase() { m_pg.reset(); }

    void values_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("values"); ///< SQL, parted by ;
        QTest::addColumn<QString>("texts");  ///< parted by ;
        const auto row = [](const char *type, const char *kind, const QString &values, const QString &texts) {
            QTest::newRow(type) << QString::fromLatin1(type) << QString::fromLatin1(kind) << values << texts;
        };
        row("boolean", "boolean", u"true;false;NULL"_s, u"1;0;NULL"_s);
        row("smallint", "integer", u"-32768;32767"_s, u"-32768;32767"_s);
        row("integer", "integer", u"-2147483648;2147483647"_s, u"-2147483648;2147483647"_s);
        row("bigint", "integer", u"-9223372036854775808;9223372036854775807"_s,
            u"-9223372036854775808;9223372036854775807"_s);
        row("oid", "unsigned", u"0;4294967295"_s, u"0;4294967295"_s);
        row("real", "float32", u"0.1;'-0';3.4028235e38;1e-45;'NaN';'Infinity';'-Infinity'"_s,
            u"0.1;-0;3.4028235e+38;1e-45;NaN;Infinity;-Infinity"_s);
        row("double precision", "float64", u"0.1;'-0';1.7976931348623157e308;5e-324;'NaN';'-Infinity'"_s,
            u"0.1;-0;1.7976931348623157e+308;5e-324;NaN;-Infinity"_s);
        row("numeric", "decimal",
            u"0;-0.0;1e20;1.50;0.000000000000000000001;'NaN';'Infinity';'-Infinity';-99999.99990;10000"_s,
            u"0;0.0;100000000000000000000;1.50;0.000000000000000000001;NaN;Infinity;-Infinity;-99999.99990;10000"_s);
        row("numeric(10,2)", "decimal", u"12345678.9;-0.005"_s, u"12345678.90;-0.01"_s);
        row("text", "text", u"'';'  Łódź 🦉  ';E'a\\tb\\n\\\\';NULL"_s,
            u";  Łódź 🦉  ;a\tb\n\\;NULL"_s);
        row("varchar(5)", "text", u"'abc  '"_s, u"abc  "_s);
        row("char(5)", "text", u"'abc'"_s, u"abc  "_s);
        row("name", "text", u"'pg_class'"_s, u"pg_class"_s);
        row("\"char\"", "other", u"'x'"_s, u"x"_s);
        row("bytea", "bytes", u"'';'\\x00ff27'"_s, u"\\x;\\x00ff27"_s);
        row("date", "date",
            u"'2024-02-29';'0001-01-01';'9999-12-31';'0044-03-15 BC';'10000-01-01';'infinity';'-infinity';'4713-01-01 BC';'5874897-12-31'"_s,
            u"2024-02-29;0001-01-01;9999-12-31;0044-03-15 BC;10000-01-01;infinity;-infinity;4713-01-01 BC;5874897-12-31"_s);
        row("time", "time", u"'00:00';'23:59:59.999999';'24:00:00'"_s,
            u"00:00:00;23:59:59.999999;24:00:00"_s);
        row("timestamp", "timestamp", // 02:30 does not exist in Warsaw on that day
            u"'2024-03-31 02:30:00.000001';'1969-12-31 23:59:59.5';'infinity';'0044-03-15 12:00:00.5 BC';'294276-12-31 23:59:59.999999'"_s,
            u"2024-03-31 02:30:00.000001;1969-12-31 23:59:59.5;infinity;0044-03-15 12:00:00.5 BC;294276-12-31 23:59:59.999999"_s);
        row("timestamptz", "instant",
            u"'2024-03-31 02:30:00+01';'2024-06-01 12:00:00.000001 Europe/Warsaw';'-infinity';'0044-03-15 12:00 UTC BC';'12000-01-01 UTC'"_s,
            u"2024-03-31 01:30:00Z;2024-06-01 10:00:00.000001Z;-infinity;0044-03-15 12:00:00+00 BC;12000-01-01 00:00:00+00"_s);
        row("uuid", "uuid", u"'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'"_s,
            u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s);
        row("json", "json", u"'{\"b\": 1,  \"a\":[]}'"_s, u"{\"b\": 1,  \"a\":[]}"_s);
        row("jsonb", "json", u"'{\"b\": 1.50,  \"a\":[]}'"_s, u"{\"a\": [], \"b\": 1.50}"_s);
        row("bit(10)", "bits", u"B'1000000001'"_s, u"1000000001"_s);
        row("varbit", "bits", u"B'';B'1';B'011111111'"_s, u";1;011111111"_s);
        row("mood", "enumeration", u"'sad';'so ''so'''"_s, u"sad;so 'so'"_s);
        row("interval", "interval", u"'1 year -2 days 03:04:05.5';'0'"_s, u"P1Y-2DT3H4M5.5S;PT0S"_s);
        row("integer[]", "array", u"'{1,NULL,3}';'{}'"_s, u"{1,NULL,3};{}"_s);
        row("text[]", "array", u"ARRAY['a b',NULL,'']"_s, u"{\"a b\",NULL,\"\"}"_s);
        row("inet", "other", u"'192.168.1.5/24'"_s, u"192.168.1.5/24"_s);
        row("int4range", "other", u"'[1,5]'"_s, u"[1,6)"_s);
        row("timetz", "other", u"'12:00:00.5+02:30'"_s, u"12:00:00.5+02:30"_s);
        row("xml", "other", u"'<a>ł</a>'"_s, u"<a>ł</a>"_s);
        row("pair", "other", u"ROW(1,'x y')"_s, u"(1,\"x y\")"_s);
        row("positive", "integer", u"5"_s, u"5"_s); // a domain over a domain over integer
        row("tsvector", "other", u"'a:1 b:2'"_s, u"'a':1 'b':2"_s);
    }
    void values()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, kind);
        QFETCH(const QString, values);
        QFETCH(const QString, texts);
        QString sql =
            u"DROP TABLE IF EXISTS t;"
            "DO $$ BEGIN IF to_regtype('mood') IS NULL THEN CREATE TYPE mood AS ENUM ('sad','so ''so'''); "
            "CREATE TYPE pair AS (a int, b text); CREATE DOMAIN whole AS int; "
            "CREATE DOMAIN positive AS whole CHECK (VALUE > 0); END IF; END $$;"
            "CREATE TABLE t (n serial, v %1);"_s.arg(type);
        for (const QString &value : values.split(u';'))
            sql += u"INSERT INTO t (v) VALUES (%1);"_s.arg(value);
        m_pg->database.run(sql);
        for (const bool asQuery : {false, true}) { // both ways to learn a column's type
            ReadRequest request =
                asQuery ? m_pg->query(u"SELECT v FROM t ORDER BY n;"_s) : m_pg->request(u"t"_s);
            request.columns = {u"v"_s};
            const auto content = PgReaderFixture::read(request);
            PG_READ(content);
            QCOMPARE(content.rows, texts.split(u';'));
            QCOMPARE(valueKindWord(content.shape.columns.at(0).value.kind), kind);
        }
    }

    void longNumerics()
    {
        m_pg->database.run(
            u"CREATE TABLE longs AS SELECT (repeat('12345678901', 91) || '.' || repeat('0', 7) || "
            u"repeat('9', 1000))::numeric AS a, "
            "-(10::numeric ^ 131071) AS b, ('0.' || repeat('0', 16000) || '1')::numeric AS c"_s);
        const auto content = PgReaderFixture::read(m_pg->request(u"longs"_s));
        PG_READ(content);
        QCOMPARE(content.rows.value(0) + u'\n',
                 QString::fromUtf8(m_pg->database.run(u"SELECT a || '|' || b || '|' || c FROM longs"_s)));
    }

    /// Random digits of random weight and scale, against the server's own text.
    void randomNumerics()
    {
        m_pg->database.run(
            u"SELECT setseed(0.42); CREATE TABLE randoms AS SELECT "
            "((random() - 0.5) * 10::numeric ^ (random() * 60 - 30)::int)::numeric(200, 0) * 0 + "
            "round(((random() - 0.5)::numeric * 10::numeric ^ (random() * 60 - 30)::int), (random() * "
            "40)::int) AS v "
            "FROM generate_series(1, 20000)"_s);
        const auto content = PgReaderFixture::read(m_pg->request(u"randoms"_s));
        PG_READ(content);
        const QString expected = QString::fromUtf8(m_pg->database.run(u"SELECT v FROM randoms"_s));
        QCOMPARE(content.rows.size(), 20000);
        QVERIFY(content.rows.join(u'\n') + u'\n' == expected);
    }

    void floatsBitForBit()
    {
        m_pg->database.run(
            u"CREATE TABLE floats AS SELECT 'NaN'::float8 AS a, '-0'::float8 AS b, 0.1::float4 AS c"_s);
        PgReader reader(m_pg->request(u"floats"_s));
        QVERIFY(reader.open().ok());
        ColumnBatch batch;
        batch.reset(3, 1);
        QVERIFY(reader.read(batch).ok());
        QCOMPARE(batch.rows(), 1);
        QVERIFY(std::isnan(batch.real(0, 0)));
        QVERIFY(std::signbit(batch.real(1, 0)));
        QCOMPARE(float(batch.real(2, 0)), 0.1F);
    }

    void hugeValues()
    {
        m_pg->database.run(
            u"CREATE TABLE huge AS SELECT 1 AS id, repeat('Łódź', 8000000) AS t UNION ALL SELECT 2, 'small'"_s);
        const auto content = PgReaderFixture::read(m_pg->request(u"huge"_s));
        PG_READ(content);
        QCOMPARE(content.rows.size(), 2);
        QVERIFY(content.rows.at(0) == u"1|"_s + u"Łódź"_s.repeated(8'000'000));
        QCOMPARE(content.rows.at(1), u"2|small"_s);
    }

private:
    std::unique_ptr<PgReaderFixture> m_pg;
};

QTEST_GUILESS_MAIN(TestPgTypes)
#include "tst_pgtypes.moc"
