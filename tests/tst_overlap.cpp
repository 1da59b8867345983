// SPDX-License-Identifier: Apache-2.0
// Incremental loads that read the last stretch again, so that late rows and ties are not lost.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestOverlap : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void tiesAndLateRows_data();
    void tiesAndLateRows();
    void times();
    void watermarkNeverFalls();
    void textIsRefused_data() { stores(); }
    void textIsRefused();
    void needsKeysAndIncremental();

private:
    static void stores()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("sqlite") << u"a.db/s"_s;
        QTest::newRow("csv") << u"s.csv"_s;
    }
    /// The same rows in both kinds of source.
    void source(const QStringList &rows)
    {
        QStringList values;
        QByteArray file("id,w\n");
        for (const QString &row : rows) {
            const QString w = row.section(u' ', 1);
            bool isNumber = false;
            (void)w.toInt(&isNumber);
            values.append(u"(%1, %2)"_s.arg(row.section(u' ', 0, 0), isNumber ? w : u'\'' + w + u'\''));
            file += row.section(u' ', 0, 0).toUtf8() + ',' + w.toUtf8() + '\n';
        }
        m_f->sql(u"a.db"_s, {u"DROP TABLE IF EXISTS s"_s, u"CREATE TABLE s (id INTEGER, w)"_s,
                             u"INSERT INTO s VALUES "_s + values.join(u", "_s)});
        m_f->file(u"s.csv"_s, file);
    }
    Result<CopyOutcome> load(const QString &from, const QString &overlap)
    {
        CopyJob job = m_f->job(from.endsWith(u"csv"_s) ? u"csv"_s : u"sqlite"_s, from, u"sqlite"_s,
                               u"b.db/t"_s, u"incremental"_s);
        job.step.watermark = u"w"_s;
        job.step.keys = {u"id"_s};
        if (!overlap.isEmpty())
            job.step.settings.insert(u"overlap"_s, overlap);
        return m_f->copy(job);
    }
    QString ids()
    {
        return m_f->rows(u"b.db"_s, u"SELECT group_concat(id) FROM (SELECT id FROM t ORDER BY 0 + id)"_s)
            .first();
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestOverlap::tiesAndLateRows_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("overlap");
    QTest::addColumn<QString>("loaded");
    for (const QString &from : {u"a.db/s"_s, u"s.csv"_s}) {
        QTest::addRow("%s without", from.toUtf8().constData())
            << from << QString() << u"1,2,6"_s; // as documented
        QTest::addRow("%s ties", from.toUtf8().constData()) << from << u"0"_s << u"1,2,3,6"_s;
        QTest::addRow("%s late", from.toUtf8().constData()) << from << u"2"_s << u"1,2,3,4,6"_s;
    }
}

void TestOverlap::tiesAndLateRows()
{
    QFETCH(QString, from);
    QFETCH(QString, overlap);
    QFETCH(QString, loaded);
    source({u"1 10"_s, u"2 20"_s});
    COPY_OK(load(from, overlap));
    source({u"1 10"_s, u"2 20"_s, u"3 20"_s, u"4 18"_s, u"5 17"_s, u"6 30"_s});
    const auto more = load(from, overlap);
    COPY_OK(more);
    QCOMPARE(more->watermark, u"30"_s);
    QCOMPARE(ids(), loaded);
}

void TestOverlap::times()
{
    for (const QString &from : {u"a.db/s"_s, u"s.csv"_s}) {
        m_f = std::make_unique<CopyFixture>();
        source({u"1 2024-03-31 02:30:00"_s});
        COPY_OK(load(from, u"60"_s));
        source({u"2 2024-03-31 02:29:00"_s, u"3 2024-03-31 02:28:59"_s, u"4 2024-03-31 02:31:00"_s});
        COPY_OK(load(from, u"60"_s));
        QCOMPARE(ids(), u"1,2,4"_s);
    }
}

void TestOverlap::watermarkNeverFalls()
{
    for (const QString &from : {u"a.db/s"_s, u"s.csv"_s}) {
        m_f = std::make_unique<CopyFixture>();
        source({u"1 10"_s, u"2 20"_s});
        COPY_OK(load(from, u"15"_s));
        source({u"1 10"_s}); // the newest row is gone
        const auto again = load(from, u"15"_s);
        COPY_OK(again);
        QCOMPARE(again->watermark, u"20"_s);
    }
}

void TestOverlap::textIsRefused()
{
    QFETCH(QString, from);
    source({u"1 abc"_s});
    COPY_OK(load(from, u"1"_s));
    const auto failed = load(from, u"1"_s);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Definition);
    QVERIFY2(failed.error().text().contains(u"\"abc\""_s), qPrintable(failed.error().text()));
}

void TestOverlap::needsKeysAndIncremental()
{
    source({u"1 10"_s});
    CopyJob job = m_f->job(u"sqlite"_s, u"a.db/s"_s, u"sqlite"_s, u"b.db/t"_s, u"incremental"_s);
    job.step.watermark = u"w"_s;
    job.step.settings.insert(u"overlap"_s, u"5"_s);
    QCOMPARE(m_f->copy(job).error().kind, ErrorKind::Definition); // without keys rows would come twice
    job.step.keys = {u"id"_s};
    COPY_OK(m_f->copy(job));
    job.step.load = u"full"_s;
    QCOMPARE(m_f->copy(job).error().kind, ErrorKind::Definition);
}

QTEST_GUILESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
