// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"
#include "models/definition/definitionwriter.h"
#include "tests/definitioncases.h"

#include <QElapsedTimer>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

Result<Definition> read(const QByteArray &yaml) { return readDefinition(yaml, u"f.yaml"_s, u"/base"_s); }

} // namespace

class TestDefinitionHostile : public QObject
{
    Q_OBJECT

private slots:
    void refusesOversize();
    void hostileFilesEndSoon_data();
    void hostileFilesEndSoon();
    void mutationsNeverCrash();
};

void TestDefinitionHostile::refusesOversize()
{
    const auto result = read("godwit: 1\n#" + QByteArray(16 * 1024 * 1024, 'x'));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().cause.contains(u"more than 16 MB"_s), qPrintable(result.error().cause));
}

void TestDefinitionHostile::hostileFilesEndSoon_data()
{
    QTest::addColumn<QByteArray>("yaml");
    constexpr qsizetype large = 2 * 1024 * 1024;
    QTest::newRow("flow lists") << QByteArray(large, '[');
    QTest::newRow("flow maps") << QByteArray("{a: ").repeated(large / 4);
    QTest::newRow("9,000 flow lists") << QByteArray(9000, '[');
    QTest::newRow("dashes") << QByteArray("- ").repeated(100'000);
    QTest::newRow("question marks") << QByteArray("? ").repeated(100'000);
    QTest::newRow("nodes on one line") << "a: [" + QByteArray("1,").repeated(500'000) + "]";
    QTest::newRow("wide characters on one line") << "a: [" + QByteArray("é,").repeated(200'000) + "]";
    QTest::newRow("unknown keys") << [] {
        QByteArray yaml = "godwit: 1\n";
        for (int i = 0; i < 50'000; ++i)
            yaml += "k" + QByteArray::number(i) + ": 1\n";
        return yaml;
    }();
    QTest::newRow("many steps") << [] {
        QByteArray yaml = "godwit: 1\nprocesses:\n- id: 1\n  steps:\n";
        for (int i = 0; i < 30'000; ++i)
            yaml += "  - {id: " + QByteArray::number(i) + ", kind: none, timeout: soon}\n";
        return yaml;
    }();
    QTest::newRow("laughs") << QByteArray("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n");
    QTest::newRow("long plain text") << "godwit: " + QByteArray("a b\n ").repeated(large / 5);
    QTest::newRow("long quoted text") << "godwit: \"" + QByteArray(large, 'a');
    QTest::newRow("quotes") << QByteArray(large, '"');
    QTest::newRow("colons") << QByteArray("a: ").repeated(100'000);
}

void TestDefinitionHostile::hostileFilesEndSoon()
{
    QFETCH(QByteArray, yaml);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!read(yaml).ok());
    qInfo("%lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 20'000);
}

void TestDefinitionHostile::mutationsNeverCrash()
{
    const quint32 seed =
        qEnvironmentVariableIntValue("GODWIT_SEED") ? qEnvironmentVariableIntValue("GODWIT_SEED") : 4711;
    qInfo("seed %u", seed);
    const QByteArray good = goodDefinition();
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray yaml = mutated(good, seed + quint32(i));
        const auto result = read(yaml);
        if (result) {
            const auto again = read(writeDefinition(*result));
            QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().cause));
            QCOMPARE(*again, *result);
        } else {
            ++refused;
            QVERIFY(result.error().cause.startsWith(u"f.yaml:"_s));
        }
    }
    qInfo("%d of 10000 refused", refused);
    QVERIFY(refused > 1000);
    QVERIFY(refused < 10'000);
}

QTEST_GUILESS_MAIN(TestDefinitionHostile)
#include "tst_definitionhostile.moc"
