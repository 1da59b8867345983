// SPDX-License-Identifier: Apache-2.0
#include "tests/support/constraintsfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const QString hostile = u"my \"best\".t`able; --"_s;

/// Tables with a key of two columns, one to the table itself, one without a loaded target, and names that
/// break careless SQL. SQLite's first key names neither the target's column nor its case.
QStringList tables(const QString &kind)
{
    const bool isSqlite = kind == u"sqlite";
    return {u"CREATE TABLE customers(id INTEGER PRIMARY KEY, name VARCHAR(40))"_s,
            u"CREATE TABLE agents(id INTEGER PRIMARY KEY)"_s,
            u"CREATE TABLE branches(company INTEGER, number INTEGER, PRIMARY KEY(company, number))"_s,
            u"CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INTEGER, parent INTEGER, branch INTEGER, "
            "company INTEGER, agent INTEGER, %1 FOREIGN KEY(customer) REFERENCES %2 ON DELETE SET NULL, "
            "%3 FOREIGN KEY(company, branch) REFERENCES branches(company, number) ON DELETE CASCADE "
            "ON UPDATE CASCADE, FOREIGN KEY(parent) REFERENCES orders(id), "
            "FOREIGN KEY(agent) REFERENCES agents(id))"_s.arg(
                isSqlite ? QString() : u"CONSTRAINT \"of; customer\""_s,
                isSqlite ? u"Customers"_s : u"customers(id)"_s,
                isSqlite ? QString() : u"CONSTRAINT of_branch"_s),
            u"CREATE TABLE \"my \"\"best\"\".t`able; --\"(id INTEGER PRIMARY KEY, \"sel\"\"e`ct\" INTEGER, "
            "FOREIGN KEY(\"sel\"\"e`ct\") REFERENCES customers(id))"_s,
            u"INSERT INTO customers VALUES (1, 'a'), (2, 'b')"_s,
            u"INSERT INTO agents VALUES (5)"_s,
            u"INSERT INTO branches VALUES (1, 1), (1, 2)"_s,
            u"INSERT INTO orders VALUES (1, 1, NULL, 2, 1, 5), (2, NULL, 1, 2, NULL, 5)"_s,
            u"INSERT INTO \"my \"\"best\"\".t`able; --\" VALUES (1, 2)"_s};
}

/// How a step writes the name.
QString object(const QString &kind, const QString &name)
{
    return kind == u"sqlite" ? name : u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString joined(const Result<StepEffect> &effect) { return effect->notes.join(u'\n'); }

} // namespace

/// Foreign keys by a step of their own, on real servers.
class TestConstraints : public QObject
{
    Q_OBJECT

private slots:
    void makesEveryKey_data();
    void makesEveryKey();
    void namesTheViolation_data();
    void namesTheViolation();
    void adoptsWhatTheLedgerHolds_data();
    void adoptsWhatTheLedgerHolds();
    void followsOtherNames();
    void noteWhatDoesNotTranslate();
    void listsWhatCannotBe_data();
    void listsWhatCannotBe();
    void nothingWithoutTheLease_data();
    void nothingWithoutTheLease();

private:
    static void pairs();
    static void prepare(ConstraintsFixture &f, const QString &from, const QString &to);
};

void TestConstraints::pairs()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const auto &[from, to] : QList<QPair<QString, QString>>{{u"sqlite"_s, u"postgresql"_s},
                                                                 {u"sqlite"_s, u"mariadb"_s},
                                                                 {u"mariadb"_s, u"postgresql"_s},
                                                                 {u"postgresql"_s, u"mariadb"_s}})
        QTest::addRow("%s to %s", qPrintable(from), qPrintable(to)) << from << to;
}

void TestConstraints::prepare(ConstraintsFixture &f, const QString &from, const QString &to)
{
    f.run(from, tables(from));
    for (const QString &name : {u"customers"_s, u"branches"_s, u"orders"_s, hostile})
        COPY_OK(f.load(from, to, object(from, name), object(to, name)));
}

void TestConstraints::makesEveryKey_data() { pairs(); }
void TestConstraints::makesEveryKey()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    ConstraintsFixture f;
    prepare(f, from, to);
    const auto effect = f.constrain(from, to);
    COPY_OK(effect);
    const QByteArray keys = f.keys(to);
    QCOMPARE(keys.count('\n'), 4);
    const QByteArray customer =
        from == u"sqlite" ? QByteArray("orders_customer_fkey") : QByteArray("of; customer");
    const QByteArray branch =
        from == u"sqlite" ? QByteArray("orders_company_branch_fkey") : QByteArray("of_branch");
    const auto holds = [&](const QByteArray &text) { return keys.contains(text); };
    if (to == u"postgresql") {
        QVERIFY2(holds(customer + "\tFOREIGN KEY (customer) REFERENCES customers(id) ON DELETE SET NULL") ||
                     holds(customer + "\tFOREIGN KEY (customer) REFERENCES customers(id) ON UPDATE RESTRICT "
                                      "ON DELETE SET NULL"),
                 keys);
        QVERIFY2(holds(branch + "\tFOREIGN KEY (company, branch) REFERENCES branches(company, number) "
                                "ON UPDATE CASCADE ON DELETE CASCADE"),
                 keys);
        QVERIFY2(holds("FOREIGN KEY (parent) REFERENCES orders(id)"), keys);
        QVERIFY2(holds("FOREIGN KEY (\"sel\"\"e`ct\") REFERENCES customers(id)"), keys);
    } else {
        QVERIFY2(holds(customer + "\torders (customer) > customers (id) SET NULL/"), keys);
        QVERIFY2(holds(branch + "\torders (company,branch) > branches (company,number) CASCADE/CASCADE"),
                 keys);
        QVERIFY2(holds("orders (parent) > orders (id) "), keys);
        QVERIFY2(holds(hostile.toUtf8() + " (sel\"e`ct) > customers (id) "), keys);
    }
    QVERIFY2(joined(effect).contains(u"was not made: no step loads its target"), qPrintable(joined(effect)));
    QVERIFY2(joined(effect).contains(u"agents"), qPrintable(joined(effect)));
    QCOMPARE(joined(effect).count(u"was made: "), 4);

    // The next cycle finds them there.
    const auto again = f.constrain(from, to);
    COPY_OK(again);
    QVERIFY(!again->adopted);
    QCOMPARE(joined(again).count(u"was made: "), 0);
    QCOMPARE(f.keys(to), keys);
}

void TestConstraints::namesTheViolation_data() { pairs(); }
void TestConstraints::namesTheViolation()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    ConstraintsFixture f;
    prepare(f, from, to);
    f.run(to, {u"INSERT INTO orders(id, company, branch) VALUES (9, 1, 77)"_s});
    const auto refused = f.constrain(from, to);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    const QString text = refused.error().text();
    const QString name = from == u"sqlite" ? u"orders_company_branch_fkey"_s : u"of_branch"_s;
    QVERIFY2(text.contains(name), qPrintable(text));
    QVERIFY2(text.contains(u"(company, branch)") && text.contains(u"(1, 77)"), qPrintable(text));
    const QByteArray kept = f.keys(to);
    if (to == u"postgresql")
        QCOMPARE(kept, QByteArray()); // one transaction
    QVERIFY2(!kept.contains(name.toUtf8()), kept);

    f.run(to, {u"DELETE FROM orders WHERE id = 9"_s});
    COPY_OK(f.constrain(from, to));
    QCOMPARE(f.keys(to).count('\n'), 4);
}

void TestConstraints::adoptsWhatTheLedgerHolds_data() { pairs(); }
void TestConstraints::adoptsWhatTheLedgerHolds()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    ConstraintsFixture f;
    prepare(f, from, to);
    LedgerEntry identity = f.constraintsIdentity();
    COPY_OK(f.constrain(from, to, identity));
    const bool isPostgres = to == u"postgresql";
    f.run(to, {u"ALTER TABLE orders DROP %1 \"%2\""_s.arg(isPostgres ? u"CONSTRAINT"_s : u"FOREIGN KEY"_s,
                                                          from == u"sqlite" ? u"orders_company_branch_fkey"_s
                                                                            : u"of_branch"_s)});
    const AttemptId first = identity.attempt;
    identity.attempt = AttemptId(u"later"_s);
    ++identity.fence;
    const auto adopted = f.constrain(from, to, identity);
    COPY_OK(adopted);
    QVERIFY(adopted->adopted);
    QCOMPARE(adopted->adoptedFrom, first);
    QCOMPARE(f.keys(to).count('\n'), 3); // nothing was done
}

/// Tables and columns that a load renames, a column that it leaves out, tables that were there before.
void TestConstraints::followsOtherNames()
{
    ConstraintsFixture f;
    f.run(u"sqlite"_s, tables(u"sqlite"_s));
    f.run(u"postgresql"_s,
          {u"CREATE SCHEMA sales"_s, u"CREATE TABLE sales.people(\"ID\" bigint PRIMARY KEY, name text)"_s});
    COPY_OK(f.load(u"sqlite"_s, u"postgresql"_s, u"customers"_s, u"sales.people"_s));
    COPY_OK(f.load(u"sqlite"_s, u"postgresql"_s, u"orders"_s, u"sales.deals"_s,
                   {{u"columns"_s, u"id as number, customer as \"Who\", company"_s}}));
    COPY_OK(f.load(u"sqlite"_s, u"postgresql"_s, u"branches"_s, u"branches"_s));
    const auto effect = f.constrain(u"sqlite"_s, u"postgresql"_s);
    COPY_OK(effect);
    const QByteArray keys = f.keys(u"postgresql"_s);
    QCOMPARE(keys.trimmed(),
             QByteArray(
                 "deals_Who_fkey\tFOREIGN KEY (\"Who\") REFERENCES sales.people(\"ID\") ON DELETE SET NULL"));
    QVERIFY2(joined(effect).contains(u"its column \"branch\" is not loaded"), qPrintable(joined(effect)));
    QVERIFY2(joined(effect).contains(u"its column \"parent\" is not loaded"), qPrintable(joined(effect)));
}

void TestConstraints::noteWhatDoesNotTranslate()
{
    ConstraintsFixture f;
    const QString longName = QString(62, u'x');
    f.run(u"postgresql"_s,
          {u"CREATE TABLE a(id int PRIMARY KEY)"_s,
           u"CREATE TABLE b(id int PRIMARY KEY, x int DEFAULT 1 CONSTRAINT same REFERENCES a ON DELETE SET "
           u"DEFAULT, "
           "y int CONSTRAINT %1 REFERENCES a DEFERRABLE)"_s.arg(longName),
           u"CREATE TABLE c(id int PRIMARY KEY, x int, y int, CONSTRAINT same FOREIGN KEY(x) REFERENCES a ON "
           "DELETE SET NULL (x))"_s});
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        COPY_OK(f.load(u"postgresql"_s, u"mariadb"_s, name, name));
    const auto effect = f.constrain(u"postgresql"_s, u"mariadb"_s);
    COPY_OK(effect);
    const QByteArray keys = f.keys(u"mariadb"_s);
    QVERIFY2(keys.contains("same\tb (x) > a (id) "), keys);
    QVERIFY2(keys.contains("same_2\tc (x) > a (id) "), keys); // a name is unique within a database
    QVERIFY2(keys.contains(longName.left(60).toUtf8() + "\tb (y) > a (id) "), keys);
    QVERIFY2(joined(effect).contains(u"ON DELETE SET DEFAULT of the foreign key"),
             qPrintable(joined(effect)));
    QVERIFY2(joined(effect).contains(u"ON DELETE SET NULL (x) of the foreign key"),
             qPrintable(joined(effect)));
    QVERIFY2(joined(effect).contains(u"is DEFERRABLE at the source"), qPrintable(joined(effect)));
}

/// SQLite lets a key point at anything.
void TestConstraints::listsWhatCannotBe_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("postgresql") << u"postgresql"_s;
    QTest::newRow("mariadb") << u"mariadb"_s;
}

void TestConstraints::listsWhatCannotBe()
{
    const QString from = u"sqlite"_s;
    QFETCH(QString, to);
    ConstraintsFixture f;
    f.run(from,
          {u"CREATE TABLE a(id INTEGER PRIMARY KEY, plain INTEGER, word TEXT)"_s,
           u"CREATE TABLE n(x INTEGER)"_s,
           u"CREATE TABLE b(id INTEGER PRIMARY KEY, x INTEGER REFERENCES a(plain), y TEXT REFERENCES a(id), "
           "z INTEGER REFERENCES a(id), w INTEGER REFERENCES n)"_s});
    for (const QString &name : {u"a"_s, u"n"_s, u"b"_s})
        COPY_OK(f.load(from, to, name, name));
    const auto effect = f.constrain(from, to);
    COPY_OK(effect);
    QCOMPARE(f.keys(to).count('\n'), 1);
    QVERIFY2(f.keys(to).contains("b_z_fkey"), f.keys(to));
    QCOMPARE(joined(effect).count(u"the server refuses it: "), 2);
    QVERIFY2(joined(effect).contains(u"no primary key that it could mean"), qPrintable(joined(effect)));
}

void TestConstraints::nothingWithoutTheLease_data() { pairs(); }
void TestConstraints::nothingWithoutTheLease()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    ConstraintsFixture f;
    prepare(f, from, to);
    f.leaseHeld = false;
    const auto refused = f.constrain(from, to);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Fenced);
    QCOMPARE(f.keys(to), QByteArray());
}

QTEST_GUILESS_MAIN(TestConstraints)
#include "tst_constraints.moc"
