// SPDX-License-Identifier: Apache-2.0
// Secrets go, everything else stays.
#include "models/core/error.h"
#include "models/core/redactor.h"
#include "tests/support/hostiletexts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>
#include <QUuid>
#include <QXmlStreamReader>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT

private slots:
    void nothingRegisteredNothingChanged();
    void ordinaryTextsStay_data();
    void ordinaryTextsStay();
    void everythingThatGodwitSaysStays();
    void patternsGo_data();
    void patternsGo();
    void aRegisteredSecretGoesInEveryForm_data();
    void aRegisteredSecretGoesInEveryForm();
    void endsOfAQuotedSecretGo();
    void overlappingSecretsGo();
    void bytesThatAreNoUtf8Survive();
    void jsonGoesDeep();
    void errorsAreCleanWhereverTheyAreShown();
    void longTextsTakeNoTime();
    void manyThreadsMayAsk();

private:
    const QString m_secret = u"CANARY \"p@ss/w%rd\\ 'ü{x}<&>; "_s + QUuid::createUuid().toString();
};

void TestRedactor::nothingRegisteredNothingChanged()
{
    const QString text = u"Loaded 12 rows: orders → cloud, key 7"_s;
    QCOMPARE(withoutSecrets(text).constData(), text.constData()); // not even copied
    QCOMPARE(redacted(text), text);
}

void TestRedactor::ordinaryTextsStay_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{
        u"duplicate key value violates unique constraint \"orders_pkey\"\nDETAIL:  Key (id)=(17) already exists."_s,
        u"insert or update on table \"a\" violates foreign key constraint \"fk\"\nDETAIL:  Key (c, d)=(1, 2) "
        u"is not "
        "present in table \"b\"."_s,
        u"FATAL:  password authentication failed for user \"godwit\""_s,
        u"fe_sendauth: no password supplied"_s,
        u"connection to server at \"127.0.0.1\", port 5432 failed: Connection refused"_s,
        u"Access denied for user 'godwit'@'localhost' (using password: YES)"_s,
        u"Access denied for user 'godwit'@'localhost' (using password: NO)"_s,
        u"Duplicate entry '17' for key 'PRIMARY'"_s,
        u"Cannot add or update a child row: a foreign key constraint fails (`a`.`b`, CONSTRAINT `fk` FOREIGN "
        u"KEY (`x`) "
        "REFERENCES `c` (`id`))"_s,
        u"UNIQUE constraint failed: customers.email"_s,
        u"unrecognized token: \"@\""_s,
        u"near \"FORM\": syntax error"_s,
        u"the key \"password\": secrets never go into the file, expected \"secret: NAME\" with the name under which it is kept"_s,
        u"Set the environment variable GODWIT_SECRET_CRM_DB, or write it into the file /home/anna/.config/godwit/secrets/crm (chmod 600)."_s,
        u"primary key: id"_s,
        u"keys: id, region; columns: name"_s,
        u"key=17, region=north"_s,
        u"a row before this one has the same key: 4711"_s,
        u"Loaded 1,000,000 rows in 12.5 s: 80,000 rows/s"_s,
        u"https://example.test:8443/path?x=1#key"_s,
        u"postgresql://anna@db.example.test:5432/crm"_s,
        u"Next: godwitctl run 4 --database 'postgresql://anna@db.test:5432/audit?schema=etl&secret=audit'"_s,
        u"(mariadb://anna@[2001:db8::1]/audit?secret=file:/run/credentials/audit&ssl_ca=/ca.pem): it is away"_s,
        u"{\"database\":\"sqlserver://anna@db/audit?secret=password:1\"}"_s,
        u"mysql://anna@db/audit?SECRET=audit and postgres:///x?host=/run/postgresql&amp;secret=audit"_s,
        u"mail to anna@example.test: sent"_s,
        u"2026-11-28T08:00:00.000Z 10:11:12 a::b C:\\data\\x.csv file:///srv/x"_s,
        u"compass: north, bypass=true, assignment: 3, design=x, monkey=5, Signal: 9"_s,
        u"column \"passes\" of relation \"tests\" does not exist"_s,
        u"The bearer of this letter brings good news"_s,
        u"TLS: self-signed certificate in certificate chain"_s,
        u"SQLSTATE 23505: 50 rows"_s,
        u"eyJ. is no web token"_s,
    };
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text.left(60))) << text;
    int number = 0;
    for (const QString &text : hostileTexts())
        QTest::addRow("hostile %d", ++number) << text;
}

void TestRedactor::ordinaryTextsStay()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

/// Every sentence of the program, in every language, with its placeholders.
void TestRedactor::everythingThatGodwitSaysStays()
{
    QFile file(QStringLiteral(GODWIT_SOURCE_DIR) + u"/translations/godwit_de.ts"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int sentences = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement ||
            (xml.name() != u"source" && xml.name() != u"translation"))
            continue;
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        QCOMPARE(redacted(text), text);
        ++sentences;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(sentences > 1000);
}

void TestRedactor::patternsGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const QList<std::pair<QString, QString>> rows{
        {u"password=hunter2"_s, u"password=•••"_s},
        {u"PASSWORD : hunter2 and more"_s, u"PASSWORD : ••• and more"_s},
        {u"Passwort: geheim"_s, u"Passwort: •••"_s},
        {u"host=x password='a b' user=y"_s, u"host=x password=••• user=y"_s},
        {u"password='never closed and more"_s, u"password=•••"_s},
        {u"Driver=x;PWD={p;Encrypt=no};Server=y"_s, u"Driver=x;PWD=•••"_s},
        {u"{\"password\": \"hunter 2\"}"_s, u"{\"password\": •••"_s},
        {u"db_passwd=x pgpass=y"_s, u"db_passwd=••• pgpass=•••"_s},
        {u"access_token: abc.def"_s, u"access_token: •••"_s},
        {u"https://x/?sv=1&sig=Zm9vYmFyYmF6cXV4MTIz&se=2"_s, u"https://x/?sv=1&sig=•••"_s},
        {u"AccountKey=abc==;x"_s, u"AccountKey=•••"_s},
        {u"api-key: 1"_s, u"api-key: •••"_s},
        {u"client_secret=x"_s, u"client_secret=•••"_s},
        {u"Authorization: Bearer abcdef"_s, u"Authorization: Bearer •••"_s},
        {u"authorization: Basic Zm9vOmJhcg== end"_s, u"authorization: Basic ••• end"_s},
        {u"sent Bearer abcdefghijklmnop1234"_s, u"sent Bearer •••"_s},
        {u"postgresql://a@db/crm?secret=audit&password=hunter2&schema=etl'"_s,
         u"postgresql://a@db/crm?secret=audit&password=•••&schema=etl'"_s},
        {u"mariadb://a:hunter2@db/crm?pwd=hun&ter,2&secret=audit"_s,
         u"mariadb://a:•••@db/crm?pwd=•••&secret=audit"_s},
        {u"https://db/crm?secret=hunter2"_s, u"https://db/crm?secret=•••"_s},
        {u"postgresql://a@db/crm secret=hunter2"_s, u"postgresql://a@db/crm secret=•••"_s},
        {u"postgresql://a@db/crm?client_secret=hunter2"_s, u"postgresql://a@db/crm?client_secret=•••"_s},
        {u"postgresql://a@db/crm?secret=audit, password: hunter2"_s,
         u"postgresql://a@db/crm?secret=audit, password: •••"_s},
        {u"postgresql://anna:p@ss@db.test/crm"_s, u"postgresql://anna:•••@db.test/crm"_s},
        {u"postgresql://anna@corp:hunter2@db.test/crm"_s, u"postgresql://anna@corp:•••@db.test/crm"_s},
        {u"(mariadb://:x@db)"_s, u"(mariadb://:•••@db)"_s},
        {u"near 'IDENTIFIED BY 'hunter2' x'"_s, u"near 'IDENTIFIED BY '•••' x'"_s},
        {u"CREATE ROLE x PASSWORD 'hunter2'"_s, u"CREATE ROLE x PASSWORD '•••'"_s},
        {u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_-9 back"_s, u"got ••• back"_s},
        {u"-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----"_s, u"•••"_s},
    };
    for (const auto &[text, clean] : rows)
        QTest::newRow(qPrintable(text.left(60))) << text << clean;
}

void TestRedactor::patternsGo()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(redacted(text), clean);
    QCOMPARE(redacted(clean), clean);
    QCOMPARE(redacted(text.toUtf8()), clean.toUtf8());
    QCOMPARE(withoutSecrets(text), text);
}

void TestRedactor::aRegisteredSecretGoesInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    const QByteArray bytes = m_secret.toUtf8();
    QTest::newRow("plain") << m_secret;
    QTest::newRow("percent") << QString::fromLatin1(QUrl::toPercentEncoding(m_secret));
    QTest::newRow("percent, small") << QString::fromLatin1(QUrl::toPercentEncoding(m_secret))
                                           .replace(u"%2F"_s, u"%2f"_s)
                                           .replace(u"%5C"_s, u"%5c"_s);
    QTest::newRow("form") << QString::fromLatin1(QUrl::toPercentEncoding(m_secret)).replace(u"%20"_s, u"+"_s);
    QTest::newRow("base64") << QString::fromLatin1(bytes.toBase64());
    QTest::newRow("base64url") << QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
    for (const char *before : {"a", "ab", "abc", "user:"})
        QTest::addRow("base64 behind %s", before)
            << QString::fromLatin1((QByteArray(before) + bytes + "behind").toBase64());
    QTest::newRow("hex") << QString::fromLatin1(bytes.toHex());
    QTest::newRow("HEX") << QString::fromLatin1(bytes.toHex().toUpper());
    QTest::newRow("sql") << QString(m_secret).replace(u'\'', u"''"_s);
    QTest::newRow("libpq") << QString(m_secret).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    QTest::newRow("odbc") << QString(m_secret).replace(u'}', u"}}"_s);
    QTest::newRow("html") << m_secret.toHtmlEscaped();
    QTest::newRow("csv") << QString(m_secret).replace(u'"', u"\"\""_s);
    QTest::newRow("json") << QString::fromUtf8(
        QJsonDocument(QJsonArray{m_secret}).toJson(QJsonDocument::Compact));
    QTest::newRow("mojibake") << QString::fromLatin1(bytes);
}

void TestRedactor::aRegisteredSecretGoesInEveryForm()
{
    registerSecret(m_secret);
    QFETCH(QString, text);
    const QString around = u"said ["_s + text + u"] and went on"_s;
    const QString clean = withoutSecrets(around);
    QVERIFY2(clean.startsWith(u"said ["_s) && clean.endsWith(u"] and went on"_s), qPrintable(clean));
    QVERIFY2(clean.contains(u"•••"_s), qPrintable(clean));
    // Of base64 the letters that neighbours share may stay: never four of them.
    const QString inside = clean.mid(6, clean.size() - 18);
    for (qsizetype at = 0; at + 8 <= text.size(); ++at) {
        const bool ours = at >= 8 && at + 16 <= text.size();
        QVERIFY2(!ours || !inside.contains(text.mid(at, 8)), qPrintable(clean));
    }
    QCOMPARE(withoutSecrets(clean), clean);
}

void TestRedactor::endsOfAQuotedSecretGo()
{
    const QString secret = u"CANARY-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    registerSecret(secret);
    QCOMPARE(redacted(u"near '"_s + secret.first(20) + u"' at line 1"_s), u"near '•••' at line 1"_s);
    QCOMPARE(redacted(u"LINE 1: ..."_s + secret.last(20) + u"' FROM"_s), u"LINE 1: ...•••' FROM"_s);
    QCOMPARE(redacted(u"CANARY- is no secret"_s), u"CANARY- is no secret"_s);
}

void TestRedactor::overlappingSecretsGo()
{
    registerSecret(u"overlap-one"_s);
    registerSecret(u"one-two-three"_s);
    registerSecret(u"abc"_s); // too short to be told from text
    QCOMPARE(withoutSecrets(u"<overlap-one-two-three>"_s), u"<•••>"_s);
    QCOMPARE(withoutSecrets(u"overlap-oneoverlap-one abc"_s), u"••• abc"_s);
}

void TestRedactor::bytesThatAreNoUtf8Survive()
{
    registerSecret(u"geheimnißvoll"_s);
    const QByteArray bytes = QByteArray("\xff\xfe\0 ", 4) + u"geheimnißvoll"_s.toUtf8() + "\x80 password=x";
    QCOMPARE(redacted(bytes),
             QByteArray("\xff\xfe\0 ", 4) + u"•••"_s.toUtf8() + "\x80 password=" + u"•••"_s.toUtf8());
    QCOMPARE(redacted(redacted(bytes)), redacted(bytes));
}

void TestRedactor::jsonGoesDeep()
{
    registerSecret(u"deep-secret"_s);
    const QJsonObject object{{u"a"_s, QJsonArray{u"deep-secret"_s, 1, QJsonObject{{u"b"_s, u"token=x"_s}}}},
                             {u"n"_s, QJsonValue()},
                             {u"t"_s, true}};
    QCOMPARE(QJsonDocument(redacted(object)).toJson(QJsonDocument::Compact),
             u"{\"a\":[\"•••\",1,{\"b\":\"token=•••\"}],\"n\":null,\"t\":true}"_s.toUtf8());
}

void TestRedactor::errorsAreCleanWhereverTheyAreShown()
{
    registerSecret(u"told-by-the-server"_s);
    const Error error{
        .what = u"Cannot connect"_s, .object = u"db"_s, .cause = u"told-by-the-server is wrong"_s};
    QCOMPARE(error.text(), u"Cannot connect (db): ••• is wrong"_s);
}

void TestRedactor::longTextsTakeNoTime()
{
    // Each would take hours were the search not linear.
    for (const QString &piece :
         {u"pass={ "_s, u"pass='"_s, u"pass=\" "_s, u"://a:"_s, u"eyJ"_s, u"password: "_s,
          u"-----BEGIN PRIVATE KEY-----"_s, u"token"_s, u"key="_s, u"Bearer "_s, u"mysql://?secret=&pwd="_s,
          u"mysql://?&secret="_s, u"&secret="_s}) {
        const QString text = piece.repeated(300'000 / piece.size());
        const QString clean = redacted(text);
        QCOMPARE(redacted(clean), clean);
    }
}

void TestRedactor::manyThreadsMayAsk()
{
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([number] {
            for (int i = 0; i < 50; ++i) {
                const QString secret = u"thread-%1-%2"_s.arg(number).arg(i);
                registerSecret(secret);
                if (redacted(secret) != u"•••"_s)
                    qFatal("a secret was not known to the thread that registered it");
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
