// SPDX-License-Identifier: Apache-2.0
// Every form that a cell can have (values/valuetype.h), written into SQLite and CSV.
#include "tests/support/copyfixture.h"

#include "models/transfer/stores.h"
#include "models/transfer/values/temporal.h"

#include <limits>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Case
{
    const char *name;
    ValueKind kind;
    std::function<void(ColumnBatch &)> set;
    QString sqlite; ///< typeof and value
    QByteArray csv;
};

QList<Case> cases()
{
    const auto integer = [](qint64 value) { return [=](ColumnBatch &b) { b.setInteger(0, value); }; };
    const auto real = [](double value) { return [=](ColumnBatch &b) { b.setReal(0, value); }; };
    const auto text = [](const char *value) { return [=](ColumnBatch &b) { b.setText(0, value); }; };
    return {
        {"date", ValueKind::Date, integer(*dateFromText("2024-02-29")), u"text 2024-02-29"_s, "2024-02-29"},
        {"first date", ValueKind::Date, integer(*dateFromText("0001-01-01")), u"text 0001-01-01"_s,
         "0001-01-01"},
        {"date as text", ValueKind::Date, text("0000-00-00"), u"text 0000-00-00"_s, "0000-00-00"},
        {"time", ValueKind::Time, integer(1), u"text 00:00:00.000001"_s, "00:00:00.000001"},
        {"time in the gap", ValueKind::Timestamp, integer(*timestampFromText("2024-03-31 02:30:00")),
         u"text 2024-03-31 02:30:00"_s, "2024-03-31 02:30:00"},
        {"infinite timestamp", ValueKind::Timestamp, text("infinity"), u"text infinity"_s, "infinity"},
        {"instant", ValueKind::Instant, integer(*instantFromText("2024-03-31 02:30:00.5+02")),
         u"text 2024-03-31 00:30:00.5Z"_s, "2024-03-31 00:30:00.5Z"},
        {"float32", ValueKind::Float32, real(double(0.1F)), u"real 0.1"_s, "0.1"},
        {"float64", ValueKind::Float64, real(0.1), u"real 0.1"_s, "0.1"},
        {"whole float64", ValueKind::Float64, real(1), u"real 1.0"_s, "1.0"},
        {"NaN", ValueKind::Float64, real(std::numeric_limits<double>::quiet_NaN()), u"text NaN"_s, "NaN"},
        {"infinity", ValueKind::Float64, real(infinity), u"real Inf"_s, "Infinity"},
        {"minus infinity", ValueKind::Float32, real(-infinity), u"real -Inf"_s, "-Infinity"},
        {"true", ValueKind::Boolean, integer(1), u"integer 1"_s, "1"},
        {"false", ValueKind::Boolean, integer(0), u"integer 0"_s, "0"},
        {"unsigned beyond", ValueKind::Unsigned, text("18446744073709551615"), u"text 18446744073709551615"_s,
         "18446744073709551615"},
        {"decimal", ValueKind::Decimal, text("-12345678901234567890.50"), u"text -12345678901234567890.50"_s,
         "-12345678901234567890.50"},
        {"bits", ValueKind::Bits, text("0101"), u"text 0101"_s, "0101"},
        {"array", ValueKind::Array, text("{1,2}"), u"text {1,2}"_s, "\"{1,2}\""},
        {"bytes", ValueKind::Bytes,
         [](ColumnBatch &b) {
             b.setBlob(0, {"\0\xff", 2});
         },
         u"blob 00FF"_s, "\\x00ff"},
        {"interval", ValueKind::Interval, text("P1DT2H"), u"text P1DT2H"_s, "P1DT2H"},
        {"null", ValueKind::Date, [](ColumnBatch &b) { b.setNull(0); }, u"null "_s, ""},
    };
}

} // namespace

class TestCellForms : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void into_data();
    void into();
    void csvKeepsInfinitiesForRealColumns();
    void numbersInSqliteTimeColumns();

private:
    /// One row into a store, through its writer.
    void write(const QString &kind, const QString &place, const Case &one);

    std::unique_ptr<CopyFixture> m_f;
};

void TestCellForms::write(const QString &kind, const QString &place, const Case &one)
{
    const CopyJob job = m_f->job(u"csv"_s, u"none.csv"_s, kind, place);
    const WriterPtr writer = findStore(kind)->makeWriter({.connection = job.destination,
                                                          .endpoint = job.step.destination,
                                                          .mode = LoadMode::Full,
                                                          .identity = job.identity,
                                                          .sourceName = u"test"_s});
    TableShape shape{.kind = u"postgresql"_s};
    shape.columns.append({.name = u"x"_s, .type = u"whatever"_s, .value = {.kind = one.kind}});
    ColumnBatch batch;
    batch.reset(1, 1);
    one.set(batch);
    batch.endRow();
    COPY_OK(writer->begin());
    COPY_OK(writer->prepare(shape));
    COPY_OK(writer->write(batch, {0, 1}));
    COPY_OK(writer->complete());
    COPY_OK(writer->commit({.rowsRead = 1, .rowsWritten = 1}, {}));
}

void TestCellForms::into_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Case &one : cases())
        QTest::newRow(one.name) << number++;
}

void TestCellForms::into()
{
    QFETCH(int, number);
    const Case one = cases().at(number);
    write(u"sqlite"_s, u"b.db/t"_s, one);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT typeof(x) || ' ' || CASE typeof(x) WHEN 'blob' THEN hex(x) "
                                  "WHEN 'null' THEN '' ELSE CAST(x AS TEXT) END FROM t"_s),
             QStringList{one.sqlite});
    write(u"csv"_s, u"t.csv"_s, one);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("x\n" + one.csv + "\n"));
}

void TestCellForms::csvKeepsInfinitiesForRealColumns()
{
    m_f->file(u"t.csv"_s, "r,t\nInfinity,Infinity\n-Infinity,NaN\n");
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (r REAL, t TEXT)"_s});
    COPY_OK(m_f->copy(m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT typeof(r) || r || quote(t) FROM t"_s),
             (QStringList{u"realInf'Infinity'"_s, u"real-Inf'NaN'"_s}));
}

void TestCellForms::numbersInSqliteTimeColumns()
{
    // Seconds, Julian days or 20240331: only the application knows; nothing may take them for microseconds.
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (d DATE, s TIMESTAMP)"_s,
                         u"INSERT INTO t VALUES (20240331, 1711843200), ('2024-03-31', 2460400.5)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s)));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("d,s\n20240331,1711843200\n2024-03-31,2460400.5\n"));
    CopyJob upsert = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"upsert"_s);
    upsert.step.keys = {u"d"_s};
    COPY_OK(m_f->copy(upsert)); // as batches
    const QString literals = u"SELECT quote(d) || quote(s) FROM t ORDER BY 1"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, literals), m_f->rows(u"a.db"_s, literals));
}

QTEST_GUILESS_MAIN(TestCellForms)
#include "tst_cellforms.moc"
