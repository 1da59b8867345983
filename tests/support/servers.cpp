// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servers.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace godwit::test
{

namespace
{

constexpr int patience = 60'000; // milliseconds, for one script on a machine that compiles beside the tests

/// The lines NAME='value' of servers.env.
QHash<QString, QString> readSettings()
{
    QFile file(qEnvironmentVariable("GODWIT_TEST_SERVERS"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        qFatal("No servers to test with: \"%s\" cannot be read. Run the test through ctest (registered with "
               "SERVERS), or \"tests/support/servers start FOLDER\" and set "
               "GODWIT_TEST_SERVERS=FOLDER/servers.env.",
               qPrintable(file.fileName()));
    }
    QHash<QString, QString> settings;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        settings.insert(line.section(u'=', 0, 0), line.section(u'=', 1).chopped(1).sliced(1));
    }
    return settings;
}

QString setting(const QString &name)
{
    static const QHash<QString, QString> settings = readSettings();
    const QString value = settings.value(u"GODWIT_TEST_"_s + name);
    if (value.isEmpty())
        qFatal("GODWIT_TEST_SERVERS says nothing about %s", qPrintable(name));
    return value;
}

ServerAddress addressOf(const QString &server)
{
    return {setting(server + u"_HOST"_s),     setting(server + u"_PORT"_s).toInt(),
            setting(server + u"_SOCKET"_s),   setting(server + u"_USER"_s),
            setting(server + u"_PASSWORD"_s), setting(server + u"_CLIENT"_s)};
}

QByteArray runClient(const ServerAddress &server, const QString &passwordVariable,
                     const QStringList &arguments, const QString &sql)
{
    QProcess client;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(passwordVariable, server.password);
    client.setProcessEnvironment(environment);
    client.start(server.client, arguments);
    client.write(sql.toUtf8());
    client.closeWriteChannel();
    if (client.waitForFinished(patience) && client.exitStatus() == QProcess::NormalExit &&
        client.exitCode() == 0)
        return client.readAllStandardOutput();
    const QByteArray message = server.client.toUtf8() + ": " + client.readAllStandardError() +
                               client.errorString().toUtf8() + "\n" + sql.left(500).toUtf8();
    QTest::qFail(message.constData(), __FILE__, __LINE__);
    return message;
}

} // namespace

ServerAddress postgres() { return addressOf(u"POSTGRES"_s); }

ServerAddress mariadb() { return addressOf(u"MARIADB"_s); }

QString certificateAuthority() { return setting(u"CA"_s); }

QString strangeCertificateAuthority() { return setting(u"STRANGER_CA"_s); }

QByteArray psql(const QString &database, const QString &sql)
{
    const ServerAddress server = postgres();
    return runClient(server, u"PGPASSWORD"_s,
                     {u"-qAtX"_s, u"-F"_s, u"\t"_s, u"-P"_s, u"null=NULL"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s,
                      u"-h"_s, server.socket, u"-p"_s, QString::number(server.port), u"-U"_s, server.user,
                      u"-d"_s, database, u"-f"_s, u"-"_s},
                     u"SET client_encoding TO 'UTF8';\n"_s + sql);
}

QByteArray mariadb(const QString &database, const QString &sql)
{
    const ServerAddress server = mariadb();
    return runClient(server, u"MYSQL_PWD"_s,
                     {u"--no-defaults"_s, u"--batch"_s, u"--skip-column-names"_s, u"--binary-mode"_s,
                      u"--default-character-set=utf8mb4"_s, u"--socket="_s + server.socket,
                      u"--user="_s + server.user, u"--database="_s + database},
                     sql);
}

FreshDatabase::FreshDatabase(Server server)
    : m_server(server), m_name(u"test_"_s + QUuid::createUuid().toString(QUuid::Id128))
{
    if (m_server == Server::Postgres)
        psql(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'"_s.arg(m_name));
    else
        mariadb(u"mysql"_s, u"CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(m_name));
}

FreshDatabase::~FreshDatabase()
{
    if (m_server == Server::Postgres)
        psql(u"postgres"_s, u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_name));
    else
        mariadb(u"mysql"_s, u"DROP DATABASE IF EXISTS %1"_s.arg(m_name));
}

ServerAddress FreshDatabase::address() const { return m_server == Server::Postgres ? postgres() : mariadb(); }

QByteArray FreshDatabase::run(const QString &sql) const
{
    return m_server == Server::Postgres ? psql(m_name, sql) : mariadb(m_name, sql);
}

} // namespace godwit::test
