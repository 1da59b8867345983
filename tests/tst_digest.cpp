// SPDX-License-Identifier: Apache-2.0
// Digests: the same rows are the same sum whatever their order and store, others are not.
#include "models/transfer/values/digest.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void knownHashes();
    void orderDoesNotMatterButTimesDo();
    void cellsDoNotFlowIntoEachOther();
    void canonicalNumbers_data();
    void canonicalNumbers();
    void equalValuesOfDifferentStores();
    void differentValuesDiffer();
    void speed();
};

namespace
{

/// One cell of every form.
struct Cell
{
    ValueType type;
    std::function<void(ColumnBatch &)> set;
};

Cell integer(ValueKind kind, qint64 value)
{
    return {{.kind = kind}, [=](ColumnBatch &batch) { batch.setInteger(0, value); }};
}
Cell real(ValueKind kind, double value)
{
    return {{.kind = kind}, [=](ColumnBatch &batch) { batch.setReal(0, value); }};
}
Cell text(ValueKind kind, const std::string &value)
{
    return {{.kind = kind}, [=](ColumnBatch &batch) { batch.setText(0, value); }};
}
Cell blob(ValueKind kind, const std::string &value)
{
    return {{.kind = kind}, [=](ColumnBatch &batch) { batch.setBlob(0, value); }};
}
Cell null(ValueKind kind)
{
    return {{.kind = kind}, [](ColumnBatch &batch) { batch.setNull(0); }};
}

Digest digestOf(const Cell &cell, const ValueType &other)
{
    ColumnBatch batch;
    batch.reset(1, 1);
    cell.set(batch);
    batch.endRow();
    return RowDigester({{0, cell.type.kind, canonicalForm(cell.type, other)}}).digest(batch, 0);
}

bool areEqual(const Cell &one, const Cell &other)
{
    return digestOf(one, other.type) == digestOf(other, one.type);
}

} // namespace

void TestDigest::knownHashes()
{
    // Values of the reference implementation, seed 0.
    QCOMPARE(hashOf("").text(), u"00000000000000000000000000000000"_s);
    const Digest fox = hashOf("The quick brown fox jumps over the lazy dog");
    QCOMPARE(fox.low, 0xe34bbc7bbc071b6cU);
    QCOMPARE(fox.high, 0x7a433ca9c49a9347U);
}

void TestDigest::orderDoesNotMatterButTimesDo()
{
    QList<Digest> rows;
    for (int i = 0; i < 1000; ++i)
        rows.append(hashOf(std::to_string(i % 700)));
    Digest forward;
    for (const Digest &row : std::as_const(rows))
        forward += row;
    std::shuffle(rows.begin(), rows.end(), *QRandomGenerator::global());
    Digest shuffled;
    for (const Digest &row : std::as_const(rows))
        shuffled += row;
    QVERIFY(forward == shuffled);
    Digest more = shuffled;
    more += rows.first();
    more += rows.first(); // an even number of times must not vanish, as it would with xor
    QVERIFY(more.low != shuffled.low);
    more -= rows.first();
    more -= rows.first();
    QVERIFY(more == shuffled);
}

void TestDigest::cellsDoNotFlowIntoEachOther()
{
    const auto two = [](const std::string &a, const std::string &b) {
        ColumnBatch batch;
        batch.reset(2, 1);
        batch.setText(0, a);
        b == "(null)" ? batch.setNull(1) : batch.setText(1, b);
        batch.endRow();
        return RowDigester({{0, ValueKind::Text}, {1, ValueKind::Text}}).digest(batch, 0);
    };
    QVERIFY(two("ab", "c") != two("a", "bc"));
    QVERIFY(two("a", "") != two("a", "(null)"));
    QVERIFY(two("a", "b") != two("b", "a"));
}

void TestDigest::canonicalNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("canonical");
    const QList<std::pair<QByteArray, QByteArray>> all = {
        {"1", "1"},
        {"1.0", "1"},
        {"+1", "1"},
        {"01", "1"},
        {"1e0", "1"},
        {"1e3", "1000"},
        {"-0", "0"},
        {"-0.0", "0"},
        {"0.10", "0.1"},
        {".5", "0.5"},
        {"-12.50", "-12.5"},
        {"1.5e-3", "0.0015"},
        {"1e-07", "0.0000001"},
        {"12.5e1", "125"},
        {"100", "100"},
        {"1e+2", "100"},
        {"0", "0"},
        {"000", "0"},
        {"NaN", "NaN"},
        {"Infinity", "Infinity"},
        {"", ""},
        {"-", "-"},
        {"1.2.3", "1.2.3"},
        {"1e", "1e"},
        {"abc", "abc"},
        {"12a", "12a"},
        {"1e999", "1e999"},
        {"123456789012345678901234567890.1200", "123456789012345678901234567890.12"}};
    for (const auto &[number, canonical] : all)
        QTest::addRow("%s", number.constData()) << number << canonical;
}

void TestDigest::canonicalNumbers()
{
    QFETCH(const QByteArray, number);
    std::string out;
    appendCanonicalNumber(out, number.toStdString());
    QTEST(QByteArray::fromStdString(out), "canonical");
}

void TestDigest::equalValuesOfDifferentStores()
{
    using enum ValueKind;
    QVERIFY(areEqual(integer(Integer, 1), text(Decimal, "1.00")));
    QVERIFY(areEqual(integer(Integer, 1), real(Float64, 1.0)));
    QVERIFY(areEqual(real(Float64, -0.0), integer(Integer, 0)));
    QVERIFY(areEqual(real(Float64, 0.1), text(Text, "0.1")));
    QVERIFY(areEqual(real(Float32, double(0.1F)), text(Text, "0.1")));
    QVERIFY(areEqual(text(Unsigned, "18446744073709551615"), text(Text, "18446744073709551615")));
    QVERIFY(areEqual(integer(Boolean, 1), text(Text, "true")));
    QVERIFY(areEqual(integer(Date, 19'000), text(Text, "2022-01-08")));
    QVERIFY(areEqual(integer(Date, 19'000), integer(Timestamp, 19'000 * 86'400'000'000LL)));
    QVERIFY(areEqual(integer(Instant, 0), text(Text, "1970-01-01 01:00:00+01")));
    QVERIFY(areEqual(integer(Time, 1), text(Text, "00:00:00.000001")));
    QVERIFY(areEqual(blob(Bytes, std::string("\0\xff", 2)), text(Text, "\\x00ff")));
    QVERIFY(areEqual(text(Uuid, "550E8400-E29B-41D4-A716-446655440000"),
                     text(Text, "550e8400e29b41d4a716446655440000")));
    QVERIFY(areEqual(text(Json, R"({"a": 1, "b": [1, 2]})"), text(Json, R"({"b":[1,2],"a":1})")));
    Cell padded = text(Text, "ab  ");
    padded.type.fixedLength = true;
    QVERIFY(areEqual(padded, text(Text, "ab")));
    QVERIFY(areEqual(text(Date, "0000-00-00"), text(Text, "0000-00-00")));
}

void TestDigest::differentValuesDiffer()
{
    using enum ValueKind;
    QVERIFY(!areEqual(text(Text, "1.0"), text(Text, "1")));
    QVERIFY(!areEqual(text(Text, "ab "), text(Text, "ab")));
    QVERIFY(!areEqual(text(Text, ""), null(Text)));
    QVERIFY(!areEqual(text(Any, "1"), integer(Any, 1)));
    QVERIFY(!areEqual(text(Any, "a"), blob(Any, "a")));
    QVERIFY(!areEqual(text(Decimal, "0.1"), text(Decimal, "0.10000000000000001")));
    QVERIFY(!areEqual(integer(Integer, (1LL << 53) + 1), real(Float64, double(1LL << 53))));
    QVERIFY(!areEqual(integer(Timestamp, 1), integer(Timestamp, 2)));
}

/// No limit: the figure is for the log.
void TestDigest::speed()
{
    constexpr int columns = 8;
    ColumnBatch batch;
    batch.reset(columns, 1);
    while (!batch.isFull()) {
        for (int column = 0; column < columns; ++column)
            column % 2 == 0 ? batch.setInteger(column, column * 1'000'003LL)
                            : batch.setText(column, "some text of usual length");
        batch.endRow();
    }
    QList<CanonicalColumn> all;
    for (int column = 0; column < columns; ++column)
        all.append({column, column % 2 == 0 ? ValueKind::Integer : ValueKind::Text,
                    column % 2 == 0 ? CanonicalForm::Number : CanonicalForm::Exact});
    RowDigester digester(all);
    Digest sum;
    QBENCHMARK
    {
        for (qsizetype row = 0; row < batch.rows(); ++row)
            sum += digester.digest(batch, row);
    }
    QVERIFY(sum.rows >= batch.rows());
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
