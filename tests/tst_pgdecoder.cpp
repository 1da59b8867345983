// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcopystream.h"
#include "models/transfer/postgresql/pgnumerictext.h"
#include "models/transfer/postgresql/pgtimetext.h"
#include "models/transfer/postgresql/pgwire.h"
#include "models/transfer/values/temporal.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray header = QByteArray::fromHex("5047434f50590aff0d0a00"
                                              "00000000"
                                              "00000000");

QList<PgCellDecoder> decoders(const QList<quint32> &types)
{
    QList<PgCellDecoder> all;
    for (const quint32 type : types)
        all.append(pgCellDecoder(type));
    return all;
}

/// The cells of a batch, row after row, as "7|text|NULL".
QStringList lines(const ColumnBatch &batch)
{
    QStringList all;
    for (qsizetype row = 0; row < batch.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < batch.columns(); ++column) {
            switch (batch.type(column, row)) {
            case CellType::Null:
                cells += u"NULL"_s;
                break;
            case CellType::Integer:
                cells += QString::number(batch.integer(column, row));
                break;
            case CellType::Real:
                cells += QString::number(batch.real(column, row), 'g', 17);
                break;
            default: {
                const auto bytes = batch.bytes(column, row);
                cells += QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
            }
            }
        }
        all += cells.join(u'|');
    }
    return all;
}

/// What a stream gives when it comes in pieces of this size.
QStringList decode(const QByteArray &stream, const QList<quint32> &types, qsizetype piece, QString *problem)
{
    PgCopyStream decoder(decoders(types));
    ColumnBatch batch;
    batch.reset(int(types.size()), 1);
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        // A copy that is gone afterwards: the decoder must not look back into an old piece.
        const std::string bytes = stream.mid(at, piece).toStdString();
        decoder.feed(bytes);
        const auto state = decoder.next(batch);
        if (state == PgCopyStream::State::Ended)
            return lines(batch) + QStringList{u"end"_s};
        if (state == PgCopyStream::State::Malformed) {
            *problem = decoder.problem();
            return lines(batch);
        }
    }
    return lines(batch);
}

} // namespace

/// The pure parts of reading PostgreSQL's binary COPY; tst_pgtypes compares them with a server.
class TestPgDecoder : public QObject
{
    Q_OBJECT

private slots:
    void pieces()
    {
        // (7, "Łódź"), (NULL, ""), (-1, NULL), trailer
        const QByteArray stream =
            header + QByteArray::fromHex("0002 00000004 00000007 00000007 c581c3b364c5ba"
                                         "0002 ffffffff 00000000"
                                         "0002 00000004 ffffffff ffffffff"
                                         "ffff");
        const QStringList expected{u"7|Łódź"_s, u"NULL|"_s, u"-1|NULL"_s, u"end"_s};
        for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
            QString problem;
            QCOMPARE(decode(stream, {pgoid::int4, pgoid::text}, piece, &problem), expected);
            QCOMPARE(problem, QString());
        }
    }

    void extension()
    {
        const QByteArray stream =
            QByteArray::fromHex("5047434f50590aff0d0a00 00000001 00000003 aabbcc 0001 00000002 fffe ffff");
        for (const qsizetype piece : {qsizetype(1), qsizetype(20), stream.size()}) {
            QString problem;
            QCOMPARE(decode(stream, {pgoid::int2}, piece, &problem), (QStringList{u"-2"_s, u"end"_s}));
        }
    }

    /// A full batch ends the turn; the rest of the piece goes into the next one.
    void fullBatch()
    {
        QByteArray stream = header;
        constexpr qint32 rows = 20'000;
        for (qint32 i = 0; i < rows; ++i)
            stream += QByteArray::fromHex("000100000004") +
                      QByteArray::fromHex(QByteArray::number(i, 16).rightJustified(8, '0'));
        stream += QByteArray::fromHex("ffff");
        PgCopyStream decoder(decoders({pgoid::int4}));
        const std::string_view bytes(stream.constData(), size_t(stream.size()));
        decoder.feed(bytes);
        qint64 seen = 0;
        auto state = PgCopyStream::State::Full;
        while (state == PgCopyStream::State::Full) {
            ColumnBatch batch;
            batch.reset(1, seen + 1);
            state = decoder.next(batch);
            QVERIFY(batch.rows() <= ColumnBatch::maxRows);
            for (qsizetype row = 0; row < batch.rows(); ++row)
                QCOMPARE(batch.integer(0, row), seen++);
        }
        QCOMPARE(state, PgCopyStream::State::Ended);
        QCOMPARE(seen, qint64(rows));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &stream, const QString &says) {
            QTest::newRow(name) << stream << says;
        };
        row("no signature", "id,name\n1,a\n2,b and more", u"signature"_s);
        row("old form", QByteArray(header).replace(11, 4, QByteArray::fromHex("00010000")),
            u"unknown form"_s);
        row("too few columns", header + QByteArray::fromHex("0000"), u"0 columns instead of 1"_s);
        row("negative count", header + QByteArray::fromHex("fffe"), u"-2 columns"_s);
        row("length", header + QByteArray::fromHex("0001 fffffffe"), u"the length -2"_s);
        row("size", header + QByteArray::fromHex("0001 00000003 000000"), u"3 bytes that are no value"_s);
    }
    void malformed()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QString, says);
        QString problem;
        QCOMPARE(decode(stream, {pgoid::int4}, stream.size(), &problem), QStringList());
        QVERIFY2(problem.contains(says), qPrintable(problem));
    }

    void numerics_data()
    {
        QTest::addColumn<QByteArray>("hex"); // digits, weight, sign, scale, digits to the base of 10,000
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const QByteArray &text, const QByteArray &hex) {
            QTest::newRow(text.left(30).constData()) << hex << text;
        };
        row("0", "0000 0000 0000 0000");
        row("0.00", "0000 0000 0000 0002");
        row("1", "0001 0000 0000 0000 0001");
        row("-12.50", "0002 0000 4000 0002 000c 1388");
        row("10000", "0001 0001 0000 0000 0001");
        row("123456789", "0003 0002 0000 0000 0001 0929 1a85");
        row("0.00012345", "0002 ffff 0000 0008 0001 0929");
        row("0.00000001", "0001 fffe 0000 0008 0001");
        row("1.1", "0002 0000 0000 0001 0001 03e8");
        row("NaN", "0000 0000 c000 0000");
        row("Infinity", "0000 0000 d000 0020");
        row("-Infinity", "0000 0000 f000 0020");
    }
    void numerics()
    {
        QFETCH(const QByteArray, hex);
        QFETCH(const QByteArray, text);
        std::string out;
        QVERIFY(appendPgNumeric(out, QByteArray::fromHex(hex).toStdString()));
        QCOMPARE(QByteArray::fromStdString(out), text);
    }

    void malformedNumerics()
    {
        for (const char *hex : {"", "000000000000", "0001 0000 0000 0000", "0001 0000 0000 0000 2710",
                                "0001 0000 1234 0000 0001", "0001 0000 0000 0000 0001 00"}) {
            std::string out;
            QVERIFY2(!appendPgNumeric(out, QByteArray::fromHex(hex).toStdString()), hex);
        }
    }

    /// Within the years of both, PostgreSQL's calendar and ours are the same.
    void calendar()
    {
        const qint64 first = *dateFromText("0001-01-01");
        const qint64 last = *dateFromText("9999-12-31");
        for (qint64 day = first; day <= last; day += 13) {
            std::string ours;
            std::string theirs;
            appendDate(ours, day);
            appendPgDate(theirs, day);
            QCOMPARE(theirs, ours);
        }
        std::string text;
        appendPgDate(text, first - 1);
        QCOMPARE(text, std::string("0001-12-31 BC"));
        text.clear();
        appendPgTimestamp(text, last + 1, 1, true);
        QCOMPARE(text, std::string("10000-01-01 00:00:00.000001+00"));
    }
};

QTEST_GUILESS_MAIN(TestPgDecoder)
#include "tst_pgdecoder.moc"
