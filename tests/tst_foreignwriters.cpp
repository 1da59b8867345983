// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditfeed.h"
#include "tests/support/auditfixture.h"
#include "tests/support/auditplace.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/foreignwriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Another system hammers the two audit tables, 200 writes a second, while the real program runs and reruns
/// and the window's feed follows, on each kind of audit database. GODWIT_SECONDS: how long (4).
class TestForeignWriters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingOfTheirsChangesAndEverythingShows();

private:
    QString audit() const { return m_audit->address(); }
    QTemporaryDir m_folder;
    std::unique_ptr<AuditPlace> m_audit;
};

void TestForeignWriters::initTestCase()
{
    m_audit = std::make_unique<AuditPlace>(auditKind(), m_folder.filePath(u"audit.db"_s));
    QString text = u"godwit: 1\nconnections:\n  work: { kind: sqlite, path: work.db }\n"
                   "processes:\n  - id: 1\n    name: Ours\n    max_parallel: 2\n    steps:\n"_s;
    for (int id = 1; id <= 6; ++id) {
        text +=
            u"      - { id: %1, kind: sql, connection: work, script: \"INSERT INTO done VALUES (%1)\" }\n"_s
                .arg(id);
    }
    QFile file(m_folder.filePath(u"definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();
    executeOn(m_folder.filePath(u"work.db"_s), {u"CREATE TABLE done(x)"_s});
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
}

void TestForeignWriters::nothingOfTheirsChangesAndEverythingShows()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SECONDS");
    const auto length = std::chrono::seconds(given > 0 ? given : 4);
    ForeignWriter writer(audit());
    AuditFeed feed(audit());
    qint64 seen = 0;
    qint64 slowestLag = 0;
    int troubles = 0;
    connect(&feed, &AuditFeed::connectionLost, this, [&](const QString &error) {
        ++troubles;
        qWarning("%s", qPrintable(error));
    });
    connect(&feed, &AuditFeed::changed, this, [&](const AuditChanges &changes) {
        for (const StepStatus &step : changes.steps) {
            if (step.key.process != ProcessId(ForeignWriter::markedProcess))
                continue;
            const qint64 mark = step.description.toLongLong();
            if (mark > seen)
                slowestLag = std::max(slowestLag, writer.sinceCommit(seen + 1));
            seen = std::max(seen, mark);
        }
    });
    feed.start();

    std::atomic<int> runs = 0;
    std::atomic<bool> ended = false; ///< by what was refused
    QString refused;
    QElapsedTimer timer;
    timer.start();
    {
        std::jthread hammering([&](const std::stop_token &stop) { writer.work(200, stop); });
        std::jthread operating([&](const std::stop_token &stop) {
            while (!stop.stop_requested() && !ended) {
                const CtlResult run =
                    CtlProcess::run(audit(), {runs % 2 == 0 ? u"run"_s : u"rerun"_s, u"1"_s});
                ++runs;
                static const QRegularExpression trouble(u"lock|busy|deadlock|serializ"_s,
                                                        QRegularExpression::CaseInsensitiveOption);
                if (run.code != 0 || run.text().contains(trouble))
                    refused = u"%1: "_s.arg(run.code) + run.text().right(2000);
                ended = !refused.isEmpty();
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(
            timer.hasExpired(std::chrono::milliseconds(length).count()) && (runs > 2 || ended), 600'000);
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    QVERIFY2(writer.error().isEmpty(), qPrintable(writer.error()));
    QTRY_COMPARE_WITH_TIMEOUT(seen, writer.lastMark(), 10'000);
    qInfo(
        "audit database on %s: %lld foreign writes in %lld ms, %d runs; the feed was %lld ms behind at most",
        qPrintable(auditKind()), writer.writes(), timer.elapsed(), runs.load(), slowestLag);
    QCOMPARE(troubles, 0);
    QVERIFY2(slowestLag < 2000, qPrintable(QString::number(slowestLag)));
    QVERIFY2(writer.writes() >= 50 * length.count(), "too few writes to test anything");

    const QStringList changed = writer.changedByOthers();
    QVERIFY2(changed.isEmpty(), qPrintable(changed.mid(0, 10).join(u'\n')));
    const CtlResult verified = CtlProcess::run(audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

QTEST_GUILESS_MAIN(TestForeignWriters)
#include "tst_foreignwriters.moc"
