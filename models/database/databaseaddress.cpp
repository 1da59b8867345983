// SPDX-License-Identifier: Apache-2.0
#include "models/database/databaseaddress.h"

#include "models/database/dialects.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseAddress)
};

const QRegularExpression &schemePattern()
{
    static const QRegularExpression pattern(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    return pattern;
}

Error refused(const QString &text, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Usage,
            .what = Text::tr("This is not the address of a database"),
            .object = shownDatabase(text),
            .cause = cause,
            .advice = advice};
}

Error unknownScheme(const QString &text, const QString &scheme)
{
    QStringList known;
    for (const QString &name : dialectNames())
        known.append(name + u"://"_s);
    return refused(text, Text::tr("nothing is known about \"%1\"").arg(scheme),
                   Text::tr("Known are: %1, and the path of a file.").arg(known.join(u", ")));
}

Error passwordInside(const QString &text)
{
    return refused(
        text, Text::tr("it holds a password, which everybody on this machine could read"),
        Text::tr("Leave the password out, add \"?secret=NAME\" and say the secret by the variable "
                 "GODWIT_SECRET_<NAME> or a file that only you may read; or use ~/.pgpass or ~/.my.cnf."));
}

Error unreadable(const QString &text, const QString &scheme)
{
    return refused(text, Text::tr("it cannot be read"),
                   Text::tr("Write it like %1 and encode special characters by percent signs.")
                       .arg(scheme + u"://user@host:port/database"_s));
}

/// What is before the first colon behind the scheme: a user, who may be called "anna@corp", or a host; the
/// colons in "[2001:db8::1]" are none.
const QString untilColon =
    uR"(^([A-Za-z][A-Za-z0-9+.-]*://(?>(?:[^/?#:@\[]*@)?\[[0-9A-Fa-f:.%]*\](?=[:/?#]|\z)|[^/?#:]*)):)"_s;

/// "user:" or "user:password" before the host: looked for in the text itself, because an address that cannot
/// be parsed must not give a password away either. "host:5432/…" has none.
bool holdsPassword(const QString &text)
{
    static const QRegularExpression pattern(untilColon + uR"((?![0-9]*(?:[/?#]|\z)).*@)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression option(u"[?&](password|passwd|pwd)="_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch() || option.match(text).hasMatch();
}

Result<void> readOptions(const QString &text, const QUrl &url, const Dialect &dialect, ConnectionSpec &spec)
{
    const QStringList known = dialect.addressOptions();
    for (const auto &[rawKey, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const QString key = rawKey.toLower();
        if (value.isEmpty() && (known.contains(key) || key == u"secret"))
            continue; // says nothing
        if (key == u"secret") {
            spec.secret = value;
        } else if (key == u"host" && known.contains(key)) {
            QUrl named = url;
            if (!value.startsWith(u'/'))
                named.setHost(value, QUrl::DecodedMode);
            if (!named.isValid())
                return unreadable(text, spec.dialect);
            spec.host = value.startsWith(u'/') ? value : named.host(QUrl::FullyDecoded);
        } else if (known.contains(key)) {
            spec.options.insert(key, value);
        } else {
            const bool mayBePassword = shownDatabase(text) != text; // with a "?" in it
            // What stands behind an option that nobody knows may be one as well.
            return refused(
                mayBePassword ? text.section(u"://"_s, 0, 0) + u"://•••"_s : text.section(u'?', 0, 0),
                Text::tr("it has no option \"%1\"").arg(mayBePassword ? u"•••"_s : rawKey.left(40)),
                Text::tr("Known are: %1.").arg((known + QStringList{u"secret"_s}).join(u", ")));
        }
    }
    return {};
}

} // namespace

bool isDatabaseFile(const QString &text) { return !schemePattern().match(text).hasMatch(); }

bool isLocalHost(const QString &host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    in_addr four{};
    in6_addr six{};
    const QByteArray text = host.toLatin1();
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    return inet_pton(AF_INET6, text.constData(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

QString shownDatabase(const QString &text)
{
    if (isDatabaseFile(text))
        return text.isEmpty() ? text : QDir::toNativeSeparators(canonicalDatabase(text));
    // Up to the last "@": a password may hold one.
    static const QRegularExpression account(untilColon + u".*@"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression option(u"(password|passwd|pwd)=[^&]*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString shown = text;
    return shown.replace(account, u"\\1:•••@"_s).replace(option, u"\\1=•••"_s);
}

QString shownDatabase(const ConnectionSpec &spec)
{
    if (spec.dialect == u"sqlite")
        return spec.database;
    QString shown = spec.dialect + u"://"_s;
    if (!spec.user.isEmpty())
        shown += spec.user + u'@';
    shown += spec.host.contains(u':') ? u'[' + spec.host + u']' : spec.host;
    if (spec.port > 0)
        shown += u':' + QString::number(spec.port);
    return shown + (spec.host.endsWith(u'/') ? QString() : u"/"_s) + spec.database;
}

QString canonicalDatabase(const QString &text)
{
    return isDatabaseFile(text) ? QDir::cleanPath(QDir::current().absoluteFilePath(text)) : text;
}

Result<ConnectionSpec> parseDatabaseAddress(const QString &text)
{
    const QRegularExpressionMatch match = schemePattern().match(text);
    if (!match.hasMatch())
        return ConnectionSpec{.database = text};
    if (holdsPassword(text))
        return passwordInside(text);
    QString scheme = match.captured(1).toLower();
    if (scheme == u"mysql")
        scheme = u"mariadb"_s;
    else if (scheme == u"postgres")
        scheme = u"postgresql"_s;
    const Dialect *dialect = findDialect(scheme);
    if (!dialect)
        return unknownScheme(text, match.captured(1));

    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment())
        return unreadable(text, scheme);
    if (!url.password().isEmpty())
        return passwordInside(text);
    ConnectionSpec spec{.dialect = scheme};
    if (!dialect->isServer()) { // sqlite:///srv/audit.db
        spec.database = url.path(QUrl::FullyDecoded);
        // With two slashes "srv" is a host, and the path is another one's.
        if (spec.database.isEmpty() || !url.authority().isEmpty() || url.hasQuery()) {
            return refused(text, Text::tr("it names no database"),
                           Text::tr("Write it like %1 and encode special characters by percent signs.")
                               .arg(scheme + u":///folder/file"_s));
        }
        return spec;
    }
    spec.host = url.host(QUrl::FullyDecoded);
    spec.port = url.port(0);
    spec.user = url.userName(QUrl::FullyDecoded);
    spec.database = url.path(QUrl::FullyDecoded).mid(1);
    if (auto read = readOptions(text, url, *dialect, spec); !read)
        return read.error();
    if (spec.database.isEmpty() || spec.database.contains(u'/')) {
        return refused(
            text, Text::tr("it names no database"),
            Text::tr("Write the database's name behind the host: %1.").arg(scheme + u"://host/database"_s));
    }
    return spec;
}

} // namespace godwit
