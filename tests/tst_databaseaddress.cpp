// SPDX-License-Identifier: Apache-2.0
#include "models/database/databaseaddress.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

/// "dialect|user|host|port|database|secret|key=value …", or "refused: cause".
QString parsed(const QString &text)
{
    const auto spec = parseDatabaseAddress(text);
    if (!spec)
        return u"refused: "_s + spec.error().cause;
    QString options;
    for (const auto &[key, value] : spec->options.asKeyValueRange())
        options += u' ' + key + u'=' + value;
    return u"%1|%2|%3|%4|%5|%6|%7"_s.arg(spec->dialect, spec->user, spec->host)
        .arg(spec->port)
        .arg(spec->database, spec->secret, options.trimmed());
}

} // namespace

class TestDatabaseAddress : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a file", u"/srv/a b/audit.db"_s, u"sqlite|||0|/srv/a b/audit.db||"_s);
        row("a file with an @ and a colon", u"x:y@z.db"_s, u"sqlite|||0|x:y@z.db||"_s);
        row("a file's address", u"sqlite:///srv/a%20b.db"_s, u"sqlite|||0|/srv/a b.db||"_s);
        row("everything",
            u"postgresql://anna@db.example.com:5433/audit?sslmode=require&schema=etl&secret=s1"_s,
            u"postgresql|anna|db.example.com|5433|audit|s1|schema=etl sslmode=require"_s);
        row("postgres is the same", u"Postgres://h/d"_s, u"postgresql||h|0|d||"_s);
        row("mysql is mariadb", u"mysql://u@h/d"_s, u"mariadb|u|h|0|d||"_s);
        row("percent signs", u"mariadb://an%40na@h/my%20db%2B?ssl_ca=%2Fetc%2Fc%26a.pem"_s,
            u"mariadb|an@na|h|0|my db+||ssl_ca=/etc/c&a.pem"_s);
        row("IPv6", u"mariadb://u@[2001:db8::1]:3307/d"_s, u"mariadb|u|2001:db8::1|3307|d||"_s);
        row("a socket", u"postgresql:///d?host=/run/postgresql"_s, u"postgresql||/run/postgresql|0|d||"_s);
        row("a host as an option", u"postgresql:///d?host=DB.example.com"_s,
            u"postgresql||db.example.com|0|d||"_s);
        row("a host as an option, that is none", u"postgresql:///d?host=$"_s,
            u"refused: it cannot be read"_s);
        row("options that say nothing", u"postgresql://h/d?sslmode=&schema=&host=&secret="_s,
            u"postgresql||h|0|d||"_s);
        row("a port and an @ behind it", u"postgresql://h:5433/d?schema=a@b"_s,
            u"postgresql||h|5433|d||schema=a@b"_s);
        row("IPv6 and an @ behind it", u"mariadb://u@[::1]:3307/d?ssl_ca=/a@b"_s,
            u"mariadb|u|::1|3307|d||ssl_ca=/a@b"_s);
        row("a file's address with two slashes", u"sqlite://srv/audit.db"_s,
            u"refused: it names no database"_s);
        row("a file's address without a file", u"sqlite://"_s, u"refused: it names no database"_s);
        row("SQL Server", u"sqlserver://u@h/d?driver=FreeTDS"_s, u"sqlserver|u|h|0|d||driver=FreeTDS"_s);
        row("no database", u"postgresql://u@h"_s, u"refused: it names no database"_s);
        row("an unknown scheme", u"oracle://h/d"_s, u"refused: nothing is known about \"oracle\""_s);
        row("an unknown option", u"mariadb://h/d?sslmode=off"_s, u"refused: it has no option \"sslmode\""_s);
        row("a port that is none", u"mariadb://h:port/d"_s, u"refused: it cannot be read"_s);
    }
    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(parsed(text), expected);
    }

    void aPasswordIsRefusedAndNeverRepeated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << u"postgresql://anna:CANARY@h/d"_s;
        QTest::newRow("no user") << u"postgresql://:CANARY@h/d"_s;
        QTest::newRow("slash") << u"mariadb://anna:CAN/ARY@h/d"_s;
        QTest::newRow("hash") << u"mariadb://anna:CAN#ARY@h/d"_s;
        QTest::newRow("question mark") << u"mariadb://anna:CAN?ARY@h/d"_s;
        QTest::newRow("at") << u"postgresql://anna:p@CANARY@h/d"_s;
        QTest::newRow("a user with an at") << u"postgresql://anna@corp:CANARY@h/d"_s;
        QTest::newRow("like an option") << u"postgresql://anna:1?CANARY=x@h/d"_s;
        QTest::newRow("line break") << u"postgresql://anna:1\nCANARY@h/d"_s;
        QTest::newRow("behind IPv6") << u"postgresql://a@[::1]:CANARY@h/d"_s;
        QTest::newRow("an option") << u"postgresql://h/d?password=CANARY"_s;
        QTest::newRow("an option among others") << u"postgresql://h/d?schema=x&PWD=CANARY"_s;
    }
    void aPasswordIsRefusedAndNeverRepeated()
    {
        QFETCH(const QString, text);
        const auto spec = parseDatabaseAddress(text);
        QVERIFY(!spec);
        QVERIFY2(!spec.error().text().contains(u"CAN"), qPrintable(spec.error().text()));
        QVERIFY(!shownDatabase(text).contains(u"CAN"));
    }

    /// It may be a password all the same.
    void theValueOfAnUnknownOptionIsNotRepeated()
    {
        for (const QString &text :
             {u"postgresql://h/d?p%61ssword=CANARY"_s, u"mariadb://h/d?pass=CANARY"_s}) {
            const auto spec = parseDatabaseAddress(text);
            QVERIFY(!spec);
            QVERIFY2(!spec.error().text().contains(u"CAN"), qPrintable(spec.error().text()));
        }
    }

    void whatIsShownCanBeReadAgain()
    {
        for (const QString &text : {u"postgresql://anna@[::1]:5433/audit"_s, u"mariadb://h/d"_s}) {
            const auto spec = parseDatabaseAddress(text);
            QVERIFY(spec.ok());
            QCOMPARE(shownDatabase(*spec), text);
        }
    }

    void knowsThisMachine()
    {
        for (const QString &host : {u""_s, u"localhost"_s, u"127.1.2.3"_s, u"::1"_s, u"/run/postgresql"_s})
            QVERIFY2(isLocalHost(host), qPrintable(host));
        for (const QString &host :
             {u"localhost.example.com"_s, u"128.0.0.1"_s, u"::2"_s, u"127.evil.example"_s})
            QVERIFY2(!isLocalHost(host), qPrintable(host));
    }

    /// 10,000 texts of pieces that addresses are made of: none crashes, none gives a password away.
    void survivesAnything()
    {
        const QStringList pieces = {u"postgresql://"_s,
                                    u"mariadb://"_s,
                                    u"@"_s,
                                    u":"_s,
                                    u"/"_s,
                                    u"?"_s,
                                    u"&"_s,
                                    u"="_s,
                                    u"#"_s,
                                    u"%2"_s,
                                    u"["_s,
                                    u"]"_s,
                                    u"db"_s,
                                    u"\0"_s,
                                    u"secret"_s,
                                    u"host"_s,
                                    u"é"_s,
                                    u" "_s,
                                    u"99999"_s,
                                    u"::1"_s};
        QRandomGenerator random(20261128);
        for (int i = 0; i < 10'000; ++i) {
            QString text;
            for (int n = random.bounded(12); n > 0; --n)
                text += pieces.at(random.bounded(int(pieces.size())));
            const auto spec = parseDatabaseAddress(text);
            QVERIFY(spec.ok() || !spec.error().text().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabaseAddress)
#include "tst_databaseaddress.moc"
