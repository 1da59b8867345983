// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcdiagnostics.h"

#include "models/transfer/odbc/odbcstatement.h"
#include "models/transfer/transfererror.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <size_t count>
bool isOneOf(int code, const std::array<int, count> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

QString withoutOrigin(const QString &text)
{
    static const QRegularExpression origin(u"^(\\[[^\\]]*\\])+\\s*"_s);
    return QString(text).remove(origin).simplified();
}

bool isRefusedValue(const OdbcDiagnostic &diagnostic, bool isSqlServer)
{
    if (diagnostic.state.startsWith(u"22") || diagnostic.state.startsWith(u"23"))
        return true;
    // Duplicates, constraints, NULL, truncation, overflow and conversion (sys.messages).
    constexpr std::array refused{245,  220,  232,  295,  515,  517,   547, 2601, 2627,
                                 2628, 8114, 8115, 8152, 8169, 13906, 241, 242,  248};
    return isSqlServer && isOneOf(diagnostic.native, refused);
}

} // namespace

QList<OdbcDiagnostic> odbcDiagnostics(SQLSMALLINT handleType, SQLHANDLE handle)
{
    constexpr SQLSMALLINT most = 20;
    QList<OdbcDiagnostic> all;
    for (SQLSMALLINT number = 1; number <= most; ++number) {
        SQLWCHAR state[6] = {};
        SQLWCHAR text[2048] = {};
        SQLINTEGER native = 0;
        SQLSMALLINT length = 0;
        const SQLRETURN done = SQLGetDiagRecW(handleType, handle, number, state, &native, text,
                                              SQLSMALLINT(std::size(text)), &length);
        if (!SQL_SUCCEEDED(done))
            break;
        OdbcDiagnostic one{.state = textOf(state, 5),
                           .native = native,
                           .text =
                               withoutOrigin(QString::fromUtf16(reinterpret_cast<const char16_t *>(text)))};
        SQLLEN row = -1;
        if (handleType == SQL_HANDLE_STMT &&
            SQL_SUCCEEDED(SQLGetDiagFieldW(handleType, handle, number, SQL_DIAG_ROW_NUMBER, &row,
                                           SQL_IS_INTEGER, nullptr)))
            one.row = row;
        all.append(one);
    }
    return all;
}

bool isTransientOdbc(const OdbcDiagnostic &diagnostic, bool isSqlServer)
{
    if (diagnostic.state.startsWith(u"40") || diagnostic.state == u"08S01" || diagnostic.state == u"08001" ||
        diagnostic.state == u"08006" || diagnostic.state == u"HYT00" || diagnostic.state == u"HYT01" ||
        diagnostic.state == u"55P03" || diagnostic.state.startsWith(u"57P0"))
        return true;
    // Deadlock and lock wait; then what Microsoft's list of transient errors of Azure SQL names.
    constexpr std::array passing{1205,  1222,  40613, 40197, 40501, 49918, 49919,
                                 49920, 10928, 10929, 4060,  4221,  20009};
    return isSqlServer && isOneOf(diagnostic.native, passing);
}

bool isLostOdbc(const QList<OdbcDiagnostic> &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const OdbcDiagnostic &one) {
        return one.state.startsWith(u"08") || one.state.startsWith(u"57P0") || one.state == u"HYT00" ||
               one.state == u"HYT01";
    });
}

Error odbcError(ErrorKind side, const QString &what, const QString &object,
                const QList<OdbcDiagnostic> &diagnostics, bool isSqlServer)
{
    Error error{.kind = side, .what = what, .object = object};
    QStringList causes;
    for (const OdbcDiagnostic &one : diagnostics) {
        if (one.state.startsWith(u"01") && diagnostics.size() > 1)
            continue; // a warning beside the error
        if (!causes.contains(one.text))
            causes.append(one.text);
        if (error.code.isEmpty())
            error.code = u"%1/%2"_s.arg(one.state).arg(one.native);
        error.transient = error.transient || isTransientOdbc(one, isSqlServer);
        if (isRefusedValue(one, isSqlServer))
            error.kind = ErrorKind::Data;
    }
    error.cause = causes.isEmpty() ? Transfer::tr("the driver does not say why") : causes.join(u"; "_s);
    return error;
}

} // namespace godwit
