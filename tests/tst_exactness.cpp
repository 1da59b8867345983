// SPDX-License-Identifier: Apache-2.0
// Every store to every store and back: what comes home must be what left, bit for bit, but for the changes
// that docs/types.md names.
#include "models/transfer/copy.h"
#include "tests/support/exactness/exactstore.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestExactness : public QObject
{
    Q_OBJECT

private slots:
    void thereAndBack_data();
    void thereAndBack();

private:
    CopyOutcome copy(const ConnectionDef &from, const QString &object, const ConnectionDef &to,
                     const QString &target, const QString &load);
    int m_cycle = 0;
};

namespace
{

constexpr const char *kinds[] = {"postgresql", "mariadb", "odbc", "sqlite", "csv"};

/// What docs/types.md says that a value becomes on the way; everything else comes home as it left.
QStringList documentedChanges(const QString &home, const QString &abroad)
{
    const bool knowsZeroDates = abroad == u"mariadb" || abroad == u"sqlite" || abroad == u"csv";
    if (home == u"mariadb" && !knowsZeroDates) {
        return {u"5 `day`: 303030302D30302D3030 → NULL"_s,
                u"5 `moment`: 303030302D30302D30302030303A30303A30302E303030303030 → NULL"_s,
                u"5 `seconds`: 323032342D30302D30302030303A30303A3030 → NULL"_s};
    }
    if (abroad != u"mariadb")
        return {};
    if (home == u"postgresql" || home == u"odbc") { // MariaDB knows neither NaN nor infinities
        return {u"5 single: 'NaN' → NULL"_s, u"5 real8: Infinity 7ff0000000000000 → NULL"_s,
                u"5 day: 'infinity' → NULL"_s, u"5 moment: '-infinity' → NULL"_s,
                u"5 instant: 'infinity' → NULL"_s};
    }
    if (home == u"sqlite")
        return {u"'5 real: real Inf → null NULL'"_s, u"'6 real: real -Inf → null NULL'"_s};
    return {};
}

ExactStorePtr make(const QString &kind)
{
    if (kind == u"mariadb")
        return makeExactMariadb();
    if (kind == u"sqlite")
        return makeExactSqlite();
    if (kind == u"csv")
        return makeExactCsv();
    return makeExactPostgres(kind == u"odbc");
}

} // namespace

CopyOutcome TestExactness::copy(const ConnectionDef &from, const QString &object, const ConnectionDef &to,
                                const QString &target, const QString &load)
{
    CopyJob job;
    job.source = from;
    job.destination = to;
    job.step.kind = u"copy"_s;
    job.step.load = load;
    if (load == u"upsert")
        job.step.keys = {u"id"_s};
    job.step.source.object = object;
    job.step.destination.object = target;
    job.step.settings = {{u"changes"_s, u"warn"_s}, {u"verify"_s, u"checksum"_s}};
    job.step.key = {ProcessId(u"1"_s), StepId(u"1"_s)};
    ++m_cycle;
    job.identity = {.installation = u"exactness"_s,
                    .step = job.step.key,
                    .cycle = m_cycle,
                    .attempt = AttemptId(QString::number(m_cycle)),
                    .fence = m_cycle};
    ProgressCounter progress;
    const auto outcome = copyRows(job, {.progress = &progress, .mayCommit = [] { return true; }});
    if (!outcome) {
        QTest::qFail(qPrintable(u"%1 → %2: %3"_s.arg(from.kind, to.kind, outcome.error().text())), __FILE__,
                     __LINE__);
        return {};
    }
    return *outcome;
}

void TestExactness::thereAndBack_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("abroad");
    for (const char *home : kinds) {
        for (const char *abroad : kinds)
            QTest::addRow("%s to %s", home, abroad)
                << QString::fromLatin1(home) << QString::fromLatin1(abroad);
    }
}

void TestExactness::thereAndBack()
{
    QFETCH(QString, home);
    QFETCH(QString, abroad);
    const ExactStorePtr here = make(home);
    const ExactStorePtr there = make(abroad);
    const ConnectionDef homeConnection = here->connection(u"home"_s);
    const ConnectionDef abroadConnection = there->connection(u"abroad"_s);
    QStringList loads{u"full"_s};
    if (here->knowsKeys() && there->knowsKeys())
        loads.append(u"upsert"_s);
    for (const QString &load : loads) {
        copy(homeConnection, here->source(), abroadConnection, there->arrival(), load);
        if (QTest::currentTestFailed())
            return;
        here->emptyTwin();
        copy(abroadConnection, there->arrival(), homeConnection, here->twin(), load);
        if (QTest::currentTestFailed())
            return;
        const QStringList found = here->differences();
        if (found != documentedChanges(home, abroad))
            QFAIL(qPrintable(load + u":\n"_s + found.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(TestExactness)
#include "tst_exactness.moc"
