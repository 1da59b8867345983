// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbccolumn.h"

#include <QVariant>

namespace godwit
{

/// SQL that turns a watermark as the ledger keeps it into a value that compares with its column, and the
/// value for its placeholder (none where the text itself is a literal of ODBC's own, {ts '…'}).
struct OdbcBound
{
    QString sql;
    QVariantList values;
};
OdbcBound odbcBound(const ColumnShape &column, OdbcFamily family, const QString &watermark);

/// The SQL expression of a column's highest value, as text that odbcBound understands. `quoted`: its name.
QString odbcHighest(const ColumnShape &column, OdbcFamily family, const QString &quoted);
/// What odbcHighest gave → the watermark for the ledger.
QString odbcWatermarkFromText(const QString &text, OdbcFamily family);

/// "SELECT … FROM … WHERE …": the parts, each may be empty but `columns` and `from`.
QString odbcSelection(const QStringList &columns, const QString &from, const QStringList &conditions);

} // namespace godwit
