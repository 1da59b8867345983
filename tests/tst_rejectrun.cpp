// SPDX-License-Identifier: Apache-2.0
// Rejected rows through the real program: kept, listed, loaded again after a repair, and lost by no kill.
#include "tests/support/copyfixture.h"
#include "tests/support/ctlprocess.h"

#include <QJsonArray>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestRejectRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keptListedAndLoadedAgain();
    void whatFailsAgainStaysRejected();
    void beyondTheLimitNothingIsLeft();
    void aKillLosesNone();
    void verifyTellsWhichKeysDiffer();

private:
    CtlResult on(const QStringList &arguments)
    {
        return CtlProcess::run(m_f->path(u"audit.db"_s), arguments);
    }
    QString audit(const QString &query) { return m_f->rows(u"audit.db"_s, query).join(u';'); }
    QString target(const QString &query) { return m_f->rows(u"target.db"_s, query).join(u';'); }
    QJsonArray rejects() { return on({u"rejects"_s, u"1"_s, u"--json"_s}).json()[u"rejects"_s].toArray(); }
    /// The destination's constraint goes.
    void repair(const QString &check);
    void define(const QString &limit);

    std::unique_ptr<CopyFixture> m_f;
};

void TestRejectRun::init()
{
    m_f = std::make_unique<CopyFixture>();
    m_f->sql(u"source.db"_s,
             {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s,
              u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<1000) "
              "INSERT INTO t SELECT i, CASE WHEN i IN (7, 500, 1000) THEN NULL ELSE 'n' || i END FROM c"_s});
    m_f->sql(u"target.db"_s, {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s});
    define(u"10"_s);
}

void TestRejectRun::define(const QString &limit)
{
    m_f->file(u"definition.yaml"_s, R"(godwit: 1
connections:
  old: {kind: sqlite, path: source.db}
  new: {kind: sqlite, path: target.db}
processes:
  - id: 1
    name: Load
    steps:
      - id: 5
        name: People
        description: Loads people.
        kind: copy
        source: {connection: old, object: t}
        destination: {connection: new, object: t}
        load: full
        settings: {reject_rows: ")" + limit.toUtf8() +
                                        "\"}\n");
    const CtlResult imported = on({u"import"_s, m_f->path(u"definition.yaml"_s), u"--create"_s});
    QVERIFY2(imported.code == 0, qPrintable(imported.text()));
}

void TestRejectRun::repair(const QString &check)
{
    m_f->sql(u"target.db"_s,
             {u"CREATE TABLE u(id INTEGER PRIMARY KEY, name TEXT%1)"_s.arg(check),
              u"INSERT INTO u SELECT * FROM t"_s, u"DROP TABLE t"_s, u"ALTER TABLE u RENAME TO t"_s});
}

void TestRejectRun::keptListedAndLoadedAgain()
{
    CtlResult run = on({u"run"_s, u"1"_s});
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    QCOMPARE(target(u"SELECT count(*) FROM t"_s), u"997"_s);
    QVERIFY(audit(u"SELECT Description FROM ETL_STEP_RUN_STATUS"_s).startsWith(u"Loads people. 3 row"));
    QCOMPARE(audit(u"SELECT rows_rejected FROM GODWIT_ATTEMPT"_s), u"3"_s);
    QCOMPARE(rejects().size(), 3);
    QCOMPARE(rejects()[1][u"row"_s].toInt(), 500);
    QCOMPARE(rejects()[1][u"values"_s], QJsonValue(QJsonObject{{u"id"_s, 500}, {u"name"_s, QJsonValue()}}));
    const CtlResult csv = on({u"rejects"_s, u"1"_s, u"5"_s, u"--csv"_s});
    QCOMPARE(csv.out.count(u'\n'), 4);

    repair({});
    const QStringList again{u"rerun"_s, u"1"_s, u"--step"_s, u"5"_s, u"--rejected"_s};
    const CtlResult preview = on(again + QStringList{u"--dry-run"_s});
    QVERIFY2(preview.out.contains(u"3 rejected row"), qPrintable(preview.text()));
    run = on(again);
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    QCOMPARE(target(u"SELECT count(*) FROM t"_s), u"1000"_s);
    QVERIFY(audit(u"SELECT Description FROM ETL_STEP_RUN_STATUS ORDER BY start_Datetime DESC LIMIT 1"_s)
                .startsWith(u"3 rejected row"));
    QCOMPARE(audit(u"SELECT count(*) FROM GODWIT_REJECT WHERE resubmitted_attempt IS NULL"_s), u"0"_s);
    // Nothing waits any more, and nothing comes twice.
    run = on(again);
    QVERIFY2(run.code == 0 && run.out.contains(u"Nothing is left to run"), qPrintable(run.text()));
    QCOMPARE(target(u"SELECT count(*) FROM t"_s), u"1000"_s);
    const CtlResult verified = on({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
    QCOMPARE(on({u"status"_s, u"--json"_s}).json()[u"processes"_s][0][u"state"_s].toString(), u"succeeded"_s);
}

void TestRejectRun::whatFailsAgainStaysRejected()
{
    QCOMPARE(on({u"run"_s, u"1"_s}).code, 0);
    repair(u" CHECK(id <> 500)"_s);
    const CtlResult run = on({u"rerun"_s, u"1"_s, u"--rejected"_s});
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    QCOMPARE(target(u"SELECT count(*) FROM t"_s), u"999"_s);
    QCOMPARE(audit(u"SELECT row_key || ' ' || reason FROM GODWIT_REJECT WHERE resubmitted_attempt IS NULL"_s)
                 .left(8),
             u"id = 500"_s);
    QVERIFY(
        audit(u"SELECT reason FROM GODWIT_REJECT WHERE resubmitted_attempt IS NULL"_s).contains(u"CHECK"));
    QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
}

void TestRejectRun::beyondTheLimitNothingIsLeft()
{
    define(u"2"_s);
    m_f->sql(u"target.db"_s, {u"INSERT INTO t VALUES(-1, 'old')"_s});
    const CtlResult run = on({u"run"_s, u"1"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.text().contains(u"More rows are refused than the step may reject"), qPrintable(run.text()));
    QCOMPARE(target(u"SELECT name FROM t"_s), u"old"_s);
    QCOMPARE(on({u"rerun"_s, u"1"_s, u"--rejected"_s}).code, 1);
    QCOMPARE(audit(u"SELECT count(*) FROM GODWIT_RUN"_s), u"1"_s);
}

/// The worst moment: the destination has committed, the audit database does not know it yet.
void TestRejectRun::aKillLosesNone()
{
    m_f->sql(u"audit.db"_s, {u"CREATE TRIGGER nobody BEFORE UPDATE OF outcome ON GODWIT_ATTEMPT "
                             "BEGIN SELECT RAISE(ABORT, 'not now'); END"_s});
    CtlProcess process(m_f->path(u"audit.db"_s));
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(target(u"SELECT count(*) FROM sqlite_master WHERE name='GODWIT_LEDGER'"_s),
                              u"1"_s, 60'000);
    QVERIFY(process.kill());
    m_f->sql(u"audit.db"_s, {u"DROP TRIGGER nobody"_s});
    QCOMPARE(audit(u"SELECT count(*) FROM GODWIT_ATTEMPT WHERE outcome IS NULL"_s), u"1"_s);

    const CtlResult rerun = on({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(audit(u"SELECT rows_rejected FROM GODWIT_ATTEMPT WHERE outcome='succeeded'"_s), u"3"_s);
    QCOMPARE(audit(u"SELECT count(*) FROM GODWIT_REJECT j JOIN GODWIT_ATTEMPT a ON a.attempt_id=j.attempt_id "
                   "WHERE a.outcome='succeeded'"_s),
             u"3"_s);
    QCOMPARE(rejects().size(), 3);
    repair({});
    QCOMPARE(on({u"rerun"_s, u"1"_s, u"--rejected"_s}).code, 0);
    QCOMPARE(target(u"SELECT count(*) FROM t"_s), u"1000"_s);
    QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
}

void TestRejectRun::verifyTellsWhichKeysDiffer()
{
    repair({});
    QCOMPARE(on({u"run"_s, u"1"_s}).code, 0);
    CtlResult verified = on({u"verify"_s, u"1"_s});
    QVERIFY2(verified.code == 0 && verified.out.contains(u"equal"), qPrintable(verified.text()));
    m_f->sql(u"target.db"_s,
             {u"DELETE FROM t WHERE id BETWEEN 10 AND 19 OR id=30"_s, u"UPDATE t SET name='x' WHERE id=40"_s,
              u"INSERT INTO t VALUES(2000, 'new')"_s});
    QCOMPARE(on({u"verify"_s, u"1"_s}).code, 1);
    verified = on({u"verify"_s, u"1"_s, u"5"_s, u"--ranges"_s, u"--json"_s});
    QCOMPARE(verified.code, 1);
    const QJsonObject step = verified.json()[u"steps"_s][0].toObject();
    QCOMPARE(step[u"missing"_s].toInt(), 11);
    QCOMPARE(step[u"source"_s][u"rows"_s].toInt(), 1000);
    QCOMPARE(step[u"destination"_s][u"rows"_s].toInt(), 990);
    QStringList ranges;
    for (const QJsonValue &range : step[u"ranges"_s].toArray()) {
        ranges.append(range[u"kind"_s].toString() + u' ' + range[u"from"_s].toString() + u'-' +
                      range[u"to"_s].toString());
    }
    QCOMPARE(ranges, (QStringList{u"missing 10-19"_s, u"missing 30-30"_s, u"extra 2000-2000"_s,
                                  u"different 40-40"_s}));
    QCOMPARE(audit(u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='verified'"_s), u"3"_s);
    QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
    QCOMPARE(on({u"verify"_s, u"1"_s, u"99"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestRejectRun)
#include "tst_rejectrun.moc"
