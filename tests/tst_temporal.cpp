// SPDX-License-Identifier: Apache-2.0
// Dates and times as numbers and as text, and watermarks that are lowered by an overlap.
#include "models/transfer/overlap.h"
#include "models/transfer/values/temporal.h"

#include <QDate>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestTemporal : public QObject
{
    Q_OBJECT

private slots:
    void everyDayOfTenThousandYears();
    void everySecondOfADay();
    void fractions();
    void refuses_data();
    void refuses();
    void lowers_data();
    void lowers();
};

void TestTemporal::everyDayOfTenThousandYears()
{
    const qint64 first = *dateFromText("0001-01-01");
    const qint64 last = *dateFromText("9999-12-31");
    QCOMPARE(last - first + 1, 3'652'059);
    QCOMPARE(first, -719'162);
    QVERIFY(!isDateWithinYears(first - 1) && isDateWithinYears(first) && isDateWithinYears(last) &&
            !isDateWithinYears(last + 1));
    std::string before;
    std::string text;
    for (qint64 day = first; day <= last; ++day) {
        text.clear();
        appendDate(text, day);
        QVERIFY(text.size() == 10 && text > before);
        QVERIFY(dateFromText(text) == day);
        before = text;
        if (day % 97 == 0) // Qt's calendar as the judge; every day of it would take long
            QCOMPARE(QString::fromStdString(text), QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate));
    }
}

void TestTemporal::everySecondOfADay()
{
    for (qint64 second = 0; second < 86'400; ++second) {
        std::string text;
        appendTime(text, second * microsPerSecond);
        QVERIFY(text.size() == 8 && timeFromText(text) == second * microsPerSecond);
        std::string stamp;
        const qint64 micros = -719'162 * microsPerDay + second * microsPerSecond + 1;
        appendTimestamp(stamp, micros);
        QVERIFY(timestampFromText(stamp) == micros);
    }
}

void TestTemporal::fractions()
{
    for (qint64 micros : {1, 10, 100'000, 123'456, 999'999, 500'000}) {
        for (qint64 base : {qint64(0), -microsPerDay, *timestampFromText("9999-12-31 23:59:59")}) {
            std::string text;
            appendInstant(text, base + micros);
            QVERIFY(text.ends_with('Z') && text[text.size() - 2] != '0');
            QVERIFY(instantFromText(text) == base + micros);
        }
    }
    QVERIFY(isTimestampWithinYears(*timestampFromText("9999-12-31 23:59:59.999999")));
    QVERIFY(!isTimestampWithinYears(*timestampFromText("9999-12-31 23:59:59.999999") + 1));
    QCOMPARE(*instantFromText("2024-03-31 02:30:00+02:00"), *instantFromText("2024-03-31T00:30Z"));
    QCOMPARE(*instantFromText("2024-03-31 02:30 -0330"), *instantFromText("2024-03-31 06:00:00Z"));
}

void TestTemporal::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "2024",
                             "2024-1-01",
                             "2024-13-01",
                             "2024-00-10",
                             "2023-02-29",
                             "1900-02-29",
                             "0000-01-01",
                             "10000-01-01",
                             "2024-01-01x",
                             " 2024-01-01",
                             "2024-01-01 ",
                             "2024-01-01 24:00",
                             "2024-01-01 23:60",
                             "2024-01-01 1:00",
                             "2024-01-01 10:00:00.",
                             "2024-01-01 10:00:00.1234567",
                             "2024-01-01 10:00:60",
                             "infinity",
                             "20240101"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTemporal::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!dateFromText(text.toStdString()));
    QVERIFY(!timestampFromText(text.toStdString()));
    QVERIFY(!instantFromText(text.toStdString()));
}

void TestTemporal::lowers_data()
{
    QTest::addColumn<QString>("watermark");
    QTest::addColumn<QString>("overlap");
    QTest::addColumn<QString>("lowered"); ///< empty: cannot be
    const auto row = [](const char *watermark, const char *overlap, const char *lowered) {
        QTest::addRow("%s - %s", watermark, overlap)
            << QString::fromLatin1(watermark) << QString::fromLatin1(overlap) << QString::fromLatin1(lowered);
    };
    row("100", "30", "70");
    row("100", "0.5", "99");
    row("-9223372036854775800", "100", "-9223372036854775808");
    row("9007199254740993", "1", "9007199254740992");
    row("2024-03-31 02:30:00", "3600", "2024-03-31 01:30:00");
    row("2024-03-31T02:30:00Z", "1", "2024-03-31T02:29:59Z");
    row("2024-03-31T02:30:00.250+02:00", "0.1", "2024-03-31T02:30:00.150+02:00");
    row("2024-03-01", "1", "2024-02-29");
    row("2024-03-01", "86400", "2024-02-29");
    row("0001-01-01 00:00:10", "20", "0001-01-01 00:00:00");
    row("2024-03-31 02:30", "60", "2024-03-31 02:29");
    row("abc", "1", "");
    row("'12'", "1", "");
    row("2024-03-31 25:00", "1", "");
    row("2024-03-31 02:30:00 CET", "1", "");
}

void TestTemporal::lowers()
{
    QFETCH(QString, watermark);
    QFETCH(QString, overlap);
    QFETCH(QString, lowered);
    QCOMPARE(loweredWatermark(watermark, overlap).value_or(QString()), lowered);
}

QTEST_APPLESS_MAIN(TestTemporal)
#include "tst_temporal.moc"
