// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditfeed.h"
#include "models/database/transaction.h"
#include "tests/support/auditfixture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// What a listener knows after applying every message: the same as the model does.
class Listener : public QObject
{
public:
    explicit Listener(AuditFeed &feed) { connect(&feed, &AuditFeed::changed, this, &Listener::apply); }

    void apply(const AuditChanges &changes)
    {
        ++messages;
        largest = std::max(largest, changes.steps.size());
        ended |= changes.initialEnd;
        for (const ProcessStatus &process : changes.processes)
            processes.insert(process.id, process);
        for (const StepStatus &step : changes.steps)
            steps.insert(step.key, step);
        for (const StepStatus &step : changes.steps)
            told.insert(step.key.process);
        for (const StepKey &key : changes.removedSteps)
            steps.remove(key);
        for (const ProcessId &id : changes.removedProcesses) {
            processes.remove(id);
            steps.removeIf([&](const auto &entry) { return entry.key().process == id; });
        }
    }

    QHash<ProcessId, ProcessStatus> processes;
    QHash<StepKey, StepStatus> steps;
    QSet<ProcessId> told; ///< whose steps any message named
    int messages = 0;
    qsizetype largest = 0;
    bool ended = false;
};

} // namespace

class TestAuditFeed : public QObject
{
    Q_OBJECT
private slots:
    void rowsOfOthersShowUp()
    {
        const AuditFixture fixture;
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        feed.start();
        QTRY_VERIFY(listener.ended);
        QCOMPARE(listener.steps.size(), 1);
        const StepKey one{ProcessId(u"4"_s), StepId(u"1"_s)};
        const StepKey other{ProcessId(u"77"_s), StepId(u"load"_s)};

        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Running"_s, u"2026-01-01 12:00:00"_s);
        foreignStepRow(fixture, u"77"_s, u"load"_s, u"Failed"_s, u"2026-01-01 12:00:00"_s);
        QTRY_VERIFY(listener.steps.contains(other));
        QCOMPARE(listener.steps.value(one).state, RunState::Running);
        QVERIFY(listener.steps.value(one).external);

        // In place, with an older time, and deleted: what cursors by time or row id would miss.
        Connection connection = fixture.open();
        must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='OK' WHERE Process_id='4'"_s));
        QTRY_COMPARE(listener.steps.value(one).state, RunState::Succeeded);
        foreignStepRow(fixture, u"77"_s, u"late"_s, u"Failed"_s, u"2001-01-01 12:00:00"_s);
        QTRY_VERIFY(listener.steps.contains({ProcessId(u"77"_s), StepId(u"late"_s)}));
        must(connection.execute(u"DELETE FROM ETL_STEP_RUN_STATUS WHERE Process_id='77'"_s));
        QTRY_VERIFY(!listener.processes.contains(ProcessId(u"77"_s)));
        QVERIFY(!listener.steps.contains(other));
    }

    void messagesStaySmall()
    {
        const AuditFixture fixture;
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        feed.start();
        QTRY_VERIFY(listener.ended);
        Connection connection = fixture.open();
        for (int part = 0; part < 10; ++part) {
            QStringList rows;
            for (int i = part * 1000; i < (part + 1) * 1000; ++i)
                rows += u"('s%1', '%2', 'Success', '2026-01-01T12:00:00Z', NULL, '')"_s.arg(i).arg(i % 20);
            must(connection.execute(u"INSERT INTO ETL_STEP_RUN_STATUS VALUES "_s + rows.join(u", ")));
        }
        QTRY_COMPARE_WITH_TIMEOUT(listener.steps.size(), 10'000, 60'000);
        QVERIFY(listener.largest <= 1000);
    }

    void nothingIsSaidWhileNothingChanges()
    {
        const AuditFixture fixture;
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        feed.start();
        QTRY_VERIFY(listener.ended);
        const int messages = listener.messages;
        feed.refresh();
        QCOMPARE(listener.messages, messages);
    }

    void aRandomSequenceEndsInTheTruth()
    {
        const AuditFixture fixture;
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        feed.start();
        QTRY_VERIFY(listener.ended);
        const auto seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        Connection connection = fixture.open();
        const QStringList words = {u"Success"_s, u"Failed"_s, u"Running"_s, u"odd"_s};
        for (int i = 0; i < 400; ++i) {
            const QString process = QString::number(random.bounded(5));
            const QString step = QString::number(random.bounded(8));
            const QString word = words.at(random.bounded(words.size()));
            switch (random.bounded(5)) {
            case 0:
                must(connection.execute(
                    u"UPDATE ETL_STEP_RUN_STATUS SET Status=? WHERE Process_id=? AND Step_id=?"_s,
                    {word, process, step}));
                break;
            case 1:
                must(connection.execute(u"DELETE FROM ETL_STEP_RUN_STATUS WHERE Process_id=? AND Step_id=?"_s,
                                        {process, step}));
                break;
            case 2:
                fixture.import(definitionOf(fixture, process, {sqlStep(process, step, u"SELECT 1"_s)}));
                break;
            default:
                foreignStepRow(fixture, process, step, word,
                               u"2026-01-01T12:00:%1Z"_s.arg(i % 60, 2, 10, QChar(u'0')));
            }
            if (i % 20 == 0)
                QTest::qWait(1);
        }
        const auto truth = [&fixture, &connection] {
            QHash<StepKey, StepStatus> steps;
            for (const ProcessId &id : must(knownProcesses(connection))) {
                for (const StepStatus &step : fixture.status(id.text()).steps)
                    steps.insert(step.key, step);
            }
            return steps;
        };
        const auto expected = truth();
        QTRY_VERIFY(listener.steps == expected);
    }

    void aLostConnectionIsSaidAndCaughtUpWith()
    {
        if (auditIsFile())
            QSKIP("a file has no connection that can be cut");
        const AuditFixture fixture;
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
        foreignStepRow(fixture, u"77"_s, u"gone"_s, u"Failed"_s, u"2026-01-01 12:00:00"_s);
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        QSignalSpy lost(&feed, &AuditFeed::connectionLost);
        QSignalSpy found(&feed, &AuditFeed::connected);
        feed.start();
        QTRY_VERIFY(listener.ended);
        QCOMPARE(listener.steps.size(), 2);
        listener.told.clear();

        fixture.cutConnections(u"DELETE FROM ETL_STEP_RUN_STATUS WHERE Process_id='77'; "
                               "INSERT INTO ETL_STEP_RUN_STATUS VALUES('new', '78', 'OK', "
                               "'2026-01-01 12:00:00', NULL, '')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 20'000);
        QCOMPARE(lost.size(), 1);
        QTRY_VERIFY(listener.steps.contains({ProcessId(u"78"_s), StepId(u"new"_s)}));
        QTRY_VERIFY(!listener.processes.contains(ProcessId(u"77"_s)));
        QCOMPARE(listener.told,
                 QSet<ProcessId>{ProcessId(u"78"_s)}); // what had not changed was not told again
        foreignStepRow(fixture, u"78"_s, u"later"_s, u"OK"_s, u"2026-01-01 12:00:00"_s);
        QTRY_VERIFY(listener.steps.contains({ProcessId(u"78"_s), StepId(u"later"_s)}));
    }

    /// Two writers: the one that wrote first commits last. A reader that remembers the highest number misses
    /// it.
    void aRowCommittedLateShows()
    {
        if (auditIsFile())
            QSKIP("there is one writer at a time");
        const AuditFixture fixture;
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        feed.start();
        QTRY_VERIFY(listener.ended);
        const auto write = [](Connection &connection, const QString &process) {
            must(connection.execute(u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('s', ?, 'OK', "
                                    "'2026-01-01 12:00:00', NULL, '')"_s,
                                    {process}));
        };
        Connection slow = fixture.open();
        Connection quick = fixture.open();
        Connection giver = fixture.open();
        Transaction late = must(Transaction::begin(slow));
        write(slow, u"late"_s);
        {
            Transaction never = must(Transaction::begin(giver));
            write(giver, u"never"_s);
        }
        write(quick, u"quick"_s);
        QTRY_VERIFY(listener.processes.contains(ProcessId(u"quick"_s)));
        // Another reader begins while the late one is still on its way.
        AuditFeed second(fixture.auditPath());
        Listener secondListener(second);
        second.start();
        QTRY_VERIFY(secondListener.ended);
        QVERIFY(!secondListener.processes.contains(ProcessId(u"late"_s)));
        must(late.commit());
        QTRY_VERIFY(listener.processes.contains(ProcessId(u"late"_s)));
        QTRY_VERIFY(secondListener.processes.contains(ProcessId(u"late"_s)));
        QVERIFY(!listener.processes.contains(ProcessId(u"never"_s)));
    }

    void aLostDatabaseIsSaidAndFoundAgain()
    {
        if (!auditIsFile())
            QSKIP("a file can be moved away");
        const AuditFixture fixture;
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
        const QString away = fixture.auditPath() + u".away"_s;
        QVERIFY(QFile::rename(fixture.auditPath(), away));
        AuditFeed feed(fixture.auditPath());
        Listener listener(feed);
        QSignalSpy lost(&feed, &AuditFeed::connectionLost);
        QSignalSpy found(&feed, &AuditFeed::connected);
        feed.start();
        QTRY_VERIFY(!lost.isEmpty());
        QVERIFY(lost.first().first().toString().contains(u"does not exist"_s));
        QVERIFY(QFile::rename(away, fixture.auditPath()));
        QTRY_COMPARE(found.size(), 1);
        QTRY_COMPARE(listener.steps.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAuditFeed)
#include "tst_auditfeed.moc"
