// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgerror.h"

#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString field(const pg_result *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code)).trimmed();
}

QString sentences(const QString &first, const QString &second)
{
    if (second.isEmpty())
        return first;
    return first.isEmpty() ? second : first + u": "_s + second;
}

} // namespace

void PgResultClearer::operator()(pg_result *result) const { PQclear(result); }

bool isTransientState(const QByteArray &sqlState)
{
    return sqlState == "40001" || sqlState == "40P01" || sqlState == "55P03" || sqlState == "53300" ||
           sqlState.startsWith("08") || sqlState.startsWith("57P0");
}

Error pgError(const pg_result *result, ErrorKind side, const QString &what, const QString &object)
{
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    Error error{.kind = side,
                .what = what,
                .object = object,
                .cause =
                    sentences(field(result, PG_DIAG_MESSAGE_PRIMARY), field(result, PG_DIAG_MESSAGE_DETAIL)),
                .advice = field(result, PG_DIAG_MESSAGE_HINT),
                .code = QString::fromLatin1(state),
                .transient = isTransientState(state)};
    if (state.startsWith("22") || state.startsWith("23"))
        error.kind = ErrorKind::Data;
    if (error.cause.isEmpty()) // made by libpq itself, which fills no fields
        error.cause = QString::fromUtf8(PQresultErrorMessage(result)).simplified();
    return error;
}

Error pgLostConnection(const pg_conn *connection, ErrorKind side, const QString &what, const QString &object)
{
    return {.kind = side,
            .what = what,
            .object = object,
            .cause = QString::fromUtf8(PQerrorMessage(connection)).simplified(),
            .advice = Transfer::tr("See whether the server is running and can be reached."),
            .code = u"08006"_s,
            .transient = true};
}

qint64 copyLine(const pg_result *result, const QString &table)
{
    const QString prefix = u"COPY "_s + table + u", "_s;
    const QString context = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_CONTEXT));
    qsizetype at = context.startsWith(prefix) ? 0 : context.indexOf(u'\n' + prefix);
    if (at < 0)
        return 0;
    at += prefix.size() + (context.at(at) == u'\n' ? 1 : 0);
    while (at < context.size() && !context.at(at).isDigit()) // "line", in the server's language
        ++at;
    qsizetype end = at;
    while (end < context.size() && context.at(end).isDigit())
        ++end;
    return context.sliced(at, end - at).toLongLong();
}

} // namespace godwit
