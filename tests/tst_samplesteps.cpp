// SPDX-License-Identifier: Apache-2.0
#include "app/session/sample.h"
#include "models/database/connection.h"
#include "models/definition/definitionreader.h"
#include "models/runners/runners.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// Runs steps one after the other, without orchestrator and audit.
class Steps
{
public:
    explicit Steps(Definition definition) : m_definition(std::move(definition)) {}

    Result<StepEffect> run(const char *id)
    {
        StepDef *found = step(id);
        const auto end = [&](const Endpoint &endpoint) -> std::optional<ConnectionDef> {
            const ConnectionDef *connection = m_definition.connection(endpoint.connection);
            return connection ? std::optional(*connection) : std::nullopt;
        };
        ProgressCounter progress;
        const std::stop_source stop;
        return findRunner(found->kind)
            ->run({.step = *found,
                   .source = end(found->source),
                   .destination = end(found->destination),
                   .identity = {.installation = u"test"_s,
                                .step = found->key,
                                .cycle = 1,
                                .attempt = AttemptId(QString::number(++m_fence)),
                                .fence = m_fence},
                   .stop = stop.get_token(),
                   .progress = &progress,
                   .mayCommit = [] { return true; }});
    }

    StepDef *step(const char *id)
    {
        const auto found =
            std::find_if(m_definition.steps.begin(), m_definition.steps.end(),
                         [&](const StepDef &s) { return s.key.step.text() == QLatin1String(id); });
        return found == m_definition.steps.end() ? nullptr : &*found;
    }

    /// Their ids, and what each failure says, in the order of the steps.
    std::pair<QByteArrayList, QStringList> failures(const QByteArrayList &ids)
    {
        std::pair<QByteArrayList, QStringList> failed;
        for (const QByteArray &id : ids) {
            if (const auto done = run(id.constData()); !done) {
                failed.first.append(id);
                failed.second.append(done.error().text());
            }
        }
        return failed;
    }

private:
    Definition m_definition;
    qint64 m_fence = 0;
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

} // namespace

class TestSampleSteps : public QObject
{
    Q_OBJECT

private slots:
    void workedExample();
    void ieeeData();
};

void TestSampleSteps::workedExample()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(paths.ok());
    const auto definition = readDefinitionFile(paths->definition);
    QVERIFY(definition.ok());
    Steps steps(*definition);

    const auto first = steps.failures({"1", "2", "3", "4", "5", "6", "7"});
    for (const QString &text : first.second)
        qInfo().noquote() << text;
    QCOMPARE(first.first, (QByteArrayList{"4", "5", "6", "7"}));
    QVERIFY(first.second[0].contains(u"email"_s));
    QVERIFY(first.second[1].contains(u"invoices"_s));
    QVERIFY(first.second[2].contains(u"price_list.csv"_s));
    QVERIFY(first.second[3].contains(u"currency"_s));

    QCOMPARE(QProcess::execute(paths->repairs[0], {}), 0);
    QCOMPARE(steps.failures({"4", "5", "6", "7"}).first, (QByteArrayList{"6", "7"}));
    QCOMPARE(QProcess::execute(paths->repairs[1], {}), 0);
    const auto third = steps.failures({"6", "7"});
    QVERIFY2(third.first.isEmpty(), qPrintable(third.second.join(u'\n')));

    const QString cloud = folder.filePath(u"cloud.db"_s);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM regions"_s), 12);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM products"_s), 231);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM orders"_s), 3600);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM customers"_s), 1200);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM invoices"_s), 3396);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM price_list"_s), 231);
    QCOMPARE(number(cloud, u"SELECT count(*) FROM sales_summary"_s), 12 * 24);
    QCOMPARE(number(cloud, u"SELECT sum(revenue_cents) FROM sales_summary"_s),
             number(folder.filePath(u"legacy.db"_s),
                    u"SELECT sum(total_cents) FROM orders WHERE status <> 'cancelled'"_s));
    QCOMPARE(
        number(cloud,
               u"SELECT count(*) FROM regions WHERE name = 'Île-de-France' AND manager = 'Lefèvre, Chloé'"_s),
        1);
}

void TestSampleSteps::ieeeData()
{
    if (!QFile::exists(u"/usr/share/ieee-data/oui.csv"_s))
        QSKIP("Debian's package ieee-data is not installed");
    const QTemporaryDir folder;
    const auto paths = writeSample(u"ieee-data"_s, folder.path());
    QVERIFY(paths.ok());
    const auto definition = readDefinitionFile(paths->definition);
    QVERIFY(definition.ok());
    Steps steps(*definition);

    const auto first = steps.failures({"1", "2", "3", "4"});
    QCOMPARE(first.first, QByteArrayList{"1"});
    qInfo().noquote() << first.second.first();
    QVERIFY(first.second.first().contains(u"080030"_s) || first.second.first().contains(u"0001C8"_s));
    const QString registers = folder.filePath(u"registers.db"_s);
    QCOMPARE(number(registers, u"SELECT count(*) FROM oui"_s), -1);
    QVERIFY(number(registers, u"SELECT count(*) FROM mam"_s) > 4000);

    steps.step("1")->load = u"upsert"_s;
    const auto second = steps.failures({"1"});
    QVERIFY2(second.first.isEmpty(), qPrintable(second.second.join(u'\n')));
    QVERIFY(number(registers, u"SELECT count(*) FROM oui"_s) > 30'000);
    QCOMPARE(number(registers, u"SELECT count(*) - count(DISTINCT Assignment) FROM oui"_s), 0);
}

QTEST_GUILESS_MAIN(TestSampleSteps)
#include "tst_samplesteps.moc"
