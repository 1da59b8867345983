// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgwriter.h"
#include "tests/support/pgfixture.h"

#include <cmath>
#include <limits>
#include <variant>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

struct Blob
{
    QByteArray bytes;
};
using Cell = std::variant<qint64, double, QByteArray, Blob>;

void set(ColumnBatch &batch, int column, const Cell &cell)
{
    const auto view = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), size_t(bytes.size()));
    };
    if (const auto *integer = std::get_if<qint64>(&cell))
        batch.setInteger(column, *integer);
    else if (const auto *real = std::get_if<double>(&cell))
        batch.setReal(column, *real);
    else if (const auto *blob = std::get_if<Blob>(&cell))
        batch.setBlob(column, view(blob->bytes));
    else
        batch.setText(column, view(std::get<QByteArray>(cell)));
}

constexpr const char *refused = "(refused)";
constexpr double inf = std::numeric_limits<double>::infinity();

/// Integers of C++ as cells, whatever their size.
Cell whole(qint64 value) { return value; }

} // namespace

Q_DECLARE_METATYPE(Cell)
Q_DECLARE_METATYPE(ValueType)

/// Every form of cell into every type: what the server then says of it by itself.
class TestPgWriterTypes : public QObject
{
    Q_OBJECT

private slots:
    void stores_data();
    void stores();

private:
    Result<QStringList> load(const ValueType &from, const Cell &cell, bool asText);

    PgFixture m_fixture;
    int m_number = 0;
};

/// A point comes along where the table has to travel in text format.
Result<QStringList> TestPgWriterTypes::load(const ValueType &from, const Cell &cell, bool asText)
{
    WriteRequest request{.connection = m_fixture.postgres(), .endpoint = {.object = u"v"_s}};
    request.mode = LoadMode::Append;
    request.options.changes = LoadOptions::Changes::Warn;
    request.settings = {{u"ledger"_s, u"off"_s}};
    request.sourceName = u"the source"_s;
    PgWriter writer(request);
    if (auto begun = writer.begin(); !begun)
        return begun.error();
    TableShape shape{.kind = u"sqlite"_s, .columns = {{.name = u"x"_s, .value = from}}};
    if (asText)
        shape.columns.append({.name = u"y"_s, .value = {.kind = ValueKind::Other}});
    if (auto prepared = writer.prepare(shape); !prepared)
        return prepared.error();
    ColumnBatch batch;
    batch.reset(int(shape.columns.size()), 1);
    set(batch, 0, cell);
    if (asText)
        batch.setText(1, "(1,2)");
    batch.endRow();
    batch.setNull(0);
    if (asText)
        batch.setText(1, "(1,2)");
    batch.endRow();
    if (auto written = writer.write(batch, {0, 2}); !written)
        return written.error();
    if (auto completed = writer.complete(); !completed)
        return completed.error();
    if (auto committed = writer.commit({}, {}); !committed)
        return committed.error();
    return writer.notes();
}

void TestPgWriterTypes::stores_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<ValueType>("from");
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QByteArray>("expected"); ///< a tilde before it: and noted as a change
    const auto row = [this](const char *type, ValueKind from, const Cell &cell, const char *expected) {
        QTest::addRow("%d %s: %s", ++m_number, type, expected)
            << QString::fromUtf8(type) << ValueType{.kind = from} << cell << QByteArray(expected);
    };
    using enum ValueKind;
    const qint64 least = std::numeric_limits<qint64>::min();
    row("boolean", Boolean, whole(1), "true");
    row("boolean", Any, QByteArray("f"), "false");
    row("boolean", Integer, whole(2), refused);
    row("smallint", Integer, whole(-32768), "-32768");
    row("smallint", Integer, whole(32768), refused);
    row("integer", Any, QByteArray("12"), "12");
    row("integer", Any, QByteArray("12x"), refused);
    row("integer", Any, QByteArray(" 12"), refused);
    row("integer", Decimal, QByteArray("12.00"), "12");
    row("integer", Any, 3.0, "3");
    row("integer", Any, 3.5, refused);
    row("integer", Date, whole(1), refused);
    row("bigint", Integer, whole(least), "-9223372036854775808");
    row("bigint", Unsigned, QByteArray("9223372036854775808"), refused);
    row("oid", Unsigned, whole(4294967295), "4294967295");
    row("numeric", Unsigned, QByteArray("18446744073709551615"), "18446744073709551615");
    row("numeric", Integer, whole(least), "-9223372036854775808");
    row("numeric", Integer, whole(0), "0");
    row("numeric", Integer, whole(100000000), "100000000");
    row("numeric", Decimal, QByteArray("-0012.500"), "-12.500");
    row("numeric", Decimal, QByteArray("0.00000001"), "0.00000001");
    row("numeric", Decimal, QByteArray("0.000"), "0.000");
    row("numeric", Decimal, QByteArray("123456789012345678901234567890.000000000000000000000001"),
        "123456789012345678901234567890.000000000000000000000001");
    row("numeric", Decimal, QByteArray("1.5e5"), "150000");
    row("numeric", Decimal, QByteArray("15e-7"), "0.0000015");
    row("numeric", Decimal, QByteArray("NaN"), "NaN");
    row("numeric", Decimal, QByteArray("-Infinity"), "-Infinity");
    row("numeric", Float64, 0.1, "0.1");
    row("numeric", Any, QByteArray("1,5"), refused);
    row("numeric(6,2)", Decimal, QByteArray("1234.56"), "1234.56");
    row("numeric(6,2)", Decimal, QByteArray("1.2500"), "1.25");
    row("numeric(6,2)", Decimal, QByteArray("1.255"), "~1.26");
    row("numeric(6,2)", Decimal, QByteArray("12345"), refused);
    row("real", Float32, double(0.1F), "0.1");
    row("real", Float64, 0.1, "~0.1");
    row("real", Float64, 1e300, refused);
    row("real", Any, QByteArray("0.1"), "0.1");
    row("double precision", Float64, 5e-324, "5e-324");
    row("double precision", Float64, -0.0, "-0");
    row("double precision", Float64, std::nan(""), "NaN");
    row("double precision", Float64, -inf, "-Infinity");
    row("double precision", Integer, whole(9007199254740993), "~9.007199254740992e+15");
    row("double precision", Any, QByteArray("1e400"), refused);
    row("text", Text, QByteArray("Łódź 🦆 "), "Łódź 🦆 ");
    row("text", Text, QByteArray(), "");
    row("text", Text, QByteArray("a\0b", 3), refused);
    row("text", Text, QByteArray("\xff"), refused);
    row("text", Any, Blob{"x"}, refused);
    row("text", Any, whole(7), "7");
    row("text", Any, 0.1, "0.1");
    row("text", Timestamp, whole(1711852200000001), "2024-03-31 02:30:00.000001");
    row("character varying(3)", Text, QByteArray("łab"), "łab");
    row("character varying(3)", Text, QByteArray("abcd"), refused);
    row("character varying(3)", Text, QByteArray("abc  "), "~abc");
    row("character(4)", Text, QByteArray("ab "), "~ab");
    row("json", Json, QByteArray("{\"b\": 1,  \"a\": [] }"), "{\"b\": 1,  \"a\": [] }");
    row("jsonb", Json, QByteArray("{\"b\":1, \"a\":2}"), "{\"a\": 2, \"b\": 1}");
    row("json", Json, QByteArray("{"), refused);
    row("bytea", Bytes, Blob{QByteArray("\0\xff", 2)}, "\\x00ff");
    row("bytea", Text, QByteArray("\\x00fF"), "\\x00ff");
    row("bytea", Text, QByteArray("abc"), refused);
    row("date", Date, whole(-719162), "0001-01-01");
    row("date", Date, whole(2932896), "9999-12-31");
    row("date", Date, QByteArray("0044-03-15 BC"), "0044-03-15 BC");
    row("date", Date, QByteArray("infinity"), "infinity");
    row("date", Date, QByteArray("0000-00-00"), "~NULL");
    row("date", Date, QByteArray("2024-02-30"), refused);
    row("date", Text, QByteArray("2024-03-31 00:00:00"), "2024-03-31");
    row("date", Text, QByteArray("2024-03-31 00:00:01"), refused);
    row("time", Time, whole(9000000001), "02:30:00.000001");
    row("time", Time, QByteArray("24:00:00"), "24:00:00");
    row("time(0)", Time, QByteArray("23:59:59.9"), "~23:59:59");
    row("time", Any, QByteArray("25:00"), refused);
    row("timestamp", Timestamp, whole(1711852200000001), "2024-03-31 02:30:00.000001");
    row("timestamp", Any, QByteArray("2024-03-31T02:30"), "2024-03-31 02:30:00");
    row("timestamp", Any, QByteArray("12024-03-31 02:30:00"), "12024-03-31 02:30:00");
    row("timestamp", Any, QByteArray("0001-12-31 23:59:59.5 BC"), "0001-12-31 23:59:59.5 BC");
    row("timestamp", Any, QByteArray("-infinity"), "-infinity");
    row("timestamp", Any, QByteArray("2024-01-01 00:00:00.123456789"), "~2024-01-01 00:00:00.123456");
    row("timestamp", Any, QByteArray("2024-00-00 00:00:00"), "~NULL");
    row("timestamp", Any, QByteArray("2024-07-01 00:00:00+02"), "~2024-06-30 22:00:00");
    row("timestamp(3)", Timestamp, whole(-1), "~1969-12-31 23:59:59.999");
    row("timestamptz", Instant, whole(0), "1970-01-01 00:00:00+00");
    row("timestamptz", Any, QByteArray("2024-03-31 03:30:00+02:00"), "2024-03-31 01:30:00+00");
    row("uuid", Uuid, QByteArray("A0EEBC99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    row("uuid", Uuid, QByteArray("a0eebc99"), refused);
    row("bit(9)", Bits, QByteArray("101000001"), "101000001");
    row("bit varying", Bits, QByteArray(), "");
    row("bit(2)", Bits, QByteArray("101"), refused);
    row("mood", Enumeration, QByteArray("it's"), "it's");
    row("mood", Enumeration, QByteArray("sad"), refused);
    row("short", Text, QByteArray("ab"), "ab");
    row("short", Text, QByteArray("abc"), refused);
    row("interval", Interval, QByteArray("P1Y2M3DT4H5M6.7S"), "P1Y2M3DT4H5M6.7S");
    row("integer[]", Array, QByteArray("{1,NULL,3}"), "{1,NULL,3}");
    row("inet", Other, QByteArray("10.0.0.1/8"), "10.0.0.1/8");
    row("text[]", Array, QByteArray("{\"a\\\\b\",\"\t\n\"}"), "{\"a\\\\b\",\"\t\n\"}");
    row("inet", Any, Blob{"x"}, refused);
}

void TestPgWriterTypes::stores()
{
    static const QByteArray made = m_fixture.psql(u"CREATE TYPE mood AS ENUM ('it''s', 'happy'); "
                                                  "CREATE DOMAIN short AS varchar(2)"_s);
    QFETCH(QString, type);
    QFETCH(ValueType, from);
    QFETCH(Cell, cell);
    QFETCH(QByteArray, expected);
    // Alone, and beside a column that only COPY in text format takes: the same has to come out.
    for (const bool asText : {false, true}) {
        (void)m_fixture.psql(u"DROP TABLE IF EXISTS v; CREATE TABLE v(x %1, y point)"_s.arg(type));
        const auto loaded = load(from, cell, asText);
        const QByteArray content =
            m_fixture.psql(u"SET TIME ZONE 'UTC'; SET intervalstyle TO iso_8601; SET datestyle TO ISO; "
                           "SELECT encode(convert_to(coalesce(x::text, 'NULL'), 'UTF8'), 'hex') FROM v"_s);
        if (expected == refused) {
            QVERIFY(!loaded.ok());
            QCOMPARE(loaded.error().kind, ErrorKind::Data);
            QVERIFY2(loaded.error().object.contains(u"row 1"), qPrintable(loaded.error().text()));
            QCOMPARE(content, QByteArray());
            continue;
        }
        COPY_OK(loaded);
        QCOMPARE(!loaded->isEmpty(), expected.startsWith('~'));
        QCOMPARE(content, (expected.startsWith('~') ? expected.sliced(1) : expected).toHex() + '\n' +
                              QByteArray("NULL").toHex() + '\n');
    }
}

QTEST_GUILESS_MAIN(TestPgWriterTypes)
#include "tst_pgwritertypes.moc"
