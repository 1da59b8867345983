// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaconnection.h"

#include "models/transfer/mariadb/mariaconnecting.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <errmsg.h>
#include <mysqld_error.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <size_t Size>
bool isOneOf(unsigned number, const unsigned (&numbers)[Size])
{
    return std::find(std::begin(numbers), std::end(numbers), number) != std::end(numbers);
}

/// A row or a value is refused.
bool isAboutData(unsigned number)
{
    static constexpr unsigned numbers[] = {ER_BAD_NULL_ERROR,
                                           ER_DUP_ENTRY,
                                           ER_NO_REFERENCED_ROW,
                                           ER_ROW_IS_REFERENCED,
                                           ER_WARN_DATA_OUT_OF_RANGE,
                                           WARN_DATA_TRUNCATED,
                                           ER_TRUNCATED_WRONG_VALUE,
                                           ER_NO_DEFAULT_FOR_FIELD,
                                           ER_TRUNCATED_WRONG_VALUE_FOR_FIELD,
                                           ER_DATA_TOO_LONG,
                                           ER_WRONG_VALUE_FOR_TYPE,
                                           ER_CANT_CREATE_GEOMETRY_OBJECT,
                                           ER_DATETIME_FUNCTION_OVERFLOW,
                                           ER_ROW_IS_REFERENCED_2,
                                           ER_NO_REFERENCED_ROW_2,
                                           ER_DUP_ENTRY_WITH_KEY_NAME,
                                           ER_SIGNAL_EXCEPTION,
                                           ER_DATA_OUT_OF_RANGE,
                                           3140 /* MySQL: invalid JSON */,
                                           3819 /* MySQL: CHECK */,
                                           4025 /* MariaDB: CHECK */,
                                           ER_INVALID_CHARACTER_STRING};
    return isOneOf(number, numbers);
}

bool mayWorkLater(unsigned number)
{
    static constexpr unsigned numbers[] = {ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK,
                                           CR_SERVER_GONE_ERROR, CR_SERVER_LOST,
                                           ER_CON_COUNT_ERROR,   ER_TOO_MANY_USER_CONNECTIONS,
                                           CR_CONNECTION_ERROR,  CR_CONN_HOST_ERROR,
                                           ER_SERVER_SHUTDOWN,   ER_CONNECTION_KILLED};
    return isOneOf(number, numbers);
}

} // namespace

Error mariaError(unsigned number, const QString &message, const MariaAddress &address)
{
    Error error{.kind = address.side,
                .what = Transfer::tr("The server refuses a statement"),
                .object = address.place,
                .cause = message,
                .code = QString::number(number),
                .transient = mayWorkLater(number)};
    if (number == ER_QUERY_INTERRUPTED)
        error = cancelled();
    else if (isAboutData(number))
        error.kind = ErrorKind::Data;
    else if (number == ER_LOCK_WAIT_TIMEOUT || number == ER_LOCK_DEADLOCK)
        error.advice = Transfer::tr("Another program holds the rows; try again when it has finished.");
    return error;
}

Result<std::unique_ptr<MariaConnection>> MariaConnection::open(MariaAddress address, std::stop_token stop)
{
    const auto connected = connectMaria(address, std::move(stop));
    if (!connected)
        return connected.error();
    return std::unique_ptr<MariaConnection>(new MariaConnection(std::move(address), *connected));
}

MariaConnection::~MariaConnection() { mysql_close(m_mysql); }

Result<void> MariaConnection::send(std::string_view sql)
{
    if (mysql_real_query(m_mysql, sql.data(), sql.size()) != 0)
        return error();
    return {};
}

Result<qint64> MariaConnection::execute(std::string_view sql)
{
    if (const auto sent = send(sql); !sent)
        return sent.error();
    qint64 changed = 0;
    for (;;) {
        // A procedure has several results; all have to be taken off the wire.
        if (MYSQL_RES *rows = mysql_use_result(m_mysql)) {
            while (mysql_fetch_row(rows)) {
            }
            const bool failed = mysql_errno(m_mysql) != 0;
            mysql_free_result(rows);
            if (failed)
                return error();
        } else if (mysql_field_count(m_mysql) != 0) {
            return error();
        } else {
            changed += qint64(mysql_affected_rows(m_mysql));
        }
        const int next = mysql_next_result(m_mysql);
        if (next > 0)
            return error();
        if (next < 0)
            return changed;
    }
}

Error MariaConnection::error() const
{
    return mariaError(mysql_errno(m_mysql), QString::fromUtf8(mysql_error(m_mysql)), m_address);
}

bool MariaConnection::isLost() const
{
    const unsigned number = mysql_errno(m_mysql);
    return number == CR_SERVER_GONE_ERROR || number == CR_SERVER_LOST || number == ER_SERVER_SHUTDOWN ||
           number == ER_CONNECTION_KILLED;
}

} // namespace godwit
