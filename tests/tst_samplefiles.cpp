// SPDX-License-Identifier: Apache-2.0
#include "app/session/sample.h"
#include "models/database/connection.h"
#include "models/definition/definitionreader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const DefinitionVocabulary vocabulary{
    .storeKinds = {u"sqlite"_s, u"csv"_s},
    .runnerKinds = {u"copy"_s, u"sql"_s},
    .loadModes = {u"full"_s, u"append"_s, u"upsert"_s, u"incremental"_s},
};

qint64 number(const QString &database, const QString &sql)
{
    auto connection = Connection::open({.database = database,
                                        .access = ConnectionSpec::Access::ReadOnly,
                                        .role = ConnectionSpec::Role::Data});
    if (!connection)
        return -1;
    const auto row = connection->selectOne(sql);
    return row && *row ? (*row)->integer(0) : -1;
}

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
}

} // namespace

class TestSampleFiles : public QObject
{
    Q_OBJECT

private slots:
    void writesTheWorkedExample();
    void failuresAreGenuine();
    void repairsMayBeAppliedTwice();
    void writesIeeeData();
    void refusesOtherFolders();
    void setsItselfBackWhenAsked();
};

void TestSampleFiles::writesTheWorkedExample()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(sampleNames().first(), folder.filePath(u"new/Folder with ü"_s));
    QVERIFY2(paths.ok(), paths.ok() ? "" : qPrintable(paths.error().text()));
    QCOMPARE(paths->repairs.size(), 2);
    for (const QString &repair : paths->repairs)
        QVERIFY(QFileInfo(repair).isExecutable());
    const auto definition = readDefinitionFile(paths->definition, vocabulary);
    QVERIFY2(definition.ok(), definition.ok() ? "" : qPrintable(definition.error().text()));
    QCOMPARE(definition->processes.size(), 1);
    QCOMPARE(definition->steps.size(), 7);
    for (const StepDef &step : definition->steps)
        QVERIFY(!step.description.isEmpty());
    const QString legacy = definition->connection(ConnectionName(u"legacy"_s))->database;
    QCOMPARE(legacy, paths->folder + u"/legacy.db"_s);
    QCOMPARE(number(legacy, u"SELECT count(*) FROM customers"_s), 1200);
    QCOMPARE(number(legacy, u"SELECT count(*) FROM orders"_s), 3600);
    QCOMPARE(number(legacy, u"SELECT count(*) FROM order_lines"_s), 9000);
    QCOMPARE(number(legacy, u"SELECT count(*) FROM products WHERE discontinued = 0"_s), 231);
}

void TestSampleFiles::failuresAreGenuine()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(u"worked-example"_s, folder.path());
    QVERIFY2(paths.ok(), paths.ok() ? "" : qPrintable(paths.error().text()));
    const QString legacy = folder.filePath(u"legacy.db"_s);
    const QString cloud = folder.filePath(u"cloud.db"_s);
    const QString email =
        u"SELECT count(*) FROM customers WHERE email IS NULL OR email NOT LIKE '_%@_%._%'"_s;
    const QString invoices = u"SELECT count(*) FROM invoices"_s;
    const QString currency =
        u"SELECT count(*) FROM pragma_table_info('sales_summary') WHERE name = 'currency'"_s;
    QCOMPARE(number(legacy, email), 3);
    QCOMPARE(number(legacy, invoices), -1);
    QVERIFY(!QFile::exists(folder.filePath(u"data/price_list.csv"_s)));
    QCOMPARE(number(cloud, currency), 0);

    QCOMPARE(QProcess::execute(paths->repairs[0], {}), 0);
    QCOMPARE(number(legacy, email), 0);
    QCOMPARE(number(legacy, invoices), 3396);
    QVERIFY(!QFile::exists(folder.filePath(u"data/price_list.csv"_s)));
    QCOMPARE(number(cloud, currency), 0);

    QCOMPARE(QProcess::execute(paths->repairs[1], {}), 0);
    QVERIFY(QFile::exists(folder.filePath(u"data/price_list.csv"_s)));
    QCOMPARE(number(cloud, currency), 1);
}

void TestSampleFiles::repairsMayBeAppliedTwice()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(paths.ok());
    for (const QString &repair : paths->repairs) {
        QCOMPARE(QProcess::execute(repair, {}), 0);
        QCOMPARE(QProcess::execute(repair, {}), 0);
    }
}

void TestSampleFiles::writesIeeeData()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(u"ieee-data"_s, folder.path());
    QVERIFY2(paths.ok(), paths.ok() ? "" : qPrintable(paths.error().text()));
    QVERIFY(paths->repairs.isEmpty());
    const auto definition = readDefinitionFile(paths->definition, vocabulary);
    QVERIFY2(definition.ok(), definition.ok() ? "" : qPrintable(definition.error().text()));
    QCOMPARE(definition->steps.size(), 4);
    QCOMPARE(definition->steps[0].load, u"full"_s);
    QCOMPARE(definition->steps[0].keys, QStringList{u"Assignment"_s});
}

void TestSampleFiles::refusesOtherFolders()
{
    const QTemporaryDir folder;
    const auto unknown = writeSample(u"none"_s, folder.path());
    QVERIFY(!unknown.ok());
    QVERIFY(QDir(folder.path()).isEmpty());

    touch(folder.filePath(u".hidden"_s));
    const auto other = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(!other.ok());
    QCOMPARE(other.error().kind, ErrorKind::Usage);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u".hidden"_s});
    const auto file = writeSample(u"worked-example"_s, folder.filePath(u".hidden"_s));
    QVERIFY(!file.ok());

    const QTemporaryDir second;
    QVERIFY(writeSample(u"ieee-data"_s, second.path()).ok());
    QVERIFY(!writeSample(u"worked-example"_s, second.path()).ok());
    QVERIFY(!writeSample(u"worked-example"_s, second.path(), SampleStart::BeginAgain).ok());
    QVERIFY(!writeSample(u"worked-example"_s, folder.path(), SampleStart::BeginAgain).ok());
}

void TestSampleFiles::setsItselfBackWhenAsked()
{
    const QTemporaryDir folder;
    const auto first = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(first.ok());
    for (const QString &repair : first->repairs)
        QCOMPARE(QProcess::execute(repair, {}), 0);
    touch(first->auditDatabase);
    touch(folder.filePath(u"notes.txt"_s));
    const auto refused = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QVERIFY2(refused.error().text().contains(first->auditDatabase), qPrintable(refused.error().text()));
    QVERIFY(QFile::exists(first->auditDatabase));
    QVERIFY(QFile::exists(folder.filePath(u"data/price_list.csv"_s)));
    QVERIFY(holdsSample(u"worked-example"_s, folder.path()));
    QVERIFY(!holdsSample(u"ieee-data"_s, folder.path()));
    const auto again = writeSample(u"worked-example"_s, folder.path(), SampleStart::BeginAgain);
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
    QCOMPARE(*again, *first);
    QVERIFY(!QFile::exists(again->auditDatabase));
    QVERIFY(!QFile::exists(folder.filePath(u"data/price_list.csv"_s)));
    QVERIFY(QFile::exists(folder.filePath(u"notes.txt"_s)));
    QCOMPARE(number(folder.filePath(u"legacy.db"_s), u"SELECT count(*) FROM customers WHERE email IS NULL"_s),
             3);
}

QTEST_GUILESS_MAIN(TestSampleFiles)
#include "tst_samplefiles.moc"
