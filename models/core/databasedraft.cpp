// SPDX-License-Identifier: Apache-2.0
#include "models/core/databasedraft.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tls = DatabaseDraft::Tls;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseDraft)
};

QString encoded(const QString &text, const QByteArray &asTheyAre = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, asTheyAre));
}

/// The options behind "?", those that have a field of their own among them.
QMap<QString, QString> optionsOf(const DatabaseDraft &draft)
{
    QMap<QString, QString> options = draft.options;
    const auto say = [&options](const QString &key, const QString &value) {
        if (!value.isEmpty())
            options.insert(key, value);
    };
    if (draft.host.startsWith(u'/'))
        say(u"host"_s, draft.host);
    if (draft.password == Password::Secret)
        say(u"secret"_s, draft.secret);
    else if (draft.password == Password::File && !draft.secret.isEmpty())
        say(u"secret"_s, u"file:"_s + draft.secret);
    switch (draft.kind) {
    case Kind::Sqlite:
        break;
    case Kind::Postgresql:
        say(u"schema"_s, draft.schema);
        say(u"sslrootcert"_s, draft.authority);
        say(u"sslmode"_s, draft.tls == Tls::Verified    ? u"verify-full"_s
                          : draft.tls == Tls::Encrypted ? u"require"_s
                          : draft.tls == Tls::Off       ? u"disable"_s
                                                        : QString());
        break;
    case Kind::Mariadb:
        say(u"ssl_ca"_s, draft.authority);
        say(u"tls"_s, draft.tls == Tls::Off ? u"off"_s : QString());
        break;
    case Kind::Sqlserver:
        say(u"trustservercertificate"_s, draft.tls == Tls::Encrypted ? u"yes"_s : QString());
        say(u"encrypt"_s, draft.tls == Tls::Off ? u"no"_s : QString());
        break;
    }
    return options;
}

} // namespace

QString schemeOf(Kind kind)
{
    switch (kind) {
    case Kind::Sqlite:
        return {};
    case Kind::Postgresql:
        return u"postgresql"_s;
    case Kind::Mariadb:
        return u"mariadb"_s;
    case Kind::Sqlserver:
        return u"sqlserver"_s;
    }
    Q_UNREACHABLE();
    return {};
}

int usualPort(Kind kind)
{
    switch (kind) {
    case Kind::Sqlite:
        return 0;
    case Kind::Postgresql:
        return 5432;
    case Kind::Mariadb:
        return 3306;
    case Kind::Sqlserver:
        return 1433;
    }
    Q_UNREACHABLE();
    return 0;
}

QString addressOf(const DatabaseDraft &draft)
{
    if (draft.kind == Kind::Sqlite)
        return draft.path;
    QString address = schemeOf(draft.kind) + u"://"_s;
    if (!draft.user.isEmpty())
        address += encoded(draft.user) + u'@';
    const bool isPortSaid = draft.port > 0 && draft.port != usualPort(draft.kind);
    const bool isSocket = draft.host.startsWith(u'/');
    if (!isSocket && draft.host.contains(u':'))
        address += u'[' + encoded(draft.host, ":"_ba) + u']';
    else if (!isSocket && !draft.host.isEmpty())
        address += encoded(draft.host);
    else if (!draft.user.isEmpty() || isPortSaid)
        address += u"localhost"_s; // a user and a port need a host; the option "host" comes before it
    if (isPortSaid)
        address += u':' + QString::number(draft.port);
    address += u'/' + encoded(draft.database);
    QChar before = u'?';
    for (const auto &[key, value] : optionsOf(draft).asKeyValueRange()) {
        address += before + key + u'=' + encoded(value, "/:@"_ba);
        before = u'&';
    }
    return address;
}

QString missingIn(const DatabaseDraft &draft)
{
    if (draft.kind == Kind::Sqlite)
        return draft.path.trimmed().isEmpty() ? Text::tr("Name the file.") : QString();
    if (draft.database.trimmed().isEmpty())
        return Text::tr("Name the database.");
    if (draft.password == Password::Secret && draft.secret.trimmed().isEmpty())
        return Text::tr("Name the secret.");
    if (draft.password == Password::File && !QDir::isAbsolutePath(draft.secret))
        return Text::tr("Name the password's file by its whole path.");
    if (draft.kind == Kind::Mariadb && draft.tls == Tls::Verified && draft.authority.isEmpty())
        return Text::tr("Name the file of the authority that the server's certificate is from.");
    return {};
}

} // namespace godwit
