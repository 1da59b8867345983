// SPDX-License-Identifier: Apache-2.0
// The real desktop program where no display is: what needs no window is answered, the rest ends with a
// sentence.
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

struct Ended
{
    int code = -1; ///< -1: killed, aborted, or it did not end
    QString out;
    QString err;

    QByteArray text() const { return (u"%1: "_s.arg(code) + out + err).toUtf8(); }
};

Ended run(const QStringList &arguments, const QString &display = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    if (!display.isEmpty())
        environment.insert(u"DISPLAY"_s, display);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(GODWIT), arguments);
    const bool ended = program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit;
    return {ended ? program.exitCode() : -1, QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestDesktopProgram : public QObject
{
    Q_OBJECT

private slots:
    void helpNeedsNoDisplay()
    {
        for (const QString &option : {u"--help"_s, u"-h"_s, u"--help-all"_s}) {
            const Ended help = run({u"--language"_s, u"en"_s, option});
            QVERIFY2(help.code == 0 && help.err.isEmpty(), help.text().constData());
            QVERIFY2(help.out.contains(u"Usage: "_s) && help.out.contains(u"--database <FILE>"_s) &&
                         help.out.contains(u"Watch and run data migrations."_s),
                     help.text().constData());
        }
        for (const QString &option : {u"--version"_s, u"-v"_s}) {
            const Ended version = run({option});
            QVERIFY2(version.code == 0 && version.out.startsWith(u"godwit "_s), version.text().constData());
        }
        // A letter of an option of Qt's own asks for nothing.
        QVERIFY(run({u"-stylesheet"_s, u"none.qss"_s}).code == 3);
    }

    void anUnknownLanguageIsRefused()
    {
        const Ended said = run({u"--language"_s, u"xx"_s});
        QCOMPARE(said.code, 2);
        QVERIFY2(said.err.contains(u"There is no language \"xx\""_s) && said.err.contains(u"en, "_s),
                 said.text().constData());
    }

    void withoutADisplayItEndsWithASentence()
    {
        const Ended none = run({});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.contains(u"neither DISPLAY nor WAYLAND_DISPLAY"_s) &&
                     none.err.contains(u"use godwitctl"_s),
                 none.text().constData());
        const Ended dead = run({}, u"127.0.0.1:6099"_s);
        QCOMPARE(dead.code, 3);
        QVERIFY2(dead.err.contains(u"the display cannot be used"_s), dead.text().constData());
    }

    void oneDatabaseIsEnough()
    {
        const Ended said = run({u"-platform"_s, u"offscreen"_s, u"a.db"_s, u"b.db"_s});
        QCOMPARE(said.code, 2);
        QVERIFY2(said.err.contains(u"\"b.db\" is one too many"_s), said.text().constData());
    }
};

QTEST_GUILESS_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
