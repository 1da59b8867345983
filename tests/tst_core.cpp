// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/core/control.h"
#include "models/core/result.h"
#include "models/core/runstate.h"
#include "models/core/statusword.h"
#include "models/core/ulid.h"

#include <QSet>
#include <QTest>

using namespace godwit;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCore : public QObject
{
    Q_OBJECT
private slots:
    void idsSortAsPeopleDo()
    {
        QList<StepId> ids;
        for (const auto &text : {u"10"_s, u"9"_s, u"orders"_s, u"007"_s, u"7"_s, u"Customers"_s, u"100000"_s})
            ids.append(StepId(text));
        std::sort(ids.begin(), ids.end());
        QStringList texts;
        for (const StepId &id : ids)
            texts.append(id.text());
        QCOMPARE(texts.join(u' '), u"007 7 9 10 100000 Customers orders"_s);
        QVERIFY(StepId(u"7"_s) != StepId(u"007"_s));
    }

    void statusWordsOfOthers_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("state");
        const QList<std::pair<QString, QString>> rows = {
            {u"Success"_s, u"succeeded"_s},     {u"SUCCEEDED"_s, u"succeeded"_s},
            {u" completed "_s, u"succeeded"_s}, {u"Ok"_s, u"succeeded"_s},
            {u"Failure"_s, u"failed"_s},        {u"failed"_s, u"failed"_s},
            {u"ERROR"_s, u"failed"_s},          {u"Timed Out"_s, u"failed"_s},
            {u"In-Progress"_s, u"running"_s},   {u"in progress"_s, u"running"_s},
            {u"IN_PROGRESS"_s, u"running"_s},   {u"InProgress"_s, u"running"_s},
            {u"Queued"_s, u"running"_s},        {u"Cancelling"_s, u"running"_s},
            {u"Canceled"_s, u"cancelled"_s},    {u"cancelled"_s, u"cancelled"_s},
            {u"half-baked"_s, QString()},       {QString(), QString()},
        };
        for (const auto &[word, state] : rows)
            QTest::newRow(qPrintable(u'[' + word + u']')) << word << state;
    }
    void statusWordsOfOthers()
    {
        QFETCH(QString, word);
        QFETCH(QString, state);
        const auto parsed = parseStatusWord(word);
        QCOMPARE(parsed ? runStateKey(*parsed) : QString(), state);
    }

    void onlyThreeWordsAreWritten()
    {
        QSet<QString> words;
        for (const RunState state : allRunStates()) {
            words.insert(statusWordFor(state));
            QCOMPARE(runStateFromKey(runStateKey(state)), std::optional(state));
        }
        QCOMPARE(words, QSet<QString>({u"Success"_s, u"Failure"_s, u"In-Progress"_s}));
    }

    void oneFailureAnywhereShows()
    {
        StateCounts counts;
        QCOMPARE(rollUp(counts), RunState::Pending);
        counts[RunState::Succeeded] = 99;
        QCOMPARE(rollUp(counts), RunState::Succeeded);
        counts[RunState::Skipped] = 1;
        QCOMPARE(rollUp(counts), RunState::Succeeded);
        counts[RunState::Pending] = 1;
        QCOMPARE(rollUp(counts), RunState::Pending);
        counts[RunState::Blocked] = 1;
        QCOMPARE(rollUp(counts), RunState::Blocked);
        counts[RunState::Interrupted] = 1;
        QCOMPARE(rollUp(counts), RunState::Interrupted);
        counts[RunState::Failed] = 1;
        QCOMPARE(rollUp(counts), RunState::Failed);
        counts[RunState::Running] = 1;
        QCOMPARE(rollUp(counts), RunState::Running);
    }

    void timesOfOthersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("seconds") << u"2023-09-14T08:00:00"_s << u"2023-09-14T08:00:00.000Z"_s;
        QTest::newRow("blank") << u"2023-09-14 08:00:00"_s << u"2023-09-14T08:00:00.000Z"_s;
        QTest::newRow("zone") << u"2023-09-14T08:00:00+02:00"_s << u"2023-09-14T06:00:00.000Z"_s;
        QTest::newRow("fraction") << u"2023-09-14T08:00:00.125Z"_s << u"2023-09-14T08:00:00.125Z"_s;
        // 02:30 does not exist in Warsaw on that day (the tests run there); in UTC it does.
        QTest::newRow("dst gap") << u"2024-03-31 02:30:00"_s << u"2024-03-31T02:30:00.000Z"_s;
        QTest::newRow("nonsense") << u"soon"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void timesOfOthersAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        QCOMPARE(toUtcText(fromUtcText(text)), utc);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("very short") << qint64(49) << u"< 0.1 s"_s;
        QTest::newRow("tenths") << qint64(412) << u"0.4 s"_s;
        QTest::newRow("seconds") << qint64(12'400) << u"12.4 s"_s;
        QTest::newRow("just under a minute") << qint64(59'949) << u"59.9 s"_s;
        QTest::newRow("rounds up to a minute") << qint64(59'950) << u"1 min 00 s"_s;
        QTest::newRow("minutes") << qint64(178'000) << u"2 min 58 s"_s;
        QTest::newRow("hours") << qint64(64 * 60'000) << u"1 h 04 min"_s;
        QTest::newRow("days") << qint64(50LL * 3'600'000) << u"2 d 02 h"_s;
        QTest::newRow("negative") << qint64(-1) << QString();
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(durationText(std::chrono::milliseconds(ms)), text);
    }

    void ulidsSortByTimeAndDiffer()
    {
        const QString first = newUlid();
        QTRY_VERIFY(newUlid().left(10) > first.left(10));
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(newUlid());
        QCOMPARE(seen.size(), 10'000);
        QCOMPARE(first.size(), 26);
    }

    void errorsAreSentences()
    {
        const Error error{.what = u"Cannot load the table"_s,
                          .object = u"regions"_s,
                          .cause = u"disk full."_s,
                          .advice = u"Free some space."_s};
        QCOMPARE(error.text(), u"Cannot load the table (regions): disk full. Free some space."_s);
        QCOMPARE(Error{.what = u"Stopped"_s}.text(), u"Stopped"_s);
    }

    void everyFieldOfAStepChangesItsHash()
    {
        const StepDef base;
        QList<StepDef> variants(14);
        variants[0].name = u"x"_s;
        variants[1].description = u"x"_s;
        variants[2].kind = u"x"_s;
        variants[3].source.query = u"x"_s;
        variants[4].destination.object = u"x"_s;
        variants[5].load = u"x"_s;
        variants[6].keys = {u"x"_s};
        variants[7].watermark = u"x"_s;
        variants[8].dependsOn = {StepId(u"x"_s)};
        variants[9].retry.times = 1;
        variants[10].timeout = 1s;
        variants[11].enabled = false;
        variants[12].settings.insert(u"x"_s, u"y"_s);
        variants[13].ordinal = 1;
        QSet<QString> hashes{stepHash(base)};
        for (const StepDef &variant : variants)
            hashes.insert(stepHash(variant));
        QCOMPARE(hashes.size(), 15);
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
