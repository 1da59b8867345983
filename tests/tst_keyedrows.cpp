// SPDX-License-Identifier: Apache-2.0
// Rows matched by key: the same answer in memory and through files, against a plain reference.
#include "models/transfer/keyedrows.h"

#include <QDir>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

Digest of(quint32 value) { return hashOf(std::string_view(reinterpret_cast<const char *>(&value), 4)); }

struct Pair
{
    quint32 key;
    quint32 row;
};

} // namespace

class TestKeyedRows : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAReference_data();
    void agreesWithAReference();
    void theLastRowOfAKeyCounts();
    void saysThatThereIsNoRoomForFiles();
};

void TestKeyedRows::agreesWithAReference_data()
{
    QTest::addColumn<int>("mostInMemory");
    QTest::newRow("memory") << 1'000'000;
    QTest::newRow("files") << 100;
    QTest::newRow("files from the first row") << 0;
}

void TestKeyedRows::agreesWithAReference()
{
    QFETCH(const int, mostInMemory);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    KeyedRows rows{size_t(mostInMemory)};
    QMap<quint32, quint32> came;
    for (int i = 0; i < 30'000; ++i) {
        const Pair pair{quint32(random.bounded(20'000)), quint32(random.bounded(3))};
        came.insert(pair.key, pair.row);
        rows.came(of(pair.key), of(pair.row));
    }
    KeyedRows::Match expected{.came = came.size()};
    QSet<quint32> seen;
    for (int i = 0; i < 30'000; ++i) {
        const Pair pair{quint32(random.bounded(40'000)), quint32(random.bounded(3))};
        rows.there(of(pair.key), of(pair.row));
        if (!came.contains(pair.key) || seen.contains(pair.key))
            continue;
        seen.insert(pair.key);
        ++expected.found;
        expected.same += came.value(pair.key) == pair.row ? 1 : 0;
    }
    const auto match = rows.match();
    QVERIFY2(match.ok(), match ? "" : qPrintable(match.error().text()));
    QCOMPARE(match->came, expected.came);
    QCOMPARE(match->found, expected.found);
    QCOMPARE(match->same, expected.same);
}

void TestKeyedRows::theLastRowOfAKeyCounts()
{
    for (const size_t mostInMemory : {size_t(1000), size_t(0)}) {
        KeyedRows rows(mostInMemory);
        rows.came(of(1), of(10));
        rows.came(of(1), of(11));
        rows.there(of(1), of(11));
        const auto match = rows.match();
        QVERIFY(match.ok());
        QCOMPARE(match->came, 1);
        QCOMPARE(match->same, 1);
    }
}

void TestKeyedRows::saysThatThereIsNoRoomForFiles()
{
    const QByteArray former = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc/godwit-nowhere");
    KeyedRows rows(0);
    rows.came(of(1), of(1));
    const auto match = rows.match();
    former.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", former);
    QVERIFY(!match.ok());
    QVERIFY2(match.error().text().contains(u"/proc/godwit-nowhere"), qPrintable(match.error().text()));
}

QTEST_GUILESS_MAIN(TestKeyedRows)
#include "tst_keyedrows.moc"
