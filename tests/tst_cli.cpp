// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "support/commandrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

/// Everything about the command line that needs no run.
class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void everyCommandHelpsWithExamples_data()
    {
        QTest::addColumn<QString>("command");
        for (const Command *command : commands())
            QTest::newRow(qPrintable(command->name())) << command->name();
    }
    void everyCommandHelpsWithExamples()
    {
        QFETCH(QString, command);
        const CommandResult asOption = runCommandLine({command, u"--help"_s});
        QCOMPARE(asOption.code, 0);
        QCOMPARE(runCommandLine({u"help"_s, command}).out, asOption.out);
        QVERIFY(asOption.out.contains(u"godwitctl "_s + command));
        QVERIFY(asOption.out.contains(u"Examples"));
        QVERIFY(asOption.out.contains(u"--database"));
        QVERIFY(asOption.err.isEmpty());
        for (const QCommandLineOption &option : findCommand(command)->options()) {
            QVERIFY(asOption.out.contains(u"--"_s + option.names().last()));
            QVERIFY(!option.description().isEmpty());
        }
        QVERIFY(runCommandLine({u"help"_s}).out.contains(findCommand(command)->summary()));
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &line, const QString &says) {
            QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << says;
        };
        row("nothing", u""_s, u"Commands"_s);
        row("only options", u"--json"_s, u"No command was given."_s);
        row("unknown command", u"stauts"_s, u"Did you mean \"status\"?"_s);
        row("nothing like it", u"xyzzy"_s, u"Commands: "_s);
        row("help for unknown", u"help imprt"_s, u"Did you mean \"import\"?"_s);
        row("unknown option", u"rerun 4 --setp 5"_s, u"Did you mean \"--step\"?"_s);
        row("unknown option far", u"rerun 4 --bananas"_s, u"help rerun"_s);
        row("new cycle misspelt", u"run 4 --new-cycel"_s, u"Did you mean \"--new-cycle\"?"_s);
        row("missing value", u"status --database"_s, u"--database"_s.mid(2));
        row("missing operand", u"run"_s, u"\"run\" needs PROCESS"_s);
        row("too many operands", u"import a b"_s, u"does not take \"b\""_s);
        row("the usage", u"import a b"_s, u"Usage: godwitctl import [options] FILE"_s);
        row("operand for none", u"init here"_s, u"does not take \"here\""_s);
        row("rerun nothing", u"rerun"_s, u"--all"_s);
        row("rerun all and one", u"rerun --all 4"_s, u"--all"_s);
        row("step of two", u"rerun 4 5 --step 1"_s, u"exactly one process"_s);
        row("report without file", u"report"_s, u"--output FILE"_s);
        row("report format", u"report --format pdf -o x"_s, u"html, csv"_s);
        row("report and json", u"report -f csv -o - --json"_s, u"either the report or --json"_s);
        row("audit word", u"audit verfy"_s, u"godwitctl audit verify"_s);
        row("timeout", u"cancel 4 --timeout soon"_s, u"number of seconds"_s);
        row("sample name", u"sample somewhere --name none"_s, u"worked-example"_s);
    }
    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_dir->path());
        const CommandResult result = runCommandLine(arguments);
        QDir::setCurrent(before);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.text().contains(says), qPrintable(result.text()));
        QVERIFY(QDir(m_dir->path()).isEmpty()); // refused before anything was made
        if (arguments.isEmpty())
            return;
        const QJsonObject document = runCommandLine(QStringList{u"--json"_s} + arguments).json();
        QCOMPARE(document[u"error"_s][u"kind"_s].toString(), u"usage"_s);
        QVERIFY(!document[u"error"_s][u"what"_s].toString().isEmpty());
    }

    void optionsMayStandBeforeTheCommand()
    {
        QCOMPARE(runCommandLine({u"--database"_s, file(u"a.db"_s), u"init"_s}).code, 0);
        QCOMPARE(runCommandLine({u"-d"_s, file(u"a.db"_s), u"--json"_s, u"status"_s}).json().keys(),
                 (QStringList{u"as_of"_s, u"database"_s, u"processes"_s}));
        qputenv("GODWIT_DATABASE", file(u"a.db"_s).toUtf8());
        QCOMPARE(runCommandLine({u"status"_s}).code, 0);
        qunsetenv("GODWIT_DATABASE");
        QCOMPARE(runCommandLine({u"version"_s}).out, runCommandLine({u"--version"_s}).out);
    }

    void aMissingDatabaseSaysWhatToType_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString &line :
             {u"status"_s, u"run 7"_s, u"rerun 7"_s, u"rerun --all"_s, u"dump"_s, u"check"_s, u"watch"_s,
              u"cancel 7"_s, u"audit verify"_s, u"report -o missing.csv"_s})
            QTest::newRow(qPrintable(line)) << line.split(u' ');
    }
    void aMissingDatabaseSaysWhatToType()
    {
        QFETCH(QStringList, arguments);
        const CommandResult result = on(arguments);
        QCOMPARE(result.code, 3);
        QVERIFY(result.err.contains(u"the file does not exist"));
        QVERIFY2(result.err.contains(u"godwitctl init --database "_s + database()), qPrintable(result.err));
        QVERIFY(!QFile::exists(database()));
        QCOMPARE(on(arguments + QStringList{u"--json"_s}).json()[u"error"_s][u"kind"_s].toString(),
                 u"audit"_s);
    }

    void aFileThatIsNoDatabaseIsRefusedAndUnchanged()
    {
        QFile garbage(database());
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'x'));
        garbage.close();
        for (const QString &command : {u"status"_s, u"init"_s, u"dump"_s})
            QCOMPARE(on({command}).code, 3);
        QVERIFY(garbage.open(QIODevice::ReadOnly));
        QCOMPARE(garbage.readAll(), QByteArray(5000, 'x'));
    }

    void initIsRepeatable()
    {
        const QJsonObject first = on({u"init"_s, u"--json"_s}).json();
        QVERIFY(first[u"created"_s].toBool());
        const QJsonObject second = on({u"init"_s, u"--json"_s}).json();
        QVERIFY(!second[u"changed"_s].toBool());
        QCOMPARE(second[u"installation"_s], first[u"installation"_s]);
        QVERIFY(on({u"status"_s}).out.contains(u"No process is defined yet"));
    }

    void initMakesNoFoldersOfANamedDatabase()
    {
        const QString missing = file(u"no/such/a.db"_s);
        for (const QStringList &words :
             {QStringList{u"init"_s},
              QStringList{u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}}) {
            const CommandResult refused = runCommandLine(words + QStringList{u"--database"_s, missing});
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains(u"the folder "_s + file(u"no/such"_s) + u" does not exist"_s),
                     qPrintable(refused.text()));
            QVERIFY(!QFile::exists(file(u"no"_s)));
        }
        // What has just failed is no advice.
        const CommandResult proc = runCommandLine({u"init"_s, u"--database"_s, u"/proc/x.db"_s});
        QCOMPARE(proc.code, 3);
        QVERIFY2(!proc.err.contains(u"godwitctl init"_s) && proc.err.contains(u"Choose a place"_s),
                 qPrintable(proc.text()));
    }

    void importNeedsCreateForANamedDatabase()
    {
        const QString definition = writeSmallDefinition(m_dir->path());
        const CommandResult refused = on({u"import"_s, definition});
        QCOMPARE(refused.code, 3);
        QVERIFY(refused.err.contains(u"--create"));
        QCOMPARE(on({u"import"_s, definition, u"--create"_s}).code, 0);
    }

    void importOfADumpChangesNothing()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        const QString dumped = file(u"dumped.yaml"_s);
        QCOMPARE(on({u"dump"_s, u"--output"_s, dumped}).code, 0);
        const QJsonObject again = on({u"import"_s, dumped, u"--json"_s}).json();
        QCOMPARE(again[u"added"_s].toInt() + again[u"changed"_s].toInt() + again[u"removed"_s].toInt(), 0);
        QCOMPARE(again[u"unchanged"_s].toInt(), 5);
        QFile saved(dumped);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(on({u"dump"_s}).out.toUtf8(), saved.readAll());
        QCOMPARE(on({u"dump"_s, u"--json"_s}).json()[u"steps"_s].toArray().size(), 3);
        const CommandResult nowhere = on({u"dump"_s, u"-o"_s, file(u"no/such/file"_s)});
        QCOMPARE(nowhere.code, 3);
        QVERIFY(nowhere.err.contains(u"no/such/file"));
    }

    void aBadDefinitionIsRefusedWithEveryProblem()
    {
        QFile bad(writeSmallDefinition(m_dir->path()));
        QVERIFY(bad.open(QIODevice::ReadWrite));
        QByteArray text = bad.readAll();
        text.replace("depends_on: [2]", "depends_on: [3]").replace("name: Make", "nmae: Make");
        bad.resize(0);
        bad.write(text);
        bad.close();
        const CommandResult refused = on({u"import"_s, bad.fileName(), u"--create"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u":12:9:") && refused.err.contains(u"nmae"), qPrintable(refused.err));
        QVERIFY(!QFile::exists(database()));
        const CommandResult checked = runCommandLine({u"check"_s, bad.fileName(), u"--json"_s});
        QCOMPARE(checked.code, 2);
        QVERIFY(!checked.json()[u"problems"_s].toArray().isEmpty());
    }

    void aMissingDefinitionIsAFileThatCannotBeRead()
    {
        for (const QString &command : {u"check"_s, u"import"_s}) {
            const CommandResult result = on({command, file(u"missing.yaml"_s)});
            QCOMPARE(result.code, 3);
            QVERIFY2(result.err.contains(u"missing.yaml"_s), qPrintable(result.text()));
            QCOMPARE(result.out, QString());
            QCOMPARE(on({command, m_dir->path()}).code, 3); // no file, but a folder
        }
    }

    void checkFindsWhatTheTablesSayWrong()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"check"_s}).code, 0);
        QVERIFY(on({u"check"_s, u"--json"_s}).json()[u"problems"_s].toArray().isEmpty());
    }

    void aMissingProcessListsTheKnownOnes()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        for (const QString &command : {u"run"_s, u"rerun"_s, u"status"_s, u"cancel"_s, u"watch"_s}) {
            const CommandResult result = on({command, u"Smal"_s});
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.contains(u"Did you mean \"Small\"?"), qPrintable(result.err));
            QVERIFY(result.err.contains(u"Known: 7 (Small)"));
        }
        QCOMPARE(on({u"status"_s, u"SMALL"_s}).code, 0);
    }

    void reportsGoToFilesAndStandardOutput()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QVERIFY(on({u"report"_s, u"-f"_s, u"csv"_s, u"-o"_s, u"-"_s}).out.startsWith(u"table,Process_id"));
        QCOMPARE(on({u"report"_s, u"-o"_s, file(u"r.html"_s)}).code, 0);
        QFile html(file(u"r.html"_s));
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains("Process 7: Small"));
        const QJsonObject json = on({u"report"_s, u"-o"_s, file(u"r.csv"_s), u"--json"_s}).json();
        QCOMPARE(json[u"format"_s].toString(), u"csv"_s);
        QCOMPARE(json[u"processes"_s].toInt(), 1);
        QCOMPARE(on({u"report"_s, u"-o"_s, file(u"no/r.csv"_s)}).code, 3);
    }

    void speaksOtherLanguagesWhereTheyAreBuiltIn()
    {
        QCOMPARE(runCommandLine({u"help"_s, u"--language"_s, u"system"_s}).code, 0);
        for (const QStringList &words : {QStringList{u"help"_s, u"--language"_s, u"xx"_s},
                                         QStringList{u"--language=xx"_s, u"status"_s}}) {
            const CommandResult refused = runCommandLine(words);
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains(u"There is no language \"xx\"."_s) &&
                         refused.err.contains(u"Known: en, "_s),
                     qPrintable(refused.text()));
        }
    }

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }
    QString database() const { return file(u"audit.db"_s); }
    CommandResult on(const QStringList &arguments) const
    {
        return runCommandLine(arguments + QStringList{u"--database"_s, database()});
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
