// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/tableshape.h"

#include <QString>

namespace godwit
{

// How an error names a row, so that an operator finds it.

/// "oui.csv, line 812" where the row has a line, else "orders in legacy.db, row 812".
QString rowPlace(const QString &source, const ColumnBatch &batch, qsizetype row);
/// "Assignment = '080030'": the values of these columns, or of the first three; long ones shortened.
QString rowValues(const TableShape &shape, const QStringList &columns, const ColumnBatch &batch,
                  qsizetype row);

/// A Data error in the words of whoever reads it: the row's place, the destination, and `values`. Any other
/// error stays as it is.
Error refusedRow(Error error, const QString &place, const QString &destination, const QString &values);

} // namespace godwit
