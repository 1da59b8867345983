// SPDX-License-Identifier: Apache-2.0
#include "tests/structurerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QString licence = u"// SPDX-License-Identifier: Apache-2.0\n"_s;

} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void readsCodeOnly();
    void finds_data();
    void finds();
    void accepts_data();
    void accepts();
    void project();
};

void TestStructure::readsCodeOnly()
{
    QCOMPARE(
        codeOf(u"a // QSqlQuery\nb /* x\ny */ c \"QSqlQuery\\\"\" d 10'000 'e' R\"(QSql\n\"Query)\" f"_s),
        u"a  \nb \n  c \"\" d 10'000 \"\" \n\"\" f"_s);
    QCOMPARE(codeOf(u"#include \"a.h\" // \"b.h\"\n"_s, true), u"#include \"a.h\"  \n"_s);
    QCOMPARE(codeOf(u"a /* never closed \"\n"_s), u"a \n "_s);
}

void TestStructure::finds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");
    const auto include = [](const char *path, const char *header) {
        QTest::addRow("%s includes %s", path, header)
            << QString::fromLatin1(path) << licence + u"#include "_s + QString::fromLatin1(header) + u'\n'
            << (QLatin1String(header).startsWith(u'<') ? u"must not use"_s : u"must not include"_s);
    };
    include("models/core/a.cpp", "\"models/database/connection.h\"");
    include("models/core/a.cpp", "\"models/items/a.h\"");
    include("models/database/a.cpp", "\"models/audit/a.h\"");
    include("models/audit/a.cpp", "\"models/transfer/a.h\"");
    include("models/audit/a.cpp", "\"models/runners/a.h\"");
    include("models/transfer/a.cpp", "\"models/audit/a.h\"");
    include("models/transfer/a.cpp", "\"models/runners/a.h\"");
    include("models/runners/a.cpp", "\"models/items/a.h\"");
    include("models/runners/a.cpp", "\"app/session/a.h\"");
    include("models/items/a.cpp", "\"models/database/a.h\"");
    include("models/items/a.cpp", "\"views/a.h\"");
    include("models/reports/a.cpp", "\"models/audit/a.h\"");
    include("models/notifications/a.cpp", "\"models/database/a.h\"");
    include("views/a.cpp", "\"models/audit/a.h\"");
    include("views/a.cpp", "\"models/database/a.h\"");
    include("views/a.cpp", "\"models/runners/a.h\"");
    include("views/a.cpp", "\"models/reports/a.h\"");
    include("views/a.cpp", "\"app/session/a.h\"");
    include("app/session/a.cpp", "\"views/a.h\"");
    include("app/cli/a.cpp", "\"views/a.h\"");
    include("app/cli/a.cpp", "\"app/desktop/a.h\"");
    include("app/desktop/a.cpp", "\"app/cli/a.h\"");
    include("models/core/a.cpp", "<QWidget>");
    include("models/items/a.cpp", "<QColor>");
    include("models/items/a.cpp", "<QtWidgets/QLabel>");
    include("models/audit/a.cpp", "<QSqlError>");
    include("models/reports/a.cpp", "<QtSql>");
    include("models/core/a.cpp", "<QtConcurrent>");
    include("views/a.cpp", "<QSqlError>");
    include("app/cli/a.cpp", "<QApplication>");

    const auto row = [](const char *name, const QString &path, const QString &text, const QString &breach) {
        QTest::newRow(name) << path << text << breach;
    };
    row("a database outside of its folder", u"models/audit/a.cpp"_s, licence + u"QSqlDatabase d;\n"_s,
        u"only models/database"_s);
    row("a query outside of its folder", u"app/cli/a.cpp"_s, licence + u"QSqlQuery q;\n"_s,
        u"only models/database"_s);
    row("a table model", u"models/database/a.cpp"_s, licence + u"QSqlTableModel m;\n"_s,
        u"QSqlTableModel: "_s);
    row("a query model", u"views/a.cpp"_s, licence + u"new QSqlQueryModel(this);\n"_s, u"QSqlQueryModel: "_s);
    row("a nested event loop", u"views/a.cpp"_s, licence + u"QEventLoop loop;\n"_s, u"QEventLoop: "_s);
    row("a signal by its name", u"views/a.cpp"_s, licence + u"connect(a, SIGNAL(b()), c);\n"_s,
        u"SIGNAL: "_s);
    row("an include by its neighbour's name", u"views/a.cpp"_s, licence + u"#include \"b.h\"\n"_s,
        u"from the project's root"_s);
    row("an include that climbs", u"views/a.cpp"_s, licence + u"#include \"../models/core/ids.h\"\n"_s,
        u"from the project's root"_s);
    row("a spaced include", u"models/core/a.cpp"_s, licence + u" #  include \"views/a.h\"\n"_s,
        u"must not include"_s);
    row("an include after a comment", u"models/core/a.cpp"_s, licence + u"/* x */ #include \"views/a.h\"\n"_s,
        u"must not include"_s);
    row("no licence", u"models/core/a.cpp"_s, u"int a;\n"_s, u"SPDX"_s);
    row("licence on the second line", u"models/core/a.cpp"_s, u"\n"_s + licence, u"SPDX"_s);
    row("no pragma once", u"models/core/a.h"_s, licence + u"int a;\n"_s, u"#pragma once"_s);
    row("301 lines", u"models/core/a.cpp"_s, licence + QString(300, u'\n'), u"301 lines, at most 300"_s);
    row("a folder without place", u"models/extras/a.cpp"_s, licence, u"no place in the direction"_s);
    row("a file beside the folders", u"app/a.cpp"_s, licence, u"no place in the direction"_s);
    for (const char *name :
         {"stringutils", "dbhelper", "misc", "commontypes", "tools", "runmanager", "RunManager"}) {
        QTest::addRow("a file named %s", name) << u"models/core/%1.cpp"_s.arg(QString::fromLatin1(name))
                                               << licence << u"in a name says nothing"_s;
    }
}

void TestStructure::finds()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breach);
    const QStringList breaches = structureBreaches(path, text);
    QVERIFY2(breaches.size() == 1, qPrintable(breaches.join(u'\n')));
    QVERIFY2(breaches.first().contains(breach), qPrintable(breaches.first()));
}

void TestStructure::accepts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << licence + text;
    };
    row("300 lines", u"models/core/a.cpp"_s, QString(299, u'\n'));
    row("a header", u"models/core/a.h"_s, u"#pragma once\n#include <QString>\n"_s);
    row("the database layer", u"models/database/a.cpp"_s, u"#include <QSqlQuery>\nQSqlQuery q;\n"_s);
    row("words in comments", u"models/audit/a.cpp"_s,
        u"// QSqlQuery is not used, nor #include \"views/a.h\"\n"_s);
    row("words in quotes", u"models/audit/a.cpp"_s, u"auto a = \"QSqlQuery\";\n"_s);
    row("longer words", u"models/audit/a.cpp"_s, u"int MYSIGNALS, QSqlQueryish;\n"_s);
    row("a concurrent runner", u"models/runners/a.cpp"_s,
        u"#include <QtConcurrent>\n#include \"models/audit/a.h\"\n"_s);
    row("a view", u"views/a.cpp"_s,
        u"#include <QLabel>\n#include \"models/items/a.h\"\n#include \"views/b.h\"\n"_s);
    row("the desktop", u"app/desktop/a.cpp"_s,
        u"#include <QApplication>\n#include \"views/a.h\"\n#include \"models/audit/a.h\"\n"_s);
    row("the system", u"models/audit/a.cpp"_s,
        u"#include <unistd.h>\n#include <yaml-cpp/parser.h>\n#include \"a.moc\"\n"_s);
}

void TestStructure::accepts()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(structureBreaches(path, text), QStringList());
}

void TestStructure::project()
{
    const QDir root(QStringLiteral(GODWIT_SOURCE_DIR));
    QStringList breaches;
    int files = 0;
    for (const QString &folder : {u"models"_s, u"views"_s, u"app"_s}) {
        QDirIterator sources(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            ++files;
            const QString path = root.relativeFilePath(file.fileName());
            for (const QString &breach : structureBreaches(path, QString::fromUtf8(file.readAll())))
                breaches += path + u": "_s + breach;
        }
    }
    breaches.sort();
    QVERIFY(files > 50);
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
