// SPDX-License-Identifier: Apache-2.0
#include "models/reports/reportformats.h"
#include "models/reports/savereport.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

QDateTime at(const char *text) { return QDateTime::fromString(QLatin1StringView(text), Qt::ISODateWithMs); }

AttemptRecord attempt(const QString &step, int number, RunState state, const QString &text)
{
    const bool ok = state == RunState::Succeeded;
    return {.id = AttemptId(u"A%1%2"_s.arg(step).arg(number)),
            .run = RunId(u"R%1"_s.arg(number)),
            .key = {ProcessId(u"4"_s), StepId(step)},
            .cycle = 1,
            .number = number,
            .state = state,
            .statusWord = ok ? u"Success"_s : u"Failure"_s,
            .started = at("2023-09-14T08:00:00.000Z").addSecs(600 * number),
            .ended = at("2023-09-14T08:00:00.000Z").addSecs(600 * number + 178),
            .description = text,
            .progress = {.rowsRead = 12043, .rowsWritten = ok ? 12043 : 0}};
}

ReportedStep step(const QString &id, const QString &name, RunState state, QList<AttemptRecord> attempts)
{
    ReportedStep reported;
    reported.definition.key = {ProcessId(u"4"_s), StepId(id)};
    reported.definition.name = name;
    reported.definition.load = u"full"_s;
    reported.definition.description = u"Brings over %1"_s.arg(name);
    reported.status.key = reported.definition.key;
    reported.status.name = name;
    reported.status.route = u"legacy.%1 → cloud.%1"_s.arg(name.toLower());
    reported.status.state = state;
    reported.status.attempts = int(attempts.size());
    if (!attempts.isEmpty())
        reported.status.progress = attempts.last().progress;
    reported.attempts = std::move(attempts);
    return reported;
}

AuditReport sampleReport()
{
    ReportedProcess process;
    process.definition.id = ProcessId(u"4"_s);
    process.definition.name = u"Customers to cloud"_s;
    process.definition.description = u"The worked example"_s;
    process.status = {.id = ProcessId(u"4"_s),
                      .name = u"Customers to cloud"_s,
                      .defined = true,
                      .state = RunState::Failed,
                      .cycle = 1,
                      .runs = 2,
                      .started = at("2023-09-14T08:10:00.000Z"),
                      .ended = at("2023-09-14T08:15:00.000Z")};
    process.status.counts[RunState::Succeeded] = 2;
    process.status.counts[RunState::Failed] = 1;
    process.status.counts[RunState::Blocked] = 1;
    for (int i = 1; i <= 2; ++i) {
        process.runs.append({.id = RunId(u"R%1"_s.arg(i)),
                             .process = ProcessId(u"4"_s),
                             .cycle = 1,
                             .trigger = i == 1 ? u"full"_s : u"rerun"_s,
                             .state = RunState::Failed,
                             .statusWord = u"Failure"_s,
                             .started = at("2023-09-14T08:00:00.000Z").addSecs(600 * i),
                             .ended = at("2023-09-14T08:05:00.000Z").addSecs(600 * i),
                             .description = u"1 of 4 steps failed, 1 is blocked"_s,
                             .operatorName = u"anna"_s,
                             .host = u"cutover-1"_s,
                             .reason = i == 1 ? QString() : u"ticket 17"_s});
    }
    process.steps = {
        step(u"1"_s, u"Regions"_s, RunState::Succeeded,
             {attempt(u"1"_s, 1, RunState::Succeeded, u"Brings over Regions"_s)}),
        step(u"2"_s, u"Orders"_s, RunState::Failed,
             {attempt(u"2"_s, 1, RunState::Failed, u"Unique key violated: orders.id = 88123 occurs twice"_s),
              attempt(u"2"_s, 2, RunState::Failed,
                      u"Cannot read orders.csv, line 12, column 3:\n\"x\" is no number"_s)}),
        step(u"3"_s, u"Order lines"_s, RunState::Blocked, {}),
        step(u"4"_s, u"Products"_s, RunState::Succeeded,
             {attempt(u"4"_s, 1, RunState::Interrupted, u"Interrupted: the runner died"_s),
              attempt(u"4"_s, 2, RunState::Succeeded, u"Brings over Products"_s)}),
    };
    AttemptRecord foreign = attempt(u"4"_s, 3, RunState::Succeeded, u"=loaded by ADF"_s);
    foreign.id = {};
    foreign.run = {};
    foreign.number = 0;
    foreign.statusWord = u"Succeeded"_s;
    process.steps[3].attempts.append(foreign);
    return {.generatedAt = at("2023-09-15T06:30:00.000Z"),
            .generator = u"Godwit 0.1.0"_s,
            .database = u"/srv/migration/audit.db"_s,
            .installation = u"01HA0000000000000000000000"_s,
            .operatorName = u"anna"_s,
            .processes = {process},
            .invariants = {{.id = u"I1"_s, .title = u"At most one Success per step and cycle"_s},
                           {.id = u"I6"_s,
                            .title = u"No end before its start"_s,
                            .violations = {u"Step 2 of process 4 ends before it starts"_s}}}};
}

QByteArray written(const AuditReport &report, const ReportFormat &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!format.write(report, buffer))
        return {};
    return buffer.data();
}

/// A device whose disk is full after so many bytes.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 capacity) : m_left(capacity) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_left) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_left -= size;
        return size;
    }

private:
    qint64 m_left;
};

} // namespace

class TestReports : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theListNamesEveryFormat()
    {
        QSet<QString> names;
        for (const ReportFormat *format : reportFormats()) {
            names.insert(format->name());
            QVERIFY(!format->description().isEmpty());
            QCOMPARE(findReportFormat(format->name()), format);
        }
        QCOMPARE(names, (QSet<QString>{u"csv"_s, u"html"_s}));
        QCOMPARE(findReportFormat(u"pdf"), nullptr);
    }

    void equalsTheGoldenFile_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"csv"_s;
        QTest::newRow("html") << u"html"_s;
    }
    void equalsTheGoldenFile()
    {
        QFETCH(QString, format);
        const QByteArray bytes = written(sampleReport(), *findReportFormat(format));
        QFile golden(QStringLiteral(GODWIT_SOURCE_DIR "/tests/data/reports/golden.%1").arg(format));
        if (qEnvironmentVariableIsSet("GODWIT_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(bytes);
            golden.close();
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.errorString()));
        const QList<QByteArray> expected = golden.readAll().split('\n');
        const QList<QByteArray> actual = bytes.split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }

    void everyAttemptAndRunIsThere()
    {
        const QByteArray csv = written(sampleReport(), *csvFormat());
        QCOMPARE(csv.count("ETL_RUN_STATUS,"), 2);
        QCOMPARE(csv.count("ETL_STEP_RUN_STATUS,"), 6);
        QVERIFY(csv.contains("\"'=loaded by ADF\",\"another system\""));
        const ReportTotals totals = totalsOf(sampleReport());
        QCOMPARE(totals.attempts, 6);
        QCOMPARE(totals.runs, 2);
        QCOMPARE(totals.steps.total(), 4);
        QCOMPARE(totals.rowsWritten, 3 * 12043);
    }

    void anEmptyReportIsWhole()
    {
        const QByteArray html = written({.generatedAt = at("2023-09-15T06:30:00.000Z")}, *htmlFormat());
        QVERIFY(html.contains("There are no steps."));
        QVERIFY(html.endsWith("</html>\n"));
        QCOMPARE(written({}, *csvFormat()).count("\r\n"), 1);
    }

    void aFullDiskIsAnErrorAndLeavesNothing()
    {
        for (const ReportFormat *format : reportFormats()) {
            const qint64 whole = written(sampleReport(), *format).size();
            for (const qint64 capacity : {qint64(0), qint64(100), whole - 1}) {
                FullDevice device(capacity);
                const auto result = format->write(sampleReport(), device);
                QVERIFY(!result);
                QCOMPARE(result.error().kind, ErrorKind::Io);
                QCOMPARE(result.error().cause, u"No space left on device"_s);
            }
        }
    }

    void aPipeIsWrittenToAndStaysOne()
    {
        QTemporaryDir dir;
        const QByteArray path = dir.filePath(u"pipe"_s).toLocal8Bit();
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        const int reader = ::open(path.constData(), O_RDWR | O_NONBLOCK); // both ends: nothing blocks
        QVERIFY(reader >= 0);
        QVERIFY(saveReport(sampleReport(), *csvFormat(), dir.filePath(u"pipe"_s)).ok());
        QByteArray got(64 * 1024, '\0');
        got.resize(std::max<ssize_t>(0, ::read(reader, got.data(), size_t(got.size()))));
        ::close(reader);
        QCOMPARE(got, written(sampleReport(), *csvFormat()));
        QVERIFY(!QFileInfo(dir.filePath(u"pipe"_s)).isFile()); // a rename would have replaced it
    }

    void savingReplacesTheWholeFileOrNothing()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"report.csv"_s);
        QVERIFY(saveReport(sampleReport(), *csvFormat(), path).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), written(sampleReport(), *csvFormat()));

        const auto missing = saveReport(sampleReport(), *csvFormat(), dir.filePath(u"no/such/report.csv"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().object.endsWith(u"no/such/report.csv"));
        QVERIFY(!missing.error().cause.isEmpty());
        QVERIFY(!missing.error().advice.isEmpty());
        QVERIFY(!saveReport(sampleReport(), *csvFormat(), dir.path()));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"report.csv"_s});
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
