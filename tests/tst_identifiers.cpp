// SPDX-License-Identifier: Apache-2.0
// Hostile names live as tables and columns on real databases, and nothing beside them changes.
// GODWIT_IDENTIFIERS is how many per database: 20000 is the full size.
#include "models/transfer/objectname.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/stores.h"
#include "tests/support/servers.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const QStringList pieces{u"\""_s,
                         u"`"_s,
                         u"["_s,
                         u"]"_s,
                         u"'"_s,
                         u"\\"_s,
                         u"."_s,
                         u";"_s,
                         u"--"_s,
                         u"/*"_s,
                         u"*/"_s,
                         u"#"_s,
                         u"$$"_s,
                         u"$1"_s,
                         u"?"_s,
                         u":x"_s,
                         u"@@"_s,
                         u"%s"_s,
                         u"%1"_s,
                         u"\n"_s,
                         u"\t"_s,
                         u"\r"_s,
                         u" "_s,
                         u"\u00a0"_s,
                         u"\u202e"_s,
                         u"\u2028"_s,
                         u"\ufeff"_s,
                         u"\x1b[31m"_s,
                         u"\x01"_s,
                         u"ż"_s,
                         u"日本"_s,
                         u"é"_s,
                         u"ß"_s,
                         u"İ"_s,
                         u"😀"_s,
                         u"select"_s,
                         u"TABLE"_s,
                         u"null"_s,
                         u"; DROP TABLE canary; --"_s,
                         u"\"; DROP TABLE canary; --"_s,
                         u"`; DROP TABLE canary; -- "_s,
                         u"x"_s,
                         u"Q"_s,
                         u"7"_s,
                         u"_"_s,
                         u"("_s,
                         u")"_s,
                         u","_s,
                         u"="_s,
                         u"{"_s,
                         u"<b>"_s};

/// A name of some pieces; some are too long, some hold NUL.
QString hostileName(QRandomGenerator &random)
{
    QString name;
    for (int count = 1 + random.bounded(7); count > 0; --count)
        name += pieces.at(random.bounded(int(pieces.size())));
    if (random.bounded(20) == 0)
        name += QString(60 + random.bounded(1000), u'l');
    if (random.bounded(40) == 0)
        name.insert(random.bounded(int(name.size())), QChar(u'\0'));
    return name;
}

} // namespace

class TestIdentifiers : public QObject
{
    Q_OBJECT

private slots:
    void namesAreOnlyNames_data();
    void namesAreOnlyNames();

private:
    SqlSessionPtr open(const QString &kind, const QString &database);

    QTemporaryDir m_folder;
};

SqlSessionPtr TestIdentifiers::open(const QString &kind, const QString &database)
{
    SessionRequest request{.connection = {.name = ConnectionName(kind), .kind = kind, .database = database}};
    if (kind != u"sqlite") {
        const test::ServerAddress server = kind == u"mariadb" ? test::mariadb() : test::postgres();
        qputenv("GODWIT_SECRET_IDENTIFIERS", server.password.toUtf8());
        request.connection.host = server.host;
        request.connection.port = server.port;
        request.connection.user = server.user;
        request.connection.secret = u"identifiers"_s;
    }
    auto session = findStore(kind)->openSession(request);
    if (!session)
        qFatal("%s", qPrintable(session.error().text()));
    return std::move(*session);
}

void TestIdentifiers::namesAreOnlyNames_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s, u"mariadb"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestIdentifiers::namesAreOnlyNames()
{
    QFETCH(QString, kind);
    std::optional<test::FreshDatabase> database;
    if (kind != u"sqlite")
        database.emplace(kind == u"mariadb" ? test::FreshDatabase::Server::Mariadb
                                            : test::FreshDatabase::Server::Postgres);
    const SqlSessionPtr session = open(kind, database ? database->name() : m_folder.filePath(u"names.db"_s));
    const auto run = [&](const QString &sql, const QVariantList &values = {}) {
        const auto done = session->execute(sql, values);
        if (!done)
            QTest::qFail(qPrintable(done.error().text() + u'\n' + sql), __FILE__, __LINE__);
        return done ? *done : -1;
    };
    run(u"CREATE TABLE canary(id integer)"_s);
    run(u"INSERT INTO canary VALUES(4711)"_s);

    const int wanted = qEnvironmentVariableIntValue("GODWIT_IDENTIFIERS");
    const int count = wanted > 0 ? wanted : 150;
    const int askedSeed = qEnvironmentVariableIntValue("GODWIT_SEED");
    QRandomGenerator random(askedSeed != 0 ? quint32(askedSeed) : 4711);
    int used = 0, refused = 0;
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
        const QString name = hostileName(random);
        const QString columnName = hostileName(random);
        const auto table = session->flavour().quote(name);
        const auto column = session->flavour().quote(columnName);
        QVERIFY2(!name.contains(QChar(u'\0')) || !table, "NUL must be refused");
        if (!table || !column) {
            const Error &error = table ? column.error() : table.error();
            QCOMPARE(error.kind, ErrorKind::Definition);
            QVERIFY(!error.cause.isEmpty());
            ++refused;
            continue;
        }
        const QString value = u"v%1"_s.arg(i);
        run(u"CREATE TABLE "_s + *table + u"(godwit_id integer, "_s + *column + u" varchar(20))"_s);
        QCOMPARE(run(u"INSERT INTO "_s + *table + u"(godwit_id, "_s + *column + u") VALUES(1, ?)"_s, {value}),
                 1);
        const auto row = session->selectOne(
            u"SELECT "_s + *column + u" FROM "_s + *table + u" WHERE "_s + *column + u" = ?"_s, {value});
        QVERIFY2(row && *row, qPrintable(row ? name : row.error().text()));
        QCOMPARE((*row)->text(0), value);
        // The catalogue knows the table by exactly that name: nothing was cut, folded or split.
        const QString catalogue =
            kind == u"sqlite" ? u"SELECT count(*) FROM sqlite_master WHERE type='table' AND hex(name)=?"_s
            : kind == u"postgresql" ? u"SELECT count(*) FROM pg_tables WHERE tablename=?"_s
                                    : u"SELECT count(*) FROM information_schema.tables WHERE table_schema="
                                      "database() AND BINARY table_name=?"_s;
        // SQLite takes U+FEFF at the beginning of a bound text for a mark of byte order, and drops it.
        const QString asked = kind == u"sqlite" ? QString::fromLatin1(name.toUtf8().toHex().toUpper()) : name;
        const auto known = session->selectOne(catalogue, {asked});
        QVERIFY2(known && *known, qPrintable(known ? name : known.error().text()));
        if ((*known)->text(0) != u"1") { // by code points: some of them cannot be seen
            QStringList points;
            for (const QChar c : name)
                points.append(QString::number(c.unicode(), 16));
            QFAIL(qPrintable(u"name %1 is not known as it was given: %2"_s.arg(i).arg(points.join(u' '))));
        }
        run(u"DROP TABLE "_s + *table);
        ++used;
    }
    qInfo("%d names used, %d refused", used, refused);
    QVERIFY(used > count / 3);
    QVERIFY(refused > 0);
    const auto canary = session->select(u"SELECT id FROM canary"_s);
    QVERIFY(canary.ok());
    QCOMPARE(canary->size(), 1);
    QCOMPARE(canary->first().text(0), u"4711"_s);
    run(u"DROP TABLE canary"_s);
    const QString left = kind == u"sqlite" ? u"SELECT count(*) FROM sqlite_master WHERE type='table'"_s
                         : kind == u"postgresql"
                             ? u"SELECT count(*) FROM pg_tables WHERE schemaname='public'"_s
                             : u"SELECT count(*) FROM information_schema.tables WHERE "
                               "table_schema=database()"_s;
    const auto tables = session->selectOne(left);
    QVERIFY(tables && *tables);
    QCOMPARE((*tables)->text(0), u"0"_s); // and no piece of a name became a table of its own
}

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
