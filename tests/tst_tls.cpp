// SPDX-License-Identifier: Apache-2.0
// Clients that verify tell nothing to a server that they cannot trust: neither name nor password. The real
// servers are in tst_pgsession and tst_mariadbsession; here are the certificates that those do not have.
#include "models/transfer/stores.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000;

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyTheRightServerIsTold_data();
    void onlyTheRightServerIsTold();

private:
    void openssl(const QStringList &arguments);
    void certificate(const QString &name, const QString &authority, const QString &host,
                     const QStringList &validity);
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestTls::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
}

/// NAME.pem and NAME.key for a host, signed by an authority.
void TestTls::certificate(const QString &name, const QString &authority, const QString &host,
                          const QStringList &validity)
{
    openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
             u"-subj"_s, u"/CN="_s + host, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s});
    QFile extensions(path(name + u".ext"_s));
    const QByteArray names =
        "subjectAltName=" + (host == u"127.0.0.1" ? "DNS:localhost,IP:127.0.0.1" : "DNS:" + host.toUtf8()) +
        "\n";
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write(names) < 0)
        qFatal("cannot write");
    extensions.close();
    openssl(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, authority + u".pem"_s,
                        u"-CAkey"_s, authority + u".key"_s, u"-CAcreateserial"_s, u"-extfile"_s,
                        name + u".ext"_s, u"-out"_s, name + u".pem"_s} +
            validity);
}

void TestTls::initTestCase()
{
    qputenv("GODWIT_SECRET_TLS", "never to be told");
    for (const QString &authority : {u"ca"_s, u"stranger"_s, u"self"_s}) {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN="_s + authority, u"-addext"_s,
                 u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s, authority + u".key"_s,
                 u"-out"_s, authority + u".pem"_s});
    }
    const QStringList days{u"-days"_s, u"30"_s};
    certificate(u"good"_s, u"ca"_s, u"127.0.0.1"_s, days);
    certificate(u"other-authority"_s, u"stranger"_s, u"127.0.0.1"_s, days);
    certificate(u"other-host"_s, u"ca"_s, u"db.example.test"_s, days);
    certificate(u"expired"_s, u"ca"_s, u"127.0.0.1"_s, {u"-days"_s, u"-1"_s});
}

void TestTls::onlyTheRightServerIsTold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("trusted");
    for (const QString &kind : {u"postgresql"_s, u"mariadb"_s}) {
        for (const QString &name :
             {u"good"_s, u"other-authority"_s, u"other-host"_s, u"expired"_s, u"self"_s, u"none"_s})
            QTest::addRow("%s, %s", qPrintable(kind), qPrintable(name)) << kind << name << (name == u"good");
    }
}

void TestTls::onlyTheRightServerIsTold()
{
    QFETCH(QString, kind);
    QFETCH(QString, certificate);
    QFETCH(bool, trusted);
    QProcess server;
    QStringList arguments{QStringLiteral(GODWIT_SOURCE_DIR) + u"/tests/support/tlsserver"_s, kind};
    arguments += certificate == u"none"
                     ? QStringList{certificate}
                     : QStringList{path(certificate + u".pem"_s), path(certificate + u".key"_s)};
    server.start(u"python3"_s, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine() || server.state() == QProcess::NotRunning, patience);
    const int port = server.readLine().trimmed().toInt();
    QVERIFY2(port > 0, server.readAllStandardError().constData());

    SessionRequest request{.connection = {.name = ConnectionName(u"tls"_s),
                                          .kind = kind,
                                          .host = u"127.0.0.1"_s,
                                          .port = port,
                                          .database = u"crm"_s,
                                          .user = u"anna"_s,
                                          .secret = u"tls"_s}};
    // As off the loopback: the options are what a host by name has by default.
    request.connection.options =
        kind == u"mariadb"
            ? QMap<QString, QString>{{u"ssl_ca"_s, path(u"ca.pem"_s)}}
            : QMap<QString, QString>{{u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, path(u"ca.pem"_s)}};
    const auto session = findStore(kind)->openSession(request);
    QVERIFY(!session); // it is no server after all
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), patience);
    const QByteArray outcome = server.readLine().trimmed();
    server.kill();
    server.waitForFinished(patience);
    QVERIFY2(outcome.startsWith("spoke") == trusted, outcome + ": " + session.error().text().toUtf8());
    if (trusted)
        return;
    const QString text = session.error().text();
    QVERIFY2(text.contains(u"certificate", Qt::CaseInsensitive) || text.contains(u"SSL") ||
                 text.contains(u"TLS"),
             qPrintable(text));
    QVERIFY2(!text.contains(u"never to be told"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
