// SPDX-License-Identifier: Apache-2.0
// What is said about a definition, and about sources and destinations that cannot be used.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCopyChecks : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void checksDefinitions_data();
    void checksDefinitions();
    void probesSources();
    void checksConnections();
    void queriesAreRefused_data();
    void queriesAreRefused();
    void missingThings_data();
    void missingThings();

private:
    std::unique_ptr<CopyFixture> m_f;
};

void TestCopyChecks::checksDefinitions_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("no source") << u"object="_s << u"neither an object nor a query"_s;
    QTest::newRow("both") << u"query=SELECT 1"_s << u"both an object and a query"_s;
    QTest::newRow("no destination") << u"to="_s << u"The destination names no object"_s;
    QTest::newRow("mode") << u"load=replace"_s << u"Load mode \"replace\" is not known"_s;
    QTest::newRow("upsert without keys") << u"load=upsert"_s << u"needs key columns"_s;
    QTest::newRow("incremental without watermark") << u"load=incremental"_s << u"needs a watermark"_s;
    QTest::newRow("upsert into csv") << u"csvupsert"_s << u"cannot update rows by key"_s;
    QTest::newRow("query on csv") << u"csvquery"_s << u"knows no queries"_s;
    QTest::newRow("unknown kind") << u"kind=oracle"_s << u"kind \"oracle\""_s;
    QTest::newRow("unknown setting") << u"setting=colour"_s << u"Setting \"colour\" is not known"_s;
    QTest::newRow("keys twice") << u"keys=a,A"_s << u"named twice"_s;
    QTest::newRow("itself") << u"self"_s << u"the same object"_s;
}

void TestCopyChecks::checksDefinitions()
{
    QFETCH(QString, change);
    QFETCH(QString, problem);
    CopyJob job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s);
    const QString key = change.section(u'=', 0, 0);
    const QString value = change.section(u'=', 1);
    if (key == u"object")
        job.step.source.object = value;
    else if (key == u"query")
        job.step.source.query = value;
    else if (key == u"to")
        job.step.destination.object = value;
    else if (key == u"load")
        job.step.load = value;
    else if (key == u"kind")
        job.source.kind = value;
    else if (key == u"setting")
        job.step.settings.insert(value, u"x"_s);
    else if (key == u"keys")
        job.step.keys = value.split(u',');
    else if (key == u"self")
        job.destination.database = job.source.database;
    else if (key == u"csvquery") {
        job.source.kind = u"csv"_s;
        job.step.source = {.query = u"SELECT 1"_s};
    } else if (key == u"csvupsert") {
        job.destination.kind = u"csv"_s;
        job.step.load = u"upsert"_s;
        job.step.keys = {u"a"_s};
    }
    const QStringList problems = checkCopy(job.step, job.source, job.destination);
    if (problem.isEmpty()) {
        QCOMPARE(problems, QStringList());
        return;
    }
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().contains(problem), qPrintable(problems.first()));
    QCOMPARE(m_f->copy(job).error().kind, ErrorKind::Definition);
}

void TestCopyChecks::probesSources()
{
    CopyJob job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s);
    QVERIFY(probeSource(job.step, job.source)->contains(u"a.db"_s));
    QVERIFY(m_f->files().isEmpty()); // probing makes nothing
    m_f->sql(u"a.db"_s, {u"CREATE TABLE x (a)"_s});
    QVERIFY(probeSource(job.step, job.source)->contains(u"no table or view"_s));
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (a)"_s});
    QCOMPARE(probeSource(job.step, job.source), std::nullopt);
    job.step.keys = {u"b"_s};
    QVERIFY(probeSource(job.step, job.source)->contains(u"no column \"b\""_s));
    CopyJob csv = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s);
    QVERIFY(probeSource(csv.step, csv.source)->contains(u"t.csv"_s));
    m_f->file(u"t.csv"_s, "a\n1\n");
    QCOMPARE(probeSource(csv.step, csv.source), std::nullopt);
}

void TestCopyChecks::checksConnections()
{
    QCOMPARE(storeKinds(),
             (QStringList{u"sqlite"_s, u"csv"_s, u"postgresql"_s, u"mariadb"_s, u"sqlserver"_s, u"odbc"_s}));
    ConnectionDef csv{.name = ConnectionName(u"files"_s), .kind = u"csv"_s, .database = u"/data"_s};
    csv.options = {{u"delimiter"_s, u"tab"_s}, {u"encoding"_s, u"Latin-1"_s}, {u"header"_s, u"No"_s},
                   {u"null"_s, u"NULL"_s},     {u"newline"_s, u"crlf"_s},     {u"quote"_s, u"'"_s},
                   {u"ledger"_s, u"off"_s}};
    QCOMPARE(checkConnection(csv), QStringList());
    const QList<std::pair<QString, QString>> bad = {
        {u"delimiter"_s, u"ab"_s}, {u"delimiter"_s, u""_s},      {u"delimiter"_s, u"\""_s},
        {u"quote"_s, u"ż"_s},      {u"encoding"_s, u"ebcdic"_s}, {u"header"_s, u"maybe"_s},
        {u"newline"_s, u"cr"_s},   {u"null"_s, u"a,b"_s},        {u"colour"_s, u"red"_s}};
    for (const auto &[name, value] : bad) {
        csv.options = {{name, value}};
        QCOMPARE(checkConnection(csv).size(), 1);
    }
    ConnectionDef sqlite{.name = ConnectionName(u"db"_s), .kind = u"sqlite"_s, .database = u"/a.db"_s};
    sqlite.options = {
        {u"busy_timeout_ms"_s, u"500"_s}, {u"foreign_keys"_s, u"on"_s}, {u"ledger"_s, u"off"_s}};
    QCOMPARE(checkConnection(sqlite), QStringList());
    sqlite.options = {{u"busy_timeout_ms"_s, u"soon"_s}, {u"foreign_keys"_s, u"2"_s}, {u"x"_s, u""_s}};
    QCOMPARE(checkConnection(sqlite).size(), 3);
    sqlite.options.clear();
    sqlite.database.clear();
    QCOMPARE(checkConnection(sqlite).size(), 1);
    sqlite.kind = u"SQLite"_s;
    QCOMPARE(checkConnection(sqlite).size(), 1);
}

void TestCopyChecks::queriesAreRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("several") << u"SELECT 1 AS a; SELECT 2 AS a"_s;
    QTest::newRow("delete") << u"DELETE FROM t"_s;
    QTest::newRow("delete that returns") << u"WITH x AS (SELECT 1) DELETE FROM t RETURNING a"_s;
    QTest::newRow("drop behind a select") << u"SELECT a FROM t; DROP TABLE t"_s;
    QTest::newRow("pragma") << u"PRAGMA user_version"_s;
    QTest::newRow("attach") << u"ATTACH 'x.db' AS x"_s;
    QTest::newRow("explain") << u"EXPLAIN SELECT 1"_s;
    QTest::newRow("placeholder") << u"SELECT ? AS a"_s;
    QTest::newRow("twice the same name") << u"SELECT a, a AS A FROM t"_s;
    QTest::newRow("wrong column") << u"SELECT nope FROM t"_s;
    QTest::newRow("syntax") << u"SELECT FROM WHERE"_s;
}

void TestCopyChecks::queriesAreRefused()
{
    QFETCH(QString, query);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (a)"_s, u"INSERT INTO t VALUES (1)"_s});
    for (const QString &destination : {u"b.db/t"_s, u"a.db/u"_s}) {
        auto job = m_f->job(u"sqlite"_s, u"a.db/"_s, u"sqlite"_s, destination);
        job.step.source.query = query;
        const auto copied = m_f->copy(job);
        QVERIFY(!copied.ok());
        QCOMPARE(copied.error().kind, ErrorKind::Source);
    }
    QCOMPARE(m_f->rows(u"a.db"_s, u"SELECT a FROM t"_s), QStringList{u"1"_s});
    QCOMPARE(m_f->files(), (QStringList{u"a.db"_s, u"b.db"_s}));
}

void TestCopyChecks::missingThings_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("atSource");
    QTest::addColumn<QString>("says");
    QTest::newRow("source table") << u"table"_s << true << u"nope in a.db"_s;
    QTest::newRow("source file") << u"sourcefile"_s << true << u"none.db"_s;
    QTest::newRow("source is no database") << u"text"_s << true << u"not a database"_s;
    QTest::newRow("source folder") << u"sourcefolder"_s << true << u"folder does not exist"_s;
    QTest::newRow("destination folder") << u"folder"_s << false << u"folder"_s;
    QTest::newRow("destination is no database") << u"destinationtext"_s << false << u"not a database"_s;
    QTest::newRow("destination csv folder") << u"csvfolder"_s << false << u"folder does not exist"_s;
    QTest::newRow("destination view") << u"view"_s << false << u"it is a view"_s;
    QTest::newRow("destination ledger") << u"ledger"_s << false << u"belongs to SQLite"_s;
    QTest::newRow("destination sqlite_x") << u"sqlite_x"_s << false << u"belongs to SQLite"_s;
}

void TestCopyChecks::missingThings()
{
    QFETCH(QString, what);
    QFETCH(bool, atSource);
    QFETCH(QString, says);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER)"_s});
    m_f->file(u"text.db"_s,
              "this is a long enough text that is not a database, whatever its name may say about it; "
              "it has more than a hundred bytes");
    m_f->sql(u"b.db"_s, {u"CREATE VIEW v AS SELECT 1 AS id"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s);
    if (what == u"table")
        job.step.source.object = u"nope"_s;
    else if (what == u"sourcefile")
        job.source.database = m_f->path(u"none.db"_s);
    else if (what == u"text")
        job.source.database = m_f->path(u"text.db"_s);
    else if (what == u"sourcefolder")
        job.source = {.name = ConnectionName(u"c"_s), .kind = u"csv"_s, .database = m_f->path(u"none"_s)};
    else if (what == u"folder")
        job.destination.database = m_f->path(u"none/b.db"_s);
    else if (what == u"destinationtext")
        job.destination.database = m_f->path(u"text.db"_s);
    else if (what == u"csvfolder")
        job.destination = {
            .name = ConnectionName(u"c"_s), .kind = u"csv"_s, .database = m_f->path(u"none"_s)};
    else if (what == u"view")
        job.step.destination.object = u"v"_s;
    else
        job.step.destination.object = what == u"ledger" ? u"godwit_ledger"_s : what;
    const auto failed = m_f->copy(job);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, atSource ? ErrorKind::Source : ErrorKind::Destination);
    QVERIFY2(failed.error().text().contains(says), qPrintable(failed.error().text()));
    QVERIFY(!failed.error().transient);
    QVERIFY(!QFile::exists(m_f->path(u"none.db"_s)));
}

QTEST_GUILESS_MAIN(TestCopyChecks)
#include "tst_copychecks.moc"
