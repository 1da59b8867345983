// SPDX-License-Identifier: Apache-2.0
// Verification of a load before its commit: what a destination changes behind our back is noticed, and
// nothing of it stays.
#include "models/transfer/loadcheck.h"
#include "tests/support/copyfixture.h"

#include <QDir>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestLoadCheck : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void faithfulLoadsPass_data();
    void faithfulLoadsPass();
    void changedRowsAreNoticed_data();
    void changedRowsAreNoticed();
    void rejectedRowsDoNotCount();
    void lostRowsAreCounted();
    void filesAreReadBeforeTheirRename_data();
    void filesAreReadBeforeTheirRename();
    void aDiskThatLiesIsNoticed_data();
    void aDiskThatLiesIsNoticed();

private:
    CopyJob job(const QString &load, const QString &verify);
    QStringList target() { return m_f->rows(u"b.db"_s, u"SELECT id || name FROM t ORDER BY id, name"_s); }

    std::unique_ptr<CopyFixture> m_f;
};

void TestLoadCheck::init()
{
    m_f = std::make_unique<CopyFixture>();
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t(id INTEGER, name TEXT, at INTEGER)"_s,
                         u"INSERT INTO t VALUES(1,'a',1), (2,'b',2), (3,NULL,3)"_s});
    m_f->file(u"t.csv"_s, "id,name,at\n1,a,1\n2,b,2\n3,c,3\n");
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, at INTEGER)"_s,
                         u"INSERT INTO t VALUES(9, 'old', 0)"_s});
}

CopyJob TestLoadCheck::job(const QString &load, const QString &verify)
{
    CopyJob job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, load);
    job.step.settings = {{u"verify"_s, verify}};
    if (load == u"upsert")
        job.step.keys = QStringList{u"id"_s};
    if (load == u"incremental")
        job.step.watermark = u"at"_s;
    return job;
}

void TestLoadCheck::faithfulLoadsPass_data()
{
    QTest::addColumn<QString>("load");
    QTest::addColumn<QString>("verify");
    for (const QString &load : {u"full"_s, u"append"_s, u"upsert"_s, u"incremental"_s}) {
        for (const QString &verify : {u"count"_s, u"checksum"_s})
            QTest::addRow("%s, %s", qPrintable(load), qPrintable(verify)) << load << verify;
    }
}

void TestLoadCheck::faithfulLoadsPass()
{
    QFETCH(const QString, load);
    QFETCH(const QString, verify);
    for (const bool fromCsv : {false, true}) {
        init();
        CopyJob some = job(load, verify);
        if (fromCsv) {
            some.source = m_f->connection(u"csv"_s, {});
            some.step.source.object = u"t.csv"_s;
        }
        const auto outcome = m_f->copy(some);
        COPY_OK(outcome);
        QVERIFY2(!outcome->notes.isEmpty() && outcome->notes.last().startsWith(u"Verified: 3"),
                 qPrintable(outcome->notes.join(u'\n')));
        QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t"_s),
                 QStringList{load == u"full" ? u"3"_s : u"4"_s});
    }
}

void TestLoadCheck::changedRowsAreNoticed_data()
{
    QTest::addColumn<QString>("load");
    QTest::addColumn<QString>("verify");
    QTest::addColumn<QString>("body");
    const QString change = u"UPDATE t SET name='x' WHERE id=NEW.id;"_s;
    const QString drop = u"DELETE FROM t WHERE id=NEW.id;"_s;
    const QString old = u"UPDATE t SET name='touched' WHERE id=9;"_s;
    for (const QString &load : {u"full"_s, u"append"_s, u"upsert"_s}) {
        QTest::addRow("%s, changed", qPrintable(load)) << load << u"checksum"_s << change;
        QTest::addRow("%s, deleted", qPrintable(load)) << load << u"count"_s << drop;
    }
    QTest::addRow("append, old row changed") << u"append"_s << u"checksum"_s << old;
}

void TestLoadCheck::changedRowsAreNoticed()
{
    QFETCH(const QString, load);
    QFETCH(const QString, verify);
    QFETCH(const QString, body);
    m_f->sql(u"b.db"_s, {u"CREATE TRIGGER evil AFTER INSERT ON t WHEN NEW.id=2 BEGIN %1 END"_s.arg(body)});
    const auto outcome = m_f->copy(job(load, verify));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Verification);
    QVERIFY2(outcome.error().cause.contains(u':'), qPrintable(outcome.error().text()));
    QCOMPARE(target(), {u"9old"_s});
}

void TestLoadCheck::rejectedRowsDoNotCount()
{
    m_f->sql(u"b.db"_s, {u"CREATE TABLE s(id INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER)"_s});
    for (const QString &verify : {u"count"_s, u"checksum"_s}) {
        CopyJob some = job(u"full"_s, verify);
        some.step.destination.object = u"s"_s;
        some.step.settings[u"reject_rows"_s] = u"5"_s;
        m_f->progress.restart();
        const auto outcome =
            copyRows(some, {.progress = &m_f->progress,
                            .mayCommit = [] { return true; },
                            .rejects = [](const QList<RejectedRow> &) { return Result<void>(); }});
        COPY_OK(outcome);
        QCOMPARE(outcome->rowsRejected, 1);
        QVERIFY2(outcome->notes.last().startsWith(u"Verified: 2"), qPrintable(outcome->notes.last()));
    }
}

/// Rows that vanish while the counts of the writer say nothing.
void TestLoadCheck::lostRowsAreCounted()
{
    CopyJob some = job(u"full"_s, u"count"_s);
    some.step.settings[u"after"_s] = u"DELETE FROM t WHERE id=3"_s;
    const auto outcome = m_f->copy(some);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Verification);
    QVERIFY2(outcome.error().cause.contains(u"3") && outcome.error().cause.contains(u"2"),
             qPrintable(outcome.error().cause));
    QCOMPARE(target(), {u"9old"_s});
}

void TestLoadCheck::filesAreReadBeforeTheirRename_data()
{
    QTest::addColumn<QString>("load");
    QTest::addColumn<QString>("verify");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    for (const QString &load : {u"full"_s, u"append"_s, u"incremental"_s}) {
        for (const QString &verify : {u"count"_s, u"checksum"_s}) {
            for (const QString &file : {u"out.csv"_s, u"out.csv.gz"_s}) {
                for (const QString &header : {u"on"_s, u"off"_s}) {
                    QTest::addRow("%s, %s, %s, header %s", qPrintable(load), qPrintable(verify),
                                  qPrintable(file), qPrintable(header))
                        << load << verify << file << header;
                }
            }
        }
    }
}

/// Twice: the second load finds a file there.
void TestLoadCheck::filesAreReadBeforeTheirRename()
{
    QFETCH(const QString, load);
    QFETCH(const QString, verify);
    QFETCH(const QString, file);
    QFETCH(const QString, header);
    CopyJob some = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, file, load);
    some.step.settings = {{u"verify"_s, verify}, {u"header"_s, header}, {u"ledger"_s, u"off"_s}};
    if (load == u"incremental")
        some.step.watermark = u"at"_s;
    for (int i = 0; i < 2; ++i) {
        m_f->progress.restart();
        const auto outcome = m_f->copy(some);
        COPY_OK(outcome);
        QVERIFY2(outcome->notes.last().startsWith(u"Verified: 3"), qPrintable(outcome->notes.join(u'\n')));
    }
}

void TestLoadCheck::aDiskThatLiesIsNoticed_data()
{
    QTest::addColumn<QString>("verify");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a row is gone") << u"count"_s << QByteArray("id,name,at\n1,a,1\n2,b,2\n");
    QTest::newRow("a value is another") << u"checksum"_s << QByteArray("id,name,at\n1,a,1\n2,b,2\n3,x,3\n");
}

/// What stands in the file is not what was written, before it gets its name: the old file stays.
void TestLoadCheck::aDiskThatLiesIsNoticed()
{
    QFETCH(const QString, verify);
    QFETCH(const QByteArray, after);
    m_f->file(u"out.csv"_s, "id,name,at\n9,old,0\n");
    const CopyJob some = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"out.csv"_s);
    WriteRequest request{.connection = some.destination, .endpoint = some.step.destination};
    request.options.verify = verify == u"count" ? LoadOptions::Verify::Count : LoadOptions::Verify::Checksum;
    const Store *csv = findStore(u"csv"_s);
    const auto writer = csv->makeWriter(request);
    const auto reader =
        findStore(u"sqlite"_s)->makeReader({.connection = some.source, .endpoint = some.step.source});
    LoadCheck check(request, *csv);
    COPY_OK(writer->begin());
    const auto shape = reader->open();
    COPY_OK(shape);
    COPY_OK(writer->prepare(*shape));
    COPY_OK(check.prepared(*writer, *shape));
    ColumnBatch batch;
    batch.reset(3, 1);
    COPY_OK(reader->read(batch));
    COPY_OK(writer->write(batch, {0, batch.rows()}));
    check.accepted(batch, {0, batch.rows()});
    COPY_OK(writer->complete());

    const QDir folder(some.destination.database);
    const QStringList parts = folder.entryList({u".out.csv.godwit-*.part"_s}, QDir::Files | QDir::Hidden);
    QCOMPARE(parts.size(), 1);
    QFile part(folder.filePath(parts.first()));
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write(after) == after.size());
    part.close();
    const auto verified = check.verify(*writer, {.rowsRead = 3, .rowsWritten = 3});
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind, ErrorKind::Verification);
    QFile old(folder.filePath(u"out.csv"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("id,name,at\n9,old,0\n"));
}

QTEST_GUILESS_MAIN(TestLoadCheck)
#include "tst_loadcheck.moc"
