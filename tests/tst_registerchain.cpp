// SPDX-License-Identifier: Apache-2.0
// The public registers of the IEEE through every kind of store: CSV → PostgreSQL → MariaDB → SQLite → CSV.
#include "models/transfer/copy.h"
#include "tests/support/servers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestRegisterChain : public QObject
{
    Q_OBJECT

private slots:
    void comesHomeUnchanged_data();
    void comesHomeUnchanged();

private:
    void copy(const ConnectionDef &from, const QString &object, const ConnectionDef &to,
              const QString &target);
    int m_cycle = 0;
};

namespace
{

ConnectionDef files(const QString &folder)
{
    return {.name = ConnectionName(folder), .kind = u"csv"_s, .database = folder};
}

ConnectionDef server(const QString &kind, const FreshDatabase &database)
{
    const ServerAddress address = database.address();
    qputenv(qPrintable(u"GODWIT_SECRET_"_s + kind.toUpper()), address.password.toUtf8());
    return {.name = ConnectionName(kind),
            .kind = kind,
            .host = address.host,
            .port = address.port,
            .database = database.name(),
            .user = address.user,
            .secret = kind};
}

/// The rows of a table come in any order.
QList<QByteArray> sortedLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path + u": "_s + file.errorString()));
    QList<QByteArray> lines = file.readAll().split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

void TestRegisterChain::copy(const ConnectionDef &from, const QString &object, const ConnectionDef &to,
                             const QString &target)
{
    CopyJob job;
    job.source = from;
    job.destination = to;
    job.step.kind = u"copy"_s;
    job.step.load = u"full"_s;
    job.step.source.object = object;
    job.step.destination.object = target;
    job.step.settings = {{u"verify"_s, u"checksum"_s}};
    job.step.key = {ProcessId(u"1"_s), StepId(u"1"_s)};
    ++m_cycle;
    job.identity = {.installation = u"chain"_s,
                    .step = job.step.key,
                    .cycle = m_cycle,
                    .attempt = AttemptId(QString::number(m_cycle)),
                    .fence = m_cycle};
    ProgressCounter progress;
    const auto outcome = copyRows(job, {.progress = &progress, .mayCommit = [] { return true; }});
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().text()));
    QVERIFY(outcome->rowsWritten > 0);
}

void TestRegisterChain::comesHomeUnchanged_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"oui", "mam", "oui36", "iab"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRegisterChain::comesHomeUnchanged()
{
    QFETCH(QString, name);
    const QString registers = u"/usr/share/ieee-data"_s;
    const QTemporaryDir folder;
    const FreshDatabase postgres(FreshDatabase::Server::Postgres);
    const FreshDatabase mariadb(FreshDatabase::Server::Mariadb);
    const ConnectionDef sqlite{
        .name = ConnectionName(u"s"_s), .kind = u"sqlite"_s, .database = folder.filePath(u"s.db"_s)};
    const QString file = name + u".csv"_s;
    const ConnectionDef out = files(folder.path());

    const QList<std::pair<ConnectionDef, QString>> chain = {{files(registers), file},
                                                            {server(u"postgresql"_s, postgres), name},
                                                            {server(u"mariadb"_s, mariadb), name},
                                                            {sqlite, name},
                                                            {out, file}};
    for (qsizetype i = 1; i < chain.size(); ++i) {
        copy(chain.at(i - 1).first, chain.at(i - 1).second, chain.at(i).first, chain.at(i).second);
        if (QTest::currentTestFailed())
            return;
    }
    // The registers quote more than they must, so what left is compared in the same writing.
    copy(files(registers), file, out, u"left.csv"_s);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(sortedLines(folder.filePath(file)) == sortedLines(folder.filePath(u"left.csv"_s)));
}

QTEST_GUILESS_MAIN(TestRegisterChain)
#include "tst_registerchain.moc"
