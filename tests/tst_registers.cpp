// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

const QString registersFolder = u"/usr/share/ieee-data/"_s;
const QStringList registers = {u"oui"_s, u"mam"_s, u"oui36"_s, u"iab"_s};
const QString duplicates = u"080030"_s; ///< given out three times in oui.csv

/// An independent reading: Python's csv module. One JSON array per record, the header first.
const QString pythonReader = uR"(
import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    for record in csv.reader(file, strict=True):
        print(json.dumps(record))
)"_s;

QList<QStringList> readByPython(const QString &path, QString *error)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, pythonReader, path}, QIODevice::ReadOnly);
    const bool ended = python.waitForFinished(60'000);
    if (!ended || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0) {
        *error =
            u"The independent reader /usr/bin/python3 (on Debian: apt install python3) failed: %1 %2"_s.arg(
                python.errorString(), QString::fromUtf8(python.readAllStandardError()));
        return {};
    }
    QList<QStringList> records;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        QStringList fields;
        for (const QJsonValue &field : QJsonDocument::fromJson(line).array())
            fields.append(field.toString());
        if (!fields.isEmpty())
            records.append(fields);
    }
    return records;
}

QString literal(QString text) { return u'\'' + text.replace(u'\'', u"''"_s) + u'\''; }

} // namespace

/// Real files of the IEEE: an honest failure, one change of the definition, and every row compared.
class TestRegisters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aDuplicateKeyFailsHonestly();
    void upsertRerunsOnlyThatStep();
    void everyRow_data();
    void everyRow();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    CtlResult ctl(const QStringList &arguments) const
    {
        return CtlProcess::run(file(u"audit.db"_s), arguments);
    }
    QStringList steps() const
    {
        return rowsOf(file(u"audit.db"_s), {u"Step_id"_s, u"Status"_s},
                      u"ETL_STEP_RUN_STATUS ORDER BY Step_id, rowid"_s);
    }

    QTemporaryDir m_folder;
};

void TestRegisters::initTestCase()
{
    for (const QString &name : registers) {
        const QString path = registersFolder + name + u".csv"_s;
        QVERIFY2(
            QFile::exists(path),
            qPrintable(
                u"%1 is missing: this test needs Debian's package ieee-data (apt install ieee-data)."_s.arg(
                    path)));
    }
    const CtlResult made = CtlProcess::run({}, {u"sample"_s, u"--name"_s, u"ieee-data"_s, m_folder.path()});
    QVERIFY2(made.code == 0, qPrintable(made.text()));
}

void TestRegisters::aDuplicateKeyFailsHonestly()
{
    const CtlResult run = ctl({u"run"_s, u"10"_s});
    QVERIFY2(run.code == 1, qPrintable(run.text()));
    QCOMPARE(steps(), (QStringList{u"'1' | 'Failure'"_s, u"'2' | 'Success'"_s, u"'3' | 'Success'"_s,
                                   u"'4' | 'Success'"_s}));
    const QString error =
        valueOf(file(u"audit.db"_s), u"SELECT Description FROM ETL_STEP_RUN_STATUS WHERE Step_id='1'"_s);
    QVERIFY2(error.contains(u"Assignment"_s), qPrintable(error));
    QVERIFY2(error.contains(u"0001C8"_s) || error.contains(duplicates), qPrintable(error));
    QVERIFY2(error.contains(u"oui"_s), qPrintable(error));
    // Nothing of the failed load is there, and nothing was dropped in silence.
    QCOMPARE(valueOf(file(u"registers.db"_s), u"SELECT count(*) FROM sqlite_master WHERE name='oui'"_s),
             u"0"_s);
    QCOMPARE(ctl({u"audit"_s, u"verify"_s}).code, 0);
}

void TestRegisters::upsertRerunsOnlyThatStep()
{
    QFile definition(file(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::ReadWrite));
    QByteArray text = definition.readAll();
    const qsizetype place = text.indexOf("load: full", text.indexOf("- id: 1\n"));
    QVERIFY(place > 0 && place < text.indexOf("- id: 2\n"));
    text.replace(place, qstrlen("load: full"), "load: upsert");
    QVERIFY(definition.resize(0) && definition.seek(0) && definition.write(text) == text.size());
    definition.close();

    const CtlResult import = ctl({u"import"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    const CtlResult rerun = ctl({u"rerun"_s, u"10"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(steps(), (QStringList{u"'1' | 'Failure'"_s, u"'1' | 'Success'"_s, u"'2' | 'Success'"_s,
                                   u"'3' | 'Success'"_s, u"'4' | 'Success'"_s}));
    QCOMPARE(ctl({u"audit"_s, u"verify"_s}).code, 0);
}

void TestRegisters::everyRow_data()
{
    QTest::addColumn<bool>("duplicated");
    for (const QString &name : registers)
        QTest::newRow(qPrintable(name)) << (name == u"oui");
}

void TestRegisters::everyRow()
{
    QFETCH(bool, duplicated);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QString error;
    QList<QStringList> records = readByPython(registersFolder + name + u".csv"_s, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const QStringList header = records.takeFirst();
    QCOMPARE(header, (QStringList{u"Registry"_s, u"Assignment"_s, u"Organization Name"_s,
                                  u"Organization Address"_s}));
    QVERIFY(records.size() > 1000);

    QMap<QString, QString> expected; // by assignment; the last one wins, which is what an upsert means
    for (const QStringList &record : std::as_const(records)) {
        QCOMPARE(record.size(), header.size());
        QStringList cells;
        for (const QString &field : record)
            cells.append(field.isEmpty() ? u"NULL"_s : literal(field)); // an unquoted empty field is NULL
        expected.insert(literal(record[1]), cells.join(u" | "_s));
    }
    QCOMPARE(expected.size() < records.size(), duplicated);

    QStringList columns;
    for (const QString &column : header)
        columns.append(u'"' + column + u'"');
    const QString database = file(u"registers.db"_s);
    const QStringList keys = rowsOf(database, {u"\"Assignment\""_s}, name + u" ORDER BY \"Assignment\""_s);
    const QStringList rows = rowsOf(database, columns, name + u" ORDER BY \"Assignment\""_s);
    QCOMPARE(keys, expected.keys()); // every assignment once, none more
    QCOMPARE(rows, expected.values());
    qInfo("%s: %lld records, %lld rows, all equal", qPrintable(name), qint64(records.size()),
          qint64(rows.size()));
    if (duplicated)
        QVERIFY(records.size() - rows.size() >= 3 && keys.contains(literal(duplicates)));
}

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"
