// SPDX-License-Identifier: Apache-2.0
// Every parser gets its corpus and 10,000 seeded random inputs; libFuzzer gives the same functions millions
// (tests/fuzz/run).
#include "tests/fuzz/fuzzers.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

constexpr int inputs = 10'000;
constexpr qsizetype longest = 2'000;

QByteArray current; ///< what is being fed

/// A broken promise ends the program: says with which input.
void sayInput(int)
{
    std::fprintf(stderr, "input in base64: %s\n", current.toBase64().constData());
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

QList<QByteArray> corpus(const QString &name)
{
    const QDir folder(QStringLiteral(GODWIT_SOURCE_DIR) + u"/tests/fuzz/corpus/"_s + name);
    QList<QByteArray> all;
    for (const QString &entry : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// One of the corpus with some bytes changed, pieces doubled, moved or cut, or of two of them; or just bytes.
QByteArray mutated(const QList<QByteArray> &seeds, QRandomGenerator &random)
{
    const auto below = [&](qsizetype limit) {
        return qsizetype(random.bounded(quint32(std::max<qsizetype>(1, limit))));
    };
    static constexpr char text[] = "\0\n\r\t \"'`;,:=-/*$[]{}()\\\xff\xc3#&<>%.0159aE";
    static const QByteArray marks(text, sizeof text - 1);
    QByteArray bytes = seeds.at(below(seeds.size()));
    for (qsizetype change = 1 + below(6); change > 0; --change) {
        const qsizetype at = below(bytes.size() + 1);
        switch (random.bounded(7)) {
        case 0:
            bytes.insert(at, marks.at(below(marks.size())));
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = char(random.bounded(256));
            break;
        case 2:
            bytes.remove(at, 1 + below(8));
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(30)));
            break;
        case 4:
            bytes.insert(at, seeds.at(below(seeds.size())).mid(0, below(60)));
            break;
        case 5:
            if (at < bytes.size())
                bytes[at] = marks.at(below(marks.size()));
            break;
        default:
            bytes.truncate(at);
            for (qsizetype more = below(20); more > 0; --more)
                bytes += char(random.bounded(256));
        }
    }
    return bytes.left(longest);
}

} // namespace

class TestFuzz : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { std::signal(SIGABRT, sayInput); }
    void everyParserKeepsItsPromises_data();
    void everyParserKeepsItsPromises();
};

void TestFuzz::everyParserKeepsItsPromises_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const fuzz::Fuzzer &fuzzer : fuzz::fuzzers())
        QTest::newRow(fuzzer.name) << number++;
}

void TestFuzz::everyParserKeepsItsPromises()
{
    QFETCH(int, number);
    const fuzz::Fuzzer &fuzzer = fuzz::fuzzers()[size_t(number)];
    const QList<QByteArray> seeds = corpus(QString::fromLatin1(fuzzer.name));
    QVERIFY2(!seeds.isEmpty(), "no corpus");
    const auto feed = [&](const QByteArray &bytes) {
        current = bytes;
        fuzzer.one({bytes.constData(), size_t(bytes.size())});
    };
    for (const QByteArray &seed : seeds)
        feed(seed);
    const int asked = qEnvironmentVariableIntValue("GODWIT_SEED");
    const quint32 first = asked != 0 ? quint32(asked) : 4711;
    qInfo("seed %u", first);
    for (int i = 0; i < inputs; ++i) {
        QRandomGenerator random(first + quint32(i));
        feed(mutated(seeds, random));
    }
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
