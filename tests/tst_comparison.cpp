// SPDX-License-Identifier: Apache-2.0
// Source against destination of steps that change what they load on its way.
#include "models/transfer/comparison.h"
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

using Outcome = StepComparison::Outcome;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comparesProjectedColumns();
    void castsAreComparedAsWhatTheyBecome();
    void refusedRowsAreNoEquality();
    void snapshotsLeaveTheirTimeOut();
    void generatedColumnsAreNotLoaded();
    void aBadColumnListIsAnError();
    void stops();

private:
    CopyJob job(const QMap<QString, QString> &settings, const QString &load = u"full"_s)
    {
        CopyJob made = m_f->job(u"sqlite"_s, u"a.db/s"_s, u"sqlite"_s, u"b.db/t"_s, load);
        made.step.settings = settings;
        return made;
    }
    static Result<StepComparison> compare(const CopyJob &job, std::stop_token stop = {})
    {
        return compareStep({.step = job.step,
                            .source = job.source,
                            .destination = job.destination,
                            .ranges = true,
                            .stop = std::move(stop)});
    }
    static QString ranges(const StepComparison &step)
    {
        QStringList texts;
        for (const KeyRange &range : step.ranges)
            texts += u"%1:%2-%3"_s.arg(int(range.kind)).arg(range.from, range.to);
        return texts.join(u' ');
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestComparison::init()
{
    m_f = std::make_unique<CopyFixture>();
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (id INTEGER PRIMARY KEY, name TEXT, amount TEXT, secret TEXT)"_s,
                         u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<100) "
                         "INSERT INTO s SELECT i, 'n' || i, i || '.50', 'x' || i FROM c"_s});
}

void TestComparison::comparesProjectedColumns()
{
    const CopyJob renamed =
        job({{u"columns"_s, u"id, name as customer, 'crm' as origin"_s}, {u"where"_s, u"id <= 50"_s}});
    COPY_OK(m_f->copy(renamed));
    // What is not loaded does not count.
    m_f->sql(u"a.db"_s, {u"UPDATE s SET secret = 'other'"_s});
    auto compared = compare(renamed);
    COPY_OK(compared);
    QVERIFY2(compared->outcome == Outcome::Equal, qPrintable(ranges(*compared)));
    QCOMPARE(compared->source.rows, 50);
    QCOMPARE(compared->source.digest.size(), 32);

    m_f->sql(u"b.db"_s,
             {u"UPDATE t SET origin = 'erp' WHERE id = 7"_s, u"DELETE FROM t WHERE id IN (9, 10)"_s,
              u"UPDATE t SET customer = NULL WHERE id = 8"_s});
    compared = compare(renamed);
    COPY_OK(compared);
    QVERIFY(compared->outcome == Outcome::Different);
    QCOMPARE(ranges(*compared), u"0:9-10 2:7-8"_s);
}

void TestComparison::castsAreComparedAsWhatTheyBecome()
{
    const CopyJob cast = job({{u"columns"_s, u"id:text as code, amount:decimal(9,2) as amount"_s}});
    COPY_OK(m_f->copy(cast));
    auto compared = compare(cast);
    COPY_OK(compared);
    QVERIFY2(compared->outcome == Outcome::Equal, qPrintable(compared->reason));
    m_f->sql(u"b.db"_s, {u"UPDATE t SET code = 'x7' WHERE code = '7'"_s});
    compared = compare(cast);
    COPY_OK(compared);
    QVERIFY(compared->outcome == Outcome::Different);
}

void TestComparison::refusedRowsAreNoEquality()
{
    const CopyJob cast =
        job({{u"columns"_s, u"id, name:integer as number"_s}, {u"reject_percent"_s, u"100"_s}});
    m_f->sql(u"a.db"_s, {u"UPDATE s SET name = id WHERE id <> 3"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id INTEGER, number INTEGER)"_s});
    m_f->sql(u"b.db"_s, {u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<100) "
                         "INSERT INTO t SELECT i, i FROM c WHERE i <> 3"_s});
    auto compared = compare(cast);
    COPY_OK(compared);
    QVERIFY(compared->outcome == Outcome::Different);
    QVERIFY2(compared->reason.startsWith(u"1 row"), qPrintable(compared->reason));
    m_f->sql(u"a.db"_s, {u"DELETE FROM s WHERE id = 3"_s});
    compared = compare(cast);
    COPY_OK(compared);
    QVERIFY(compared->outcome == Outcome::Equal);
}

void TestComparison::snapshotsLeaveTheirTimeOut()
{
    const CopyJob snapshot = job({{u"snapshot_column"_s, u"seen"_s}}, u"snapshot"_s);
    COPY_OK(m_f->copy(snapshot));
    QVERIFY(!m_f->rows(u"b.db"_s, u"SELECT seen FROM t LIMIT 1"_s).isEmpty());
    auto compared = compare(snapshot);
    COPY_OK(compared);
    QVERIFY2(compared->outcome == Outcome::Equal, qPrintable(compared->reason));
    m_f->sql(u"b.db"_s, {u"UPDATE t SET name = 'x' WHERE id = 99"_s});
    compared = compare(snapshot);
    COPY_OK(compared);
    QVERIFY(compared->outcome == Outcome::Different);
    QCOMPARE(ranges(*compared), u"2:99-99"_s);
}

void TestComparison::generatedColumnsAreNotLoaded()
{
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, amount TEXT, "
                         "secret TEXT GENERATED ALWAYS AS ('hidden') STORED)"_s});
    const CopyJob plain = job({{u"create"_s, u"none"_s}});
    COPY_OK(m_f->copy(plain));
    const auto compared = compare(plain);
    COPY_OK(compared);
    QVERIFY2(compared->outcome == Outcome::Equal, qPrintable(ranges(*compared)));
}

void TestComparison::aBadColumnListIsAnError()
{
    COPY_OK(m_f->copy(job({})));
    QCOMPARE(compare(job({{u"columns"_s, u"id as"_s}})).error().kind, ErrorKind::Definition);
    QCOMPARE(compare(job({{u"columns"_s, u"nowhere"_s}})).error().kind, ErrorKind::Source);
}

void TestComparison::stops()
{
    CopyJob endless = job({});
    COPY_OK(m_f->copy(endless));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(compare(endless, stop.get_token()).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
