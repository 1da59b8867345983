// SPDX-License-Identifier: Apache-2.0
// Values that a destination holds otherwise: counted and told once, or refused.
#include "models/transfer/values/valuechanges.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestValueChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void failsWithTheRow();
    void countsPerColumnAndChange();
    void everyChangeHasItsWords();

private:
    TableShape m_shape;
    ColumnBatch m_batch;
};

void TestValueChanges::init()
{
    m_shape = {};
    m_shape.columns = {{.name = u"id"_s}, {.name = u"d"_s}, {.name = u"e"_s}};
    m_batch.reset(3, 11);
    for (int i = 0; i < 3; ++i) {
        m_batch.setInteger(0, 7 + i);
        m_batch.setText(1, "0000-00-00");
        m_batch.setText(2, "infinity");
        m_batch.endRow();
    }
}

void TestValueChanges::failsWithTheRow()
{
    ValueChanges changes(LoadOptions::Changes::Fail, u"orders in crm"_s);
    const auto error = changes.note(ValueChange::ZeroDateToNull, m_shape, {u"id"_s}, m_batch, 1, 2);
    QVERIFY(error.has_value());
    QCOMPARE(error->kind, ErrorKind::Data);
    const QString text = error->text();
    QVERIFY2(text.contains(u"orders in crm, row 13"_s) && text.contains(u"id = 9"_s) &&
                 text.contains(u"\"d\""_s) && text.contains(u"changes: warn"_s),
             qPrintable(text));
    QVERIFY(changes.notes().isEmpty());
}

void TestValueChanges::countsPerColumnAndChange()
{
    ValueChanges changes(LoadOptions::Changes::Warn, u"orders"_s);
    for (qsizetype row = 0; row < 3; ++row)
        QVERIFY(!changes.note(ValueChange::ZeroDateToNull, m_shape, {u"id"_s}, m_batch, 1, row));
    QVERIFY(!changes.note(ValueChange::InfinityToNull, m_shape, {u"id"_s}, m_batch, 2, 1));
    QVERIFY(!changes.note(ValueChange::SecondsRounded, m_shape, {u"id"_s}, m_batch, 2, 2));
    const QStringList notes = changes.notes();
    QCOMPARE(notes.size(), 3);
    QVERIFY2(notes.at(0).contains(u"\"d\""_s) && notes.at(0).contains(u"3 value"_s) &&
                 notes.at(0).contains(u"row 11"_s) && notes.at(0).contains(u"id = 7"_s),
             qPrintable(notes.at(0)));
    QVERIFY2(notes.at(1).contains(u"\"e\""_s) && notes.at(1).contains(u"1 value"_s) &&
                 notes.at(1).contains(u"id = 8"_s),
             qPrintable(notes.at(1)));
}

void TestValueChanges::everyChangeHasItsWords()
{
    ValueChanges changes(LoadOptions::Changes::Warn, u"orders"_s);
    for (int i = 0; i <= int(ValueChange::BlanksTrimmed); ++i)
        QVERIFY(!changes.note(ValueChange(i), m_shape, {}, m_batch, 1, 0));
    QStringList notes = changes.notes();
    QCOMPARE(notes.size(), int(ValueChange::BlanksTrimmed) + 1);
    QCOMPARE(notes.removeDuplicates(), 0);
    for (const QString &note : std::as_const(notes))
        QVERIFY2(!note.contains(u": ."_s), qPrintable(note));
}

QTEST_APPLESS_MAIN(TestValueChanges)
#include "tst_valuechanges.moc"
