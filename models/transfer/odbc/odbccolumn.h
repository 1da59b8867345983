// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/odbc/odbcconnection.h"
#include "models/transfer/tableshape.h"

#include <string>
#include <string_view>

namespace godwit
{

/// How a column's values come over ODBC.
enum class OdbcForm : quint8 {
    Integer,   ///< SQL_C_SBIGINT
    Real,      ///< SQL_C_DOUBLE
    Text,      ///< SQL_C_WCHAR; numbers and times that the server wrote as text among them
    Bytes,     ///< SQL_C_BINARY
    Tagged,    ///< SQLite: a letter for the cell's own type before its text (odbcTaggedExpression)
    Date,      ///< SQL_C_TYPE_DATE
    Time,      ///< SQL_C_CHAR: a struct has no fraction
    Timestamp, ///< SQL_C_TYPE_TIMESTAMP
};

/// One column of a SELECT on its way into batches.
struct OdbcColumn
{
    ColumnShape shape;
    QString expression; ///< what to select; empty: as the query gives it
    OdbcForm form = OdbcForm::Text;
    qsizetype units = 0; ///< most UTF-16 units or bytes, trusted; 0: unknown or large, read by SQLGetData

    bool isLong() const
    {
        return units == 0 && (form == OdbcForm::Text || form == OdbcForm::Bytes || form == OdbcForm::Tagged);
    }
};

/// The column of a table, or of a query that can stand in FROM: the server itself writes decimals and times
/// as text, because drivers round, cut or localise them. `quoted`: its name.
OdbcColumn odbcServerColumn(const ColumnShape &shape, OdbcFamily family, const QString &quoted);

/// The column of a result as it is, by what SQLDescribeCol says.
OdbcColumn odbcPlainColumn(const QString &name, SQLSMALLINT type, SQLULEN size, SQLSMALLINT scale,
                           bool notNull);

/// UTF-16 → UTF-8, appended. False: a half of a surrogate pair, which UTF-8 cannot say.
bool appendUtf16(std::string &out, std::u16string_view text);

/// Puts a text into the batch as its column's kind wants it: times as integers where they are within
/// microseconds, digits without a bare point in front. False: the text is not Unicode.
bool setOdbcText(ColumnBatch &batch, int column, const OdbcColumn &source, std::u16string_view text,
                 std::string &buffer);
void setOdbcDate(ColumnBatch &batch, int column, const SQL_DATE_STRUCT &value, std::string &buffer);
void setOdbcTimestamp(ColumnBatch &batch, int column, const SQL_TIMESTAMP_STRUCT &value, std::string &buffer);

} // namespace godwit
