// SPDX-License-Identifier: Apache-2.0
// Decimals for binary COPY: the short way for at most 15 digits gives the bytes that the long way gives.
#include "models/transfer/postgresql/pgencoder.h"

#include <QRandomGenerator>
#include <QTest>

#include <charconv>
#include <cmath>
#include <limits>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

QByteArray encoded(const std::variant<double, QByteArray> &value, int scale, bool *changed)
{
    std::string scratch;
    PgEncoder encoder{.function = encodePgNumeric, .scratch = &scratch};
    encoder.from.kind = std::holds_alternative<double>(value) ? ValueKind::Float64 : ValueKind::Text;
    encoder.to.kind = ValueKind::Decimal;
    encoder.to.scale = scale;
    ColumnBatch batch;
    batch.reset(1, 1);
    if (const auto *real = std::get_if<double>(&value))
        batch.setReal(0, *real);
    else
        batch.setText(0,
                      {std::get<QByteArray>(value).constData(), size_t(std::get<QByteArray>(value).size())});
    batch.endRow();
    PgBuffer out;
    const PgOutcome outcome = encoder.encode(batch, 0, out);
    *changed = outcome.change.has_value();
    return outcome.refusal ? QByteArray(outcome.refusal)
                           : QByteArray(out.view().data(), qsizetype(out.size()));
}

QByteArray shortest(double value)
{
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, value).ptr - text};
}

/// The same number with so many zeros before it that only the long way takes it.
QByteArray padded(const QByteArray &text)
{
    const qsizetype sign = text.startsWith('-') ? 1 : 0;
    return text.left(sign) + QByteArray(20, '0') + text.mid(sign);
}

} // namespace

class TestPgNumeric : public QObject
{
    Q_OBJECT

private slots:
    void bytesOfKnownNumbers_data();
    void bytesOfKnownNumbers();
    void bothWaysAgreeOnTexts();
    void bothWaysAgreeOnDoubles();
};

void TestPgNumeric::bytesOfKnownNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex"); // as numeric_send of PostgreSQL 15 gives them
    QTest::newRow("0") << QByteArray("0") << QByteArray("0000000000000000");
    QTest::newRow("12.50") << QByteArray("12.50") << QByteArray("0002000000000002000c1388");
    QTest::newRow("-0.0001") << QByteArray("-0.0001") << QByteArray("0001ffff400000040001");
    QTest::newRow("10000") << QByteArray("10000") << QByteArray("00010001000000000001");
    QTest::newRow("0.00001234") << QByteArray("0.00001234") << QByteArray("0001fffe0000000804d2");
}

void TestPgNumeric::bytesOfKnownNumbers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, hex);
    bool changed = false;
    for (const QByteArray &form : {text, padded(text)})
        QCOMPARE(encoded(form, -1, &changed).mid(4).toHex(), hex);
}

void TestPgNumeric::bothWaysAgreeOnTexts()
{
    QRandomGenerator random(15);
    for (int i = 0; i < 10'000; ++i) {
        QByteArray text = random.bounded(2) ? "-" : "";
        const int digits = random.bounded(1, 15);
        const int point = random.bounded(-1, digits + 1);
        for (int d = 0; d < digits; ++d) {
            text += d == point ? "." : "";
            text += random.bounded(3) == 0 ? '0' : char('0' + random.bounded(10)); // many zeros
        }
        text += point == digits ? "." : "";
        for (const int scale : {-1, 0, 2, 4}) {
            bool changed = false;
            bool changedLong = false;
            const QByteArray bytes = encoded(text, scale, &changed);
            QVERIFY2(bytes == encoded(padded(text), scale, &changedLong), text.constData());
            QVERIFY2(changed == changedLong, text.constData());
        }
    }
    bool changed = false;
    for (const QByteArray &text : {QByteArray("."), QByteArray("-"), QByteArray(""), QByteArray("1.2.3"),
                                   QByteArray("1-2"), QByteArray("x")})
        QCOMPARE(encoded(text, -1, &changed), QByteArray("it is no number"));
}

void TestPgNumeric::bothWaysAgreeOnDoubles()
{
    QRandomGenerator random(16);
    QList<double> values{0.0,
                         -0.0,
                         0.1,
                         -0.1,
                         1e15,
                         999'999'999'999'999.0,
                         1e-6,
                         1e-7,
                         0.1 + 0.2,
                         4.35,
                         1e22,
                         std::numeric_limits<double>::max(),
                         std::numeric_limits<double>::denorm_min()};
    for (int i = 0; i < 10'000; ++i) {
        const double exact = double(random.bounded(qint64(1) << random.bounded(1, 52)));
        values += exact / std::pow(10.0, random.bounded(8));
        values += random.generateDouble() * std::pow(10.0, random.bounded(-20, 20));
        values += std::nextafter(exact / 100, 1e300); // beside a decimal
    }
    for (const double value : std::as_const(values)) {
        for (const int scale : {-1, 0, 2, 4, 20}) {
            bool changed = false;
            bool changedLong = false;
            const QByteArray bytes = encoded(value, scale, &changed);
            QVERIFY2(bytes == encoded(padded(shortest(value)), scale, &changedLong),
                     shortest(value).constData());
            QVERIFY2(changed == changedLong, shortest(value).constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestPgNumeric)
#include "tst_pgnumeric.moc"
