// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcfetch.h"

#include "models/transfer/transfererror.h"

namespace godwit
{
namespace
{

/// `spare`: elements that the driver adds as a terminator.
template <typename Buffer>
OdbcGot getLong(SQLHSTMT statement, int column, SQLSMALLINT type, size_t spare, Buffer &out)
{
    using Element = typename Buffer::value_type;
    constexpr size_t unit = sizeof(Element);
    constexpr size_t step = 1024 * 1024;
    Element start[2048];
    Element *place = start;
    size_t room = std::size(start);
    out.clear();
    for (;;) {
        SQLLEN length = 0;
        const SQLRETURN done =
            SQLGetData(statement, SQLUSMALLINT(column), type, place, SQLLEN(room * unit), &length);
        const size_t before = place == start ? 0 : out.size() - room;
        if (done == SQL_NO_DATA && place != start) { // the last piece ended exactly at the buffer's end
            out.resize(before);
            return OdbcGot::Value;
        }
        if (!SQL_SUCCEEDED(done))
            return OdbcGot::Failed;
        if (length == SQL_NULL_DATA)
            return OdbcGot::Null;
        const bool isCut = length == SQL_NO_TOTAL || size_t(length) > (room - spare) * unit;
        const size_t got = isCut ? room - spare : size_t(length) / unit;
        if (place == start)
            out.assign(start, got);
        else
            out.resize(before + got);
        if (!isCut)
            return OdbcGot::Value;
        room = length == SQL_NO_TOTAL ? step : size_t(length) / unit - got + spare + 1;
        out.resize(out.size() + room);
        place = out.data() + (out.size() - room);
    }
}

bool isBinary(SQLHSTMT statement, int column)
{
    SQLLEN type = 0;
    SQLColAttributeW(statement, SQLUSMALLINT(column), SQL_DESC_CONCISE_TYPE, nullptr, 0, nullptr, &type);
    return type == SQL_BINARY || type == SQL_VARBINARY || type == SQL_LONGVARBINARY;
}

} // namespace

OdbcGot getWide(SQLHSTMT statement, int column, std::u16string &out)
{
    return getLong(statement, column, SQL_C_WCHAR, 1, out);
}

OdbcGot getBytes(SQLHSTMT statement, int column, std::string &out)
{
    return getLong(statement, column, SQL_C_BINARY, 0, out);
}

Result<RowList> fetchAll(OdbcConnection &connection, const OdbcStatement &statement)
{
    const QString failed = Transfer::tr("A statement failed");
    SQLSMALLINT columns = 0;
    SQLNumResultCols(statement.handle(), &columns);
    QList<bool> binary;
    for (int column = 1; column <= columns; ++column)
        binary.append(isBinary(statement.handle(), column));
    RowList rows;
    std::u16string text;
    std::string bytes;
    while (columns > 0) {
        const SQLRETURN fetched =
            connection.blocking(statement, [&] { return SQLFetch(statement.handle()); });
        if (fetched == SQL_NO_DATA)
            break;
        if (!SQL_SUCCEEDED(fetched))
            return connection.error(statement, failed);
        QVariantList values;
        for (int column = 1; column <= columns; ++column) {
            const OdbcGot got = binary.at(column - 1) ? getBytes(statement.handle(), column, bytes)
                                                      : getWide(statement.handle(), column, text);
            if (got == OdbcGot::Failed)
                return connection.error(statement, failed);
            if (got == OdbcGot::Null)
                values.append(QVariant());
            else if (binary.at(column - 1))
                values.append(QByteArray(bytes.data(), qsizetype(bytes.size())));
            else
                values.append(QString::fromUtf16(text.data(), qsizetype(text.size())));
        }
        rows.append(Row(values));
    }
    return rows;
}

} // namespace godwit
