// SPDX-License-Identifier: Apache-2.0
#include "tests/support/odbcfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// PostgreSQL through psqlodbc: every type, exactly.
class TestOdbcPostgres : public QObject
{
    Q_OBJECT

private slots:
    void copiesEveryType();
};

void TestOdbcPostgres::copiesEveryType()
{
    OdbcFixture fixture;
    fixture.psql(u"CREATE TABLE s(k int PRIMARY KEY, b bool, t text)"_s);
    fixture.psql(u"INSERT INTO s VALUES (1, true, 'Łódź 🦆'), (2, NULL, '')"_s);
    const auto done = fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s));
    COPY_OK(done);
    QCOMPARE(fixture.psql(u"SELECT * FROM d ORDER BY k"_s), QByteArray("1\tt\tŁódź 🦆\n2\tNULL\t"));
}

QTEST_GUILESS_MAIN(TestOdbcPostgres)
#include "tst_odbcpostgres.moc"
