// SPDX-License-Identifier: Apache-2.0
// Bad rows are set aside, exactly those; and a step that may not reject them leaves nothing behind.
#include "models/transfer/rejectvalues.h"
#include "tests/support/copyfixture.h"

#include <QRandomGenerator>

#include <cmath>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestRejects : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_f = std::make_unique<CopyFixture>();
        m_sinkFails = false;
    }
    void exactlyTheBadRows_data();
    void exactlyTheBadRows();
    void intoCsv();
    void withoutAPolicyNothingChanges();
    void beyondTheRows();
    void beyondTheShare_data();
    void beyondTheShare();
    void aSinkThatFailsEndsTheLoad();
    void valuesComeBack();
    void resubmission();

private:
    /// `rows` rows in a.db/t, n = row number; a row with n in `bad` has no name.
    void source(qint64 rows, const QSet<qint64> &bad);
    CopyJob job(const QString &load = u"full"_s);
    Result<CopyOutcome> copy(const CopyJob &job);

    std::unique_ptr<CopyFixture> m_f;
    QList<RejectedRow> m_kept;
    bool m_sinkFails = false;
};

void TestRejects::source(qint64 rows, const QSet<qint64> &bad)
{
    Connection db = m_f->open(u"a.db"_s);
    QVERIFY(db.execute(u"CREATE TABLE t(n INTEGER, name TEXT)"_s).ok());
    QVERIFY(db.execute(u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<?) "
                       "INSERT INTO t SELECT i, 'row ' || i FROM c"_s,
                       {rows})
                .ok());
    for (const qint64 n : bad)
        QVERIFY(db.execute(u"UPDATE t SET name=NULL WHERE n=?"_s, {n}).ok());
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t(n INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
                         u"INSERT INTO t VALUES(-1, 'old')"_s});
}

CopyJob TestRejects::job(const QString &load)
{
    CopyJob job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, load);
    job.step.settings = {{u"reject_rows"_s, u"1000"_s}};
    job.step.keys = QStringList{u"n"_s};
    return job;
}

Result<CopyOutcome> TestRejects::copy(const CopyJob &job)
{
    m_kept.clear();
    m_f->progress.restart();
    return copyRows(job, {.stop = m_f->stop.get_token(),
                          .progress = &m_f->progress,
                          .mayCommit = [] { return true; },
                          .rejects = [this](const QList<RejectedRow> &rows) -> Result<void> {
                              if (m_sinkFails)
                                  return Error{.kind = ErrorKind::Audit, .what = u"the store is away"_s};
                              m_kept += rows;
                              return {};
                          }});
}

void TestRejects::exactlyTheBadRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("bad");
    QTest::addColumn<QString>("load");
    for (const QString &load : {u"full"_s, u"append"_s, u"upsert"_s}) {
        QTest::addRow("%s, none", qPrintable(load)) << 100 << 0 << load;
        QTest::addRow("%s, one of one", qPrintable(load)) << 1 << 1 << load;
        QTest::addRow("%s, all", qPrintable(load)) << 40 << 40 << load;
        QTest::addRow("%s, many batches", qPrintable(load)) << 30'000 << 25 << load;
        QTest::addRow("%s, dense", qPrintable(load)) << 9'000 << 900 << load;
    }
}

void TestRejects::exactlyTheBadRows()
{
    QFETCH(const int, rows);
    QFETCH(const int, bad);
    QFETCH(const QString, load);
    QRandomGenerator random(quint32(rows * 31 + bad));
    QSet<qint64> chosen;
    while (chosen.size() < bad)
        chosen.insert(random.bounded(1, rows + 1));
    source(rows, chosen);
    const auto outcome = copy(job(load));
    COPY_OK(outcome);

    QCOMPARE(outcome->rowsRead, rows);
    QCOMPARE(outcome->rowsWritten, rows - bad);
    QCOMPARE(outcome->rowsRejected, bad);
    QCOMPARE(m_f->progress.now().rowsRejected, bad);
    QList<qint64> sorted(chosen.begin(), chosen.end());
    std::sort(sorted.begin(), sorted.end());
    QList<qint64> found;
    for (const RejectedRow &row : std::as_const(m_kept)) {
        found.append(row.row);
        QCOMPARE(row.values, "{\"n\":" + QByteArray::number(row.row) + ",\"name\":null}");
        QCOMPARE(row.key, u"n = %1"_s.arg(row.row));
        QVERIFY2(row.reason.contains(u"NOT NULL"), qPrintable(row.reason));
        QVERIFY(!row.code.isEmpty());
    }
    QCOMPARE(found, sorted);
    // The plain reference: what the destination would hold after a row-by-row load.
    m_f->sql(u"a.db"_s, {u"ATTACH '%1' AS b"_s.arg(m_f->path(u"b.db"_s)),
                         u"CREATE TABLE missing AS SELECT * FROM t WHERE name IS NOT NULL "
                         "EXCEPT SELECT * FROM b.t"_s,
                         u"CREATE TABLE extra AS SELECT * FROM b.t EXCEPT SELECT * FROM t"_s});
    QCOMPARE(m_f->rows(u"a.db"_s, u"SELECT count(*) FROM missing"_s), {u"0"_s});
    QCOMPARE(m_f->rows(u"a.db"_s, u"SELECT count(*) FROM extra"_s),
             QStringList{load == u"full" ? u"0"_s : u"1"_s});
}

void TestRejects::intoCsv()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t(n INTEGER, name TEXT)"_s,
                         u"INSERT INTO t VALUES(1, 'Müller'), (2, 'Łódź'), (3, 'x')"_s});
    CopyJob csv = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"out.csv"_s);
    csv.step.settings = {{u"reject_percent"_s, u"50"_s}, {u"encoding"_s, u"latin-1"_s}};
    COPY_OK(copy(csv));
    QCOMPARE(m_f->content(u"out.csv"_s), "n,name\n1,M\xfcller\n3,x\n");
    QCOMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.first().values, R"({"n":2,"name":"Łódź"})");
}

void TestRejects::withoutAPolicyNothingChanges()
{
    source(100, {7});
    CopyJob strict = job();
    strict.step.settings.clear();
    const auto outcome = copy(strict);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Data);
    QVERIFY(m_kept.isEmpty());
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM t"_s), {u"old"_s});
}

void TestRejects::beyondTheRows()
{
    source(20'000, {5, 600, 12'000});
    CopyJob three = job();
    three.step.settings = {{u"reject_rows"_s, u"3"_s}};
    COPY_OK(copy(three));
    m_f->sql(u"b.db"_s, {u"DELETE FROM t"_s, u"INSERT INTO t VALUES(-1, 'old')"_s});
    CopyJob two = job();
    two.step.settings = {{u"reject_rows"_s, u"2"_s}};
    const auto outcome = copy(two);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Data);
    QVERIFY2(outcome.error().cause.contains(u"NOT NULL"), qPrintable(outcome.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM t"_s), {u"old"_s});
    QCOMPARE(m_kept.size(), 3); // what was found helps to repair
}

void TestRejects::beyondTheShare_data()
{
    QTest::addColumn<QString>("percent");
    QTest::addColumn<bool>("passes");
    QTest::newRow("exactly the share") << u"2"_s << true;
    QTest::newRow("more") << u"1.99"_s << false;
    QTest::newRow("everything may go") << u"100"_s << true;
}

void TestRejects::beyondTheShare()
{
    QFETCH(const QString, percent);
    source(100, {50, 100});
    CopyJob some = job();
    some.step.settings = {{u"reject_percent"_s, percent}};
    QTEST(copy(some).ok(), "passes");
    // A query's rows are not counted beforehand: judged at the end.
    some = job();
    some.step.settings = {{u"reject_percent"_s, percent}};
    some.step.source = {.query = u"SELECT * FROM t"_s};
    QTEST(copy(some).ok(), "passes");
}

void TestRejects::aSinkThatFailsEndsTheLoad()
{
    source(10, {5});
    m_sinkFails = true;
    const auto outcome = copy(job());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Audit);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM t"_s), {u"old"_s});
}

void TestRejects::valuesComeBack()
{
    TableShape shape;
    const auto add = [&](ValueKind kind) {
        shape.columns.append({.name = u"c\"%1"_s.arg(shape.columns.size()), .value = {.kind = kind}});
    };
    for (const ValueKind kind : {ValueKind::Any, ValueKind::Date, ValueKind::Time, ValueKind::Timestamp,
                                 ValueKind::Instant, ValueKind::Float64})
        add(kind);
    const int columns = int(shape.columns.size());
    const QList<qint64> integers{0,
                                 -1,
                                 std::numeric_limits<qint64>::min(),
                                 std::numeric_limits<qint64>::max(),
                                 19'000,
                                 (1LL << 53) + 1};
    const QList<double> reals{0.0, -0.0, 1.0, 1.5, 1e-7, 1e300, 5e-324, HUGE_VAL, -HUGE_VAL, 0.1};
    const std::vector<std::string> texts{
        "", "NULL", "a\"b\\c\n\t", std::string("n\0l", 3), "Müller 😀", "\xff\xfe bad", "{\"real\":\"1\"}"};
    ColumnBatch batch;
    batch.reset(columns, 1);
    const auto row = [&](auto set) {
        for (int column = 0; column < columns; ++column)
            set(column);
        batch.endRow();
    };
    row([&](int column) { batch.setNull(column); });
    for (const qint64 value : integers)
        row([&](int column) { batch.setInteger(column, value); });
    for (const double value : reals)
        row([&](int column) { batch.setReal(column, value); });
    for (const std::string &text : texts) {
        row([&](int column) { batch.setText(column, text); });
        row([&](int column) { batch.setBlob(column, text); });
    }
    ColumnBatch back;
    back.reset(columns, 1);
    for (qsizetype i = 0; i < batch.rows(); ++i) {
        const QByteArray json = rowToJson(shape, batch, i);
        COPY_OK(appendJsonRow(shape, json, 0, back));
        for (int column = 0; column < columns; ++column) {
            QVERIFY2(back.type(column, i) == batch.type(column, i), json.constData());
            if (batch.type(column, i) == CellType::Integer)
                QCOMPARE(back.integer(column, i), batch.integer(column, i));
            else if (batch.type(column, i) == CellType::Real)
                QCOMPARE(std::bit_cast<quint64>(back.real(column, i)),
                         std::bit_cast<quint64>(batch.real(column, i)));
            else if (batch.type(column, i) != CellType::Null)
                QVERIFY2(back.bytes(column, i) == batch.bytes(column, i), json.constData());
        }
    }
}

void TestRejects::resubmission()
{
    source(100, {7, 8, 9});
    COPY_OK(copy(job()));
    QList<RejectedRow> rejected = m_kept;
    QCOMPARE(rejected.size(), 3);
    m_f->sql(u"b.db"_s,
             {u"CREATE TABLE u(n INTEGER PRIMARY KEY, name TEXT, CHECK(n <> 8))"_s,
              u"INSERT INTO u SELECT * FROM t"_s, u"DROP TABLE t"_s, u"ALTER TABLE u RENAME TO t"_s});
    CopyJob again = job();
    again.identity.part = u"rejects 1"_s;
    again.resubmission = Resubmission{u"1"_s, rejected};
    const auto outcome = copy(again);
    COPY_OK(outcome);
    QCOMPARE(outcome->rowsRead, 3);
    QCOMPARE(outcome->rowsWritten, 2);
    QCOMPARE(outcome->rowsRejected, 1);
    QCOMPARE(m_kept.first().key, u"n = 8"_s);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t"_s), {u"99"_s});
    // Done once more under the same identity it is adopted, not added.
    again.identity.fence += 1;
    const auto adopted = copy(again);
    COPY_OK(adopted);
    QVERIFY(adopted->adopted);
    QCOMPARE(adopted->adoptedFrom, again.identity.attempt);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t"_s), {u"99"_s});
}

QTEST_GUILESS_MAIN(TestRejects)
#include "tst_rejects.moc"
