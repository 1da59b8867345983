// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 longestMs = 60'000; // a pipe or a device would take for ever
constexpr long mostMemoryKb = 256 * 1024;

struct Source
{
    const char *connection;
    const char *object;
    const char *says;
};

// One step each, whose id is the place from 1.
constexpr Source sources[] = {
    {"files", "pipe.csv", "named pipe"},
    {"files", "zero.csv", "device"},
    {"pipe", "t", "a device, a pipe or a socket"},
    {"zero", "t", "a device, a pipe or a socket"},
    {"files", "endless.csv.gz", "64 MiB"}, // a field of 16 GiB in 16 MB
    {"files", "nul.csv.gz", "NUL"},        // 16 GiB of NUL
};

} // namespace

/// Sources that never end, that hang, or that are a thousand times as large as they look: each ends with an
/// error that says what it is, without its rows, and in little memory.
class TestHostileSources : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachIsRefused();
    void soAreDefinitions();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString audit() const { return path(u"audit.db"_s); }
    void makeBomb(const QString &name, const QByteArray &begin, char filling);
    QTemporaryDir m_folder;
};

/// 1,024 times the same 16 MiB.
void TestHostileSources::makeBomb(const QString &name, const QByteArray &begin, char filling)
{
    const auto packed = [](const QByteArray &text) {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-c"_s});
        gzip.write(text);
        gzip.closeWriteChannel();
        return gzip.waitForFinished() ? gzip.readAllStandardOutput() : QByteArray();
    };
    QFile file(path(name));
    const QByteArray part = packed(QByteArray(16 * 1024 * 1024, filling));
    QVERIFY(!part.isEmpty() && file.open(QIODevice::WriteOnly));
    file.write(packed(begin));
    for (int i = 0; i < 1024; ++i)
        QCOMPARE(file.write(part), part.size());
}

void TestHostileSources::initTestCase()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(path(u"state"_s)));
    for (const char *name : {"pipe.csv", "pipe.db", "pipe.yaml"})
        QCOMPARE(::mkfifo(QFile::encodeName(path(QLatin1String(name))).constData(), 0600), 0);
    for (const char *name : {"zero.csv", "zero.db", "zero.yaml"})
        QVERIFY(QFile::link(u"/dev/zero"_s, path(QLatin1String(name))));
    makeBomb(u"endless.csv.gz"_s, "id,name\n1,\"", 'x');
    makeBomb(u"nul.csv.gz"_s, "id,name\n1,", '\0');
    for (size_t i = 1; i <= std::size(sources); ++i)
        executeOn(path(u"target.db"_s), {u"CREATE TABLE t%1(id, name)"_s.arg(i)});
    QString text =
        u"godwit: 1\nconnections:\n  files: { kind: csv, path: . }\n  pipe: { kind: sqlite, path: pipe.db }\n"
        "  zero: { kind: sqlite, path: zero.db }\n  target: { kind: sqlite, path: target.db }\n"
        "processes:\n  - id: 1\n    name: Hostile\n    max_parallel: 2\n    steps:\n"_s;
    int id = 0;
    for (const Source &source : sources) {
        text += u"      - { id: %1, kind: copy, source: { connection: %2, object: %3 }, "
                "destination: { connection: target, object: t%1 }, load: append }\n"_s.arg(++id)
                    .arg(QLatin1String(source.connection), QLatin1String(source.object));
    }
    QFile file(path(u"definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
}

void TestHostileSources::eachIsRefused()
{
    QElapsedTimer timer;
    timer.start();
    const CtlResult run = CtlProcess::run(audit(), {u"run"_s, u"1"_s});
    const qint64 took = timer.elapsed();
    struct rusage used = {};
    getrusage(RUSAGE_CHILDREN, &used);
    qInfo("%lld ms, %ld KB at most", took, used.ru_maxrss);
    QCOMPARE(run.code, 1);
    for (size_t i = 0; i < std::size(sources); ++i) {
        const QString said =
            valueOf(audit(), u"SELECT Description FROM ETL_STEP_RUN_STATUS WHERE Step_id='%1'"_s.arg(i + 1));
        QVERIFY2(said.contains(QLatin1String(sources[i].says)), qPrintable(said));
        QCOMPARE(valueOf(path(u"target.db"_s), u"SELECT count(*) FROM t%1"_s.arg(i + 1)), u"0"_s);
    }
    QVERIFY2(took < longestMs, qPrintable(QString::number(took)));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(used.ru_maxrss < mostMemoryKb, qPrintable(QString::number(used.ru_maxrss)));
#endif
}

void TestHostileSources::soAreDefinitions()
{
    for (const char *name : {"pipe.yaml", "zero.yaml"}) {
        const CtlResult import = CtlProcess::run(audit(), {u"import"_s, path(QLatin1String(name))});
        QVERIFY2(import.code == 3, qPrintable(import.text()));
        QVERIFY2(import.err.contains(u"not a file"_s), qPrintable(import.text()));
    }
}

QTEST_GUILESS_MAIN(TestHostileSources)
#include "tst_hostilesources.moc"
