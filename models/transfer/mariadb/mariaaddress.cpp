// SPDX-License-Identifier: Apache-2.0
#include "models/database/secrets.h"
#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/mariadb/mariaoptions.h"
#include "models/transfer/transfererror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// By the text alone: what a name resolves to may change between two look-ups.
bool isLoopback(const QString &host)
{
    return host.isEmpty() || host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || host == u"::1" ||
           (host.startsWith(u"127.") && std::all_of(host.begin(), host.end(), [](QChar c) {
                return c == u'.' || (c >= u'0' && c <= u'9');
            }));
}

} // namespace

Result<MariaAddress> MariaAddress::of(const ConnectionDef &connection, const QMap<QString, QString> &settings,
                                      ErrorKind side)
{
    const MariaOptions options = MariaOptions::of(connection, settings);
    const bool isSocket = connection.host.startsWith(u'/');
    MariaAddress address;
    address.side = side;
    address.place =
        connection.host.isEmpty() || isSocket
            ? connection.database
            : Transfer::tr("%1 on %2", "a database on a host").arg(connection.database, connection.host);
    (isSocket ? address.socket : address.host) = connection.host.toUtf8();
    address.port = isSocket ? 0 : unsigned(std::max(0, connection.port));
    address.database = connection.database.toUtf8();
    address.user = connection.user.toUtf8();
    address.sslCa = options.sslCa.toUtf8();
    address.verify = !isSocket && (!isLoopback(connection.host) || !options.sslCa.isEmpty());
    if (connection.secret.isEmpty())
        return address;
    const auto secret = findSecret(connection.secret);
    if (!secret)
        return secret.error();
    address.password = secret->toUtf8();
    return address;
}

} // namespace godwit
