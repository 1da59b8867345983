// SPDX-License-Identifier: Apache-2.0
#include "models/audit/invariants.h"
#include "tests/support/auditfixture.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QFile>
#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int steps = 20;
constexpr int runs = 5; ///< each 2 events of the run and 2 of every step: 210

/// What somebody does to the tables behind Godwit's back, and what the finding must name at least.
struct Tampering
{
    QString text;
    QStringList statements;
    QStringList places; ///< one of them
};

} // namespace

/// Each event and each row of ours of a history of 210 events is changed, deleted, doubled and moved:
/// `audit verify` finds every one, and names the right place. GODWIT_TAMPER=all: every row with every edit;
/// else one in twenty-one.
class TestTamper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void untouched();
    void events();
    void auditRows();
    void companions();
    void cleanupTestCase();

private:
    QString audit() const { return m_folder.filePath(u"audit.db"_s); }
    static int stride() { return qEnvironmentVariable("GODWIT_TAMPER") == u"all"_s ? 1 : 21; }
    QList<Row> rows(const QString &sql) const
    {
        Connection connection = must(openAudit(audit(), ConnectionSpec::Access::ReadOnly));
        return must(connection.select(sql));
    }
    QStringList violations() const
    {
        Connection connection = must(openAudit(audit()));
        QStringList all;
        for (const InvariantResult &result : must(verifyAudit(connection)))
            all += result.violations;
        return all;
    }
    void isFound(const Tampering &tampering);
    void eachRowOf(const QString &table, const QString &ours, const QStringList &columns, int nth);

    QTemporaryDir m_folder;
    QByteArray m_whole;
    int m_done = 0;
};

void TestTamper::initTestCase()
{
    QString text = u"godwit: 1\nconnections:\n  work: { kind: sqlite, path: work.db }\n"
                   "processes:\n  - id: 1\n    name: Watched\n    max_parallel: 1\n    steps:\n"_s;
    for (int id = 1; id <= steps; ++id) {
        text += u"      - { id: s%1, kind: sql, connection: work, description: What %1 is for, script: "
                "\"UPDATE t SET x = x + 1\" }\n"_s.arg(id);
    }
    QFile file(m_folder.filePath(u"definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();
    executeOn(m_folder.filePath(u"work.db"_s), {u"CREATE TABLE t(x)"_s, u"INSERT INTO t VALUES(1)"_s});
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    for (int i = 0; i < runs; ++i) {
        const CtlResult run = CtlProcess::run(audit(), {u"run"_s, u"1"_s});
        QVERIFY2(run.code == 0, qPrintable(run.text()));
    }
    QFile whole(audit());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    m_whole = whole.readAll();
}

void TestTamper::untouched()
{
    QCOMPARE(violations(), QStringList());
    QVERIFY(rows(u"SELECT sequence FROM GODWIT_EVENT"_s).size() >= 200);
}

void TestTamper::isFound(const Tampering &tampering)
{
    QFile file(audit());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_whole) == m_whole.size());
    file.close();
    executeOn(audit(), tampering.statements);
    const QStringList found = violations();
    ++m_done;
    const QString said = tampering.text + u'\n' + tampering.statements.join(u'\n') + u"\nfound: "_s +
                         found.mid(0, 6).join(u'\n');
    QVERIFY2(!found.isEmpty(), qPrintable(said));
    const bool named = std::any_of(found.begin(), found.end(), [&](const QString &violation) {
        return std::any_of(tampering.places.begin(), tampering.places.end(),
                           [&](const QString &place) { return violation.contains(place); });
    });
    QVERIFY2(named,
             qPrintable(u"expected a word about "_s + tampering.places.join(u" or "_s) + u": "_s + said));
}

void TestTamper::events()
{
    const QStringList columns = {u"at"_s,     u"process_id"_s, u"step_id"_s,   u"run_id"_s, u"attempt_id"_s,
                                 u"kind"_s,   u"operator"_s,   u"os_user"_s,   u"host"_s,   u"db_user"_s,
                                 u"reason"_s, u"detail"_s,     u"prev_hash"_s, u"hash"_s};
    const QList<Row> all =
        rows(u"SELECT sequence FROM GODWIT_EVENT WHERE process_id='1' ORDER BY sequence"_s);
    for (qsizetype i = 0; i < all.size(); i += stride()) {
        const QString at = all[i].text(0);
        const bool last = i + 1 == all.size();
        const QString next = last ? QString() : all[i + 1].text(0);
        const QStringList here{u"event %1 "_s.arg(at), u"Event %1 "_s.arg(at)};
        const QStringList behind = last ? QStringList{u"last events of process 1"_s}
                                        : QStringList{u"event %1 "_s.arg(next), u"Event %1 "_s.arg(next)};
        const QString column = columns.at(i / stride() % columns.size());
        isFound({u"changed "_s + column,
                 {u"UPDATE GODWIT_EVENT SET %1 = %1 || 'x' WHERE sequence=%2"_s.arg(column, at)},
                 here});
        isFound({u"deleted"_s, {u"DELETE FROM GODWIT_EVENT WHERE sequence="_s + at}, behind});
        // An event that never was, between this one and the next; what follows makes room.
        isFound(
            {u"inserted"_s,
             {u"UPDATE GODWIT_EVENT SET sequence=-sequence-1 WHERE sequence>"_s + at,
              u"UPDATE GODWIT_EVENT SET sequence=-sequence WHERE sequence<0"_s,
              u"INSERT INTO GODWIT_EVENT SELECT sequence+1, at, process_id, step_id, run_id, attempt_id, "
              "'note', operator, os_user, host, db_user, reason, detail, hash, prev_hash FROM GODWIT_EVENT "
              "WHERE sequence="_s +
                  at},
             {u"vent %1 "_s.arg(at.toInt() + 1)}});
        if (!last) {
            isFound({u"moved behind the next"_s,
                     {u"UPDATE GODWIT_EVENT SET sequence=-1 WHERE sequence="_s + at,
                      u"UPDATE GODWIT_EVENT SET sequence=%1 WHERE sequence=%2"_s.arg(at, next),
                      u"UPDATE GODWIT_EVENT SET sequence=%1 WHERE sequence=-1"_s.arg(next)},
                     here});
        }
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTamper::eachRowOf(const QString &table, const QString &ours, const QStringList &columns, int nth)
{
    const bool ofSteps = ours.contains(u"step_id"_s, Qt::CaseInsensitive);
    const QList<Row> all =
        rows(u"SELECT rowid, %1 FROM %2 WHERE Process_id='1' ORDER BY rowid"_s.arg(ours, table));
    QVERIFY(!all.isEmpty());
    for (qsizetype i = 0; i < all.size(); i += nth) {
        const QString at = u" WHERE rowid="_s + all[i].text(0);
        const QStringList places{ofSteps ? u"step %1 "_s.arg(all[i].text(1)) : all[i].text(1),
                                 ofSteps ? u"Step %1 "_s.arg(all[i].text(1)) : all[i].text(1)};
        for (const QString &column : columns) {
            isFound(
                {u"changed %1.%2"_s.arg(table, column),
                 {u"UPDATE %1 SET %2 = CASE WHEN typeof(%2) = 'integer' THEN %2 + 1 WHEN %2 IS NULL THEN 'x' "
                  "ELSE %2 || '1' END"_s.arg(table, column) +
                  at},
                 places});
            if (QTest::currentTestFailed())
                return;
        }
        isFound({u"deleted from "_s + table, {u"DELETE FROM "_s + table + at}, places});
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTamper::auditRows()
{
    eachRowOf(u"ETL_STEP_RUN_STATUS"_s, u"Step_id"_s,
              {u"Step_id"_s, u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s,
               u"Description"_s},
              stride());
    if (QTest::currentTestFailed())
        return;
    eachRowOf(u"ETL_RUN_STATUS"_s, u"start_Datetime"_s,
              {u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s, u"Description"_s}, 1);
    // A second row with the start of one of ours.
    for (const Row &row : rows(u"SELECT rowid, Step_id FROM ETL_STEP_RUN_STATUS WHERE rowid % 40 = 1"_s)) {
        isFound({u"doubled"_s,
                 {u"INSERT INTO ETL_STEP_RUN_STATUS SELECT * FROM ETL_STEP_RUN_STATUS WHERE rowid="_s +
                  row.text(0)},
                 {u"step %1 "_s.arg(row.text(1)), u"Step %1 "_s.arg(row.text(1))}});
    }
}

void TestTamper::companions()
{
    eachRowOf(u"GODWIT_ATTEMPT"_s, u"step_id"_s,
              {u"outcome"_s, u"started"_s, u"number"_s, u"fence"_s, u"rows_read"_s, u"rows_written"_s,
               u"rows_rejected"_s},
              stride());
    if (QTest::currentTestFailed())
        return;
    eachRowOf(u"GODWIT_RUN"_s, u"started"_s,
              {u"outcome"_s, u"started"_s, u"cycle"_s, u"\"trigger\""_s, u"operator"_s, u"os_user"_s,
               u"host"_s, u"reason"_s},
              1);
}

void TestTamper::cleanupTestCase() { qInfo("%d edits, each found and placed", m_done); }

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_tamper.moc"
