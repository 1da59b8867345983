// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgoptions.h"

#include "models/transfer/optionvalues.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QStringList &sslModes()
{
    static const QStringList all{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                 u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    return all;
}

/// libpq 16 can ask OpenSSL for the system's authorities; before that only a file will do.
QString systemAuthorities()
{
    return PQlibVersion() >= 160000 ? u"system"_s : u"/etc/ssl/certs/ca-certificates.crt"_s;
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == u"::1" ||
           host.startsWith(u"127.") || host.compare(u"localhost", Qt::CaseInsensitive) == 0;
}

QStringList PgOptions::names() { return {u"sslmode"_s, u"sslrootcert"_s, u"schema"_s, u"ledger"_s}; }

PgOptions PgOptions::of(const ConnectionDef &connection, const QMap<QString, QString> &settings)
{
    const auto value = [&](const QString &name) {
        return settings.value(name, connection.options.value(name)).trimmed();
    };
    PgOptions options;
    options.sslMode = value(u"sslmode"_s);
    if (options.sslMode.isEmpty())
        options.sslMode = isLoopback(connection.host) ? u"prefer"_s : u"verify-full"_s;
    options.sslRootCert = value(u"sslrootcert"_s);
    // "prefer" with authorities at hand would verify, and the loopback has no certificate to speak of.
    if (options.sslRootCert.isEmpty() && options.sslMode.startsWith(u"verify"))
        options.sslRootCert = systemAuthorities();
    options.schema = value(u"schema"_s);
    options.ledger = switchValue(value(u"ledger"_s)).value_or(options.ledger);
    return options;
}

QStringList PgOptions::check(const QMap<QString, QString> &options)
{
    QStringList problems;
    const QString ledger = u"ledger"_s;
    if (options.contains(ledger) && !switchValue(options.value(ledger)))
        problems.append(notASwitch(ledger, options.value(ledger)));
    const QString sslMode = options.value(u"sslmode"_s).trimmed();
    if (!sslMode.isEmpty() && !sslModes().contains(sslMode)) {
        problems.append(Transfer::tr("Option \"%1\" is \"%2\"; it must be one of: %3.")
                            .arg(u"sslmode"_s, sslMode, sslModes().join(u", "_s)));
    }
    return problems;
}

} // namespace godwit
