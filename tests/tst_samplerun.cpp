// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// A row of ETL_STEP_RUN_STATUS as the story demands it.
struct ExpectedAttempt
{
    int step;
    bool success;
};

/// From definition.yaml of the worked example; what an auditor reads beside a success.
const QStringList staticDescriptions = {
    u"Sales regions with their currency, from the list that the sales office keeps."_s,
    u"Products that are still sold; discontinued ones stay in the legacy system."_s,
    u"Orders that were changed since the last load."_s,
    u"All customers; every one of them needs an e-mail address."_s,
    u"Invoices of all years."_s,
    u"The purchasing department's prices for the coming year."_s,
    u"Revenue by region and month, in the currency of the region."_s,
};
const QString processDescription =
    u"Moves regions, products, orders, customers and invoices from the legacy system to the cloud."_s;
/// What the error of a failed step must name: the cause, not just that it failed.
const QMap<int, QString> causes = {
    {4, u"email"_s}, {5, u"invoices"_s}, {6, u"price_list.csv"_s}, {7, u"currency"_s}};

const QList<ExpectedAttempt> firstRun = {{1, true},  {2, true},  {3, true}, {4, false},
                                         {5, false}, {6, false}, {7, false}};
const QList<ExpectedAttempt> secondRun = {{4, true}, {5, true}, {6, false}, {7, false}};
const QList<ExpectedAttempt> thirdRun = {{6, true}, {7, true}};

} // namespace

/// The worked example through the real program, the audit tables compared row by row.
class TestSampleRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firstRunCompletesThree();
    void secondRunExecutesExactlyTheFour();
    void thirdRunExecutesExactlyTheTwo();
    void nothingLeftChangesNothing_data();
    void nothingLeftChangesNothing();
    void statusAgrees();
    void reportsHoldTheErrors();
    void importOfTheDumpChangesNothing();
    void theNextRunOpensACycle();

private:
    QString file(const QString &name) const { return m_folder.filePath(u"sample/"_s + name); }
    QString database() const { return file(u"audit.db"_s); }
    CtlResult ctl(const QStringList &arguments) const { return CtlProcess::run(database(), arguments); }
    void runAndCompare(const QStringList &command, int exitCode, const QList<ExpectedAttempt> &attempts);
    void compareSteps(const QStringList &before, const QList<ExpectedAttempt> &expected);
    void compareRuns(int runs, bool success);
    void compareDestinations();

    QTemporaryDir m_folder;
    int m_runs = 0;
    QList<ExpectedAttempt> m_attempts; ///< of all runs so far
};

void TestSampleRun::initTestCase()
{
    const CtlResult made = CtlProcess::run({}, {u"sample"_s, m_folder.filePath(u"sample"_s)});
    QVERIFY2(made.code == 0, qPrintable(made.text()));
    for (const QString &name : {u"audit.db"_s, u"definition.yaml"_s, u"repair-1"_s, u"repair-2"_s})
        QVERIFY2(QFile::exists(file(name)), qPrintable(name));
    QVERIFY(QFile::permissions(file(u"repair-1"_s)) & QFile::ExeOwner);
}

void TestSampleRun::firstRunCompletesThree() { runAndCompare({u"run"_s, u"4"_s}, 1, firstRun); }

void TestSampleRun::secondRunExecutesExactlyTheFour()
{
    QCOMPARE(QProcess::execute(file(u"repair-1"_s), {}), 0);
    runAndCompare({u"rerun"_s, u"4"_s}, 1, secondRun);
}

void TestSampleRun::thirdRunExecutesExactlyTheTwo()
{
    QCOMPARE(QProcess::execute(file(u"repair-2"_s), {}), 0);
    runAndCompare({u"rerun"_s, u"4"_s}, 0, thirdRun);
    QCOMPARE(rowsOf(database(), {u"Step_id"_s, u"count(*)"_s}, u"ETL_STEP_RUN_STATUS GROUP BY Step_id"_s),
             (QStringList{u"'1' | 1"_s, u"'2' | 1"_s, u"'3' | 1"_s, u"'4' | 2"_s, u"'5' | 2"_s, u"'6' | 3"_s,
                          u"'7' | 3"_s}));
    compareDestinations();
}

void TestSampleRun::runAndCompare(const QStringList &command, int exitCode,
                                  const QList<ExpectedAttempt> &attempts)
{
    const QString byStart = u"ETL_STEP_RUN_STATUS ORDER BY rowid"_s;
    const QStringList columns = {u"Step_id"_s,        u"Process_id"_s,   u"Status"_s,
                                 u"start_Datetime"_s, u"end_Datetime"_s, u"Description"_s};
    const QStringList before = rowsOf(database(), columns, byStart);
    const CtlResult run = ctl(command);
    QVERIFY2(run.code == exitCode, qPrintable(run.text()));
    QCOMPARE(rowsOf(database(), columns, byStart).mid(0, before.size()), before); // history stays as it was
    m_attempts += attempts;
    ++m_runs;
    compareSteps(before, attempts);
    compareRuns(m_runs, exitCode == 0);
    const CtlResult verified = ctl({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestSampleRun::compareSteps(const QStringList &before, const QList<ExpectedAttempt> &expected)
{
    const QString from = u"(SELECT rowid, * FROM ETL_STEP_RUN_STATUS ORDER BY rowid LIMIT -1 OFFSET %1) "
                         "ORDER BY CAST(Step_id AS INTEGER), rowid"_s.arg(before.size());
    QStringList states;
    for (const ExpectedAttempt &attempt : expected)
        states +=
            u"'%1' | '4' | %2"_s.arg(attempt.step).arg(attempt.success ? u"'Success'"_s : u"'Failure'"_s);
    QCOMPARE(rowsOf(database(), {u"Step_id"_s, u"Process_id"_s, u"Status"_s}, from), states);

    const QStringList descriptions = rowsOf(database(), {u"Description"_s}, from);
    const QStringList times = rowsOf(database(), {u"start_Datetime <= end_Datetime"_s}, from);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const ExpectedAttempt &attempt = expected[i];
        QCOMPARE(times[i], u"1"_s);
        if (attempt.success) {
            QString literal = staticDescriptions[attempt.step - 1];
            QCOMPARE(descriptions[i], u'\'' + literal.replace(u'\'', u"''"_s) + u'\'');
        } else {
            QVERIFY2(descriptions[i].contains(causes[attempt.step]), qPrintable(descriptions[i]));
        }
    }
}

void TestSampleRun::compareRuns(int runs, bool success)
{
    QStringList expected(runs, u"'4' | 'Failure'"_s);
    if (success)
        expected.last() = u"'4' | 'Success'"_s;
    QCOMPARE(rowsOf(database(), {u"Process_id"_s, u"Status"_s}, u"ETL_RUN_STATUS ORDER BY rowid"_s),
             expected);
    QCOMPARE(
        valueOf(database(), u"SELECT count(*) FROM ETL_RUN_STATUS WHERE start_Datetime > end_Datetime"_s),
        u"0"_s);
    const QString description =
        valueOf(database(), u"SELECT Description FROM ETL_RUN_STATUS ORDER BY rowid DESC LIMIT 1"_s);
    if (success) {
        QCOMPARE(description, processDescription);
        return;
    }
    // The level of the process: which steps, so that nobody has to add them up.
    QStringList failed;
    for (const ExpectedAttempt &attempt : runs == 1 ? firstRun : secondRun) {
        if (!attempt.success)
            failed += QString::number(attempt.step);
    }
    QVERIFY2(description.contains(failed.join(u", "_s)), qPrintable(description));
}

void TestSampleRun::compareDestinations()
{
    const QString cloud = file(u"cloud.db"_s);
    const QString legacy = file(u"legacy.db"_s);
    const auto same = [&](const QString &table, const QStringList &columns) {
        const QString from = u"%1 ORDER BY %2"_s.arg(table, columns.first());
        const QStringList moved = rowsOf(cloud, columns, from);
        return !moved.isEmpty() && moved == rowsOf(legacy, columns, from);
    };
    QVERIFY(same(u"orders"_s, {u"id"_s, u"customer_id"_s, u"status"_s, u"total_cents"_s, u"updated_at"_s}));
    QVERIFY(same(u"customers"_s, {u"id"_s, u"name"_s, u"email"_s, u"credit_limit_cents"_s, u"created_on"_s}));
    QVERIFY(
        same(u"invoices"_s, {u"number"_s, u"order_id"_s, u"issued_on"_s, u"amount_cents"_s, u"paid_on"_s}));
    QCOMPARE(valueOf(cloud, u"SELECT count(*) FROM products"_s),
             valueOf(legacy, u"SELECT count(*) FROM products WHERE discontinued = 0"_s));
    QCOMPARE(valueOf(cloud, u"SELECT count(*) FROM GODWIT_LEDGER"_s), u"7"_s);
    QVERIFY(valueOf(cloud, u"SELECT count(*) FROM sales_summary WHERE currency IS NOT NULL"_s).toInt() > 0);
}

void TestSampleRun::nothingLeftChangesNothing_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("rerun") << QStringList{u"rerun"_s, u"4"_s};
    QTest::newRow("rerun --all") << QStringList{u"rerun"_s, u"--all"_s};
    QTest::newRow("rerun of a step that succeeded") << QStringList{u"rerun"_s, u"4"_s, u"--step"_s, u"5"_s};
    QTest::newRow("preview") << QStringList{u"rerun"_s, u"4"_s, u"--dry-run"_s};
}

void TestSampleRun::nothingLeftChangesNothing()
{
    QFETCH(QStringList, command);
    const auto audit = contentOf(database());
    const auto cloud = contentOf(file(u"cloud.db"_s));
    const CtlResult rerun = ctl(command);
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QVERIFY2(rerun.out.contains(u"Nothing is left to run"_s), qPrintable(rerun.text()));
    const QString changed = differenceOf(audit, contentOf(database()));
    QVERIFY2(changed.isEmpty(), qPrintable(changed));
    QCOMPARE(contentOf(file(u"cloud.db"_s)), cloud);
}

void TestSampleRun::statusAgrees()
{
    const CtlResult status = ctl({u"status"_s, u"4"_s, u"--json"_s});
    QCOMPARE(status.code, 0);
    const QJsonArray processes = status.json().value(u"processes"_s).toArray();
    QCOMPARE(processes.size(), 1);
    const QJsonObject process = processes[0].toObject();
    QCOMPARE(process.value(u"state"_s).toString(), u"succeeded"_s);
    QCOMPARE(process.value(u"complete"_s).toBool(), true);
    QCOMPARE(process.value(u"runs"_s).toInt(), 3);
    QCOMPARE(process.value(u"anomaly"_s).toString(), QString());
    const QJsonArray steps = process.value(u"steps"_s).toArray();
    const QList<int> attempts = {1, 1, 1, 2, 2, 3, 3};
    QCOMPARE(steps.size(), attempts.size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QJsonObject step = steps[i].toObject();
        QCOMPARE(step.value(u"id"_s).toString(), QString::number(i + 1));
        QCOMPARE(step.value(u"state"_s).toString(), u"succeeded"_s);
        QCOMPARE(step.value(u"attempts"_s).toInt(), attempts[i]);
        QCOMPARE(step.value(u"description"_s).toString(), staticDescriptions[i]);
        QCOMPARE(step.value(u"anomaly"_s).toString(), QString());
    }
}

void TestSampleRun::reportsHoldTheErrors()
{
    const QString errors = u"ETL_STEP_RUN_STATUS WHERE Status='Failure' ORDER BY rowid"_s;
    for (const QString &format : {u"html"_s, u"csv"_s}) {
        const QString path = m_folder.filePath(u"report."_s + format);
        const CtlResult report = ctl({u"report"_s, u"--format"_s, format, u"--output"_s, path});
        QVERIFY2(report.code == 0, qPrintable(report.text()));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        for (int i = 0; i < 6; ++i) {
            const QString error =
                valueOf(database(), u"SELECT Description FROM %1 LIMIT 1 OFFSET %2"_s.arg(errors).arg(i));
            QString inside = error.section(u'\n', 0, 0);
            inside = format == u"html" ? inside.toHtmlEscaped().replace(u'\'', u"&#39;"_s)
                                       : inside.replace(u'"', u"\"\""_s);
            QVERIFY2(!inside.isEmpty() && text.contains(inside), qPrintable(format + u": "_s + inside));
        }
        if (format == u"csv") {
            QCOMPARE(text.count(u"\nETL_STEP_RUN_STATUS,"_s), m_attempts.size());
            QCOMPARE(text.count(u"\nETL_RUN_STATUS,"_s), m_runs);
        }
    }
}

void TestSampleRun::importOfTheDumpChangesNothing()
{
    const QString dumped = file(u"dumped.yaml"_s); // beside the original: relative paths stay what they are
    const CtlResult dump = ctl({u"dump"_s, u"--output"_s, dumped});
    QVERIFY2(dump.code == 0, qPrintable(dump.text()));
    const auto before = contentOf(database());
    const CtlResult import = ctl({u"import"_s, dumped});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    const QString changed = differenceOf(before, contentOf(database()));
    QVERIFY2(changed.isEmpty(), qPrintable(changed));
}

void TestSampleRun::theNextRunOpensACycle()
{
    const CtlResult run = ctl({u"run"_s, u"4"_s});
    QVERIFY2(run.code == 1, qPrintable(run.text()));
    // Appending the same invoices again is refused by their key; every other step can be repeated.
    QCOMPARE(rowsOf(database(), {u"step_id"_s, u"GODWIT_ATTEMPT.outcome"_s},
                    u"GODWIT_ATTEMPT JOIN GODWIT_RUN USING(run_id) WHERE cycle=2 ORDER BY step_id"_s),
             (QStringList{u"'1' | 'succeeded'"_s, u"'2' | 'succeeded'"_s, u"'3' | 'succeeded'"_s,
                          u"'4' | 'succeeded'"_s, u"'5' | 'failed'"_s, u"'6' | 'succeeded'"_s,
                          u"'7' | 'succeeded'"_s}));
    QCOMPARE(ctl({u"audit"_s, u"verify"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestSampleRun)
#include "tst_samplerun.moc"
