// SPDX-License-Identifier: Apache-2.0
#include "models/audit/attemptstore.h"
#include "models/audit/invariants.h"
#include "models/audit/journalreplay.h"
#include "models/audit/recovery.h"
#include "models/audit/runstore.h"
#include "models/core/clock.h"
#include "models/database/dialect.h"
#include "tests/support/auditfixture.h"

#include <QDir>
#include <QTest>
#include <QThread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

/// What becomes of an outcome that only the journal of a runner knows. The folder is the account's own, as in
/// the programs; every test has another one.
class TestReplay : public QObject
{
    Q_OBJECT

    /// One step of two, claimed and ended; recorded or not; its runner is gone.
    struct Left
    {
        OpenRun run;
        OpenAttempt attempt;
    };
    static Left leave(const AuditFixture &fixture, bool recorded = false)
    {
        fixture.import(
            definitionOf(fixture, u"4"_s,
                         {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s), sqlStep(u"4"_s, u"2"_s, u"SELECT 1"_s)}));
        Connection connection = fixture.open();
        const Actor anna = Actor::current(u"anna"_s);
        const auto journal =
            must(Journal::open({fixture.auditPath(), must(installationId(connection)), anna}));
        JournalSlot slot = must(journal->reserve());
        const auto run = must(RunStore(connection, anna).begin({.process = ProcessId(u"4"_s)}));
        AttemptStore attempts(connection, anna);
        const auto attempt = must(attempts.claim(*run, run->steps.at(0)));
        must(slot.start(*attempt));
        const Ending ending{.state = RunState::Succeeded,
                            .description = u"done"_s,
                            .endedAt = bootTime(),
                            .notes = {u"look"_s}};
        must(slot.finish(ending));
        if (recorded)
            must(attempts.finish(*attempt, ending));
        return {*run, *attempt};
    }

    static void expire(const AuditFixture &fixture)
    {
        Connection connection = fixture.open();
        must(connection.execute(u"UPDATE GODWIT_LEASE SET lease_until='2000-01-01T00:00:00.000Z' "
                                "WHERE attempt_id IS NOT NULL"_s));
    }

    static qint64 events(const AuditFixture &fixture, const QString &kind)
    {
        Connection connection = fixture.open();
        return must(connection.selectOne(u"SELECT count(*) FROM GODWIT_EVENT WHERE kind=?"_s, {kind}))
            ->integer(0);
    }

    static QStringList broken(const AuditFixture &fixture)
    {
        Connection connection = fixture.open();
        QStringList ids;
        for (const InvariantResult &result : must(verifyAudit(connection))) {
            if (!result.holds())
                ids.append(result.id + u": "_s + result.violations.join(u' '));
        }
        return ids;
    }

private slots:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_state->path()));
    }

    void isRecordedOnceAndItsJournalVanishes()
    {
        const AuditFixture fixture;
        leave(fixture);
        QCOMPARE(fixture.states(u"4"_s), u"1 running, 2 pending"_s);
        const ReplayOutcome done = replayJournals(fixture.auditPath());
        QCOMPARE(done.recorded, 1);
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 pending"_s);
        QCOMPARE(events(fixture, u"finished"_s), 1);
        QCOMPARE(events(fixture, u"note"_s), 1);
        QVERIFY(!hasJournals());
        QCOMPARE(replayJournals(fixture.auditPath()).recorded, 0);
    }

    void keepsTheTimeOfItsEnd()
    {
        const AuditFixture fixture;
        leave(fixture);
        Connection connection = fixture.open();
        const QString now = u"SELECT "_s + connection.dialect().now();
        const QDateTime left = fromUtcText(must(connection.selectOne(now))->text(0));
        QThread::msleep(2500); // what is tested: it is recorded later
        QCOMPARE(replayJournals(fixture.auditPath()).recorded, 1);
        const auto row = must(connection.selectOne(
            u"SELECT start_Datetime, end_Datetime FROM ETL_STEP_RUN_STATUS WHERE Step_id='1'"_s));
        const QDateTime end = fromUtcText(row->text(1));
        QVERIFY2(end <= left.addMSecs(500), qPrintable(row->text(1)));
        QVERIFY(row->text(0) <= row->text(1));
        QCOMPARE(broken(fixture), QStringList());
    }

    void isNotSaidTwiceWhereTheCommitHadArrived()
    {
        const AuditFixture fixture;
        leave(fixture, true);
        QCOMPARE(replayJournals(fixture.auditPath()).recorded, 1);
        QCOMPARE(events(fixture, u"finished"_s), 1);
        QCOMPARE(events(fixture, u"late_outcome"_s), 0);
        QCOMPARE(events(fixture, u"note"_s), 1);
        QVERIFY(!hasJournals());
    }

    void aFencedOneStandsInTheTrailOnly()
    {
        const AuditFixture fixture;
        const Left left = leave(fixture);
        expire(fixture);
        {
            // Another machine: it knows nothing of the journal here.
            Connection connection = fixture.open();
            must(connection.execute(u"UPDATE GODWIT_LEASE SET attempt_id=NULL, owner=NULL"_s));
        }
        const ReplayOutcome done = replayJournals(fixture.auditPath());
        QCOMPARE(done.fenced, 1);
        QCOMPARE(events(fixture, u"late_outcome"_s), 1);
        QCOMPARE(events(fixture, u"finished"_s), 0);
        QVERIFY(!hasJournals());
        // Said again, it is found.
        Connection connection = fixture.open();
        const auto again =
            AttemptStore(connection, Actor::current()).finish(left.attempt, {.state = RunState::Succeeded});
        QVERIFY(!again && again.error().kind == ErrorKind::Fenced);
        QCOMPARE(events(fixture, u"late_outcome"_s), 1);
    }

    void nobodyHereTakesItForDead()
    {
        const AuditFixture fixture;
        leave(fixture);
        expire(fixture);
        const StepStatus step = fixture.status(u"4"_s).steps.first();
        QCOMPARE(step.state, RunState::Running);
        QVERIFY2(step.description.contains(u"not recorded yet"_s), qPrintable(step.description));
        Connection connection = fixture.open();
        QCOMPARE(must(recoverAll(connection, Actor::current())), 0);
        QVERIFY(!RunStore(connection, Actor::current(u"bert"_s)).begin({.process = ProcessId(u"4"_s)}));
        QCOMPARE(replayJournals({}).recorded, 1);
        QCOMPARE(must(recoverAll(connection, Actor::current())), 1); // the run, whose end nobody knows
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 pending"_s);
        QCOMPARE(broken(fixture), QStringList());
    }

    void anotherDatabaseIsLeftAlone()
    {
        const AuditFixture fixture;
        leave(fixture);
        {
            Connection connection = fixture.open();
            must(
                connection.execute(u"UPDATE GODWIT_META SET value='another' WHERE \"key\"='installation'"_s));
        }
        const ReplayOutcome done = replayJournals(fixture.auditPath());
        QCOMPARE(done.waiting, 1);
        QVERIFY(done.errors.first().text().contains(u"another audit database"_s));
        QVERIFY(hasJournals());
        QCOMPARE(events(fixture, u"finished"_s), 0);
    }

    void theInvariantFindsWhatTheTrailDoesNotHave()
    {
        const AuditFixture fixture;
        leave(fixture);
        QCOMPARE(broken(fixture), QStringList()); // its runner, this program, still lives
        const QString path =
            QDir(journalFolder()).filePath(QDir(journalFolder()).entryList({u"*.journal"_s}).first());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QList<JournalRecord> records = decodeRecords(bytes).records;
        JournalOwner owner = ownerOf(records.first());
        owner.actor.pidStart += 1; // somebody else has its pid now
        bytes = encodeRecord(openRecord(owner), 0);
        for (qsizetype i = 1; i < records.size(); ++i)
            bytes += encodeRecord(records.at(i), i);
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY2(broken(fixture).join(u' ').startsWith(u"I9"_s), qPrintable(broken(fixture).join(u' ')));
    }

    void aJournalIsAsGoodAsALease()
    {
        const AuditFixture fixture;
        leave(fixture);
        {
            Connection connection = fixture.open();
            must(connection.execute(u"DELETE FROM GODWIT_LEASE"_s));
        }
        QCOMPARE(broken(fixture).filter(u"I3"_s), QStringList());
        QVERIFY(QDir(journalFolder()).removeRecursively());
        QCOMPARE(broken(fixture).filter(u"I3"_s).size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
