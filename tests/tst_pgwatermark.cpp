// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgreaderfixture.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

/// What PgReader takes for new, by columns of any type.
class TestPgWatermark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_pg = std::make_unique<PgReaderFixture>(); }
    void cleanupTestCase() { m_pg.reset(); }

    void types_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("values"); ///< rising in the type's order
        QTest::addColumn<QString>("overlap");    ///< that brings back the second value, not the first
        const auto row = [](const char *type, const QStringList &values, const QString &overlap) {
            QTest::newRow(type) << QString::fromLatin1(type) << values << overlap;
        };
        row("smallint", {u"-32768"_s, u"9"_s, u"10"_s, u"100"_s}, u"32000"_s);
        row("integer", {u"-5"_s, u"9"_s, u"10"_s, u"100"_s}, u"1.5"_s);
        row("bigint", {u"-5"_s, u"9007199254740992"_s, u"9007199254740993"_s, u"9007199254740994"_s}, u"2"_s);
        row("oid", {u"0"_s, u"9"_s, u"10"_s, u"4294967295"_s}, u"2"_s);
        row("numeric(30,5)",
            {u"9.99999"_s, u"12345678901234567890.00001"_s, u"12345678901234567890.00002"_s,
             u"12345678901234567890.00003"_s},
            u"0.5"_s);
        row("double precision", {u"-1e10"_s, u"9.5"_s, u"10.25"_s, u"1e+300"_s}, u"2"_s);
        row("real", {u"-1"_s, u"0.1"_s, u"0.2"_s, u"0.3"_s}, u"0.5"_s);
        row("date", {u"2023-12-31"_s, u"2024-02-28"_s, u"2024-02-29"_s, u"10000-01-01"_s}, u"172800"_s);
        row("timestamp",
            {u"2024-03-31 01:30:00"_s, u"2024-03-31 02:30:00"_s, u"2024-03-31 02:30:00.000001"_s,
             u"2024-03-31 02:30:00.00001"_s},
            u"1"_s);
        row("timestamptz",
            {u"2024-10-27 00:30:00+00"_s, u"2024-10-27 01:30:00+00"_s, u"2024-10-27 01:30:00.5+00"_s,
             u"2024-10-27 02:30:00+00"_s},
            u"1"_s);
        row("text", {u""_s, u"it's \\ 1"_s, u"it's \\ 2"_s, u"łódź"_s}, {});
        row("char(5)", {u"a"_s, u"ab"_s, u"abc"_s, u"b"_s}, {});
        row("varchar(9)", {u"1"_s, u"10"_s, u"9"_s, u"é"_s}, {});
        row("time", {u"00:00:00"_s, u"09:00:00"_s, u"10:00:00"_s, u"24:00:00"_s}, {});
        row("uuid",
            {u"00000000-0000-0000-0000-000000000000"_s, u"10000000-0000-0000-0000-000000000000"_s,
             u"a0000000-0000-0000-0000-000000000000"_s, u"f0000000-0000-0000-0000-000000000000"_s},
            {});
        row("bytea", {u"\\x"_s, u"\\x00"_s, u"\\x0001"_s, u"\\xff"_s}, {});
    }
    void types()
    {
        QFETCH(const QString, type);
        QFETCH(const QStringList, values);
        QFETCH(const QString, overlap);
        m_pg->database.run(u"DROP TABLE IF EXISTS t; CREATE TABLE t (n serial, w %1)"_s.arg(type));
        for (int i = 0; i < 3; ++i)
            insert(values.at(i));
        ReadRequest request = newOnly({});
        auto content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(content.shape.expectedRows, 3);
        QCOMPARE(content.watermark, values.at(2));

        request = newOnly(content.watermark);
        content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows, QStringList());
        QCOMPARE(content.watermark, values.at(2));

        insert(values.at(3));
        content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows, QStringList{u"4"_s});
        QCOMPARE(content.watermark, values.at(3));
        if (overlap.isEmpty())
            return;
        m_pg->database.run(u"DELETE FROM t WHERE n IN (3, 4)"_s);
        request.overlap = overlap;
        content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows, QStringList{u"2"_s});
        QCOMPARE(content.watermark, values.at(2)); // never back
    }

    void overlapBeyondTheType()
    {
        m_pg->database.run(
            u"DROP TABLE IF EXISTS t; CREATE TABLE t (n serial, w smallint); INSERT INTO t (w) VALUES (-32767), (5)"_s);
        ReadRequest request = newOnly(u"5"_s);
        request.overlap = u"1000000"_s;
        const auto content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows, (QStringList{u"1"_s, u"2"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("overlap");
        QTest::addColumn<QString>("says");
        QTest::newRow("null") << u"CREATE TABLE t (n serial, w int); INSERT INTO t (w) VALUES (1), (NULL)"_s
                              << QString() << u"1 row(s) have no value"_s;
        QTest::newRow("infinity")
            << u"CREATE TABLE t (n serial, w timestamp); INSERT INTO t (w) VALUES (now()), ('infinity')"_s
            << QString() << u"infinity"_s;
        QTest::newRow("nan")
            << u"CREATE TABLE t (n serial, w float8); INSERT INTO t (w) VALUES (1), ('NaN')"_s << QString()
            << u"NaN"_s;
        QTest::newRow("no column") << u"CREATE TABLE t (n serial)"_s << QString() << u"no watermark column"_s;
        QTest::newRow("no order") << u"CREATE TABLE t (n serial, w json)"_s << QString()
                                  << u"ordering operator"_s;
        QTest::newRow("no distance") << u"CREATE TABLE t (n serial, w text)"_s << u"5"_s
                                     << u"neither a number nor a time"_s;
        QTest::newRow("another type")
            << u"CREATE TABLE t (n serial, w date)"_s << QString() << u"invalid input syntax"_s;
    }
    void refused()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, overlap);
        QFETCH(const QString, says);
        m_pg->database.run(u"DROP TABLE IF EXISTS t; "_s + sql);
        ReadRequest request =
            newOnly(says.contains(u"neither"_s) || says.contains(u"syntax"_s) ? u"x"_s : QString());
        request.overlap = overlap;
        const auto content = PgReaderFixture::read(request);
        QVERIFY(content.error);
        QVERIFY2(content.error->text().contains(says), qPrintable(content.error->text()));
    }

    /// A full load reads rows without a watermark, too, and leaves the highest one for later.
    void fullLoad()
    {
        m_pg->database.run(
            u"DROP TABLE IF EXISTS t; CREATE TABLE t (n serial, w int); INSERT INTO t (w) VALUES (7), (NULL)"_s);
        ReadRequest request = newOnly(u"100"_s);
        request.onlyNew = false;
        const auto content = PgReaderFixture::read(request);
        PG_READ(content);
        QCOMPARE(content.rows.size(), 2);
        QCOMPARE(content.watermark, u"7"_s);
    }

    /// Rows that come while it reads are the next load's, watermark and rows alike.
    void oneMoment()
    {
        m_pg->database.run(
            u"DROP TABLE IF EXISTS t; CREATE TABLE t AS SELECT n, n AS w FROM generate_series(1, 50000) n"_s);
        PgReader reader(newOnly(u"10"_s));
        QVERIFY(reader.open().ok());
        m_pg->database.run(
            u"INSERT INTO t SELECT n, n FROM generate_series(50001, 50100) n; DELETE FROM t WHERE w < 100"_s);
        qint64 rows = 0;
        ColumnBatch batch;
        for (bool more = true; more; rows += batch.rows()) {
            batch.reset(1, 1);
            const auto filled = reader.read(batch);
            QVERIFY(filled.ok());
            more = *filled;
        }
        QCOMPARE(rows, 49990);
        QCOMPARE(reader.watermark(), u"50000"_s);
    }

private:
    void insert(const QString &value)
    {
        m_pg->database.run(u"INSERT INTO t (w) VALUES ('%1')"_s.arg(QString(value).replace(u'\'', u"''"_s)));
    }
    ReadRequest newOnly(const QString &after) const
    {
        ReadRequest request = m_pg->request(u"t"_s);
        request.columns = {u"n"_s}; // the watermark need not be among them
        request.watermark = u"w"_s;
        request.onlyNew = true;
        request.after = after;
        return request;
    }

    std::unique_ptr<PgReaderFixture> m_pg;
};

QTEST_GUILESS_MAIN(TestPgWatermark)
#include "tst_pgwatermark.moc"
