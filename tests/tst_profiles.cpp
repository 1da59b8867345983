// SPDX-License-Identifier: Apache-2.0
// Audit databases by names of their own: the file, the commands, and who wins.
#include "app/session/profiles.h"
#include "tests/support/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.emplace();
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        qunsetenv("GODWIT_DATABASE");
        qunsetenv("GODWIT_PROFILE");
    }
    void commandsAddShowListAndRemove();
    void aProfileNamesTheDatabaseOfACommand();
    void theRightOneWins();
    void noPasswordGetsIn();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void whatPeopleWroteStays();
    void aDamagedFileSaysWhere();
    void anUnwritableFolderIsSaid();
    void manyMayAddAtOnce();

private:
    QString file() const { return m_folder->filePath(u"godwit/profiles"_s); }
    QByteArray content() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QDir(m_folder->path()).mkpath(u"godwit"_s);
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestProfiles::commandsAddShowListAndRemove()
{
    const QString address = u"postgresql://anna@db.test/audit?schema=etl&secret=audit"_s;
    const CommandResult added = runCommandLine({u"profile"_s, u"add"_s, u"production"_s, address});
    QCOMPARE(added.code, 0);
    QVERIFY2(added.out.contains(u"Next: godwitctl status --profile production"_s), qPrintable(added.out));
    QCOMPARE(runCommandLine({u"profile"_s, u"add"_s, u"Übung-2"_s, u"audit.db"_s}).code, 0);
    QCOMPARE(runCommandLine({u"profile"_s, u"show"_s, u"production"_s}).out, address + u'\n');
    const CommandResult list = runCommandLine({u"profile"_s, u"list"_s});
    QCOMPARE(list.out,
             u"production  %1\nÜbung-2     %2\n"_s.arg(address, QDir::current().filePath(u"audit.db"_s)));
    QCOMPARE(runCommandLine({u"profile"_s, u"list"_s, u"--json"_s}).json()[u"profiles"_s].toArray().size(),
             2);

    const CommandResult again = runCommandLine({u"profile"_s, u"add"_s, u"production"_s, u"x.db"_s});
    QCOMPARE(again.code, 4);
    QVERIFY2(again.err.contains(u"there already"_s) && again.err.contains(u"--replace"_s),
             qPrintable(again.err));
    QCOMPARE(runCommandLine({u"profile"_s, u"show"_s, u"production"_s}).out, address + u'\n');
    QCOMPARE(runCommandLine({u"profile"_s, u"add"_s, u"production"_s, u"/x.db"_s, u"--replace"_s}).code, 0);
    QCOMPARE(runCommandLine({u"profile"_s, u"show"_s, u"production"_s}).out, u"/x.db\n"_s);

    QCOMPARE(runCommandLine({u"profile"_s, u"remove"_s, u"production"_s}).code, 0);
    const CommandResult gone = runCommandLine({u"profile"_s, u"remove"_s, u"Übung2"_s});
    QCOMPARE(gone.code, 2);
    QVERIFY2(gone.err.contains(u"Did you mean \"Übung-2\"?"_s) && gone.err.contains(file()),
             qPrintable(gone.err));
    for (const QStringList &wrong :
         QList<QStringList>{{u"lst"_s}, {u"show"_s}, {u"list"_s, u"x"_s}, {u"add"_s, u"a"_s}})
        QCOMPARE(runCommandLine(QStringList{u"profile"_s} + wrong).code, 2);
}

void TestProfiles::aProfileNamesTheDatabaseOfACommand()
{
    const QString database = m_folder->filePath(u"one.db"_s);
    QCOMPARE(runCommandLine({u"profile"_s, u"add"_s, u"one"_s, u"--database"_s, database}).code, 0);
    const CommandResult made = runCommandLine({u"init"_s, u"--profile"_s, u"one"_s});
    QCOMPARE(made.code, 0);
    QVERIFY(QFile::exists(database));
    // What is suggested is on the same database, by the same name.
    QVERIFY2(made.out.contains(u"godwitctl import definition.yaml --profile one\n"_s), qPrintable(made.out));
    qputenv("GODWIT_PROFILE", "one");
    QCOMPARE(runCommandLine({u"status"_s, u"--json"_s}).json()[u"database"_s].toString(), database);

    const CommandResult unknown = runCommandLine({u"status"_s, u"--profile"_s, u"on"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains(u"There is no profile \"on\""_s) && unknown.err.contains(file()) &&
                 unknown.err.contains(u"Did you mean \"one\"?"_s),
             qPrintable(unknown.err));
    // What needs no audit database goes on, whatever the variable says.
    qputenv("GODWIT_PROFILE", "nobody");
    QCOMPARE(runCommandLine({u"profile"_s, u"list"_s}).code, 0);
    QCOMPARE(runCommandLine({u"status"_s}).code, 2);
}

void TestProfiles::theRightOneWins()
{
    const auto path = [this](const QString &name) { return m_folder->filePath(name); };
    for (const QString &name : {u"option"_s, u"variable"_s, u"address"_s, u"both"_s}) {
        QCOMPARE(runCommandLine({u"init"_s, u"--database"_s, path(name)}).code, 0);
        QCOMPARE(runCommandLine({u"profile"_s, u"add"_s, name, path(name)}).code, 0);
    }
    const auto used = [&](const QStringList &options) {
        const CommandResult status = runCommandLine(QStringList{u"status"_s, u"--json"_s} + options);
        return QFileInfo(status.json()[u"database"_s].toString()).fileName();
    };
    qputenv("GODWIT_PROFILE", "variable");
    QCOMPARE(used({}), u"variable"_s);
    QCOMPARE(used({u"--profile"_s, u"option"_s}), u"option"_s);
    qputenv("GODWIT_DATABASE", path(u"address"_s).toUtf8());
    QCOMPARE(used({}), u"address"_s);
    QCOMPARE(used({u"--profile"_s, u"option"_s}), u"option"_s);
    QCOMPARE(used({u"--database"_s, path(u"both"_s)}), u"both"_s);
    QCOMPARE(
        runCommandLine({u"status"_s, u"--database"_s, path(u"both"_s), u"--profile"_s, u"option"_s}).code, 2);
    // The name of a command may come behind it.
    QCOMPARE(runCommandLine({u"--profile"_s, u"option"_s, u"status"_s}).code, 0);
}

void TestProfiles::noPasswordGetsIn()
{
    const CommandResult refused =
        runCommandLine({u"profile"_s, u"add"_s, u"p"_s, u"postgresql://anna:CANARY@db.test/audit"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.text().contains(u"CANARY"_s));
    QVERIFY(!QFile::exists(file()));
    write("p = postgresql://anna:CANARY@db.test/audit\n");
    for (const QStringList &words : QList<QStringList>{{u"status"_s, u"--profile"_s, u"p"_s},
                                                       {u"profile"_s, u"show"_s, u"p"_s},
                                                       {u"profile"_s, u"list"_s}}) {
        const CommandResult said = runCommandLine(words);
        QVERIFY2(!said.text().contains(u"CANARY"_s), qPrintable(said.text()));
    }
    const CommandResult used = runCommandLine({u"status"_s, u"--profile"_s, u"p"_s});
    QCOMPARE(used.code, 2);
    QVERIFY2(used.err.contains(u"profile \"p\""_s) && used.err.contains(file()), qPrintable(used.err));
}

void TestProfiles::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u""_s, u"a b"_s, u"a=b"_s, u"-x"_s, u"a/b"_s, u"#a"_s, u"a\nb = /etc/x"_s, QString(61, u'a')})
        QTest::newRow(qPrintable(name.left(20).replace(u'\n', u' '))) << name;
}

void TestProfiles::badNamesAreRefused()
{
    QFETCH(QString, name);
    const auto added = Profiles(file()).add(name, u"/x.db"_s);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Usage);
    QVERIFY(!QFile::exists(file()));
    for (const QString &address : {u""_s, u"/a\nb = /c"_s, u"oracle://h/d"_s})
        QVERIFY(!Profiles(file()).add(u"good"_s, address));
}

void TestProfiles::whatPeopleWroteStays()
{
    write("# mine\n\n  test=/t.db  \n# more\nlive = postgresql://h/d\n");
    const Profiles profiles(file());
    QCOMPARE(profiles.find(u"test"_s)->address, u"/t.db"_s);
    QVERIFY(profiles.add(u"live"_s, u"postgresql://h/e"_s, true).ok());
    QVERIFY(profiles.add(u"new"_s, u"/n.db"_s).ok());
    QCOMPARE(content(),
             QByteArray("# mine\n\n  test=/t.db  \n# more\nlive = postgresql://h/e\nnew = /n.db\n"));
    QVERIFY(profiles.remove(u"test"_s).ok());
    QCOMPARE(content(), QByteArray("# mine\n\n# more\nlive = postgresql://h/e\nnew = /n.db\n"));
    QCOMPARE(profiles.nameOf(u"/n.db"_s), u"new"_s);
}

void TestProfiles::aDamagedFileSaysWhere()
{
    for (const QByteArray &damaged : {QByteArray("a = /a.db\nsecret CANARY\n"),
                                      QByteArray("a = /a.db\nb =\n"), QByteArray("a = /a.db\na = /b.db\n")}) {
        write(damaged);
        const CommandResult list = runCommandLine({u"profile"_s, u"list"_s});
        QCOMPARE(list.code, 3);
        QVERIFY2(list.err.contains(u"line 2"_s) && list.err.contains(file()), qPrintable(list.err));
        QVERIFY(!list.text().contains(u"CANARY"_s));
        QCOMPARE(runCommandLine({u"profile"_s, u"add"_s, u"c"_s, u"/c.db"_s}).code, 3);
        QCOMPARE(content(), damaged); // bad input loses nothing
    }
}

void TestProfiles::anUnwritableFolderIsSaid()
{
    QFile in(m_folder->filePath(u"godwit"_s));
    QVERIFY(in.open(QIODevice::WriteOnly)); // a file where the folder should be: nobody may write into it
    const CommandResult added = runCommandLine({u"profile"_s, u"add"_s, u"c"_s, u"/c.db"_s});
    QCOMPARE(added.code, 3);
    QVERIFY2(added.err.contains(m_folder->path()), qPrintable(added.err));
}

void TestProfiles::manyMayAddAtOnce()
{
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([this, number] {
            for (int i = 0; i < 10; ++i) {
                if (!Profiles(file()).add(u"p-%1-%2"_s.arg(number).arg(i), u"/x.db"_s))
                    qFatal("a profile was not added");
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(Profiles(file()).all()->size(), 40);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
