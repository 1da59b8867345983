// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaconnecting.h"

#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Between the caller and the connecting thread; the last of them closes the handle.
struct Attempt
{
    std::mutex mutex;
    std::condition_variable_any changed;
    bool finished = false;
    bool abandoned = false;
    bool connected = false;
    MYSQL *mysql = nullptr;
};

// A server may answer any statement by asking for a file of the client; only MariaBulk ever hands out bytes.
int refuseFile(void **, const char *, void *) { return 1; }
int noBytes(void *, char *, unsigned) { return -1; }
void nothingToEnd(void *) {}
int refusal(void *, char *text, unsigned size)
{
    std::strncpy(text, "the server asked for a file, which Godwit never sends", size);
    return 2;
}

MYSQL *prepared(const MariaAddress &address)
{
    static std::once_flag once;
    std::call_once(once, [] { mysql_server_init(0, nullptr, nullptr); });
    MYSQL *mysql = mysql_init(nullptr);
    const my_bool verify = address.verify ? 1 : 0;
    const unsigned localInfile = address.localInfile ? 1 : 0;
    mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &address.connectSeconds);
    mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(mysql, MYSQL_OPT_LOCAL_INFILE, &localInfile);
    constexpr size_t packet = 1UL << 30; // the protocol's own limit
    mysql_options(mysql, MYSQL_OPT_MAX_ALLOWED_PACKET, &packet);
    if (address.verify) {
        mysql_options(mysql, MYSQL_OPT_SSL_ENFORCE, &verify);
        if (!address.sslCa.isEmpty())
            mysql_options(mysql, MYSQL_OPT_SSL_CA, address.sslCa.constData());
    }
    mysql_options(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
    if (!address.password)
        mysql_options(mysql, MYSQL_READ_DEFAULT_GROUP, "godwit");
    constexpr unsigned tcp = MYSQL_PROTOCOL_TCP;
    if (address.socket.isEmpty() && address.port != 0)
        mysql_options(mysql, MYSQL_OPT_PROTOCOL, &tcp); // "localhost" alone would mean the socket
    mysql_set_local_infile_handler(mysql, refuseFile, noBytes, nothingToEnd, refusal, nullptr);
    return mysql;
}

void connectNow(const std::shared_ptr<Attempt> &attempt, const MariaAddress &address)
{
    const auto orNull = [](const QByteArray &text) { return text.isEmpty() ? nullptr : text.constData(); };
    const bool connected = mysql_real_connect(attempt->mysql, orNull(address.host), orNull(address.user),
                                              address.password ? address.password->constData() : nullptr,
                                              orNull(address.database), address.port, orNull(address.socket),
                                              CLIENT_MULTI_RESULTS) != nullptr;
    const std::lock_guard lock(attempt->mutex);
    attempt->connected = connected;
    attempt->finished = true;
    attempt->changed.notify_all();
    if (attempt->abandoned)
        mysql_close(attempt->mysql);
}

Error cannotConnect(MYSQL *mysql, const MariaAddress &address)
{
    Error error = mariaError(mysql_errno(mysql), QString::fromUtf8(mysql_error(mysql)), address);
    error.kind = address.side;
    error.what = Transfer::tr("Cannot connect to the server");
    error.advice =
        Transfer::tr("Check the connection's host, port, user and secret, and that the server runs.");
    return error;
}

Error notSecure(const MariaAddress &address, const QString &cause)
{
    return {.kind = address.side,
            .what = Transfer::tr("Cannot connect to the server"),
            .object = address.place,
            .cause = cause,
            .advice = Transfer::tr("Switch TLS on at the server, name the authority that signed its "
                                   "certificate with the option \"ssl_ca\", and remove settings that switch "
                                   "TLS off from my.cnf.")};
}

/// A server that has vanished must not be waited for for hours. Where the socket is no TCP one nothing is
/// set.
void limitSilence(MYSQL *mysql)
{
    struct Option
    {
        int level, name, value;
    };
    constexpr Option options[] = {
        {SOL_SOCKET, SO_KEEPALIVE, 1},           {IPPROTO_TCP, TCP_KEEPIDLE, 60},
        {IPPROTO_TCP, TCP_KEEPINTVL, 10},        {IPPROTO_TCP, TCP_KEEPCNT, 6},
        {IPPROTO_TCP, TCP_USER_TIMEOUT, 30'000},
    };
    for (const Option &option : options)
        ::setsockopt(mysql_get_socket(mysql), option.level, option.name, &option.value, sizeof option.value);
}

} // namespace

Result<st_mysql *> connectMaria(const MariaAddress &address, std::stop_token stop)
{
    const auto attempt = std::make_shared<Attempt>();
    attempt->mysql = prepared(address);
    std::thread([attempt, address] { connectNow(attempt, address); }).detach();

    std::unique_lock lock(attempt->mutex);
    if (!attempt->changed.wait(lock, stop, [&] { return attempt->finished; })) {
        attempt->abandoned = true;
        return cancelled();
    }
    MYSQL *mysql = attempt->mysql;
    const auto refuse = [&](Error error) {
        mysql_close(mysql);
        return error;
    };
    if (!attempt->connected)
        return refuse(cannotConnect(mysql, address));
    limitSilence(mysql);
    if (!address.verify)
        return mysql;
    my_bool verified = 0;
    mysql_get_option(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verified);
    if (!mysql_get_ssl_cipher(mysql))
        return refuse(notSecure(address, Transfer::tr("the connection is not encrypted")));
    if (!verified)
        return refuse(notSecure(address, Transfer::tr("the server's certificate was not verified")));
    return mysql;
}

} // namespace godwit
