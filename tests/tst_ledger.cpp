// SPDX-License-Identifier: Apache-2.0
#include "models/database/connection.h"
#include "models/transfer/ledger.h"
#include "models/transfer/sqlite/sqlitesession.h"

#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestLedger : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysDiffer_data();
    void keysDiffer();
    void remembersAnEffect();
    void refusesAFenceThatIsNotHigher();
    void knowsTheLatestWatermark();

private:
    Connection open()
    {
        auto opened = Connection::open({.database = m_folder->filePath(u"d.db"_s),
                                        .access = ConnectionSpec::Access::Create,
                                        .role = ConnectionSpec::Role::Data});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        return std::move(*opened);
    }
    static LedgerEntry entry(int cycle, qint64 fence)
    {
        return {.installation = u"inst"_s,
                .step = {ProcessId(u"4"_s), StepId(u"2"_s)},
                .cycle = cycle,
                .attempt = AttemptId(u"attempt-%1"_s.arg(fence)),
                .fence = fence};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLedger::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestLedger::keysDiffer_data()
{
    QTest::addColumn<QString>("installation");
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("cycle");
    QTest::newRow("installation") << u"other"_s << u"4"_s << u"2"_s << 1;
    QTest::newRow("process") << u"inst"_s << u"5"_s << u"2"_s << 1;
    QTest::newRow("step") << u"inst"_s << u"4"_s << u"3"_s << 1;
    QTest::newRow("cycle") << u"inst"_s << u"4"_s << u"2"_s << 2;
    QTest::newRow("shifted") << u"inst"_s << u"42"_s << u""_s << 1;
    QTest::newRow("separator") << u"inst\",\"4"_s << u"2"_s << u""_s << 1;
}

void TestLedger::keysDiffer()
{
    QFETCH(QString, installation);
    QFETCH(QString, process);
    QFETCH(QString, step);
    QFETCH(int, cycle);
    LedgerEntry other{installation, {ProcessId(process), StepId(step)}, cycle, AttemptId(u"a"_s), 1};
    QVERIFY(other.idempotencyKey() != entry(1, 1).idempotencyKey());
    LedgerEntry again = entry(1, 9); // another attempt of the same step and cycle is the same effect
    QCOMPARE(again.idempotencyKey(), entry(1, 1).idempotencyKey());
}

void TestLedger::remembersAnEffect()
{
    Connection connection = open();
    SqliteSession session(connection);
    Ledger ledger(session);
    auto known = ledger.enter(entry(1, 1));
    QVERIFY(known.ok());
    QVERIFY(!*known);
    QVERIFY(ledger.record(entry(1, 1), {10, 9, 800, u"w"_s}).ok());
    known = ledger.enter(entry(1, 2)); // the attempt died before it could say so
    QVERIFY(known.ok());
    QVERIFY(*known);
    QCOMPARE((*known)->rowsRead, 10);
    QCOMPARE((*known)->rowsWritten, 9);
    QCOMPARE((*known)->bytes, 800);
    QCOMPARE((*known)->watermark, u"w"_s);
    QVERIFY(!ledger.record(entry(1, 2), {}).ok()); // one row per key
    const auto next = ledger.enter(entry(2, 3));
    QVERIFY(next.ok() && !*next);
}

void TestLedger::refusesAFenceThatIsNotHigher()
{
    Connection connection = open();
    SqliteSession session(connection);
    Ledger ledger(session);
    QVERIFY(ledger.enter(entry(1, 5)).ok());
    QVERIFY(ledger.record(entry(1, 5), {}).ok());
    for (const qint64 fence : {4, 5}) {
        const auto refused = ledger.enter(entry(2, fence));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Fenced);
    }
    QVERIFY(ledger.enter(entry(2, 6)).ok());
    LedgerEntry otherStep = entry(2, 1);
    otherStep.step.step = StepId(u"3"_s);
    QVERIFY(ledger.enter(otherStep).ok());
}

void TestLedger::knowsTheLatestWatermark()
{
    Connection connection = open();
    SqliteSession session(connection);
    Ledger ledger(session);
    QVERIFY(ledger.enter(entry(1, 1)).ok());
    QCOMPARE(*ledger.watermark(entry(1, 1)), QString());
    QVERIFY(ledger.record(entry(1, 1), {.watermark = u"10"_s}).ok());
    QVERIFY(ledger.record(entry(2, 2), {.watermark = u"9"_s}).ok());
    QCOMPARE(*ledger.watermark(entry(3, 3)), u"9"_s); // by fence, not by text
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
