// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditfeed.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/filedamage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// Far more than anything may take on a machine that does nothing else; the slowest is told at the end.
constexpr qint64 hangMs = 20'000;

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace

/// The audit database is a damaged file: nothing crashes or hangs, the error says so, and what is known to be
/// damaged is never written. GODWIT_DAMAGES: how many files (30); GODWIT_SEED: repeats a series.
class TestDamagedAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theProgramReadsAndNeverWrites();
    void theFeedSaysWhatIsWrong();

private:
    QString victim() const { return m_folder.filePath(u"sample/audit.db"_s); }
    void lay(const QByteArray &bytes) const;
    CtlResult watch() const;
    void check(const Damage &damage, const QStringList &command, const CtlResult &result, qint64 took,
               const QString &integrity);
    static int files()
    {
        const int given = qEnvironmentVariableIntValue("GODWIT_DAMAGES");
        return given > 0 ? given : 30;
    }

    QTemporaryDir m_folder;
    QByteArray m_whole;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    qint64 m_slowest = 0;
    int m_noticed = 0; ///< by SQLite's own check
    int m_refused = 0; ///< commands that ended with an error of the database
};

void TestDamagedAudit::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
    const QString sample = m_folder.filePath(u"sample"_s);
    const CtlResult made = CtlProcess::run({}, {u"sample"_s, sample});
    QVERIFY2(made.code == 0, qPrintable(made.text()));
    for (int i = 0; i < 3; ++i) { // some history, of which the first run fails in four steps
        const CtlResult ran = CtlProcess::run(victim(), {i == 0 ? u"run"_s : u"rerun"_s, u"4"_s});
        QVERIFY2(ran.code == 1, qPrintable(ran.text()));
    }
    m_whole = contentOfFile(victim());
    QCOMPARE(integrityOf(victim()), u"ok"_s);
}

void TestDamagedAudit::lay(const QByteArray &bytes) const
{
    for (const char *left : {"-journal", "-wal", "-shm"})
        QFile::remove(victim() + QLatin1String(left));
    writeFile(victim(), bytes);
}

/// Where nothing runs it ends by itself; where it cannot read it waits for a better file, until it is told to
/// end.
CtlResult TestDamagedAudit::watch() const
{
    CtlProcess process(victim());
    if (!process.start({u"watch"_s, u"--until-done"_s}))
        return {};
    if (!process.waitForEnd(2'000))
        process.interrupt();
    return process.wait();
}

void TestDamagedAudit::check(const Damage &damage, const QStringList &command, const CtlResult &result,
                             qint64 took, const QString &integrity)
{
    m_slowest = std::max(m_slowest, took);
    const QString said = u"%1 on a file that is %2 (seed %3; SQLite says: %4)\n%5"_s.arg(
        command.join(u' '), damage.text, QString::number(m_seed), integrity, result.text().right(1500));
    QVERIFY2(result.code >= 0 && result.code != 2, qPrintable(said)); // -1: crashed, or had to be killed
    QVERIFY2(took < hangMs, qPrintable(said));
    if (result.code == 3) {
        ++m_refused;
        QVERIFY2(result.err.contains(u"audit.db"_s), qPrintable(said));
        static const QRegularExpression why(
            u"damaged|malformed|not an SQLite database|not a database|does not hold Godwit's tables|"
            "newer version|cannot be used|refused a statement|Cannot open|Reading from the database"_s);
        QVERIFY2(result.err.contains(why), qPrintable(said));
    }
    const bool mayWrite = command.first() == u"run" && integrity == u"ok";
    if (!mayWrite) {
        QVERIFY2(contentOfFile(victim()) == damage.bytes, qPrintable(u"written: "_s + said));
        QVERIFY2(!QFile::exists(victim() + u"-journal"_s), qPrintable(u"a journal: "_s + said));
        QVERIFY2(command.first() != u"run" || result.code == 3, qPrintable(said));
    }
}

void TestDamagedAudit::theProgramReadsAndNeverWrites()
{
    const QList<QStringList> commands{
        {u"status"_s}, {u"audit"_s, u"verify"_s}, {u"run"_s, u"4"_s}, {u"watch"_s}};
    for (int number = 0; number < files(); ++number) {
        const Damage damage = damaged(m_whole, number, m_random);
        if (damage.bytes == m_whole)
            continue;
        lay(damage.bytes);
        const QString integrity = integrityOf(victim());
        m_noticed += integrity != u"ok" ? 1 : 0;
        for (const QStringList &command : commands) {
            lay(damage.bytes);
            QElapsedTimer timer;
            timer.start();
            const CtlResult result =
                command.first() == u"watch" ? watch() : CtlProcess::run(victim(), command);
            check(damage, command, result, timer.elapsed(), integrity);
            if (QTest::currentTestFailed())
                return;
        }
    }
    qInfo("seed %u: %d files, of which %d are damaged in SQLite's own eyes; %d commands refused; the slowest "
          "took %lld ms",
          m_seed, files(), m_noticed, m_refused, m_slowest);
    QVERIFY(m_noticed * 2 > files() && m_refused > m_noticed);
}

void TestDamagedAudit::theFeedSaysWhatIsWrong()
{
    for (int number = 0; number < files(); ++number) {
        const Damage damage = damaged(m_whole, number, m_random);
        lay(damage.bytes);
        AuditFeed feed(victim());
        QSignalSpy lost(&feed, &AuditFeed::connectionLost);
        QSignalSpy connected(&feed, &AuditFeed::connected);
        feed.start();
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty() || !connected.isEmpty(), int(hangMs));
        if (!lost.isEmpty()) {
            const QString error = lost.first().first().toString();
            QVERIFY2(error.contains(u"audit.db"_s), qPrintable(error));
        }
        feed.loadDetails(ProcessId(u"4"_s), StepId(u"1"_s));
        feed.stop();
        QVERIFY2(contentOfFile(victim()) == damage.bytes, qPrintable(damage.text));
    }
}

QTEST_GUILESS_MAIN(TestDamagedAudit)
#include "tst_damagedaudit.moc"
